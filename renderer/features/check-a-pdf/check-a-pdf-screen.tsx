// "Check a PDF": drop any PDF, and it says in words who signed it, whether it was changed since, and what cannot be known. A
// certificate can be dropped too: then its fingerprint can be compared, and whoever signs under it is known.

import { type ReactNode, useRef, useState } from 'react';
import type { State } from '#shared/domain/state';
import type { CheckedFile } from '#shared/signature/check-file';
import { fileBytesMax } from '#shared/signature/reading-limits';
import { unreadable } from '#shared/signature/verdict';
import { Button } from '#ui/button';
import { EvidenceDrop } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Progress } from '#ui/progress';
import type { SavedFile } from '../saved-file-words';
import { useLongWork } from '../use-long-work';
import { CheckedPdf } from './checked-pdf';
import { CompareRoot } from './compare-root';
import { ownReportPoint } from './own-report';
import { resultName, resultText } from './result-text';
import type { KnownRoot, NewRoot } from './trust';
import { TrustedList } from './trusted-list';
import { cannotBeTold, pointsOf } from './verdict-words';

export interface CheckProps {
  readonly masthead: ReactNode;
  /** Rejects when `signal` calls it off. */
  readonly check: (file: Uint8Array, trusted: readonly KnownRoot[], signal: AbortSignal) => Promise<CheckedFile>;
  /** What the workbook knows; none before anybody has signed in. */
  readonly known?: readonly KnownRoot[];
  /** Keep in the workbook, and take out of it; left out for whoever may not, whose comparing lasts as long as the screen. */
  readonly keepRoot?: (root: NewRoot) => Promise<string>;
  readonly dropRoot?: (digest: string, because: string) => Promise<string>;
  readonly save: (name: string, words: string, ending: string, bytes: Uint8Array) => Promise<SavedFile>;
  /** The page that checks files without Quarterday; left out in that page itself. */
  readonly readPage?: () => Promise<Uint8Array>;
  /** In words, for the result that can be saved. */
  readonly now: () => string;
  readonly appVersion: string;
  /** The open workbook, which knows its own reports; left out before anyone has signed in. */
  readonly state?: State;
  /** Left out where the masthead leads away. */
  readonly back?: () => void;
}

interface Checked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sizeBytes: number;
  readonly found: CheckedFile;
}

export const pageName = 'quarterday-check.html';

