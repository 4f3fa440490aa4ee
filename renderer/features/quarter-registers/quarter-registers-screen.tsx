// "The registers of this quarter": what a review looks at beside the settings of the accounts, part by part. Whoever reads the
// consents says here that they have looked through them; the others see whether somebody has.

import { useState } from 'react';
import type { RoundId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { capital, numberWord } from '#shared/domain/number-words';
import { type Place, withWayBack } from '#shared/domain/place';
import { writeQuarter } from '#shared/domain/quarter';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { consentsFoundWords, findInConsents } from '#shared/domain/registers/consents-found';
import { signOffInForce } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';

type QuarterRegistersProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> & { readonly round: RoundId };

export function QuarterRegistersScreen({ masthead, saved, workbook, go, round: id }: QuarterRegistersProps) {
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  if (!round) {
    return (
      <Page masthead={masthead}>
        <PageHead title="The registers of a quarter" />
        <Notice kind="alert">This review is no longer there.</Notice>
      </Page>
    );
  }
  const parts = quarterParts(state, round, workbook.today(), workbook.member);
  const gaps = partGaps(parts);
  const inOrder = parts.filter(({ isInOrder }) => isInOrder);
  const signed = signOffInForce(round);
  const goTo = (place: Place) =>
    go(withWayBack(place, { words: 'The registers of this quarter', place: { name: 'quarter-registers', round: id } }));
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="The registers of this quarter"
        under={`${writeQuarter(round.quarter)}. ${gaps.length === 0 ? 'Nothing is left to look at.' : `${capital(numberWord(gaps.length))} to look at.`}`}
      />
      <div className="measure-wide stack">
        {signed && (
          <Notice
            kind="status"
            title="This review is signed. What the registers said then is in its report; below is what they say today."
            actions={<Button onClick={() => go({ name: 'reports' })}>See the report</Button>}
          />
        )}
        <RoundNotices state={state} round={round} me={workbook.member} />
        {readsRing(state, workbook.member, 'consents') && !signed && (
          <LookThroughConsents state={state} round={round} workbook={workbook} go={go} />
        )}
        <AttentionList
          title="To look at"
          nothing="Nothing is left to look at."
          signals={gaps.map(({ key, sentence, button, place }) => ({
            id: key,
            weight: 'look at',
            sentence,
            // What is done on this very page needs no way to it.
            ...(place.name === 'quarter-registers' ? {} : { action: { label: button, onClick: () => goTo(place) } }),
          }))}
        />
        {inOrder.length > 0 && (
          <section aria-labelledby="in-order">
            <div className="section-head">
              <h2 id="in-order">In order</h2>
            </div>
            <SummaryList
              rows={inOrder.map(({ title, sentence, button, place }) => ({
                term: title,
                value:
                  place.name === 'quarter-registers' ? (
                    sentence
                  ) : (
                    <>
                      {sentence} <LinkButton onClick={() => goTo(place)}>{button}</LinkButton>
                    </>
                  ),
              }))}
            />
          </section>
        )}
        <div className="row">
          <Button onClick={() => go({ name: 'before-signing', round: round.round })}>Before you sign</Button>
          <LinkButton onClick={() => go({ name: 'review', round: round.round })}>Back to the review</LinkButton>
        </div>
      </div>
    </Page>
  );
}

interface LookThroughProps {
  readonly state: State;
  readonly round: Round;
  readonly workbook: Workbook;
  readonly go: ScreenProps['go'];
}

/** What there is among the consents today, and the button that writes it into the review. */
function LookThroughConsents({ state, round, workbook, go }: LookThroughProps) {
  const [failed, setFailed] = useState('');
  const found = findInConsents(state, workbook.today());
  const words = consentsFoundWords(found);
  const isWritten = round.consentsLook !== null && consentsFoundWords(round.consentsLook) === words;
  const write = async () => {
    const done = await workbook.commit([{ kind: 'consents-looked-at', round: round.round, found }]);
    setFailed(done.state === 'saved' ? '' : done.words);
  };
  return (
    <section className="stack-close" aria-labelledby="consents-now">
      <div className="section-head">
        <h2 id="consents-now">The consents today</h2>
      </div>
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <p className="measure">
        {words}. {isWritten ? 'This is what stands in the review.' : 'Everybody here sees these figures, and no name.'}
      </p>
      <div className="row">
        {!isWritten && <Button onClick={() => void write()}>I have looked through the consents</Button>}
        <LinkButton onClick={() => go({ name: 'register', register: 'consents' })}>See the consents</LinkButton>
      </div>
    </section>
  );
}
