/** One step of a plan: what is asked, how far it is in plain words, and the button to do it. */
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import { LinkButton, type Target } from './link-button';

type PlanStepProps = {
  /** By which a link leads here. */
  id?: string;
  number: number;
  title: string;
  asked: string;
  /** Counts and facts, a line each. */
  far: readonly string[];
  /** What it said before, where that was something else. */
  before?: { label: string; far: readonly string[] };
  action: Target & { label: string };
  /** The way to what is there already. */
  more?: Target & { label: string };
  children?: ReactNode;
};

export function PlanStep({ id, number, title, asked, far, before, action, more, children }: PlanStepProps) {
  const titleId = useId();
  return (
    <section id={id} className="plan-step" aria-labelledby={titleId}>
      <div className="plan-step-head">
        <div className="plan-step-words">
          <h2 id={titleId} tabIndex={-1}>{`${number}. ${title}`}</h2>
          <p>{asked}</p>
          {far.map((words) => (
            <p key={words} className="text-quiet">
              {words}
            </p>
          ))}
          {before !== undefined && before.far.join(' ') !== far.join(' ') && (
            <p className="plan-step-before">{[before.label, ...before.far].join(' ')}</p>
          )}
          {more !== undefined && (
            <p>
              <LinkButton href={more.href} onClick={more.onClick}>
                {more.label}
              </LinkButton>
            </p>
          )}
        </div>
        <Button href={action.href} onClick={action.onClick}>
          {action.label}
        </Button>
      </div>
      {children}
    </section>
  );
}
