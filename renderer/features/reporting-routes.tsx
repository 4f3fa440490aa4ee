// How a platform is told of something that is on it: those in use first, the others when somebody wants them. Nothing opens: menus
// are named and addresses are words.

import { type Ref, useState } from 'react';
import { writeDate } from '#shared/domain/plain-date';
import { platforms } from '#shared/domain/registers/account-title';
import type { ReadableRoute, ReadableRoutes } from '#shared/packs/readable-advice';
import { LinkButton } from '#ui/link-button';

interface ReportingRoutesProps {
  readonly routes: ReadableRoutes;
  /** The platforms on which there are accounts; where there are none, every route is shown at once. */
  readonly inUse: readonly string[];
  /** Its heading, for a screen that leads to it. */
  readonly title?: Ref<HTMLHeadingElement>;
}

export function ReportingRoutes({ routes: { routes, before, after, notFor }, inUse, title }: ReportingRoutesProps) {
  const [isAll, setAll] = useState(false);
  const used = routes.filter(({ platform }) => inUse.includes(platform));
  const first = used.length > 0 ? used : routes;
  const others = routes.filter((route) => !first.includes(route));
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2 ref={title} tabIndex={-1}>
          Tell the platform
        </h2>
      </div>
      <p className="measure">{notFor}</p>
      <p className="measure">{before}</p>
      <Routes routes={first} />
      {others.length > 0 && (
        <p>
          <LinkButton aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Only the platforms we use' : 'The other platforms'}
          </LinkButton>
        </p>
      )}
      {isAll && <Routes routes={others} />}
      <p className="measure">{after}</p>
    </section>
  );
}

function Routes({ routes }: { routes: readonly ReadableRoute[] }) {
  return (
    <ul>
      {routes.map((route) => (
        <li key={route.platform} className="contact">
          <div>
            <h3 className="contact-name">{platformName(route.platform)}</h3>
            <RouteWords route={route} />
          </div>
          <RouteFacts route={route} />
        </li>
      ))}
    </ul>
  );
}

/** One platform's route, for where the platform is known already. */
export function OneRoute({ route }: { route: ReadableRoute }) {
  return (
    <section className="stack-close">
      <h3 className="contact-name">{`If something on ${platformName(route.platform)} has to be reported`}</h3>
      <RouteWords route={route} />
      <RouteFacts route={route} />
    </section>
  );
}

function RouteWords({ route: { how, withoutAccount } }: { route: ReadableRoute }) {
  return (
    <>
      <p>{how}</p>
      {withoutAccount !== '' && <p className="text-quiet">{withoutAccount}</p>}
    </>
  );
}

function RouteFacts({ route: { web, confidence, checkedOn } }: { route: ReadableRoute }) {
  return (
    <div>
      {web !== '' && <p className="text-hint">{web.replace(/^https:\/\//, '')}</p>}
      <p className="text-hint">
        {confidence === 'verified' ? 'Checked' : 'Not verified; looked at'} {writeDate(checkedOn)}. Menus move.
      </p>
    </div>
  );
}

function platformName(platform: string): string {
  return platforms.find(({ value }) => value === platform)?.words ?? platform;
}
