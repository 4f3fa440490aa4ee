/** The parts of one place, side by side, e.g. the registers. The one that is shown is in ink, with a bar. */
import { LinkButton, type Target } from './link-button';

export type Section = Target & { id: string; label: string; current?: boolean };

export function Sections({ label, sections }: { label: string; sections: readonly Section[] }) {
  return (
    <nav className="sections" aria-label={label}>
      {sections.map(({ id, label: words, current, ...target }) => (
        <LinkButton key={id} className="masthead-place" aria-current={current ? 'page' : undefined} {...target}>
          {words}
        </LinkButton>
      ))}
    </nav>
  );
}
