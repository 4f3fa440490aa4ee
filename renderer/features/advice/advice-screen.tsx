// Sheets for young people: for which ages, which apps and which topics, and the pages as they print. What is chosen is kept nowhere but
// in the log of the session, where somebody writes it down.

import { type ChangeEvent, useMemo, useState } from 'react';
import { fileNameOf } from '#shared/domain/file-name';
import { listOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import { type AdviceAge, adviceAges, adviceAgeWords } from '#shared/domain/young-people/advice-topics';
import { writeSessionStart } from '#shared/domain/young-people/session-start';
import type { YoungPeopleAdvicePack } from '#shared/packs/pack-schema';
import { readableYoungPeopleAdvice } from '#shared/packs/readable-young-people-advice';
import {
  type HandoutSheet,
  handoutContacts,
  handoutFileName,
  handoutSheets,
  youngPeopleHandoutModel,
} from '#shared/report/young-people-handout';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { RadioGroup } from '#ui/radio-group';
import { useSnapshot } from '#ui/use-snapshot';
import { LettersMissing } from '../letters-missing';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useMadePdf } from '../use-made-pdf';
import { WhereFrom } from '../where-from';
import { likelyAge } from './likely-age';

export function AdviceScreen(props: ScreenProps) {
  const { masthead, packs, go } = props;
  const pack = packs.youngPeopleAdvice;
  if (pack) return <ChooseSheet {...props} pack={pack} />;
  return (
    <Page masthead={masthead}>
      <PageHead title="Sheets for young people" />
      <Notice kind="look" title="This Quarterday has no advice for young people.">
        It comes with a newer Quarterday.
      </Notice>
      <Button onClick={() => go({ name: 'register', register: 'sessions' })}>Sessions about being online</Button>
    </Page>
  );
}

const sheetWords: Readonly<Record<HandoutSheet, { readonly label: string; readonly words: string }>> = {
  'young people': { label: 'The sheet', words: 'For young people, to take home.' },
  worker: { label: 'Notes', words: 'For whoever leads the session. They stay with you.' },
};

function ChooseSheet(props: ScreenProps & { readonly pack: YoungPeopleAdvicePack }) {
  const { masthead, saved, workbook, packs, host, go, makeReport, appVersion, pack } = props;
  const { state } = useSnapshot(workbook);
  const [sheet, setSheet] = useState<HandoutSheet>('young people');
  const [age, setAge] = useState<AdviceAge>(() => likelyAge(state.general.organisation?.ages ?? ''));
  const [topics, setTopics] = useState<readonly string[]>(() => pack.topics.map(({ id }) => id));
  const [platforms, setPlatforms] = useState<readonly string[]>(() => platformsInUse(state, pack));
  const [isNaming, setNaming] = useState(false);
  const [told, setTold] = useState<SavedFile>();
  const advice = readableYoungPeopleAdvice(pack, age);
  const locality = packs.localities.find(({ id }) => id === state.general.organisation?.locality);
  const model = useMemo(
    () =>
      topics.length === 0
        ? undefined
        : youngPeopleHandoutModel({
            state,
            pack,
            locality,
            sheet,
            age,
            topics,
            platforms,
            isNaming,
            madeAt: workbook.now(),
            appVersion,
          }),
    [state, pack, locality, sheet, age, topics, platforms, isNaming, workbook, appVersion],
  );
  const { pdf, problem, missing } = useMadePdf(makeReport, model);
  const today = workbook.today();

  const save = async () => {
    if (!pdf || !model) return;
    const suggestedName = `${fileNameOf(model.organisation.name)}-${handoutFileName(model)}.pdf`;
    const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
    setTold(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes: pdf })));
  };
  const writeDown = () =>
    go({
      name: 'new-record',
      register: 'sessions',
      from: writeSessionStart(age, topics),
      back: { words: 'Sheets for young people', place: { name: 'advice' } },
    });

  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{
        label: 'The sheet',
        width: 'half',
        look: 'desk',
        content: model ? (
          <PdfPreview title="The sheet, as it prints" tools {...(pdf ? { pdf } : {})} />
        ) : (
          <p>Tick at least one topic, and the sheet is shown here.</p>
        ),
      }}
    >
      <PageHead
        above={
          <LinkButton onClick={() => go({ name: 'register', register: 'sessions' })}>
            Sessions about being online
          </LinkButton>
        }
        title="Sheets for young people"
        under="Choose the ages, the apps they use and what you will talk about. The sheet is black on white, in large print."
      />
      {told && <Notice kind={told.kind} title={told.words} />}
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <LettersMissing missing={missing} />
      {today > pack.reviewBy && (
        <Notice kind="look" title="Some of this may be out of date.">
          {`It was to be looked at again by ${writeDate(pack.reviewBy)}. Try the steps on a phone before you print them.`}
        </Notice>
      )}
      <form className="form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <RadioGroup
          label="What to print"
          layout="rows"
          name="sheet"
          value={sheet}
          onChange={(event) => {
            const chosen = handoutSheets.find((each) => each === event.target.value);
            if (chosen) setSheet(chosen);
          }}
          choices={handoutSheets.map((value) => ({ value, ...sheetWords[value] }))}
        />
        <RadioGroup
          label="Their ages"
          layout="inline"
          name="age"
          value={age}
          onChange={(event) => {
            const chosen = adviceAges.find((each) => each === event.target.value);
            if (chosen) setAge(chosen);
          }}
          choices={adviceAges.map((value) => ({ value, label: adviceAgeWords[value] }))}
        />
        {sheet === 'young people' && (
          <CheckboxGroup
            label="Apps they use"
            hint="Those you have accounts on are ticked. Ask the group what they use."
            layout="inline"
            name="platforms"
            values={platforms}
            onChange={(event) => setPlatforms(ticked(platforms, event))}
            choices={advice.platforms.map(({ platform, name }) => ({ value: platform, label: name }))}
          />
        )}
        <CheckboxGroup
          label="What you talk about"
          name="topics"
          values={topics}
          onChange={(event) => setTopics(ticked(topics, event))}
          {...(topics.length === 0 ? { error: 'Tick at least one topic' } : {})}
          choices={advice.topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <CheckboxGroup
          label="Whom they can tell"
          hint={toldOnSheet(state)}
          name="naming"
          values={isNaming ? ['naming'] : []}
          onChange={(event) => setNaming(event.target.checked)}
          choices={[{ value: 'naming', label: 'Name our safeguarding lead and deputy on the sheet' }]}
        />
      </form>
      <p className="measure text-quiet">
        <LinkButton onClick={() => go({ name: 'register', register: 'contacts' })}>Change our contacts</LinkButton>
      </p>
      <div className="row">
        <Button look="solid" aria-disabled={!pdf} onClick={() => void save()}>
          Save the sheet as a PDF
        </Button>
        <Button onClick={writeDown}>Write the session down</Button>
      </div>
      <NotConfirmed {...{ sheet, age, platforms, topics, advice, locality }} />
      <Sources advice={advice} topics={topics} />
    </Page>
  );
}

