// "Check a PDF": drop any PDF, and it says in words who signed it, whether it was changed since, and what cannot be known.

import { type ReactNode, useState } from 'react';
import { sha256, toHex } from '#shared/crypto/bytes';
import type { State } from '#shared/domain/state';
import type { Verdict } from '#shared/signature/verdict';
import { Button } from '#ui/button';
import { EvidenceDrop } from '#ui/evidence-drop';
import { Fingerprint } from '#ui/fingerprint';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RegisterTable } from '#ui/register-table';
import { VerdictPoints } from '#ui/verdict-points';
import { ownReportPoint } from './own-report';
import { adviceOf, headline, organisationOf, type Point, pointsOf, whenSigned } from './verdict-words';

interface CheckProps {
  readonly masthead: ReactNode;
  readonly checkPdf: (pdf: Uint8Array) => Promise<Verdict>;
  /** The open workbook, which knows its own reports; left out before anyone has signed in. */
  readonly state?: State;
  /** Left out where the masthead leads away. */
  readonly back?: () => void;
}

interface Checked {
  readonly name: string;
  readonly sizeBytes: number;
  readonly verdict: Verdict;
  readonly ownReport: Point | undefined;
}

const cannotBeTold = [
  'Whether what they wrote is true. It is their own statement, not an outside check.',
  'The exact time. It comes from their computer’s clock.',
  'Whether a newer report exists. Ask them.',
];

export function CheckAPdfScreen({ masthead, checkPdf, state, back }: CheckProps) {
  const [checked, setChecked] = useState<Checked>();
  const [working, setWorking] = useState('');
  const check = async (file: File | undefined) => {
    if (!file) return;
    setWorking(`Checking ${file.name}`);
    const pdf = new Uint8Array(await file.arrayBuffer());
    const verdict = await checkPdf(pdf);
    const ownReport = state && ownReportPoint(state, toHex(await sha256(pdf)));
    setChecked({ name: file.name, sizeBytes: file.size, verdict, ownReport });
    setWorking('');
  };
  const drop = (
    <div className="stack-close">
      <EvidenceDrop
        label={checked ? 'Another file' : 'A PDF'}
        labelHidden={!checked}
        look="box"
        multiple={false}
        accept=".pdf,application/pdf"
        prompt="Drop a PDF here"
        onFiles={([file]) => void check(file)}
      />
      <p className="text-hint" role="status">
        {working || 'The file stays on this computer.'}
      </p>
    </div>
  );
  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What nobody can tell from a file',
        width: 'wide',
        content: (
          <>
            <section>
              <div className="section-head">
                <h2>What nobody can tell from a file</h2>
              </div>
              <ul>
                {cannotBeTold.map((words) => (
                  <li key={words} className="history-row">
                    {words}
                  </li>
                ))}
              </ul>
            </section>
            {checked && drop}
          </>
        ),
      }}
    >
      {checked ? (
        <CheckedFile {...checked} back={back} />
      ) : (
        <>
          <PageHead
            title="Check a PDF"
            under="Who signed it, whether anything was changed afterwards, and what cannot be known."
            {...(back ? { aside: <Button onClick={back}>Back</Button> } : {})}
          />
          {drop}
        </>
      )}
    </Page>
  );
}

function CheckedFile({ name, sizeBytes, verdict, ownReport, back }: Checked & { back: (() => void) | undefined }) {
  const { signatures, pages } = verdict;
  const size = `${Math.max(1, Math.round(sizeBytes / 1000))} kB`;
  const fingerprint = signatures[0]?.rootFingerprint;
  const isUnchanged = verdict.state === 'trusted' || verdict.state === 'untrusted';
  return (
    <>
      <PageHead
        look="verdict"
        above={[name, pages && `${pages} ${pages === 1 ? 'page' : 'pages'}`, size].filter(Boolean).join(', ')}
        title={headline(verdict)}
        {...(back ? { aside: <Button onClick={back}>Back</Button> } : {})}
      />
      <VerdictPoints
        points={[...pointsOf(verdict), ...(ownReport ? [ownReport] : [])].map(({ lead, words, ...point }) => ({
          ...point,
          words: (
            <>
              {lead !== '' && <b className={point.shape === 'triangle' ? 'text-brick' : 'text-amber'}>{lead} </b>}
              {words}
            </>
          ),
        }))}
      />
      {adviceOf(verdict) !== '' && <p className="measure">{adviceOf(verdict)}</p>}
      {signatures.length > 0 && (
        <RegisterTable
          caption="Who signed"
          columns={[
            {
              id: 'who',
              heading: isUnchanged ? 'Who signed' : 'Who is named',
              cell: ({ signer }) => <b>{signer ?? 'Not said'}</b>,
            },
            { id: 'as', heading: 'As', cell: ({ reason }) => reason ?? 'Not said' },
            { id: 'when', heading: 'When, by their computer', cell: whenSigned },
          ]}
          rows={signatures}
          rowId={({ field }) => field}
        />
      )}
      {fingerprint !== undefined && isUnchanged && (
        <section className="stack-close">
          <h2>{`Is it really ${organisationOf(verdict)}?`}</h2>
          <p className="measure">
            Compare this with the fingerprint they gave you another way: on paper, by telephone, on their website.
          </p>
          <Fingerprint>{fingerprint}</Fingerprint>
        </section>
      )}
    </>
  );
}
