// One aspect of a self-assessment: where the organisation stood last year, what the records say, and then the level, why, what shows it,
// and what takes it up one. What is typed is kept as a draft after a pause; leaving the aspect commits it as one change.

import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { standingOfAspect } from '#shared/domain/annual/annual-lacks';
import { annualBefore } from '#shared/domain/annual/annual-round';
import { against, bornOut, levels, levelWords, saidLevelWords } from '#shared/domain/annual/assessment';
import { seenOf } from '#shared/domain/annual/found';
import { recordsSay, saysOtherwiseNow } from '#shared/domain/annual/records-say';
import { saidOf } from '#shared/domain/annual/said-of';
import type { ItemId } from '#shared/domain/ids';
import { withWayBack } from '#shared/domain/place';
import { writeYear } from '#shared/domain/quarter';
import type { Evidence } from '#shared/domain/state';
import { readableAspect } from '#shared/packs/readable-aspect';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RadioGroup } from '#ui/radio-group';
import { SavedNote } from '#ui/saved-note';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { EvidenceDays } from '../evidence-days';
import { EvidenceOfAnswer } from '../evidence-of-answer';
import { RoundNotices } from '../round-notices';
import { UndoLast } from '../undo-last';
import { useDraft } from '../use-draft';
import { ActionOfAspect } from './action-of-aspect';
import type { AnnualProps } from './all-aspects';
import { aspectDraft } from './aspect-draft';
import { type AspectForm, changesForAspect, formOf, levelOf } from './aspect-form';
import { AspectSaved } from './aspect-saved';
import { RecordsSaid } from './records-said';
import { WhyAndHow } from './why-and-how';

interface OneAspectProps extends AnnualProps {
  readonly aspect: ItemId;
}

/** Made anew when its level was taken back, so that the form shows what is there. */
export function OneAspect(props: OneAspectProps) {
  const [takenBack, setTakenBack] = useState(0);
  return <AspectPage key={takenBack} {...props} onUndone={() => setTakenBack((times) => times + 1)} />;
}

const shownAsTyped = ['level', 'evidence'] as const;

