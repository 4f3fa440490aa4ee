/** What happened, day by day, as lines of a ledger: the time, who did what, what became of it, and the line's number. */
import type { ReactNode } from 'react';

export type LedgerLine = {
  id: string;
  time: string;
  who: string;
  /** To follow the name: "changed the account". */
  deed: string;
  parts: readonly { label: string; words: string }[];
  reason?: string;
  /** What has to be known about the line itself, e.g. that it was refused. */
  mark?: ReactNode;
  number: number;
};

export type LedgerDay = { id: string; name: string; lines: readonly LedgerLine[] };

type LedgerProps = { caption: string; days: readonly LedgerDay[]; nothing: string };

export function Ledger({ caption, days, nothing }: LedgerProps) {
  if (days.length === 0) return <p className="register-empty">{nothing}</p>;
  return (
    <table className="table ledger">
      <caption className="hidden-words">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Who did what</th>
          <th scope="col" className="number">
            Entry
          </th>
        </tr>
      </thead>
      {days.map(({ id, name, lines }) => (
        <tbody key={id}>
          <tr className="ledger-day">
            <th scope="rowgroup" colSpan={3}>
              {name}
            </th>
          </tr>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="ledger-time">{line.time}</td>
              <td>
                <p>
                  <b>{line.who}</b> {line.deed}.
                </p>
                {line.parts.map(({ label, words }) => (
                  <p key={`${label} ${words}`} className="ledger-part">
                    <span className="ledger-label">{label}</span> {words}
                  </p>
                ))}
                {line.reason !== undefined && <p className="ledger-part">Because: {line.reason}</p>}
                {line.mark !== undefined && <div className="ledger-mark">{line.mark}</div>}
              </td>
              <td className="number ledger-number">{line.number}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