export function CheckAPdfScreen(props: CheckProps) {
  const { masthead, known: kept = [], keepRoot, dropRoot, save, readPage, state, back } = props;
  const [checked, setChecked] = useState<Checked>();
  const [working, setWorking] = useState('');
  const [saved, setSaved] = useState<SavedFile>();
  const [compared, setCompared] = useState<readonly KnownRoot[]>([]);
  const work = useLongWork();
  const isChecking = useRef(false);
  const known = [
    ...kept,
    ...compared.filter(({ certificate }) => !kept.some((root) => root.certificate === certificate)),
  ];

  const judge = async (name: string, sizeBytes: number, bytes: Uint8Array, trusted: readonly KnownRoot[]) => {
    const found: CheckedFile =
      sizeBytes > fileBytesMax
        ? { kind: 'pdf', digest: '', verdict: unreadable('too-big', 'not-readable') }
        : await work.run(({ signal }) => props.check(bytes, trusted, signal ?? new AbortController().signal));
    setChecked({ name, bytes, sizeBytes, found });
  };
  const check = async (file: File | undefined) => {
    if (!file || isChecking.current) return;
    isChecking.current = true;
    setSaved(undefined);
    setWorking(file.name);
    try {
      const bytes = file.size > fileBytesMax ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
      await judge(file.name, file.size, bytes, known);
    } catch (error) {
      // Called off; or the file went away while it was being read.
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        setSaved({ kind: 'alert', words: `${file.name} could not be read. Choose it again.` });
      }
    } finally {
      isChecking.current = false;
      setWorking('');
    }
  };
  const trust = async (root: NewRoot) => {
    const failed = keepRoot ? await keepRoot(root) : '';
    if (failed !== '') return failed;
    const now = { ...root, isOwn: false };
    if (!keepRoot) setCompared([...compared, now]);
    if (checked) await judge(checked.name, checked.sizeBytes, checked.bytes, [...known, now]).catch(() => undefined);
    return '';
  };
  const distrust = async (digest: string, because: string) => {
    const failed = kept.some((root) => root.digest === digest && !root.isOwn) ? await dropRoot?.(digest, because) : '';
    if (failed !== '') return failed ?? 'Only a coordinator can take this away.';
    setCompared(compared.filter((root) => root.digest !== digest));
    const left = known.filter((root) => root.digest !== digest);
    if (checked) await judge(checked.name, checked.sizeBytes, checked.bytes, left).catch(() => undefined);
    return '';
  };
  const lasts = keepRoot
    ? 'It is kept in the record, with your name and the day.'
    : 'It is remembered until you leave this page.';
  const points = checked?.found.kind === 'pdf' ? pointsOfFile(checked.found, known, state) : [];
  const saveResult = async () => {
    if (checked?.found.kind !== 'pdf') return;
    const text = resultText({
      ...checked,
      ...checked.found,
      points,
      known,
      checkedAt: props.now(),
      appVersion: props.appVersion,
    });
    const name = resultName(checked.name);
    setSaved(await save(name, 'Text', '.txt', new TextEncoder().encode(text)));
  };
  const savePage = async () => {
    const page = await readPage?.().catch(() => undefined);
    if (page) setSaved(await save(pageName, 'Web page', '.html', page));
    else setSaved({ kind: 'alert', words: 'The page could not be read. Start Quarterday again, and try once more.' });
  };

  const drop = (
    <div className="stack-close">
      <EvidenceDrop
        label={checked ? 'Another file' : 'A PDF'}
        labelHidden={!checked}
        look="box"
        multiple={false}
        accept=".pdf,application/pdf,.pem,.crt,.cer,.der"
        prompt="Drop a PDF here"
        onFiles={([file]) => void check(file)}
      />
      {working === '' ? (
        <p className="text-hint" role="status">
          The file stays on this computer. A certificate (.pem, .crt, .cer) can be dropped too.
        </p>
      ) : (
        <Progress part={undefined} onCancel={work.cancel}>{`Checking ${working}`}</Progress>
      )}
      {saved && <Notice kind={saved.kind} title={saved.words} />}
      {checked?.found.kind === 'pdf' && (
        <p>
          <LinkButton onClick={() => void saveResult()}>Save this result</LinkButton>
        </p>
      )}
      {readPage && (
        <p>
          <LinkButton onClick={() => void savePage()}>Save the checking page</LinkButton>
          <span className="text-hint"> One file that checks PDFs in any browser, without Quarterday.</span>
        </p>
      )}
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
            <TrustedList known={known} distrust={keepRoot || compared.length > 0 ? distrust : undefined} />
            {checked && drop}
          </>
        ),
      }}
    >
      {checked ? (
        body(checked)
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

  function body({ name, sizeBytes, found }: Checked) {
    const aside = back ? { aside: <Button onClick={back}>Back</Button> } : {};
    switch (found.kind) {
      case 'pdf':
        return (
          <CheckedPdf
            key={found.digest}
            {...{ name, sizeBytes, points, known, trust, lasts, back }}
            digest={found.digest}
            verdict={found.verdict}
          />
        );
      case 'root': {
        const { certificate } = found.root;
        const isKnown = known.find((root) => root.certificate === certificate);
        return (
          <>
            <PageHead
              look="verdict"
              above={name}
              title={isKnown ? `${isKnown.name} is known here.` : 'This is a certificate, not a PDF.'}
              {...aside}
            />
            <p className="measure">
              {isKnown
                ? 'What is signed under it is called signed by them.'
                : `It says that it is of ${found.root.organisation || 'nobody it names'}. Whoever signs under it is known here once you have compared its fingerprint.`}
            </p>
            {!isKnown && <CompareRoot key={certificate} root={found.root} trust={trust} lasts={lasts} />}
          </>
        );
      }
      case 'other certificate':
        return (
          <>
            <PageHead look="verdict" above={name} title="This certificate vouches for nobody else." {...aside} />
            <p className="measure">
              {`It is the certificate of ${found.holder || 'somebody it does not name'}. To know an organisation, ask them for the certificate of the organisation itself.`}
            </p>
          </>
        );
    }
  }
}

function pointsOfFile(
  found: Extract<CheckedFile, { kind: 'pdf' }>,
  known: readonly KnownRoot[],
  state: State | undefined,
) {
  const ours = state && ownReportPoint(state, found.digest);
  return [...pointsOf(found.verdict, known), ...(ours ? [ours] : [])];
}
