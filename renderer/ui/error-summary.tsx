/** What must be put right before going on, by GOV.UK's pattern: focused when it appears, in the fields' own words,
 *  each line leading to its field. Shows nothing while nothing is wrong. */
import { useEffect, useId, useRef } from 'react';
import { LinkButton } from './link-button';
import { Shape } from './shape';

export type Problem = {
  /** The id of the field's control; the fields here take their name as their id. */
  field: string;
  label: string;
  message: string;
};

type ErrorSummaryProps = {
  problems: readonly Problem[];
  /** Counts the attempts to send, so that a second one takes the focus back here. */
  attempt?: number;
};

export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const wrong = problems.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt takes the focus again although nothing read here changes
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong, attempt]);

  if (!wrong) return null;
  return (
    <div ref={box} className="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className="error-summary-title">
        <Shape kind="triangle" />
        <span>{countOfThings(problems.length)} to put right</span>
      </h2>
      <ul className="error-summary-list">
        {problems.map(({ field, label, message }) => (
          <li key={`${field} ${message}`}>
            <LinkButton onClick={() => leadTo(field)}>{inOneLine(label, message)}</LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** At the field itself the words begin with a capital letter; here they follow its name, unless that is a question. */
function inOneLine(label: string, words: string): string {
  const [first, rest] = [words.charAt(0), words.slice(1)];
  return label.endsWith('?') ? `${label} ${first.toUpperCase()}${rest}` : `${label}: ${first.toLowerCase()}${rest}`;
}

function leadTo(field: string) {
  const control = document.getElementById(field);
  // The label first, so that the question is in sight together with its field.
  control?.closest('.field')?.scrollIntoView?.({ block: 'nearest' });
  control?.focus();
}

const numbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function countOfThings(count: number): string {
  return `${numbers[count] ?? count} ${count === 1 ? 'thing' : 'things'}`;
}
