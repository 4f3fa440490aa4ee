// The quarterly review, account by account and setting by setting. What is typed is kept as a draft after a pause;
// leaving a check commits it as one change, and what was changed last can be taken back.

import { type ReactElement, useState } from 'react';
import { liveAccounts } from '#shared/domain/accounts-in-use';
import type { Asked } from '#shared/domain/change';
import { numberWord } from '#shared/domain/number-words';
import type { Place } from '#shared/domain/place';
import { writeQuarter } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/registers/account-title';
import { countAnswers, roundBefore, sameQuestionIn, signOffInForce } from '#shared/domain/round';
import { answerKey, type Round, recordOf } from '#shared/domain/state';
import { changesToAddAccount } from '#shared/packs/checks-of-round';
import { packOfRound } from '#shared/packs/pack-of-round';
import { readableItem } from '#shared/packs/readable-item';
import type { Undoable } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { OpenAgain } from '../open-again';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { NewChecksLink } from './new-checks-link';
import { ReviewItem } from './review-item';
import { findQuestion, partsOf } from './review-map';
import { ReviewMargin } from './review-margin';
import { useAnswers } from './use-answers';

type ReviewPlace = Extract<Place, { name: 'review' }>;

export function ReviewScreen(props: ScreenProps & { place: ReviewPlace }): ReactElement {
  const { masthead, workbook, packs, go, place } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[place.round];
  const pack = round && packOfRound(packs, round);
  const { unsaved, leaveAnswer } = useAnswers(workbook, round);
  /** How often an answer was taken back: its form is then made anew. */
  const [takenBack, setTakenBack] = useState(0);
  if (!round || !pack) {
    const words = round
      ? `This review was asked from a pack (${round.pack.id} ${round.pack.version}) that this Quarterday does not have. Update Quarterday to read it.`
      : 'This review is no longer there.';
    return (
      <Page masthead={masthead}>
        <PageHead title="Quarterly review" />
        <Notice kind="alert">{words}</Notice>
      </Page>
    );
  }
  if (signOffInForce(round)) return <SignedReview {...props} round={round} />;
  const missing =
    place.account && !round.asked.some(({ about }) => about === place.account) ? place.account : undefined;
  if (missing) return <AddAccount {...props} round={round} account={missing} />;
  const asked = findQuestion(round, place.account, place.item);
  const item = asked && readableItem(pack, asked.item);
  if (!asked || !item) {
    return (
      <Page masthead={masthead}>
        <PageHead title={`Review of ${writeQuarter(round.quarter)}`} />
        <Notice kind="status">There is nothing to ask: no account is live.</Notice>
      </Page>
    );
  }
  const show = (next: Asked) =>
    go({
      name: 'review',
      round: round.round,
      item: next.item,
      ...(next.about === '' ? {} : { account: next.about }),
    });
  const key = answerKey(asked.item, asked.about);
  /** Leads back to the check whose answer is no longer so. */
  const onUndone = ({ changes }: Undoable) => {
    const answer = changes.find((change) => change.kind === 'answer-given' || change.kind === 'answer-withdrawn');
    const undone = answer?.round === round.round ? sameQuestionIn(round, answer) : undefined;
    if (undone && answerKey(undone.item, undone.about) !== key) show(undone);
    setTakenBack((times) => times + 1);
  };
  return (
    <ReviewItem
      key={`${key} ${takenBack}`}
      {...props}
      round={round}
      before={roundBefore(state, round)}
      asked={asked}
      item={item}
      unsaved={unsaved.find((each) => answerKey(each.asked.item, each.asked.about) === key)?.typed}
      notice={
        <>
          <RoundNotices state={state} round={round} me={workbook.member} />
          {unsaved.map((each) => (
            <UnsavedNotice
              key={answerKey(each.asked.item, each.asked.about)}
              words={each.words}
              label={readableItem(pack, each.asked.item)?.label ?? each.asked.item}
              isHere={each.asked === asked}
              tryAgain={() => void leaveAnswer(each.asked, each.typed, each.saved)}
              show={() => show(each.asked)}
            />
          ))}
        </>
      }
      show={show}
      leaveAnswer={leaveAnswer}
      onUndone={onUndone}
      margin={
        <>
          <ReviewMargin
            state={state}
            round={round}
            pack={pack}
            here={asked}
            show={show}
            showRegisters={() => go({ name: 'quarter-registers', round: round.round })}
          />
          <NewChecksLink workbook={workbook} packs={packs} round={round} go={go} />
        </>
      }
    />
  );
}

interface UnsavedNoticeProps {
  readonly words: string;
  readonly label: string;
  readonly isHere: boolean;
  readonly tryAgain: () => void;
  readonly show: () => void;
}

function UnsavedNotice({ words, label, isHere, tryAgain, show }: UnsavedNoticeProps) {
  return (
    <Notice
      kind="alert"
      title={words}
      actions={
        <>
          <Button onClick={tryAgain}>Try again</Button>
          {!isHere && <Button onClick={show}>Go to it</Button>}
        </>
      }
    >
      Your answer to “{label}” is not saved. What you typed is still here.
    </Notice>
  );
}

type RoundProps = ScreenProps & { round: Round };

function SignedReview({ masthead, workbook, go, round }: RoundProps) {
  const { asked, different } = countAnswers(round);
  return (
    <Page masthead={masthead}>
      <PageHead
        title={`Review of ${writeQuarter(round.quarter)}`}
        under={`Signed. ${asked} checks, ${different === 0 ? 'none' : numberWord(different)} of them not as expected.`}
      />
      <div className="row">
        <Button look="solid" onClick={() => go({ name: 'reports' })}>
          See the report
        </Button>
        <OpenAgain workbook={workbook} round={round.round} button="Open it again" title="Open the signed review again?">
          The signed report stays as it is. It will be shown as superseded, with your reason, and the review must be
          signed again.
        </OpenAgain>
        <LinkButton onClick={() => go({ name: 'history', round: round.round })}>Who did what in it</LinkButton>
      </div>
    </Page>
  );
}

/** An account that went live after the review was opened. */
function AddAccount({ masthead, workbook, packs, go, round, account }: RoundProps & { account: string }) {
  const { state } = useSnapshot(workbook);
  const [problem, setProblem] = useState('');
  const record = recordOf(state, 'accounts', account);
  const pack = packs.findChecklists(round.pack);
  if (!record || !pack || !liveAccounts(state).some((live) => live.record === account)) {
    return (
      <Page masthead={masthead}>
        <PageHead title="This account is not in this review" under="Only accounts that are live are reviewed." />
        <Button onClick={() => go({ name: 'review', round: round.round })}>Back to the review</Button>
      </Page>
    );
  }
  const add = async () => {
    const done = await workbook.commit(changesToAddAccount(state, pack, round, record));
    if (done.state !== 'saved') setProblem(done.words);
  };
  return (
    <Page masthead={masthead}>
      <PageHead
        title={`Add ${accountTitle(record)} to the review?`}
        under={`It went live after the review of ${writeQuarter(round.quarter)} was opened with ${partsOf(round).length} accounts.`}
      />
      {problem !== '' && <Notice kind="alert">{problem}</Notice>}
      <div className="row">
        <Button look="solid" onClick={() => void add()}>
          Add it
        </Button>
        <Button onClick={() => go({ name: 'review', round: round.round })}>Not now</Button>
      </div>
    </Page>
  );
}
