// The signed reports: each with its state and its fingerprint, to be saved as a PDF.

import { useState } from 'react';
import { capital } from '#shared/domain/number-words';
import { writeInstant } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { roundsInOrder } from '#shared/domain/round';
import { memberName, type Round, type SignOff, type State } from '#shared/domain/state';
import { isOnePerson } from '#shared/domain/two-people';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ShapeWords } from '#ui/shape-words';
import { StatusWords } from '#ui/status-words';
import { useSnapshot } from '#ui/use-snapshot';
import { ReportsToMake } from '../reports-to-make';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { reportFileName, reviewModel } from './review-model';

export function ReportsScreen(props: ScreenProps) {
  const { masthead, workbook } = props;
  const { state } = useSnapshot(workbook);
  const [told, setTold] = useState<SavedFile>();
  const [working, setWorking] = useState('');
  const reports = roundsInOrder(state)
    .flatMap((round) => round.signOffs.map((signOff, index) => ({ round, signOff, version: index + 1 })))
    .reverse();

  const save = async (round: Round, signOff: SignOff) => {
    setTold(undefined);
    setWorking(`${round.round} ${signOff.at}`);
    setTold(await saveReport(props, round, signOff));
    setWorking('');
  };

  return (
    <Page masthead={masthead}>
      <PageHead title="Reports" under="Signed reports stay here. Nothing that was signed is ever changed." />
      {told && <Notice kind={told.kind} title={told.words} />}
      {reports.length === 0 && (
        <p className="text-quiet">Nothing has been signed yet. Sign a quarter, and its report stands here.</p>
      )}
      <ul>
        {reports.map(({ round, signOff, version }) => {
          const key = `${round.round} ${signOff.at}`;
          const [file] = signOff.files;
          return (
            <li key={key} className={signOff.superseded ? 'report-row' : 'report-row report-row-signed'}>
              <div>
                <div className="row row-baseline">
                  <h2 className="text-subject">{`Quarterly review, ${writeQuarter(round.quarter)}`}</h2>
                  {signOff.superseded ? (
                    <ShapeWords kind="diamond">Superseded</ShapeWords>
                  ) : (
                    <StatusWords state="signed" />
                  )}
                </div>
                <p className="text-quiet">
                  Version {version}. {standWords(state, signOff)}
                </p>
                {signOff.superseded && (
                  <p>
                    Opened again on {writeInstant(signOff.superseded.at)}. The reason: {signOff.superseded.because}
                  </p>
                )}
                <p className="text-hint">
                  {file ? (
                    <>
                      File fingerprint <span className="digest">{file.digest.match(/.{1,4}/g)?.join(' ')}</span>
                    </>
                  ) : (
                    'Its PDF was not kept. It can be made again from the record; whoever makes it signs it.'
                  )}
                </p>
              </div>
              <div>
                {(file || !signOff.superseded) && (
                  <Button
                    look={version === round.signOffs.length && round === reports[0]?.round ? 'solid' : 'outline'}
                    aria-disabled={working !== ''}
                    onClick={() => working === '' && void save(round, signOff)}
                  >
                    {working === key ? 'Making the PDF' : file ? 'Save the PDF' : 'Make the PDF'}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <ReportsToMake {...props} />
    </Page>
  );
}

/** Who prepared, checked and signed; one person who did it all is named once. */
function standWords(state: State, { preparedBy, checkedBy, signedBy, at }: SignOff): string {
  const signed = `signed by ${memberName(state, signedBy)}, ${writeInstant(at)}.`;
  const isPrepared = !isOnePerson(state, preparedBy, signedBy) || checkedBy !== '';
  const prepared = isPrepared ? `prepared by ${memberName(state, preparedBy)}, ` : '';
  if (checkedBy === '') return `${capital(prepared + signed)} Nobody else has checked it.`;
  return capital(`${prepared}checked by ${memberName(state, checkedBy)}, ${signed}`);
}

async function saveReport(props: ScreenProps, round: Round, signOff: SignOff): Promise<SavedFile> {
  const { workbook, host } = props;
  const [file] = signOff.files;
  let bytes: Uint8Array;
  if (file) {
    const read = await workbook.readFile(file.attachment);
    if (read.state === 'missing') return alert(`${file.name} is missing from the safety copy.`);
    if (read.state === 'altered') return alert(`${file.name} was changed outside Quarterday, and is not given out.`);
    bytes = read.bytes;
  } else {
    bytes = await makeAgain(props, round, signOff);
  }
  const suggestedName =
    file?.name ?? reportFileName(workbook.getSnapshot().state.general.organisation?.name ?? '', round);
  const saved = await host.saveFile({ suggestedName, kinds: [{ words: 'PDF', endings: ['.pdf'] }], bytes });
  return savedFileWords(suggestedName, saved);
}

function alert(words: string): SavedFile {
  return { kind: 'alert', words };
}

/** A report of a review that was signed without its PDF being kept: the sign-off of then, the signature of who makes it now. */
async function makeAgain({ workbook, packs, makeReport, appVersion }: ScreenProps, round: Round, signOff: SignOff) {
  const { signedBy, preparedBy, statement } = signOff;
  const signed = { by: signedBy, preparedBy, at: signOff.at, statement };
  const at = workbook.now();
  const version = round.signOffs.length;
  const model = await reviewModel({ workbook, packs, round, appVersion, version, signed, madeAt: at });
  const name = memberName(workbook.getSnapshot().state, workbook.member);
  const sign = { ...(await workbook.pdfSigner()), name, role: 'Made from the record', at: new Date(at) };
  return makeReport(model, { sign });
}
