// One disclaimer: what it lacks, what it says, who approved it and where it stands; and what can be done with it now: approved by a
// signatory, put up on an account, saved as a sheet, pasted.

import { useMemo, useState } from 'react';
import { disclaimerAccounts, standingOn } from '#shared/domain/disclaimer/disclaimer-accounts';
import { disclaimerLacks } from '#shared/domain/disclaimer/disclaimer-lacks';
import { disclaimerSources } from '#shared/domain/disclaimer/disclaimer-parts';
import { disclaimerStanding, standingWords } from '#shared/domain/disclaimer/disclaimer-standing';
import { fileNameOf } from '#shared/domain/file-name';
import type { RecordId } from '#shared/domain/ids';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { type Kept, personName, recordOf, type State } from '#shared/domain/state';
import { publicDisclaimerModel } from '#shared/report/public-disclaimer';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { useSnapshot } from '#ui/use-snapshot';
import { HowItReads } from '../disclaimer-words';
import { LettersMissing } from '../letters-missing';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useMadePdf } from '../use-made-pdf';
import { ApproveDisclaimer } from './approve-disclaimer';
import { PutUpDialog } from './put-up-dialog';
import { WhereItStands } from './where-it-stands';
import { WordsToPaste } from './words-to-paste';

type DisclaimerProps = ScreenProps & { readonly disclaimer: RecordId };

export function DisclaimerScreen(props: DisclaimerProps) {
  const { masthead, workbook, go, disclaimer: id } = props;
  const { state } = useSnapshot(workbook);
  const kept = recordOf(state, 'disclaimers', id);
  if (kept) return <OneDisclaimer {...props} state={state} kept={kept} />;
  return (
    <Page masthead={masthead}>
      <PageHead title="This disclaimer is no longer there" />
      <Button onClick={() => go({ name: 'register', register: 'disclaimers' })}>See the disclaimers</Button>
    </Page>
  );
}

function OneDisclaimer(props: DisclaimerProps & { readonly state: State; readonly kept: Kept }) {
  const { masthead, saved, workbook, host, go, makeReport, appVersion, state, kept } = props;
  const { record, fields } = kept;
  const [told, setTold] = useState<SavedFile>();
  const [putUp, setPutUp] = useState<readonly RecordId[]>();
  const model = useMemo(
    () => publicDisclaimerModel({ state, disclaimer: kept, madeAt: workbook.now(), appVersion }),
    [state, kept, workbook, appVersion],
  );
  const { pdf, problem, missing } = useMadePdf(makeReport, model);
  const standing = disclaimerStanding(state, kept);
  const lacks = disclaimerLacks(state, record, fields);
  const accounts = disclaimerAccounts(state, record, fields);
  const change = (field: string) => () => go({ name: 'record', register: 'disclaimers', record, field });
  const name = textOf(fields, 'name');

  const saveSheet = async () => {
    if (!pdf) return;
    const version = model.isApproved ? `version-${model.version}` : 'draft';
    const suggestedName = `${fileNameOf(model.organisation.name)}-${fileNameOf(name)}-${version}.pdf`;
    const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
    setTold(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes: pdf })));
  };

  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{
        label: 'The sheet',
        width: 'half',
        look: 'desk',
        content: (
          <PdfPreview title={model.isApproved ? 'The sheet' : 'The sheet, as a draft'} {...(pdf ? { pdf } : {})} />
        ),
      }}
    >
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'disclaimers' })}>Disclaimers</LinkButton>}
        title={name}
        under={`${standingWords[standing]}. ${approvedWords(state, kept)}`}
        aside={<Button onClick={change('name')}>Change it</Button>}
      />
      {told && <Notice kind={told.kind} title={told.words} />}
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <LettersMissing missing={missing} />
      {standing === 'changed' && (
        <Notice kind="look" title={`What it says has changed since version ${textOf(fields, 'version')} was approved.`}>
          <p>The sheet beside this says what it would say now. Have it approved again, then put it up anew.</p>
        </Notice>
      )}
      {lacks.length > 0 && (
        <AttentionList
          title="Missing before it is ready to publish"
          signals={lacks.map(({ key, words, at }) => ({
            id: key,
            weight: 'put right',
            sentence: `${words}.`,
            action: { label: 'Fill it in', onClick: 'name' in at ? () => go(at) : change(at.field) },
          }))}
        />
      )}
      <ApproveDisclaimer workbook={workbook} state={state} kept={kept} model={model} />
      {accounts.length > 0 && standing !== 'retired' && (
        <WhereItStands
          workbook={workbook}
          state={state}
          kept={kept}
          accounts={accounts}
          putUp={(account) => setPutUp([account])}
        />
      )}
      <section className="section-apart stack">
        <div className="section-head">
          <h2>To take along</h2>
        </div>
        {!model.isApproved && (
          <p className="text-quiet">Nobody has approved these words, so the sheet says that it is a draft.</p>
        )}
        <div className="row">
          <Button
            {...(standing === 'published' ? { look: 'solid' as const } : {})}
            aria-disabled={!pdf}
            onClick={() => void saveSheet()}
          >
            {model.isApproved ? 'Save the sheet as a PDF' : 'Save the draft as a PDF'}
          </Button>
        </div>
        {model.isApproved && (
          <WordsToPaste
            host={host}
            state={state}
            kept={kept}
            fileName={`${fileNameOf(model.organisation.name)}-${fileNameOf(name)}`}
            text={model.text}
            tell={setTold}
          />
        )}
        <HowItReads sources={disclaimerSources(state, record, fields)} />
      </section>
      <PutUpDialog
        key={(putUp ?? []).join()}
        workbook={workbook}
        state={state}
        kept={kept}
        chosen={putUp}
        accounts={accounts.filter((one) => standingOn(fields, one) !== 'there' || putUp?.includes(one.account.record))}
        close={() => setPutUp(undefined)}
      />
    </Page>
  );
}

function approvedWords(state: State, { fields }: Kept): string {
  const [version, on] = [textOf(fields, 'version'), textOf(fields, 'approvedOn')];
  const by = personName(state, textOf(fields, 'approvedBy'));
  if (version === '') return 'Nobody has approved it yet.';
  return `Version ${version}, approved${by === '' ? '' : ` by ${by}`}${isPlainDate(on) ? ` on ${writeDate(on)}` : ''}.`;
}