function AspectPage(props: OneAspectProps & { readonly onUndone: () => void }) {
  const { masthead, workbook, packs, host, go, whenLeaving, annual, pack, aspect, onUndone } = props;
  const { state, save } = useSnapshot(workbook);
  const today = workbook.today();
  const words = readableAspect(pack, aspect);
  const title = words?.title ?? aspect;
  const said = saidOf(annual, aspect);
  const before = annualBefore(state, annual);
  const found = recordsSay(state, annual, aspect, today);
  const [dating, setDating] = useState<Evidence>();
  const [failed, setFailed] = useState('');
  const form = useForm<AspectForm>({ defaultValues: formOf(said) });
  form.watch(shownAsTyped);
  const typed = form.getValues();
  const draft = useDraft(workbook, aspectDraft(annual.round, aspect), form);

  const leave = async () => {
    const changes = changesForAspect(form.getValues(), annual, aspect, found.map(seenOf));
    if (changes.length > 0) {
      const done = await workbook.commit(changes);
      if (done.state !== 'saved') {
        setFailed(done.words);
        return false;
      }
    }
    setFailed('');
    // What was typed without a level stays as a draft: there is nothing to commit it with.
    if (levelOf(form.getValues()) !== undefined || isEmpty(form.getValues())) void draft.drop();
    return true;
  };
  // Whichever way this aspect is left. What cannot be saved stays on screen.
  useEffect(() => whenLeaving(leave));

  const { round } = annual;
  const here = annual.aspects.indexOf(aspect);
  const show = (next: ItemId | undefined) =>
    go(next ? { name: 'annual', round, aspect: next } : { name: 'before-signing', round });
  const next = annual.aspects[here + 1];
  const previous = annual.aspects[here - 1];

  const level = levelOf(typed);
  const seen = said && said.level === level ? said.seen : found.map(seenOf);
  const contradicts = level === undefined ? [] : against(level, seen);
  const isOtherwiseNow = saysOtherwiseNow(state, annual, aspect, today);
  const takeNow = async () => {
    if (!said) return;
    const { by: _, at: __, ...assessment } = said;
    const changed = { ...assessment, seen: found.map(seenOf) };
    const done = await workbook.commit([{ kind: 'aspect-assessed', round, aspect, assessment: changed }]);
    if (done.state !== 'saved') setFailed(done.words);
  };
  const notBegun = () => {
    form.setValue('level', '1', { shouldDirty: true });
    show(next);
  };
  const above = typeof level === 'number' ? levels.find((each) => each === level + 1) : undefined;

  return (
    <Page
      masthead={masthead}
      margin={{
        label: 'All aspects',
        content: (
          <MarginList
            title="Aspects"
            items={annual.aspects.map((each, index) => ({
              id: each,
              name: `${index + 1}. ${readableAspect(pack, each)?.title ?? each}`,
              current: each === aspect,
              ...countOf(props, each),
              onClick: () => show(each),
            }))}
          />
        ),
      }}
      foot={
        <FootBar
          aside={
            <SavedNote action={<UndoLast workbook={workbook} packs={packs} onUndone={onUndone} />}>
              <AspectSaved form={form} save={save} keptAt={draft.keptAt} said={said} />
            </SavedNote>
          }
        >
          <Button onClick={() => show(previous)} disabled={!previous}>
            Previous
          </Button>
          <Button look="solid" onClick={() => show(next)}>
            {next ? 'Next aspect' : 'Before you sign'}
          </Button>
          <LinkButton onClick={() => go({ name: 'annual', round })}>All aspects</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={`Aspect ${here + 1} of ${annual.aspects.length}, self-assessment of ${writeYear(annual.year)}`}
        title={title}
        under={words?.about}
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void leave()}>Try again</Button>}>
          What you typed is still here on screen.
        </Notice>
      )}
      <RoundNotices state={state} round={annual} me={workbook.member} />
      <RecordsSaid
        found={found}
        open={(place) => go(withWayBack(place, { words: title, place: { name: 'annual', round, aspect } }))}
      />
      {before && <LastYear year={writeYear(before.year)} said={saidOf(before, aspect)} />}
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          show(next);
        }}
      >
        <RadioGroup
          label="Where do you stand?"
          hint={words?.judge}
          layout="rows"
          choices={[
            ...levels.map((each) => ({
              value: String(each),
              label: `${each}, ${levelWords[each]}`,
              words: words?.levels[each] ?? '',
            })),
            { value: 'not applicable', label: 'Does not apply', words: 'It does not apply here, because …' },
          ]}
          {...form.register('level')}
        />
        {words && <WhyAndHow aspect={words} />}
        {!before && !said && typed.level === '' && (
          <p>
            <LinkButton onClick={notBegun}>We have not begun with this: level 1, and on to the next</LinkButton>
          </p>
        )}
        {contradicts.length > 0 && (
          <Notice
            kind="look"
            title={`You say ${level}. The records bear out level ${bornOut(seen).level}: ${contradicts.map(({ words: sentence }) => sentence).join(' ')}`}
          >
            <p className="measure">
              You may be right. Say in the commentary why: it is named to whoever checks and signs it, and in the
              report.
            </p>
          </Notice>
        )}
        {isOtherwiseNow && said?.level === level && (
          <Notice
            kind="look"
            title="The records say something else now than when this level was chosen."
            actions={<Button onClick={() => void takeNow()}>Keep the level, with what they say now</Button>}
          />
        )}
        {level === 'not applicable' && <TextField label="Why does it not apply here?" {...form.register('why')} />}
        <TextArea
          label="Commentary"
          hint="What makes you choose this level, in a few sentences. No young person by name."
          {...form.register('commentary')}
        />
        <EvidenceOfAnswer
          workbook={workbook}
          host={host}
          hint="What shows it: minutes, a page of a policy, a list without names."
          evidence={typed.evidence}
          onChange={(evidence) => form.setValue('evidence', evidence, { shouldDirty: true })}
          askDays={setDating}
        />
        {level !== 'not applicable' && (
          <TextArea
            label="What takes us up one"
            optional="one thing is enough"
            hint={above === undefined ? undefined : `Level ${above} says: “${words?.levels[above] ?? ''}”`}
            {...form.register('takesUsUp')}
          />
        )}
      </form>
      <ActionOfAspect
        workbook={workbook}
        go={go}
        round={round}
        aspect={aspect}
        suggest={() => form.getValues().takesUsUp}
      />
      <EvidenceDays workbook={workbook} evidence={dating} close={() => setDating(undefined)} />
    </Page>
  );
}

function isEmpty({ why, commentary, takesUsUp, evidence }: AspectForm): boolean {
  return (why + commentary + takesUsUp).trim() === '' && evidence.length === 0;
}

function countOf({ annual }: AnnualProps, aspect: ItemId) {
  const said = saidOf(annual, aspect);
  if (!said) return { count: '–' };
  const isAbove = standingOfAspect(annual, aspect, false) === 'says more than the records';
  const count = said.level === 'not applicable' ? 'Does not apply' : `Level ${said.level}`;
  return { count, ...(isAbove ? { second: 'Says more than the records' } : {}) };
}

interface LastYearProps {
  readonly year: string;
  readonly said: AnnualProps['annual']['levels'][string] | undefined;
}

function LastYear({ year, said }: LastYearProps) {
  return (
    <section className="stack-close" aria-labelledby="last-year">
      <div className="section-head">
        <h2 id="last-year">{`In ${year}`}</h2>
      </div>
      <p className="measure">
        <b>{said ? saidLevelWords(said.level) : 'This was not asked.'}</b>
        {said && said.commentary !== '' && <> “{said.commentary}”</>}
      </p>
      {said && said.takesUsUp !== '' && (
        <p className="measure text-quiet">{`What was to take you up one: ${said.takesUsUp}`}</p>
      )}
    </section>
  );
}
