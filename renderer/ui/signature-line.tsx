/** Where someone signed: their name upright on a line, what they signed as, when, and how. Unsigned, the line is
 *  dashed and says so. Only a scan of real handwriting may look handwritten. */
import type { ReactNode } from 'react';

type SignatureLineProps = {
  /** "Prepared", "Checked", "To be signed" */
  act: string;
  /** Who signed. Leave it out while nobody has. */
  name?: string;
  /** Who is to sign, or in what capacity: "Coordinator", "for the trustees" */
  capacity?: string;
  date?: string;
  /** "Signed on paper, scan kept" */
  how?: string;
  scan?: ReactNode;
};

export function SignatureLine({ act, name, capacity, date, how, scan }: SignatureLineProps) {
  return (
    <div className={name === undefined ? 'signature signature-missing' : 'signature'}>
      <p className="signature-name">{scan ?? name ?? 'Not signed yet'}</p>
      <p className="text-strong">{act}</p>
      {capacity !== undefined && <p className="signature-how">{capacity}</p>}
      {date !== undefined && <p className="signature-how">{date}</p>}
      {how !== undefined && <p className="signature-how">{how}</p>}
    </div>
  );
}
