// What was understood of a sheet, and what would become of each of its lines. One button takes all of it in.

import { type ReactNode, useMemo, useState } from 'react';
import type { ImportWith, RefusedLine } from '#shared/domain/import/plan-import';
import type { Sheet } from '#shared/domain/import/read-sheet';
import { figuresOf, listOf, writeFigures } from '#shared/domain/number-words';
import type { Register } from '#shared/domain/registers/register';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { ColumnsTable } from './columns-table';
import type { Taken } from './import-screen';
import { leftOutWords } from './left-out-words';
import { AddedPart, ChangedPart, RefusedPart } from './plan-parts';
import { useImportPlan } from './use-import-plan';

interface PreviewImportProps {
  readonly masthead: ReactNode;
  readonly workbook: Workbook;
  readonly register: Register;
  readonly came: { readonly name: string; readonly sheet: Sheet; readonly isGuessed: boolean };
  readonly above: ReactNode;
  readonly title: string;
  readonly notice: ReactNode;
  readonly saveRefused: (refused: readonly RefusedLine[]) => void;
  readonly another: () => void;
  readonly onTaken: (taken: Taken) => void;
}

export function PreviewImport(props: PreviewImportProps) {
  const { masthead, workbook, register, came, above, title, notice, saveRefused, another, onTaken } = props;
  const { sheet } = came;
  const { state } = useSnapshot(workbook);
  const [meant, setMeant] = useState<ReadonlyMap<number, string>>(
    () => new Map(sheet.columns.flatMap(({ index, field }) => (field === '' ? [] : [[index, field]]))),
  );
  const [addPeople, setAddPeople] = useState(false);
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const importing = useMemo((): ImportWith => {
    const by = { member: workbook.member, at: workbook.now(), seq: workbook.facts().entries + 1 };
    return { state, by, makeRecordId: () => workbook.makeId('record'), meant, addPeople, without };
  }, [workbook, state, meant, addPeople, without]);
  const plan = useImportPlan(register, sheet, importing);

  const choose = (column: number, field: string) => {
    const next = new Map(meant);
    if (field === '') next.delete(column);
    else next.set(column, field);
    setMeant(next);
  };
  const leaveOut = (line: number) => {
    setWithout(new Set([...without, line]));
    // The line goes away with what was pressed: the keyboard goes on from the head of the screen, and the eye stays.
    document.querySelector('h1')?.focus({ preventScroll: true });
  };

  const takeIn = async () => {
    if (!plan || isSaving || plan.changes.length === 0) return;
    setSaving(true);
    const done = await workbook.commit(plan.changes);
    setSaving(false);
    if (done.state === 'saved') onTaken({ changes: plan.changes, refused: plan.refused });
    else setFailed(done.words);
  };

  // As the sheet came, so that no column goes away under the hand that chooses.
  const unknown = sheet.columns.filter(({ field, isSecret }) => field === '' && !isSecret);
  const understood = sheet.columns.filter((column) => !unknown.includes(column));
  const count = plan ? plan.added.length + plan.changed.length : 0;
  const people = plan?.unknownPeople ?? [];
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={plan ? 'Nothing is taken in yet.' : 'Reading the lines'}>
          {plan && plan.changes.length > 0 && (
            <Button look="solid" onClick={() => void takeIn()}>
              {`Take in ${figuresOf(count, 'line')}`}
            </Button>
          )}
          <LinkButton onClick={another}>Choose another file, or paste</LinkButton>
        </FootBar>
      }
    >
      <PageHead above={above} title={title} under={`${came.name}: ${leftOutWords(sheet).join(' ')}`} />
      {notice}
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void takeIn()}>Try again</Button>}>
          Nothing was taken in. What you chose is still here.
        </Notice>
      )}
      {meant.size === 0 && (
        <Notice kind="alert" title="None of these headings is known here, so nothing can be taken in yet.">
          Choose where each column goes, or change the headings in your spreadsheet.
        </Notice>
      )}
      {came.isGuessed && (
        <Notice kind="look" title="This file does not say how its letters are written.">
          Look at names with accents. If they are wrong, save it in your spreadsheet as “CSV UTF-8”, or copy and paste.
        </Notice>
      )}
      <p className="text-strong" role="status">
        {plan ? (meant.size > 0 ? planWords(plan, without.size) : 'Nothing can be taken in yet.') : 'Reading the lines'}
      </p>
      {plan && plan.tooMuch !== '' && <Notice kind="alert" title={plan.tooMuch} />}
      {people.length > 0 && (
        <section className="stack-close">
          <CheckboxGroup
            name="people"
            label={`${figuresOf(people.length, 'name is', 'names are')} not in People yet`}
            hint={`Check how they are written: ${shortList(people)}.`}
            choices={[{ value: 'add', label: 'Add them to People in the same step' }]}
            values={addPeople ? ['add'] : []}
            onChange={(event) => setAddPeople(event.target.checked)}
          />
        </section>
      )}
      {unknown.length > 0 && (
        <section className="section-apart stack-close">
          <h2>{figuresOf(unknown.length, 'column is', 'columns are')} not known here</h2>
          <p className="text-hint">Left out, unless you choose where it goes.</p>
          <ColumnsTable register={register} columns={unknown} meant={meant} onChoose={choose} />
        </section>
      )}
      {plan && meant.size > 0 && (
        <>
          <RefusedPart columns={sheet.columns} lines={plan.refused} saveRefused={() => saveRefused(plan.refused)} />
          <ChangedPart lines={plan.changed} named={plan.named} onLeaveOut={leaveOut} />
          <AddedPart register={register} lines={plan.added} named={plan.named} onLeaveOut={leaveOut} />
        </>
      )}
      {without.size > 0 && (
        <p>
          <LinkButton
            onClick={() => setWithout(new Set())}
          >{`Take the ${figuresOf(without.size, 'line')} you left out after all`}</LinkButton>
        </p>
      )}
      {understood.length > 0 && (
        <section className="section-apart stack-close">
          <h2>Where each column goes</h2>
          <ColumnsTable register={register} columns={understood} meant={meant} onChoose={choose} />
        </section>
      )}
    </Page>
  );
}

function planWords(plan: NonNullable<ReturnType<typeof useImportPlan>>, leftOut: number): string {
  const counts: readonly [number, string][] = [
    [plan.added.length, 'to be added'],
    [plan.changed.length, 'to be changed'],
    [plan.refused.length, 'cannot be taken in'],
    [plan.asTheyAre, 'here already, just so'],
    [leftOut, 'left out by you'],
  ];
  const parts = counts.flatMap(([count, words]) => (count === 0 ? [] : [`${writeFigures(count)} ${words}`]));
  return `${listOf(parts)}.`;
}

const shownNames = 12;

function shortList(names: readonly string[]): string {
  const more = names.length - shownNames;
  return listOf(more > 0 ? [...names.slice(0, shownNames), `${writeFigures(more)} more`] : names);
}
