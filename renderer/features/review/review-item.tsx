// One check of a review: what is expected, what it was last quarter, and what it is now.

import { type ReactNode, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Asked, Result } from '#shared/domain/change';
import type { Place } from '#shared/domain/place';
import { readPlainDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/registers/account-title';
import { answerTo } from '#shared/domain/round';
import { answerKey, type Evidence, hasRole, type Round, recordOf } from '#shared/domain/state';
import type { ReadableItem } from '#shared/packs/readable-item';
import type { Undoable } from '#storage/workbook';
import { AnswerKeys } from '#ui/answer-keys';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { FoundValues } from '#ui/found-values';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { RadioGroup } from '#ui/radio-group';
import { SavedNote } from '#ui/saved-note';
import { Tally } from '#ui/tally';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { EvidenceDays } from '../evidence-days';
import { EvidenceOfAnswer } from '../evidence-of-answer';
import type { ScreenProps } from '../screen';
import { UndoLast } from '../undo-last';
import { useDraft } from '../use-draft';
import { type AnswerForm, formOf, openAction, suggestedAction } from './answer-form';
import { ChangeExpectation } from './change-expectation';
import { checkedWords, foundValues } from './item-words';
import { marksOf, partsOf, questionFrom } from './review-map';
import { SavedWords } from './saved-words';
import { useArrowKeys } from './use-arrow-keys';
import { useNumberKeys } from './use-number-keys';
import { WhatTheLogSays } from './what-the-log-says';
import { WhatTheRegisterSays } from './what-the-register-says';
import { WhyWeAsk } from './why-we-ask';

const answers: readonly { value: Result; label: string }[] = [
  { value: 'yes', label: 'As expected' },
  { value: 'no', label: 'Different' },
  { value: 'unknown', label: 'Cannot find it' },
  { value: 'not applicable', label: 'Does not apply' },
];

interface ReviewItemProps extends ScreenProps {
  readonly round: Round;
  readonly before: Round | undefined;
  readonly asked: Asked;
  readonly item: ReadableItem;
  /** What was typed here and could not be saved; undefined otherwise. */
  readonly unsaved: AnswerForm | undefined;
  /** What could not be saved, here or elsewhere in the review. */
  readonly notice: ReactNode;
  readonly show: (asked: Asked) => void;
  /** Saves what a check says and then forgets its draft; false where it could not be saved. */
  readonly leaveAnswer: (asked: Asked, typed: AnswerForm, saved: () => Promise<void>) => Promise<boolean>;
  readonly onUndone: (undone: Undoable) => void;
  readonly margin: ReactNode;
}

const shownAsTyped = ['result', 'found', 'putRight', 'why', 'actionDueOn', 'evidence'] as const;

export function ReviewItem(props: ReviewItemProps) {
  const { masthead, workbook, packs, host, go, whenLeaving, round, before, asked, item } = props;
  const { unsaved, notice, show, leaveAnswer, onUndone, margin } = props;
  const { state, save } = useSnapshot(workbook);
  const given = answerTo(round, asked);
  const account = recordOf(state, 'accounts', asked.about);
  const title = account ? accountTitle(account) : 'The organisation';
  const suggested = suggestedAction(item.label, title, asked.expected, workbook.today());
  const [dating, setDating] = useState<Evidence>();
  const form = useForm<AnswerForm>({ defaultValues: unsaved ?? formOf(given, suggested) });
  // Of what is typed the page shows these: whoever writes a note draws nothing anew but the field and whether it is kept.
  form.watch(shownAsTyped);
  const typed = form.getValues();
  const draft = useDraft(workbook, `answer:${round.round}:${answerKey(asked.item, asked.about)}`, form);

  // Whichever way this check is left. What cannot be saved is told by `leaveAnswer`, in words.
  useEffect(() => whenLeaving(() => leaveAnswer(asked, form.getValues(), draft.drop)));

  const next = questionFrom(round, asked, 1);
  const previous = questionFrom(round, asked, -1);
  const goNext = () => (next ? show(next) : go({ name: 'before-signing', round: round.round }));
  const goPrevious = () => previous && show(previous);
  useArrowKeys(goPrevious, goNext);
  const numberKeys = useNumberKeys();

  const maySetExpectation = hasRole(state, workbook.member, 'coordinator');
  const part = partsOf(round).find(({ about }) => about === asked.about)?.questions ?? [];
  const marks = marksOf(round, part);
  const values = foundValues({
    round,
    before,
    asked,
    item,
    typed,
    answering: workbook.member,
    keptAt: draft.keptAt,
    state,
  });
  const position = part.indexOf(asked);
  const here: Place = {
    name: 'review',
    round: round.round,
    item: asked.item,
    ...(account ? { account: account.record } : {}),
  };
  const answered = marks.filter((mark) => mark.state !== 'to come').length;
  const different = marks.filter((mark) => mark.state === 'different').length;

  return (
    <Page
      masthead={masthead}
      margin={{
        label: 'All accounts',
        content: (
          <>
            {margin}
            <p className="text-hint">
              <LinkButton onClick={() => go({ name: 'history', round: round.round })}>Who did what in it</LinkButton>
            </p>
            <p className="text-hint">
              {numberKeys.everywhere
                ? 'The keys 1 to 4 answer from anywhere on the page. '
                : 'The keys 1 to 4 answer only while an answer has the focus. '}
              <LinkButton onClick={numberKeys.change}>
                {numberKeys.everywhere ? 'Turn this off' : 'Answer from anywhere'}
              </LinkButton>
            </p>
          </>
        ),
      }}
      foot={
        <FootBar
          aside={
            <SavedNote action={<UndoLast workbook={workbook} packs={packs} onUndone={onUndone} />}>
              <SavedWords form={form} save={save} keptAt={draft.keptAt} given={given} />
            </SavedNote>
          }
        >
          <Button keyCap="←" onClick={goPrevious} disabled={!previous}>
            Previous
          </Button>
          <Button look="solid" keyCap="→" onClick={goNext}>
            {next ? (next.about === asked.about ? 'Next setting' : 'Next account') : 'Before you sign'}
          </Button>
          <LinkButton onClick={() => go({ name: 'home' })}>Come back to this later</LinkButton>
        </FootBar>
      }
    >
      <div>
        <div className="row row-spread row-baseline">
          <p className="text-subject">{title}</p>
          <p className="text-quiet wide-only">{writeQuarter(round.quarter)}</p>
        </div>
        <Tally
          ticks={marks}
          here={asked.item}
          words={
            <>
              <b>
                Setting {position + 1} of {part.length}.
              </b>{' '}
              {answered === 0 ? 'None' : answered} answered{different > 0 ? ', ' : '.'}
              {different > 0 && <span className="text-amber">{different} of them not as expected.</span>}
            </>
          }
        />
      </div>
      {notice}
      <div>
        <h1 className="text-question" tabIndex={-1}>
          {item.question}
        </h1>
        <p className="text-hint">
          {item.isOwn && <b>Your own check. </b>}
          {item.where}{' '}
          <span className={item.pathConfidence === 'verified' ? 'wide-only' : ''}>{checkedWords(item)}</span>{' '}
          <WhyWeAsk item={item} open={(paragraph) => go({ name: 'help', part: 'guidance', paragraph, from: here })} />
        </p>
        <WhatTheLogSays
          state={state}
          round={round}
          asked={asked}
          today={workbook.today()}
          open={() => go({ name: 'moderation' })}
        />
        <WhatTheRegisterSays state={state} about={asked.about} agreement={item.agreesWith} go={go} />
      </div>
      <FoundValues
        values={values.map((value) =>
          value.id === 'expected' && maySetExpectation && !given
            ? { ...value, action: <ChangeExpectation workbook={workbook} asked={asked} question={item.question} /> }
            : value,
        )}
      />
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          goNext();
        }}
      >
        <AnswerKeys
          legend={item.question}
          answers={answers}
          shortcuts={numberKeys.everywhere ? 'page' : 'focus'}
          {...form.register('result')}
        />
        <div className="pair pair-close">
          {typed.result === 'no' && (
            <>
              <TextField
                label="What is it set to now?"
                list={item.suggestedValues.length > 0 ? 'suggested-values' : undefined}
                {...form.register('found')}
              />
              <RadioGroup
                label="Have you put it right?"
                layout="inline"
                choices={[
                  { value: 'now', label: 'Yes, just now' },
                  { value: 'action', label: 'No, make it an action' },
                ]}
                {...form.register('putRight')}
              />
              <datalist id="suggested-values">
                {item.suggestedValues.map((value) => (
                  <option key={value} value={value} />
                ))}
              </datalist>
            </>
          )}
          {typed.result === 'no' &&
            typed.putRight === 'action' &&
            !openAction(state, { ...asked, round: round.round }) && (
              <>
                <TextArea label="What has to be done" {...form.register('actionWords')} />
                <TextField
                  label="By when"
                  width="date"
                  error={readPlainDate(typed.actionDueOn) ? undefined : `write a date like ${suggested.actionDueOn}`}
                  {...form.register('actionDueOn')}
                />
              </>
            )}
          {typed.result === 'not applicable' && (
            <div className="pair-whole">
              <TextField label="Why does it not apply?" {...form.register('why')} />
            </div>
          )}
          <TextArea label="Note" optional="if it helps" {...form.register('note')} />
          <EvidenceOfAnswer
            workbook={workbook}
            host={host}
            hint={item.evidenceHint}
            evidence={typed.evidence}
            onChange={(evidence) => form.setValue('evidence', evidence)}
            askDays={setDating}
          />
        </div>
      </form>
      <EvidenceDays workbook={workbook} evidence={dating} close={() => setDating(undefined)} />
    </Page>
  );
}
