// What came since a review was opened and is not in it yet: checks of a newer pack, and the organisation's own. Adding them is one step;
// leaving them for the next review is as good.

import { useMemo, useState } from 'react';
import type { Asked } from '#shared/domain/change';
import type { RoundId } from '#shared/domain/ids';
import { countOf, figuresOf } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/registers/account-title';
import { signOffInForce } from '#shared/domain/round';
import { answerKey, type Round, recordOf } from '#shared/domain/state';
import { changesToAddChecks, newChecks } from '#shared/packs/checks-of-round';
import { readableItem } from '#shared/packs/readable-item';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { type Column, RegisterTable } from '#ui/register-table';
import { TwoLines } from '#ui/two-lines';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

interface NewCheck {
  readonly asked: Asked;
  readonly label: string;
  readonly question: string;
  readonly from: string;
}

export function NewChecksScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, go } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[props.round];
  if (round && !signOffInForce(round)) return <Offer {...props} of={round} />;
  return (
    <Page masthead={masthead}>
      <PageHead title={round ? 'This review is signed' : 'This review is no longer there'} />
      <p className="measure">What came since then is asked in the next review.</p>
      <div>
        <Button look="solid" onClick={() => go({ name: 'reports' })}>
          See the reports
        </Button>
      </div>
    </Page>
  );
}

function Offer({ masthead, workbook, packs, go, of: round }: ScreenProps & { of: Round }) {
  const { state } = useSnapshot(workbook);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const found = useMemo(() => newChecks(state, packs, round), [state, packs, round]);
  const rows = useMemo((): readonly NewCheck[] => {
    const { ofPack, ofOwn } = found;
    return [
      ...ofPack.asked.map((asked) => {
        const item = readableItem(ofPack.pack, asked.item);
        const from = `Version ${ofPack.reference.version}`;
        return { asked, label: item?.label ?? asked.item, question: item?.question ?? '', from };
      }),
      ...ofOwn.asked.map((asked) => {
        const check = ofOwn.own.find(({ item }) => item === asked.item);
        return { asked, label: check?.label ?? '', question: check?.question ?? '', from: 'Your own check' };
      }),
    ];
  }, [found]);
  const toReview = () => go({ name: 'review', round: round.round });
  const add = async () => {
    if (isSaving) return;
    setSaving(true);
    const done = await workbook.commit(changesToAddChecks(round, found));
    setSaving(false);
    const [first] = rows;
    if (done.state !== 'saved') setFailed(done.words);
    else if (first) {
      const { item, about } = first.asked;
      go({ name: 'review', round: round.round, item, ...(about === '' ? {} : { account: about }) });
    }
  };
  const columns: readonly [Column<NewCheck>, ...Column<NewCheck>[]] = [
    { id: 'check', heading: 'Check', cell: ({ label, question }) => <TwoLines first={label} second={question} /> },
    {
      id: 'about',
      heading: 'Asked about',
      cell: ({ asked }) => {
        const account = recordOf(state, 'accounts', asked.about);
        return account ? accountTitle(account) : 'The organisation';
      },
    },
    { id: 'from', heading: 'Where from', cell: ({ from }) => from },
  ];
  const name = `the review of ${writeQuarter(round.quarter)}`;
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar>
          {rows.length > 0 && (
            <Button look="solid" onClick={() => void add()}>
              {`Add ${rows.length === 1 ? 'the check' : `the ${figuresOf(rows.length, 'check')}`}`}
            </Button>
          )}
          <LinkButton onClick={toReview}>
            {rows.length > 0 ? 'Leave them for the next review' : 'To the review'}
          </LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title={rows.length > 0 ? `Add ${countOf(rows.length, 'new check')} to ${name}?` : `Nothing new for ${name}`}
        under={
          rows.length > 0
            ? 'They came after it was opened. What it asks already, and every answer, stays as it is.'
            : 'It asks everything that could be asked.'
        }
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void add()}>Try again</Button>}>
          Nothing was added.
        </Notice>
      )}
      {rows.length > 0 && round.prepared && (
        <Notice kind="look" title="This review is handed over already.">
          If you add to it now, it has to be answered and handed over again.
        </Notice>
      )}
      {rows.length > 0 && (
        <RegisterTable
          caption="New checks"
          columns={columns}
          rows={rows}
          rowId={({ asked }) => answerKey(asked.item, asked.about)}
        />
      )}
    </Page>
  );
}
