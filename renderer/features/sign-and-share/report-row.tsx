// One signed report in the list: its state, who stands for it, and its files with their fingerprints.

import type { SignedFile } from '#shared/domain/change';
import { capital, uncapital } from '#shared/domain/number-words';
import { writeDate, writeInstant } from '#shared/domain/plain-date';
import { signOffInForce } from '#shared/domain/round';
import { roundTitle } from '#shared/domain/round-title';
import { signedWords } from '#shared/domain/sign-on-paper';
import { type AnyRound, type Evidence, memberName, type SignOff, type State } from '#shared/domain/state';
import { isOnePerson } from '#shared/domain/two-people';
import { Button } from '#ui/button';
import { ShapeWords } from '#ui/shape-words';
import { StatusWords } from '#ui/status-words';
import { readerWords } from './copies-of-set';

interface ReportRowProps {
  readonly state: State;
  readonly round: AnyRound;
  readonly signOff: SignOff;
  readonly version: number;
  /** The newest of all. */
  readonly isLast: boolean;
  /** What is being saved just now: the digest of a file, or the moment of a sign-off; empty otherwise. */
  readonly working: string;
  readonly saveFile: (file: SignedFile) => void;
  readonly saveScan: (scan: Evidence) => void;
  /** Left out where it cannot be made again. */
  readonly makeAgain: (() => void) | undefined;
}

export function ReportRow({ state, round, signOff, version, isLast, working, ...save }: ReportRowProps) {
  const { files, superseded, onPaper } = signOff;
  const scan = onPaper && state.general.evidence[onPaper.scan];
  return (
    <li className={superseded ? 'report-row' : 'report-row report-row-signed'}>
      <div>
        <div className="row row-baseline">
          <h2 className="text-subject">{roundTitle(round)}</h2>
          <Standing signOff={signOff} />
        </div>
        <p className="text-quiet">
          {round.checklist === 'plan' ? 'Report' : 'Version'} {version}. {standWords(state, signOff)}
        </p>
        {!superseded && isFollowed(state, round) && (
          <p className="text-quiet">A later version of the plan was signed since.</p>
        )}
        {superseded && (
          <p>
            Opened again on {writeInstant(superseded.at)}. The reason: {superseded.because}
          </p>
        )}
        {files.map(({ digest, audience }) => (
          <p className="text-hint" key={digest}>
            {files.length > 1 ? `${readerWords[audience]}: file` : 'File'} fingerprint{' '}
            <span className="digest">{digest.match(/.{1,4}/g)?.join(' ')}</span>
          </p>
        ))}
        {files.length === 0 && (
          <p className="text-hint">
            Its PDF was not kept.
            {save.makeAgain && ' It can be made again from the record; whoever makes it signs it.'}
          </p>
        )}
      </div>
      <div className="report-files">
        {files.map((file, index) => (
          <Button
            key={file.digest}
            look={isLast && index === 0 ? 'solid' : 'outline'}
            aria-disabled={working !== ''}
            onClick={() => save.saveFile(file)}
          >
            {files.length > 1 ? `Save the PDF ${uncapital(readerWords[file.audience])}` : 'Save the PDF'}
          </Button>
        ))}
        {scan && (
          <Button aria-disabled={working !== ''} onClick={() => save.saveScan(scan)}>
            Save the signed paper
          </Button>
        )}
        {files.length === 0 && save.makeAgain && (
          <Button look={isLast ? 'solid' : 'outline'} aria-disabled={working !== ''} onClick={save.makeAgain}>
            {working === signOff.at ? 'Making the PDF' : 'Make the PDF'}
          </Button>
        )}
      </div>
    </li>
  );
}

function Standing({ signOff: { superseded, onPaper } }: Pick<ReportRowProps, 'signOff'>) {
  if (superseded) return <ShapeWords kind="diamond">Superseded</ShapeWords>;
  return onPaper ? <ShapeWords kind="dot">Signed on paper</ShapeWords> : <StatusWords state="signed" />;
}

/** Whether a later plan took the place of this one, which stays signed. */
function isFollowed({ general }: State, round: AnyRound): boolean {
  if (round.checklist !== 'plan') return false;
  return Object.values(general.plans).some((plan) => plan.number > round.number && signOffInForce(plan));
}

/** Who prepared, checked and signed; one person who did it all is named once. */
function standWords(state: State, signOff: SignOff): string {
  const { preparedBy, checkedBy, signedBy, at, onPaper } = signOff;
  const signed = onPaper
    ? `${signedWords(state, signOff)} on ${writeDate(onPaper.on)}; brought in by ${memberName(state, signedBy)}, ${writeInstant(at)}.`
    : `${signedWords(state, signOff)}, ${writeInstant(at)}.`;
  const isPrepared = onPaper !== undefined || !isOnePerson(state, preparedBy, signedBy) || checkedBy !== '';
  const prepared = isPrepared ? `prepared by ${memberName(state, preparedBy)}, ` : '';
  const alone = onPaper ? ' Nobody checked it in between.' : ' Nobody else has checked it.';
  if (checkedBy === '') return capital(prepared + signed) + alone;
  return capital(`${prepared}checked by ${memberName(state, checkedBy)}, ${signed}`);
}
