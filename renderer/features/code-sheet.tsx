// A code on a sheet of its own, to be printed or copied onto paper: what it is, whose it is, its numbered groups, and what it
// opens.

import type { ReactNode } from 'react';

interface CodeSheetProps {
  /** What the sheet is called for screen readers. */
  readonly label: string;
  readonly title: string;
  readonly whose: ReactNode;
  readonly code: string;
  /** For a short code, which is read out across a room. */
  readonly large?: boolean;
  /** What it opens, and how it is to be kept. */
  readonly children: ReactNode;
}

export function CodeSheet({ label, title, whose, code, large = false, children }: CodeSheetProps) {
  return (
    <section className="code-sheet" aria-label={label}>
      <p className="text-subject">{title}</p>
      <p>{whose}</p>
      <ol className={large ? 'code-groups code-groups-large' : 'code-groups'}>
        {code.split('-').map((group, index) => (
          <li key={group}>
            <span className="text-hint">{index + 1}</span> <b>{group}</b>
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}
