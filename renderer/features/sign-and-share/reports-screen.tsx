// The signed reports: each with its state and its fingerprint, to be saved as a PDF.

import { useState } from 'react';
import type { SignedFile } from '#shared/domain/change';
import type { PlanFacts } from '#shared/domain/plan-content';
import { type AnyRound, everyRound, memberName, type SignOff } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { ReportsToMake } from '../reports-to-make';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { ReportRow } from './report-row';
import { reportFileName, roundModel } from './round-report';

export function ReportsScreen(props: ScreenProps) {
  const { masthead, workbook } = props;
  const { state } = useSnapshot(workbook);
  const [told, setTold] = useState<SavedFile>();
  const [working, setWorking] = useState('');
  const reports = everyRound(state)
    .flatMap((round) => round.signOffs.map((signOff, index) => ({ round, signOff, version: index + 1 })))
    // The one that was signed last comes first, whatever it is about.
    .sort((a, b) => b.signOff.at.localeCompare(a.signOff.at));

  const save = async (key: string, saving: () => Promise<SavedFile>) => {
    if (working !== '') return;
    setTold(undefined);
    setWorking(key);
    setTold(await saving());
    setWorking('');
  };

  return (
    <Page masthead={masthead}>
      <PageHead
        title="Reports"
        under="Signed reports stay here. Nothing that was signed is ever changed."
        aside={<LinkButton onClick={() => props.go({ name: 'fingerprint-card' })}>Fingerprint card</LinkButton>}
      />
      {told && <Notice kind={told.kind} title={told.words} />}
      {reports.length === 0 && (
        <p className="text-quiet">
          Nothing has been signed yet. Sign a quarter or the plan, and its report stands here.
        </p>
      )}
      <ul>
        {reports.map(({ round, signOff, version }) => {
          const isLast = signOff === reports[0]?.signOff;
          const mayMake = signOff.superseded === null && contentThen(round) !== 'gone';
          return (
            <ReportRow
              key={`${round.round} ${signOff.at}`}
              state={state}
              round={round}
              signOff={signOff}
              version={version}
              isLast={isLast}
              working={working}
              saveFile={(file) => void save(file.digest, () => saveKept(props, file, file.name))}
              saveScan={(scan) => void save(scan.digest, () => saveKept(props, scan, scan.name))}
              makeAgain={mayMake ? () => void save(signOff.at, () => saveAgain(props, round, signOff)) : undefined}
            />
          );
        })}
      </ul>
      <ReportsToMake {...props} />
    </Page>
  );
}

async function saveKept(
  { workbook, host }: ScreenProps,
  { name, attachment }: Pick<SignedFile, 'name' | 'attachment'>,
  suggestedName: string,
): Promise<SavedFile> {
  const read = await workbook.readFile(attachment);
  if (read.state === 'missing') return alert(`${name} is missing from the safety copy.`);
  if (read.state === 'altered') return alert(`${name} was changed outside Quarterday, and is not given out.`);
  return savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds: kindsOf(name), bytes: read.bytes }));
}

async function saveAgain(props: ScreenProps, round: AnyRound, signOff: SignOff): Promise<SavedFile> {
  const bytes = await makeAgain(props, round, signOff);
  const suggestedName = reportFileName(props.workbook.getSnapshot().state.general.organisation?.name ?? '', round);
  const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
  return savedFileWords(suggestedName, await props.host.saveFile({ suggestedName, kinds, bytes }));
}

function kindsOf(name: string) {
  return name.endsWith('.pdf') ? [{ words: 'PDF', endings: ['.pdf'] }] : [];
}

function alert(words: string): SavedFile {
  return { kind: 'alert', words };
}

/** What a plan said when it was signed; the state keeps that of the last one. Of a review it keeps every answer. */
function contentThen(round: AnyRound): PlanFacts | 'in the round' | 'gone' {
  if (round.checklist !== 'plan') return 'in the round';
  return round.signed ?? 'gone';
}

/** A report of a round that was signed without its PDF being kept: the sign-off of then, the signature of who makes it now. */
async function makeAgain({ workbook, packs, makeReport, appVersion }: ScreenProps, round: AnyRound, signOff: SignOff) {
  const { signedBy, preparedBy, statement, content } = signOff;
  const then = contentThen(round);
  const asSigned = typeof then === 'string' ? {} : { asSigned: { facts: then, content } };
  const signed = { by: signedBy, preparedBy, at: signOff.at, statement };
  const at = workbook.now();
  const version = round.signOffs.length;
  const model = await roundModel({ workbook, packs, round, appVersion, version, signed, madeAt: at, ...asSigned });
  const name = memberName(workbook.getSnapshot().state, workbook.member);
  const sign = { ...(await workbook.pdfSigner()), name, role: 'Made from the record', at: new Date(at) };
  return makeReport(model, { sign });
}
