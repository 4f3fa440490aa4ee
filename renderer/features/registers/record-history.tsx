// Everything that happened to one record, newest first: who, when, what it was and what it became.

import { useEffect, useRef, useState } from 'react';
import type { Change } from '#shared/domain/change';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { type FieldValues, fieldOf, type Register } from '#shared/domain/registers/register';
import { type Kept, memberName, type State } from '#shared/domain/state';
import type { HistoryEntry, Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { recordTitle, writeField, writeRowsChange } from './record-words';

interface RecordHistoryProps {
  readonly workbook: Workbook;
  readonly register: Register;
  readonly record: Kept;
  readonly state: State;
  readonly close: () => void;
  readonly open: () => void;
  /** Leads to erasing the person whose record it is; left out where nobody can be erased from here. */
  readonly erase?: (() => void) | undefined;
}

export function RecordHistory({ workbook, register, record, state, close, open, erase }: RecordHistoryProps) {
  const [events, setEvents] = useState<readonly RecordEvent[]>();
  const top = useRef<HTMLDivElement>(null);
  // On one column the history stands under its register.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    let current = true;
    void workbook.history().then((entries) => {
      if (current) setEvents(eventsOf(entries, register, record, state));
    });
    return () => {
      current = false;
    };
  }, [workbook, register, record, state]);

  return (
    <>
      <div ref={top}>
        <div className="row row-spread">
          <span className="text-hint">History</span>
          <LinkButton onClick={close}>Close</LinkButton>
        </div>
        <h2 className="text-subject">{recordTitle(register, record)}</h2>
        <p className="text-hint">Nothing here is ever overwritten.</p>
      </div>
      {events === undefined ? (
        <p role="status">Reading the record</p>
      ) : (
        <ul className="history">
          {events.map((event) => (
            <li key={event.key} className="history-row">
              <p className="row row-spread text-hint">
                <span>{event.date}</span>
                <span>{event.by}</span>
              </p>
              {event.lines.map(({ label, words }) => (
                <p key={`${label} ${words}`}>
                  <b>{label}</b> {words}
                </p>
              ))}
              {event.because !== '' && <p className="text-hint">{event.because}</p>}
            </li>
          ))}
        </ul>
      )}
      <Button wide onClick={open}>
        Open the record
      </Button>
      {erase && (
        <p>
          <LinkButton onClick={erase}>Erase this person for good</LinkButton>
        </p>
      )}
    </>
  );
}

interface RecordEvent {
  readonly key: string;
  readonly date: string;
  readonly by: string;
  readonly because: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
}

function eventsOf(
  entries: readonly HistoryEntry[],
  register: Register,
  { record }: Kept,
  state: State,
): readonly RecordEvent[] {
  let fields: FieldValues = {};
  const events: RecordEvent[] = [];
  for (const entry of entries) {
    for (const change of entry.changes) {
      if (!isAbout(change, record)) continue;
      const before = fields;
      fields = { ...fields, ...change.fields };
      events.push({
        key: `${entry.seq}`,
        date: writeDate(dayOf(entry.at)),
        by: memberName(state, entry.by),
        because: change.kind === 'record-changed' ? change.because : 'Added to the register.',
        lines: change.kind === 'record-added' ? [] : linesOf(register, before, change.fields, state),
      });
    }
  }
  return events.reverse();
}

function isAbout(
  change: Change,
  record: string,
): change is Extract<Change, { kind: 'record-added' | 'record-changed' }> {
  return (change.kind === 'record-added' || change.kind === 'record-changed') && change.record === record;
}

function linesOf(register: Register, before: FieldValues, changed: FieldValues, state: State): RecordEvent['lines'] {
  return Object.keys(changed).flatMap((name) => {
    const field = fieldOf(register, name);
    if (!field) return [];
    const { label } = field;
    if (field.kind === 'rows') {
      return writeRowsChange(field, before, changed, state).map((words) => ({ label: `${label}:`, words }));
    }
    const now = writeField(field, changed, state) || 'empty';
    const was = writeField(field, before, state);
    return [{ label, words: was === '' ? `is ${now}` : `was ${was}, now ${now}` }];
  });
}
