// One check of a review: what is expected, what it was last quarter, and what it is now.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Asked, Change, Result } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { writeQuarter } from '#shared/domain/quarter';
import { textOf } from '#shared/domain/registers/register';
import { answerTo } from '#shared/domain/round';
import { accountTitle } from '#shared/domain/signals/account-signals';
import { answerKey, type GivenAnswer, type Round, recordOf, type State } from '#shared/domain/state';
import type { ReadableItem } from '#shared/packs/readable-item';
import { AnswerKeys } from '#ui/answer-keys';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { FoundValues } from '#ui/found-values';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { RadioGroup } from '#ui/radio-group';
import { SavedNote } from '#ui/saved-note';
import { Tally } from '#ui/tally';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { type AnswerForm, changesForAnswer, changesToUndo, formOf, openAction, suggestedAction } from './answer-form';
import { EvidenceOfAnswer } from './evidence-of-answer';
import { checkedWords, foundValues, savedWords } from './item-words';
import { marksOf, partsOf, questionFrom } from './review-map';
import { useArrowKeys } from './use-arrow-keys';
import { WhyWeAsk } from './why-we-ask';

const answers: readonly { value: Result; label: string }[] = [
  { value: 'yes', label: 'As expected' },
  { value: 'no', label: 'Different' },
  { value: 'unknown', label: 'Cannot find it' },
  { value: 'not applicable', label: 'Does not apply' },
];

/** What leaving a check did, and what its answer was before. */
export interface LeftAnswer {
  readonly asked: Asked;
  readonly changes: readonly Change[];
  readonly given: GivenAnswer | undefined;
}

interface ReviewItemProps extends ScreenProps {
  readonly round: Round;
  readonly before: Round | undefined;
  readonly asked: Asked;
  readonly item: ReadableItem;
  readonly show: (asked: Asked) => void;
  /** The check left last, as long as leaving it can be taken back. */
  readonly lastLeft: LeftAnswer | undefined;
  readonly onLeft: (left: LeftAnswer | undefined) => void;
  /** The margin, given a way to leave this check: what was typed is saved first. */
  readonly margin: (leave: (then: () => void) => void) => ReactNode;
}

export function ReviewItem(props: ReviewItemProps) {
  const { masthead, workbook, host, go, round, before, asked, item, show, lastLeft, onLeft, margin } = props;
  const { state, save } = useSnapshot(workbook);
  const given = answerTo(round, asked);
  const account = recordOf(state, 'accounts', asked.about);
  const title = account ? accountTitle(account) : 'The organisation';
  const suggested = suggestedAction(item.label, title, asked.expected, workbook.today());
  const form = useForm<AnswerForm>({ defaultValues: formOf(given, suggested) });
  const typed = form.watch();
  const draft = useDraft(workbook, `answer:${round.round}:${answerKey(asked.item, asked.about)}`, form);
  const [failed, setFailed] = useState('');

  /** Saves what this check says now; where that cannot be done, says so and stays. */
  const leave = async (then: () => void) => {
    const changes = changesForAnswer(form.getValues(), {
      state: workbook.getSnapshot().state,
      round: workbook.getSnapshot().state.general.rounds[round.round] ?? round,
      asked,
      owner: (account && personOf(textOf(account.fields, 'owner'), state)) || '',
      today: workbook.today(),
      makeActionId: () => workbook.makeId('action'),
    });
    if (changes.length > 0) {
      const done = await workbook.commit(changes);
      if (done.state !== 'saved') {
        setFailed(done.words);
        return;
      }
      onLeft({ asked, changes, given });
    }
    setFailed('');
    await draft.drop();
    then();
  };

  const next = questionFrom(round, asked, 1);
  const previous = questionFrom(round, asked, -1);
  const goNext = () => leave(() => (next ? show(next) : go({ name: 'before-signing', round: round.round })));
  const goPrevious = () => leave(() => previous && show(previous));
  useArrowKeys(goPrevious, goNext);

  const undo = async () => {
    if (!lastLeft) return;
    const done = await workbook.commit(changesToUndo(lastLeft.given, lastLeft.changes));
    if (done.state !== 'saved') {
      setFailed(done.words);
      return;
    }
    onLeft(undefined);
    show(lastLeft.asked);
  };

  const part = partsOf(round).find(({ about }) => about === asked.about)?.questions ?? [];
  const marks = marksOf(round, part);
  const here = part.indexOf(asked);
  const answered = marks.filter((mark) => mark.state !== 'to come').length;
  const different = marks.filter((mark) => mark.state === 'different').length;

  return (
    <Page
      masthead={masthead}
      margin={{ label: 'All accounts', content: margin((then) => void leave(then)) }}
      foot={
        <FootBar
          aside={
            <SavedNote action={lastLeft && <LinkButton onClick={() => void undo()}>Undo</LinkButton>}>
              {savedWords(save, draft.keptAt)}
            </SavedNote>
          }
        >
          <Button keyCap="←" onClick={() => void goPrevious()} disabled={!previous}>
            Previous
          </Button>
          <Button look="solid" keyCap="→" onClick={() => void goNext()}>
            {next ? (next.about === asked.about ? 'Next setting' : 'Next account') : 'Before you sign'}
          </Button>
          <LinkButton onClick={() => void leave(() => go({ name: 'home' }))}>Come back to this later</LinkButton>
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
                Setting {here + 1} of {part.length}.
              </b>{' '}
              {answered} answered{different > 0 ? ', ' : '.'}
              {different > 0 && <span className="text-amber">{different} of them different.</span>}
            </>
          }
        />
      </div>
      {failed !== '' && (
        <Notice
          kind="alert"
          title={failed}
          actions={<Button onClick={() => void leave(() => undefined)}>Try again</Button>}
        >
          What you typed is still here on screen.
        </Notice>
      )}
      <div>
        <h1 className="text-question" tabIndex={-1}>
          {item.question}
        </h1>
        <p className="text-hint">
          {item.where} {checkedWords(item)} <WhyWeAsk item={item} />
        </p>
      </div>
      <FoundValues values={foundValues({ round, before, asked, item, typed, answering: workbook.member, state })} />
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void goNext();
        }}
      >
        <AnswerKeys legend={item.question} answers={answers} {...form.register('result')} />
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
                <TextField label="What has to be done" {...form.register('actionWords')} />
                <TextField label="By when" width="date" {...form.register('actionDueOn')} />
              </>
            )}
          {typed.result === 'not applicable' && <TextField label="Why does it not apply?" {...form.register('why')} />}
          <TextArea label="Note" optional="if it helps" {...form.register('note')} />
          <EvidenceOfAnswer
            workbook={workbook}
            host={host}
            hint={item.evidenceHint}
            evidence={typed.evidence}
            onChange={(evidence) => form.setValue('evidence', evidence)}
          />
        </div>
      </form>
    </Page>
  );
}

function personOf(person: string, state: State): RecordId | '' {
  return recordOf(state, 'people', person)?.record ?? '';
}