interface NotConfirmedProps {
  readonly sheet: HandoutSheet;
  readonly age: AdviceAge;
  readonly platforms: readonly string[];
  readonly topics: readonly string[];
  readonly advice: ReturnType<typeof readableYoungPeopleAdvice>;
  readonly locality: Parameters<typeof handoutContacts>[0];
}

/** What is on the sheet and no source confirms: whoever hands it out tries it first. */
function NotConfirmed({ sheet, age, platforms, topics, advice, locality }: NotConfirmedProps) {
  if (sheet === 'worker') return null;
  const numbers = handoutContacts(locality, age).filter(({ confidence }) => confidence === 'unverified');
  const steps = advice.platforms
    .filter(({ platform }) => platforms.includes(platform))
    .filter((each) =>
      each.steps.some(({ confidence, topic }) => confidence === 'unverified' && topics.includes(topic)),
    );
  if (numbers.length === 0 && steps.length === 0) return null;
  const parts = [
    numbers.length === 0 ? '' : `the number of ${listOf(numbers.map(({ name }) => name))}`,
    steps.length === 0 ? '' : `some steps on ${listOf(steps.map(({ name }) => name))}`,
  ].filter((part) => part !== '');
  return (
    <p className="measure text-hint">
      {`Before you print many: try ${listOf(parts)}. Nobody has confirmed them for this version of the advice.`}
    </p>
  );
}

function Sources({ advice, topics }: Pick<NotConfirmedProps, 'advice' | 'topics'>) {
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Where the advice is from
      </LinkButton>
      {isShown &&
        advice.topics
          .filter(({ id }) => topics.includes(id))
          .map((topic) => (
            <section key={topic.id}>
              <h2 className="text-label">{topic.title}</h2>
              <WhereFrom of={topic} />
            </section>
          ))}
    </div>
  );
}

/** The list with the box of an event ticked or not. */
function ticked(list: readonly string[], { target }: ChangeEvent<HTMLInputElement>): readonly string[] {
  const others = list.filter((each) => each !== target.value);
  return target.checked ? [...others, target.value] : others;
}

/** Where the organisation has accounts that are not closed; where it has none, whatever young people may use. */
function platformsInUse(state: State, pack: YoungPeopleAdvicePack): readonly string[] {
  const used = recordsOf(state, 'accounts')
    .filter(({ fields }) => textOf(fields, 'state') !== 'closed')
    .map(({ fields }) => textOf(fields, 'platform'));
  const known = pack.platforms.map(({ id }) => id);
  const inUse = known.filter((id) => used.includes(id));
  return inUse.length > 0 ? inUse : known;
}

function toldOnSheet(state: State): string {
  const own = recordsOf(state, 'contacts').filter(
    ({ fields }) =>
      ['own', 'care', 'night'].includes(textOf(fields, 'kind')) &&
      ['works', 'untried'].includes(textOf(fields, 'state')),
  );
  return own.length === 0
    ? 'You have no contact of your own that young people could use. Add one first: without it, the sheet only says to ask any of you.'
    : `Your own contacts are on it, as you call them: ${listOf(own.map(({ fields }) => textOf(fields, 'name')))}. Other names only where you choose so here; a sheet goes home, and further.`;
}
