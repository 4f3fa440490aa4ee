/** The steps of a form that takes several screens, numbered, in the margin column. Steps that cannot be gone to yet are
 *  plain words. */
import { useId } from 'react';
import { LinkButton, type Target } from './link-button';

export type Step = Target & { id: string; name: string; state: 'done' | 'current' | 'to come' };

export function StepsList({ title, steps }: { title: string; steps: readonly Step[] }) {
  const titleId = useId();
  return (
    <section className="margin-list" aria-labelledby={titleId}>
      <div className="margin-list-title">
        <h2 id={titleId}>{title}</h2>
      </div>
      <ol>
        {steps.map(({ id, name, state, ...target }, index) => (
          <li
            key={id}
            className={state === 'current' ? 'margin-item margin-item-current' : 'margin-item'}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className="margin-item-number">{index + 1}</span>
            <span className="margin-item-words">
              {state === 'current' || (target.href === undefined && target.onClick === undefined) ? (
                <span className="margin-item-name">{name}</span>
              ) : (
                <LinkButton className="row-link" {...target}>
                  {name}
                </LinkButton>
              )}
              {state === 'done' && <span className="hidden-words"> (done)</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
