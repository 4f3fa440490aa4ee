// Adding a record to a register or changing one: a page for each step of its description, then a look over everything.
// What is typed is kept as a draft until it is added.

import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { fieldProblems } from '#shared/domain/check-fields';
import { writeFieldLines } from '#shared/domain/history/field-words';
import type { MemberId, RecordId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { withArticle } from '#shared/domain/number-words';
import type { Place, WayBack } from '#shared/domain/place';
import { writeTime } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { leadsToOwnPage, placeOfRecord } from '#shared/domain/registers/place-of-record';
import { recordTitle } from '#shared/domain/registers/record-title';
import {
  askedFields,
  type FieldValues,
  fieldOf,
  manyOf,
  type Register,
  type RegisterName,
  ringOfRegister,
  textOf,
} from '#shared/domain/registers/register';
import { namesAsked, notNamesField, writeNotNames } from '#shared/domain/safeguarding/names-asked';
import { hasRole, recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { ErrorSummary, type Problem } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { StepsList } from '#ui/steps-list';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { RemoveRecord } from '../remove-record';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { NamesDialog } from './names-dialog';
import { OnlyCoordinators } from './only-coordinators';
import { OnlyReaders } from './only-readers';
import {
  changesToAdd,
  changesToEdit,
  missingNames,
  type ReadRecord,
  readTypedRecord,
  type TypedRecord,
  typedRecord,
} from './record-form';
import { StepFields } from './step-fields';
import { TypedConcernRoutes } from './typed-concern-routes';
import { TypedDisclaimer } from './typed-disclaimer';
import { TypedHints } from './typed-hints';
import { TypedSummary } from './typed-summary';

interface RecordFormProps extends ScreenProps {
  readonly register: RegisterName;
  /** The record to change; a new one without it. */
  readonly record?: RecordId;
  /** With what a new record begins, see `begin` of its register. */
  readonly from?: string;
  /** The field to begin at. */
  readonly field?: string;
  /** Where it leads to when it is left; the register without it. */
  readonly back?: WayBack;
}

const checkStep = 'Check and save';

export function RecordFormScreen(props: RecordFormProps) {
  const { masthead, workbook, host, go, register: name, record, from, field, back: wayBack } = props;
  const { state } = useSnapshot(workbook);
  const register = registers[name];
  const known = record && recordOf(state, name, record);
  const before = known?.fields ?? {};
  const [begun] = useState(() => (from === undefined ? undefined : register.begin?.(from, state)));
  const form = useForm<TypedRecord>({
    defaultValues: typedRecord(
      register,
      begun ?? (record ? before : { ...register.beginsWith, ...writtenBy(register, state, workbook.member) }),
    ),
  });
  const draft = useDraft(workbook, `record:${name}:${record ?? (begun ? `new ${from}` : 'new')}`, form);
  const [newRecord] = useState(() => workbook.makeId('record'));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [names, setNames] = useState<readonly string[]>([]);
  // What is chosen says what else is asked.
  form.watch([...new Set(register.fields.flatMap(({ onlyIf }) => onlyIf?.field ?? []))]);
  const reads = readsRing(state, workbook.member, ringOfRegister(name));
  // What came of it is asked once it is there.
  const asked = askedFields(register, form.getValues()).filter(
    ({ isWrittenElsewhere, isForReaders }) => !isWrittenElsewhere && (record !== undefined || !isForReaders),
  );
  const sections = [...new Set(asked.map((each) => each.step))];
  const { isOnePage = false } = register;
  const steps = isOnePage ? [checkStep] : [...sections, checkStep];
  const [step, setStep] = useState(
    () => (!isOnePage && field && fieldOf(register, field)?.step) || steps[0] || checkStep,
  );
  useShownFirst(isOnePage ? field : undefined);
  const toRegister = () => go({ name: 'register', register: name });
  const back = () =>
    go(
      wayBack?.place ??
        register.backTo?.({ record, isBegun: begun !== undefined }) ?? { name: 'register', register: name },
    );
  // A new step begins at its top and is read out; where something is wrong in it, the summary of that comes first.
  const stepBefore = useRef(step);
  const hasProblems = problems.length > 0;
  useEffect(() => {
    if (stepBefore.current === step) return;
    stepBefore.current = step;
    if (!hasProblems) document.querySelector('h1')?.focus();
  }, [step, hasProblems]);

  if (!reads && (record || !register.isOpenToAll)) return <OnlyReaders {...props} register={register} />;
  if (register.writtenBy === 'coordinators' && !hasRole(state, workbook.member, 'coordinator')) {
    return <OnlyCoordinators {...props} register={register} kept={known || undefined} />;
  }
  if (record && !known) {
    return (
      <Page masthead={masthead}>
        <PageHead title={`This ${register.one} is no longer there`} />
        <Button onClick={toRegister}>{`Back to ${manyOf(register)}`}</Button>
      </Page>
    );
  }

  const stepOf = (of: string) => fieldOf(register, of)?.step ?? step;
  const readNow = () => readTypedRecord(register, form.getValues(), state, () => workbook.makeId('record'));

  /** Shows what is wrong in the given steps; true where nothing is. */
  const check = (inSteps: readonly string[]): boolean => {
    const read = readNow();
    const added = read.newPeople.map((person) => person.record);
    const unnamed = missingNames(register, form.getValues());
    const wrong = [
      ...unnamed.map(({ field: of, path }) => ({ of, field: path, label: 'Their name', message: 'write their name' })),
      ...fieldProblems(register, read.fields, { state, today: workbook.today(), newPeople: added, before })
        // Whether words name somebody is asked once everything else is right.
        .filter((problem) => problem.field !== notNamesField)
        // A person without a name is told as that, and not as nobody.
        .filter((problem) => !unnamed.some(({ field: of }) => of === problem.field))
        .map(({ field: of, label, words }) => ({ of, field: of, label, message: words })),
    ].filter(({ of }) => isOnePage || inSteps.includes(stepOf(of)));
    setProblems(wrong);
    setAttempt((count) => count + 1);
    const [first] = wrong;
    if (first && step === checkStep && !isOnePage) setStep(stepOf(first.of));
    return wrong.length === 0;
  };

  const show = (next: string) => {
    setProblems([]);
    setStep(next);
  };

  const save = async () => {
    if (isSaving || !check(steps)) return;
    const found = fieldOf(register, notNamesField) ? namesAsked(state, register, readNow().fields, before) : [];
    if (found.length > 0) {
      setNames(found);
      return;
    }
    setSaving(true);
    await write();
    setSaving(false);
  };

  const write = async () => {
    const read = signed(readNow());
    const because = form.getValues('because');
    const changes = record
      ? changesToEdit(register, record, before, read, typeof because === 'string' ? because.trim() : '')
      : changesToAdd(register, newRecord, read);
    if (changes.length > 0) {
      const done = await workbook.commit(changes);
      if (done.state !== 'saved') {
        setFailed(done.words);
        return;
      }
    }
    await draft.drop();
    // Once its words are there, a disclaimer is approved and put up, a post read by somebody else.
    if (leadsToOwnPage(name, read.fields)) go(placeOfRecord({ register: name, record: record ?? newRecord }));
    else if (register.isOpenToAll && !record && !reads) go({ name: 'handed-in', register: name });
    else if (name === 'concerns') go(placeOfRecord({ register: name, record: record ?? newRecord }));
    else back();
  };

  /** Who wrote it is kept with what only others will read: there is no history of it for them. */
  const signed = (read: ReadRecord): ReadRecord => {
    const person = state.general.members[workbook.member]?.person ?? '';
    const isSigned = !record && person !== '' && fieldOf(register, 'writtenBy')?.isWrittenElsewhere === true;
    return isSigned ? { ...read, fields: { ...read.fields, writtenBy: person } } : read;
  };

  const nameNobodyYoung = (words: readonly string[]) => {
    const said = textOf(readNow().fields, notNamesField);
    form.setValue(notNamesField, writeNotNames([...(said === '' ? [] : [said]), ...words]));
    setNames([]);
    void save();
  };

  const carryOn = async () => {
    if (step === checkStep) return save();
    if (check([step])) show(steps[steps.indexOf(step) + 1] ?? checkStep);
  };

  const title = record && known ? recordTitle(state, known) : `Add ${withArticle(register.one)}`;
  // Whoever adds what is missing comes back to this form, in which what was typed is kept.
  const here: Place = record
    ? { name: 'record', register: name, record, ...(field ? { field } : {}), ...(wayBack ? { back: wayBack } : {}) }
    : { name: 'new-record', register: name, ...(from ? { from } : {}), ...(wayBack ? { back: wayBack } : {}) };
  const problemOf = (of: string) => problems.find((problem) => problem.field === of)?.message;
  const missing = registersMissing(register, problems);
  const nothingYet = record ? 'Nothing changed yet.' : 'Nothing added yet.';
  return (
    <Page
      masthead={masthead}
      {...(isOnePage
        ? {}
        : {
            margin: {
              label: 'Steps',
              content: (
                <StepsList
                  title={title}
                  steps={steps.map((each) => ({
                    id: each,
                    name: each,
                    state: each === step ? 'current' : steps.indexOf(each) < steps.indexOf(step) ? 'done' : 'to come',
                    ...(record || steps.indexOf(each) < steps.indexOf(step) ? { onClick: () => show(each) } : {}),
                  }))}
                />
              ),
            },
          })}
      {...panelBeside()}
      foot={
        <FootBar
          aside={
            draft.keptAt ? (
              <>
                <span className="wide-only">{nothingYet} </span>What you typed is kept, {writeTime(draft.keptAt)}.
              </>
            ) : (
              nothingYet
            )
          }
        >
          <Button look="solid" onClick={() => void carryOn()}>
            {step === checkStep ? (record ? 'Save the changes' : title) : 'Carry on'}
          </Button>
          <LinkButton onClick={back}>Leave it for now</LinkButton>
          {!record && draft.keptAt && (
            <LinkButton onClick={() => void draft.drop().then(back)}>Throw away what I typed</LinkButton>
          )}
        </FootBar>
      }
    >
      <PageHead
        key={step}
        above={<LinkButton onClick={back}>{wayBack?.words ?? register.title}</LinkButton>}
        title={isOnePage ? title : step === checkStep && record ? `Check ${title}` : step}
        under={
          isOnePage ? register.why : (register.stepHints?.[step] ?? (step === steps[0] ? register.why : undefined))
        }
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void save()}>Try again</Button>}>
          What you typed is still here on screen.
        </Notice>
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      {missing.map((each) => (
        <Notice
          key={each}
          kind="status"
          title={`Not on the list? What you typed here is kept while you add ${withArticle(registers[each].one)}.`}
          actions={
            <Button onClick={() => go({ name: 'new-record', register: each, back: { words: title, place: here } })}>
              {`Add ${withArticle(registers[each].one)}`}
            </Button>
          }
        />
      ))}
      {name === 'concerns' && !record && form.watch('danger') === 'yes' && (
        <Notice kind="alert" title="Call 999 now.">
          Stay with the young person if you can. Write this down afterwards.
        </Notice>
      )}
      <FormProvider {...form}>
        <form
          className="form"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void carryOn();
          }}
        >
          {isOnePage ? (
            <>
              {sections.map((section) => (
                <section key={section} className="stack section-apart">
                  <div className="section-head">
                    <h2>{section}</h2>
                  </div>
                  {register.stepHints?.[section] !== undefined && (
                    <p className="text-quiet">{register.stepHints[section]}</p>
                  )}
                  <StepFields
                    fields={asked.filter((each) => each.step === section)}
                    workbook={workbook}
                    host={host}
                    state={state}
                    problemOf={problemOf}
                  />
                </section>
              ))}
              {record && (
                <TextField label="Why it changed" optional="kept in the history" {...form.register('because')} />
              )}
            </>
          ) : step === checkStep ? (
            <>
              <TypedSummary rows={asked.map((each) => ({ field: each, lines: writeTyped(each.name) }))} show={show} />
              {record && (
                <TextField label="Why it changed" optional="kept in the history" {...form.register('because')} />
              )}
            </>
          ) : (
            <StepFields
              fields={asked.filter((each) => each.step === step)}
              workbook={workbook}
              host={host}
              state={state}
              problemOf={problemOf}
            />
          )}
          <button type="submit" hidden />
        </form>
      </FormProvider>
      {known && step === checkStep && (
        <p>
          Made by mistake? <LinkButton onClick={() => setRemoving(true)}>{`Take this ${register.one} out`}</LinkButton>
        </p>
      )}
      <NamesDialog names={names} change={() => setNames([])} goOn={() => nameNobodyYoung(names)} />
      <RemoveRecord
        workbook={workbook}
        kept={isRemoving && known ? known : undefined}
        close={() => setRemoving(false)}
        removed={() => void draft.drop().then(toRegister)}
      />
    </Page>
  );

  /** What is worked out of what is typed, where a register has such. */
  function panelBeside() {
    if (name === 'disclaimers') {
      const content = <TypedDisclaimer form={form} state={state} record={record ?? newRecord} />;
      return { panel: { label: 'What it says', content } };
    }
    if (name === 'concerns' && !record) {
      const content = <TypedConcernRoutes form={form} state={state} packs={props.packs} />;
      return { panel: { label: 'Whom to call', content } };
    }
    const field = wordsWithHints[name];
    return field && asked.some((each) => each.name === field)
      ? { panel: { label: 'Hints', content: <TypedHints form={form} state={state} field={field} /> } }
      : {};
  }

  function writeTyped(of: string): readonly string[] {
    const described = fieldOf(register, of);
    const read = readNow();
    const names = new Map<string, string>(read.newPeople.map((person) => [person.record, person.name]));
    return described ? writeFieldLines(described, read.fields, state, names) : [];
  }
}

/** The fields that say who it is of, which most often is who writes it down. */
function writtenBy({ fields }: Register, { general }: State, me: MemberId): FieldValues {
  const person = general.members[me]?.person ?? '';
  const mine = fields.filter((field) => field.kind === 'person' && field.beginsWithWriter === true);
  return Object.fromEntries(mine.map(({ name }) => [name, person]));
}

/** The field in which words stand that young people will read. */
const wordsWithHints: Partial<Record<RegisterName, string>> = { posts: 'words', consultations: 'questions' };

/** The field that somebody came for, on a page that asks everything. */
function useShownFirst(field: string | undefined): void {
  const first = useRef(field);
  useEffect(() => {
    if (first.current !== undefined) document.getElementById(first.current)?.focus();
  }, []);
}

/** The other registers to which something may have to be added before what is wrong can be put right. */
function registersMissing({ name, fields }: Register, problems: readonly Problem[]): readonly RegisterName[] {
  const wrong = fields.filter((field) => problems.some((problem) => problem.field === field.name));
  const pointed = wrong.flatMap((field) => (field.kind === 'record' ? [field.register] : []));
  return [...new Set(pointed)].filter((each) => each !== name);
}
