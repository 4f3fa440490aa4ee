// A PDF that was checked: the verdict, what is known and what is not, who signed, what was changed, and what lies inside.

import { useState } from 'react';
import type { Verdict } from '#shared/signature/verdict';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { PageHead } from '#ui/page-head';
import { RegisterTable } from '#ui/register-table';
import { SummaryList } from '#ui/summary-list';
import { TwoLines } from '#ui/two-lines';
import { VerdictPoints } from '#ui/verdict-points';
import { CompareRoot } from './compare-root';
import type { KnownRoot, NewRoot } from './trust';
import {
  adviceOf,
  afterwards,
  changesOf,
  covers,
  headline,
  type Point,
  rootsToCompare,
  sizeWords,
  whenSigned,
} from './verdict-words';

interface CheckedPdfProps {
  readonly name: string;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly verdict: Verdict;
  readonly points: readonly Point[];
  readonly known: readonly KnownRoot[];
  readonly trust: (root: NewRoot) => Promise<string>;
  readonly lasts: string;
  readonly back: (() => void) | undefined;
}

export function CheckedPdf(props: CheckedPdfProps) {
  const { name, sizeBytes, verdict, points, known, trust, lasts, back } = props;
  const { signatures, pages, embeddedFiles, state } = verdict;
  const isUnchanged = state === 'trusted' || state === 'untrusted';
  const about = [name, pages && `${pages} ${pages === 1 ? 'page' : 'pages'}`, sizeWords(sizeBytes)];
  return (
    <>
      <PageHead
        look="verdict"
        above={about.filter(Boolean).join(', ')}
        title={headline(verdict)}
        {...(back ? { aside: <Button onClick={back}>Back</Button> } : {})}
      />
      <VerdictPoints
        points={points.map(({ lead, words, ...point }) => ({
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
              cell: ({ signer, organisation }) => (
                <TwoLines first={<b>{signer ?? 'Not said'}</b>} {...(organisation ? { second: organisation } : {})} />
              ),
            },
            {
              id: 'as',
              heading: 'As',
              cell: ({ reason, kind }) => (kind === 'signature' ? (reason ?? 'Not said') : 'Time stamp'),
            },
            {
              id: 'when',
              heading: 'When, by their computer',
              cell: (signature) =>
                signature.stampedBy === undefined ? (
                  whenSigned(signature)
                ) : (
                  <TwoLines first={whenSigned(signature)} second={`Time stamp of ${signature.stampedBy}`} />
                ),
            },
            {
              id: 'covers',
              heading: 'Covers',
              cell: (signature) => <TwoLines first={covers(signature, verdict)} second={afterwards(signature)} />,
            },
          ]}
          rows={signatures}
          rowId={({ field }) => field}
        />
      )}
      {changesOf(verdict).map(({ since, words }) => (
        <section key={since} className="section-apart stack-close">
          <h2>{`Changed after ${since} signed`}</h2>
          <ul>
            {words.map((each) => (
              <li key={each} className="history-row">
                {each}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rootsToCompare(verdict, known).map((root) => (
        <CompareRoot key={root.fingerprint} root={root} trust={trust} lasts={lasts} />
      ))}
      {embeddedFiles.length > 0 && (
        <section className="section-apart stack-close">
          <h2>Files inside</h2>
          <ul>
            {embeddedFiles.map((file, index) => (
              // Two of them may have one name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index} className="history-row">
                {file.name || 'A file without a name'}
                {file.statedBytes !== undefined && `, ${sizeWords(file.statedBytes)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details {...props} />
    </>
  );
}

function Details({ digest, sizeBytes, verdict }: CheckedPdfProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = [
    { term: 'File', value: `${sizeBytes.toLocaleString('en-GB')} bytes` },
    ...(digest === ''
      ? []
      : [{ term: 'SHA-256', value: <span className="digest">{digest.match(/.{1,4}/g)?.join(' ')}</span> }]),
    ...verdict.signatures.flatMap((signature) => [
      {
        term: signature.field,
        value: `${signature.coveredBytes.toLocaleString('en-GB')} bytes covered${signature.certifies ? ', fixes what later signers may change' : ''}`,
      },
      ...(signature.stampedBy === undefined
        ? []
        : [
            { term: `Time stamp in ${signature.field}`, value: `${signature.stampedAt ?? ''}, ${signature.stampedBy}` },
          ]),
    ]),
    ...verdict.findings.map(({ code, about = '' }, index) => ({
      term: `Finding ${index + 1}`,
      value: `${code} ${about}`.trim(),
    })),
  ];
  return (
    <section className="section-apart stack-close">
      <p>
        <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          The technical details
        </LinkButton>
      </p>
      {isOpen && <SummaryList rows={rows} />}
    </section>
  );
}
