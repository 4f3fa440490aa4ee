/** The parts of one place, side by side, e.g. the registers. The one that is shown is in ink, with a bar. Where there are many,
 *  they come in groups, and only those of the group one is in are shown. */
import { LinkButton, type Target } from './link-button';

export type Section = Target & { id: string; label: string; current?: boolean };

type SectionsProps = { label: string; sections: readonly Section[]; groups?: readonly Section[] };

export function Sections({ label, sections, groups = [] }: SectionsProps) {
  return (
    <nav aria-label={label}>
      {groups.length > 0 && (
        <div className="section-groups">
          {groups.map(({ id, label: words, current, ...target }) => (
            <LinkButton key={id} className="section-group" aria-current={current ? 'true' : undefined} {...target}>
              {words}
            </LinkButton>
          ))}
        </div>
      )}
      <div className="sections">
        {sections.map(({ id, label: words, current, ...target }) => (
          <LinkButton key={id} className="masthead-place" aria-current={current ? 'page' : undefined} {...target}>
            {words}
          </LinkButton>
        ))}
      </div>
    </nav>
  );
}
