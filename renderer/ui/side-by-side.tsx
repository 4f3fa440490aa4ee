/** Two ways of seeing one thing, side by side, and what was made of them: how it stands, and the button that changes it. */
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import { LinkButton, type Target } from './link-button';

type Side = { title: string; words: ReactNode };

type SideBySideProps = {
  title: string;
  sides: readonly [Side, Side];
  /** How it stands, and what else belongs under both. */
  standing: ReactNode;
  /** `quiet`: nobody is asked to. */
  action: Target & { label: string; quiet?: boolean };
};

export function SideBySide({ title, sides, standing, action: { label, quiet = false, ...target } }: SideBySideProps) {
  const titleId = useId();
  const words = (
    <>
      {label}
      <span className="hidden-words"> about {title}</span>
    </>
  );
  return (
    <section className="side-by-side" aria-labelledby={titleId}>
      <h3 id={titleId} className="side-by-side-title">
        {title}
      </h3>
      <div className="pair">
        {sides.map((side) => (
          <div key={side.title}>
            <h4 className="side-by-side-side">{side.title}</h4>
            <p className="measure">{side.words}</p>
          </div>
        ))}
      </div>
      <div className="side-by-side-standing">
        <div className="side-by-side-words">{standing}</div>
        {quiet ? <LinkButton {...target}>{words}</LinkButton> : <Button {...target}>{words}</Button>}
      </div>
    </section>
  );
}
