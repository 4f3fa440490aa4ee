// From where an organisation stands to what it does next: every aspect below the highest level with words, somebody and a day, to be
// made actions together. What is typed is kept as a draft until then.

import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { levelWords } from '#shared/domain/annual/assessment';
import type { Change } from '#shared/domain/change';
import type { RecordId, RoundId } from '#shared/domain/ids';
import { capital, countOf } from '#shared/domain/number-words';
import { readPlainDate, writeDate } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import { textOf } from '#shared/domain/registers/register';
import { type AnnualRound, annualOf, recordsOf } from '#shared/domain/state';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useCommitTyped } from '../use-commit-typed';
import { type PlanRow, planRows } from './plan-rows';

export function AnnualPlanScreen(props: ScreenProps & { readonly round: RoundId }) {
  const { masthead, workbook, packs, go, round } = props;
  const { state } = useSnapshot(workbook);
  const annual = annualOf(state, round);
  const pack = annual && assessmentPack(packs, annual.pack);
  const rows = useMemo(
    () => (annual && pack ? planRows(state, annual, pack, workbook.today()) : []),
    [state, annual, pack, workbook],
  );
  if (!annual || rows.length === 0) {
    return (
      <Page masthead={masthead}>
        <PageHead
          title="What takes you up one"
          under="Nothing is left to be planned here. Choose levels first, or see the actions that came out of it."
        />
        <div className="row">
          <Button look="solid" onClick={() => go({ name: 'annual', ...(annual ? { round } : {}) })}>
            To the aspects
          </Button>
          <Button onClick={() => go({ name: 'actions' })}>See the actions</Button>
        </div>
      </Page>
    );
  }
  return <PlanForm key={rows.map(({ aspect }) => aspect).join(' ')} {...props} annual={annual} rows={rows} />;
}

interface PlanFormProps extends ScreenProps {
  readonly annual: AnnualRound;
  readonly rows: readonly PlanRow[];
}

interface Typed {
  rows: { words: string; owner: string; dueOn: string; leftOut: string[] }[];
}

function PlanForm({ masthead, workbook, go, annual, rows }: PlanFormProps) {
  const { state } = useSnapshot(workbook);
  const { round } = annual;
  const today = workbook.today();
  const form = useForm<Typed>({
    defaultValues: {
      rows: rows.map(({ words, dueOn }) => ({ words, owner: '', dueOn: writeDate(dueOn), leftOut: [] })),
    },
  });
  const back = () => go({ name: 'annual', round });
  const place = `annual-plan:${round}:${rows.map(({ aspect }) => aspect).join(' ')}`;
  const { failed, commit } = useCommitTyped(workbook, place, form, back);
  const [nothing, setNothing] = useState('');
  const { errors } = form.formState;
  const people = [
    { value: '', label: 'Nobody yet' },
    ...recordsOf(state, 'people').map(({ record, fields }) => ({ value: record, label: textOf(fields, 'name') })),
  ];
  const save = form.handleSubmit(async (typed) => {
    const changes = typed.rows.flatMap((row, index): Change[] => {
      const of = rows[index];
      const dueOn = readPlainDate(row.dueOn);
      if (!of || !dueOn || row.leftOut.length > 0) return [];
      const from = { round, item: of.aspect, about: '' } as const;
      const owner = row.owner as RecordId | '';
      return [
        { kind: 'action-raised', action: workbook.makeId('action'), words: row.words.trim(), owner, dueOn, from },
      ];
    });
    if (changes.length === 0)
      return setNothing('Everything is left out. Leave the plan for later, or take something in.');
    setNothing('');
    await commit(changes);
  });
  const isLeftOut = (index: number) => form.getValues(`rows.${index}.leftOut`).length > 0;
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar>
          <Button look="solid" onClick={() => void save()}>
            Make these actions
          </Button>
          <LinkButton onClick={back}>Leave it for later</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>{`Self-assessment of ${writeYear(annual.year)}`}</LinkButton>}
        title="What takes you up one"
        under={`${capital(countOf(rows.length, 'aspect'))}, the lowest level first, and days spread over a year. Change what you like; leave out what can wait.`}
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {nothing !== '' && <Notice kind="alert" title={nothing} />}
      <form className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
        {rows.map(({ aspect, title, level }, index) => (
          <fieldset key={aspect} className="stack-close">
            <legend className="text-strong">{`${title}: now at ${level}, ${levelWords[level]}`}</legend>
            <TextArea
              label="What has to be done"
              error={errors.rows?.[index]?.words?.message}
              {...form.register(`rows.${index}.words`, {
                validate: (words) => isLeftOut(index) || words.trim() !== '' || 'Write what has to be done',
              })}
            />
            <div className="pair pair-close">
              <SelectField label="Who sees to it" choices={people} {...form.register(`rows.${index}.owner`)} />
              <TextField
                label="By when"
                width="date"
                error={errors.rows?.[index]?.dueOn?.message}
                {...form.register(`rows.${index}.dueOn`, {
                  validate: (typed) => {
                    if (isLeftOut(index)) return true;
                    const day = readPlainDate(typed);
                    if (!day) return 'Write a day of the calendar, like 5 April 2027';
                    return day >= today || 'This day has passed';
                  },
                })}
              />
            </div>
            <CheckboxGroup
              label="In the plan?"
              choices={[{ value: 'left out', label: 'Leave this out for now' }]}
              {...form.register(`rows.${index}.leftOut`)}
            />
          </fieldset>
        ))}
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
