/** One step of a plan: what is asked, how far it is in plain words, and the button to do it. */
import { type ReactNode, useId } from 'react';
import { Button } from './button';
import { LinkButton, type Target } from './link-button';

type PlanStepProps = {
  number: number;
  title: string;
  asked: string;
  /** Counts and facts, a line each. */
  far: readonly string[];
  action: Target & { label: string };
  /** The way to what is there already. */
  more?: Target & { label: string };
  children?: ReactNode;
};

export function PlanStep({ number, title, asked, far, action, more, children }: PlanStepProps) {
  const titleId = useId();
  return (
    <section className="plan-step" aria-labelledby={titleId}>
      <div className="plan-step-head">
        <div className="plan-step-words">
          <h2 id={titleId}>{`${number}. ${title}`}</h2>
          <p>{asked}</p>
          {far.map((words) => (
            <p key={words} className="text-quiet">
              {words}
            </p>
          ))}
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
