// After an import: what became of it, with the lines that were not taken in still at hand.

import type { ReactNode } from 'react';
import type { Change } from '#shared/domain/change';
import { countOfRecords } from '#shared/domain/import/import-changes';
import type { SheetColumn } from '#shared/domain/import/read-sheet';
import { capital, figuresOf, listOf } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import { manyOf, type Register } from '#shared/domain/registers/register';
import { sameValue } from '#shared/domain/registers/same-value';
import { recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import type { Taken } from './import-screen';
import { RefusedPart } from './plan-parts';

interface TakenInProps {
  readonly masthead: ReactNode;
  readonly saved: ReactNode;
  readonly register: Register;
  readonly state: State;
  readonly taken: Taken;
  readonly columns: readonly SheetColumn[];
  readonly above: ReactNode;
  readonly notice: ReactNode;
  readonly saveRefused: () => void;
  readonly another: () => void;
  readonly back: () => void;
}

export function TakenIn(props: TakenInProps) {
  const { masthead, saved, register, state, taken, columns, above, notice, saveRefused, another, back } = props;
  const { changes, refused } = taken;
  const [first] = changes;
  const isThere = first !== undefined && isDone(state, first);
  const left = refused.length;
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={above}
        title={isThere ? takenWords(register, changes) : 'It was taken back: everything is as it was'}
        under={left === 0 ? 'No line was left out.' : `${figuresOf(left, 'line was', 'lines were')} not taken in.`}
        aside={
          <Button look="solid" onClick={back}>
            {`Back to ${manyOf(register)}`}
          </Button>
        }
      />
      {notice}
      <RefusedPart columns={columns} lines={refused} saveRefused={saveRefused} isOver />
      <p className="section-apart">
        <LinkButton onClick={another}>Bring in more</LinkButton>
      </p>
    </Page>
  );
}

/** Whether what was done still stands, and was not undone. */
function isDone(state: State, change: Change): boolean {
  if (change.kind !== 'record-added' && change.kind !== 'record-changed') return true;
  const kept = recordOf(state, change.register, change.record);
  if (change.kind === 'record-added') return kept !== undefined;
  return Object.entries(change.fields).every(([name, value]) => sameValue(value, kept?.fields[name]));
}

function takenWords(register: Register, changes: readonly Change[]): string {
  const added = (of: Register) =>
    changes.filter((change) => change.kind === 'record-added' && change.register === of.name).length;
  const changed = changes.filter(({ kind }) => kind === 'record-changed').length;
  const people = register.name === 'people' ? 0 : added(registers.people);
  const parts = [
    ...(added(register) > 0 ? [`${countOfRecords(register, added(register))} added`] : []),
    ...(changed > 0 ? [`${countOfRecords(register, changed)} changed`] : []),
    ...(people > 0 ? [`${countOfRecords(registers.people, people)} added to People`] : []),
  ];
  return capital(listOf(parts));
}
