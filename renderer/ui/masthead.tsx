/** The head of every screen: whose records these are, the places to go, who is signed in, and the way to urgent help. */
import type { ReactNode } from 'react';
import { Initials } from './initials';
import { LinkButton, type Target } from './link-button';
import { Mark } from './mark';
import type { Quarter } from './quarter-path';
import { TagExample } from './tag-example';

export type Place = Target & { id: string; label: string; current?: boolean };

type MastheadProps = {
  quarter?: Quarter;
  /** Without one, the app's own name stands alone: before anybody has signed in. */
  organisation?: string;
  /** With it, the name leads to what the organisation says of itself. */
  onOrganisation?: Target['onClick'];
  example?: boolean;
  places?: readonly Place[];
  /** With `onClick`, the name leads to their own sign-in. */
  person?: { name: string; initials: string; onClick?: Target['onClick'] };
  search?: Target & { current: boolean };
  help?: Target & { current: boolean };
  onSwitch?: () => void;
  onLock?: () => void;
  worried?: Target;
  /** Further links at the right, e.g. "Check a PDF" before signing in. */
  children?: ReactNode;
};

/** Beside the places there is room for about so many letters; a longer name has the first line to itself. */
const lettersBesidePlaces = 28;

export function Masthead(props: MastheadProps) {
  const {
    quarter,
    organisation,
    onOrganisation,
    example = false,
    places = [],
    person,
    search,
    help,
    onSwitch,
    onLock,
    worried,
    children,
  } = props;
  return (
    <header className={(organisation?.length ?? 0) > lettersBesidePlaces ? 'masthead masthead-two-lines' : 'masthead'}>
      <div className="masthead-brand">
        <Mark quarter={quarter} />
        <div>
          <span className={organisation === undefined ? 'masthead-name masthead-alone' : 'masthead-name'}>
            {organisation !== undefined && onOrganisation ? (
              <LinkButton className="masthead-organisation" onClick={onOrganisation}>
                {organisation}
              </LinkButton>
            ) : (
              (organisation ?? 'Quarterday')
            )}
          </span>
          {organisation !== undefined && (
            <span className="masthead-under">
              Quarterday
              {example && <TagExample />}
            </span>
          )}
        </div>
      </div>
      {places.length > 0 && (
        <nav className="masthead-places" aria-label="Places">
          {places.map(({ id, label, current, ...target }) => (
            <LinkButton key={id} className="masthead-place" aria-current={current ? 'page' : undefined} {...target}>
              {label}
            </LinkButton>
          ))}
        </nav>
      )}
      <div className="masthead-person">
        {person !== undefined && <Initials>{person.initials}</Initials>}
        <div className="masthead-words">
          <div>
            {search !== undefined && <Way {...search} label="Search" />}
            {help !== undefined && <Way {...help} label="Help" keys="F1" />}
            {person !== undefined && <Person {...person} />}
            {onSwitch !== undefined && <LinkButton onClick={onSwitch}>Switch</LinkButton>}
            {onLock !== undefined && (
              <LinkButton onClick={onLock} aria-keyshortcuts="Control+Shift+L">
                Lock
              </LinkButton>
            )}
            {children}
          </div>
          {worried !== undefined && (
            <LinkButton className="masthead-worried" {...worried}>
              Worried about a young person now?
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  );
}

type WayProps = Target & { current: boolean; label: string; keys?: string };

function Way({ current, label, keys, ...target }: WayProps) {
  return (
    <LinkButton aria-current={current ? 'page' : undefined} aria-keyshortcuts={keys} {...target}>
      {label}
    </LinkButton>
  );
}

function Person({ name, onClick }: { name: string; onClick?: Target['onClick'] }) {
  if (!onClick) return <span>{name}</span>;
  return (
    <LinkButton onClick={onClick}>
      {name}
      <span className="hidden-words">(my sign-in)</span>
    </LinkButton>
  );
}
