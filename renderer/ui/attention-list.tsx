/** What is wrong, most pressing first: a shape, one sentence, one reason, one button that leads to where it is put right. */
import { useId } from 'react';
import { Button } from './button';
import { LinkButton, type Target } from './link-button';
import { Shape } from './shape';

export type Signal = {
  id: string;
  /** "put right" is a triangle, "look at" a diamond; the words are also read out. */
  weight: 'put right' | 'look at';
  sentence: string;
  reason?: string;
  action?: Target & { label: string };
  /** Another way, as a link after the reason. */
  second?: Target & { label: string };
};

type AttentionListProps = { title: string; signals: readonly Signal[]; nothing?: string };

export function AttentionList({ title, signals, nothing = 'Nothing needs attention.' }: AttentionListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
      </div>
      {signals.length === 0 ? (
        <p className="dated-row text-quiet">{nothing}</p>
      ) : (
        <ul>
          {signals.map((signal) => (
            <SignalRow key={signal.id} {...signal} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SignalRow({ weight, sentence, reason, action, second }: Signal) {
  return (
    <li className="attention-row">
      <Shape kind={weight === 'put right' ? 'triangle' : 'diamond'} />
      <div>
        <p className="text-strong">
          <span className="hidden-words">{weight === 'put right' ? 'To put right: ' : 'To look at: '}</span>
          {sentence}
        </p>
        {(reason !== undefined || second) && (
          <p className="attention-reason">
            {reason} {second && <SecondWay {...second} sentence={sentence} />}
          </p>
        )}
      </div>
      {action && (
        <Button href={action.href} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </li>
  );
}

/** Read out with what it is about: the same words stand in every row. */
function SecondWay({ label, sentence, ...target }: Target & { label: string; sentence: string }) {
  return (
    <LinkButton {...target}>
      {label}
      <span className="hidden-words">: {sentence}</span>
    </LinkButton>
  );
}
