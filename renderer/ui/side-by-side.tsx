/** Two ways of seeing one thing, side by side, and what was made of them: how it stands, and the button that changes it. */
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import type { Target } from './link-button';

type Side = { title: string; words: ReactNode };

type SideBySideProps = {
  title: string;
  sides: readonly [Side, Side];
  /** How it stands. */
  standing: ReactNode;
  action: Target & { label: string };
  /** Under both sides, smaller. */
  foot?: ReactNode;
};

export function SideBySide({ title, sides, standing, action, foot }: SideBySideProps) {
  const titleId = useId();
  return (
    <section className="side-by-side" aria-labelledby={titleId}>
      <h3 id={titleId} className="side-by-side-title">
        {title}
      </h3>
      <div className="pair">
        {sides.map((side) => (
          <div key={side.title}>
            <h4 className="text-hint">{side.title}</h4>
            <p>{side.words}</p>
          </div>
        ))}
      </div>
      <div className="side-by-side-standing">
        <div className="side-by-side-words">{standing}</div>
        <Button href={action.href} onClick={action.onClick}>
          {action.label}
          <span className="hidden-words"> about {title}</span>
        </Button>
      </div>
      {foot}
    </section>
  );
}
