/** "Who are you?": the people who can sign in, by name, initials and role. The one chosen is barred and filled. */
import { Initials } from './initials';
import { LinkButton, type Target } from './link-button';

export type Person = Target & { id: string; name: string; initials: string; role: string };

export function PeopleList({ people, chosen }: { people: readonly Person[]; chosen?: string }) {
  return (
    <ul className="people">
      {people.map(({ id, name, initials, role, ...target }) => (
        <li key={id} className={id === chosen ? 'person person-chosen' : 'person'}>
          <Initials chosen={id === chosen}>{initials}</Initials>
          <span className="person-words">
            <LinkButton className="row-link" aria-current={id === chosen ? 'true' : undefined} {...target}>
              {name}
            </LinkButton>
            <span className="person-role">{role}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
