// A workbook in which everything that a person can type is a canary: a word of its own by which it is found again wherever it comes out.
// What the registers hold is made from their descriptions, so that a field that is added to one is looked for by itself.

import type { MemberId, RecordId, RoundId } from '#shared/domain/ids';
import { ownItemOf } from '#shared/domain/own-check';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type Field,
  type FieldValue,
  type FieldValues,
  isOfFiles,
  type RegisterName,
  type Row,
  registerNames,
  type SimpleField,
} from '#shared/domain/registers/register';
import type { Round } from '#shared/domain/state';
import { answerKey, recordsOf } from '#shared/domain/state';
import { asExpected, WorkbookInMaking } from './riverside-state';
import { day } from './small-workbook';

const mark = 'canary';

/** `canaryaccountspurposezz`: letters alone, and an end of its own, as PDFs may break and space anything else. */
export function canary(...where: readonly string[]): string {
  const letters = [mark, ...where].join('').replaceAll(/[^a-zA-Z]/g, '');
  return `${letters.toLowerCase()}zz`;
}

/** Every canary that stands in a text, however its lines are broken. */
export function canariesIn(text: string): readonly string[] {
  const plain = text.replaceAll(/[\s\u00ad-]+/g, '').toLowerCase();
  return [...new Set([...plain.matchAll(/canary[a-z]+?zz/g)].map(([found]) => found))];
}

export interface CanaryWorkbook {
  readonly book: WorkbookInMaking;
  readonly signer: MemberId;
  readonly round: Round;
  readonly request: RecordId;
  /** Those that are there, by the registers and beside them. */
  readonly planted: ReadonlySet<string>;
}

export function canaryWorkbook(): CanaryWorkbook {
  const book = new WorkbookInMaking();
  const planted = new Set<string>();
  const plant = (...where: readonly string[]): string => {
    const word = canary(...where);
    planted.add(word);
    return word;
  };
  book.organisation('Quiet House', false);
  const ids = new Map<RegisterName, RecordId>(registerNames.map((name) => [name, book.id('record')]));
  const idOf = (register: RegisterName) => ids.get(register) ?? book.id('record');
  // Nobody's name is printed in a copy for others but of who signs it: that is another person than the one of the register.
  const signerPerson = book.person('Sam Signer', '');
  const signer = book.member(signerPerson, 'Sam Signer');
  for (const register of registerNames) {
    book.make(
      {
        kind: 'record-added',
        register,
        record: idOf(register),
        fields: fieldsOf(register, { plant, idOf }),
      },
      '2026-01-06T09:00',
    );
  }
  const person = idOf('people');
  const other = book.member(person, plant('member', 'name'));
  const organisation = book.state.general.organisation;
  if (!organisation) throw new Error('no organisation');
  book.make(
    {
      kind: 'organisation-described',
      organisation: {
        ...organisation,
        purpose: plant('organisation', 'purpose'),
        ages: plant('organisation', 'ages'),
        safeguardingLead: person,
        safeguardingDeputy: person,
      },
    },
    '2026-01-06T10:00',
  );
  const account = idOf('accounts');
  const round = reviewOf(book, { plant, account, signer, other });
  const action = book.action(plant('action', 'words'), person, '2027-04-01', null, '2027-03-02T10:00');
  const closed = book.action(plant('closed', 'action'), person, '2027-03-10', null, '2027-03-02T10:00');
  book.make({ kind: 'action-closed', action: closed, done: plant('action', 'done') }, '2027-03-11T10:00');
  const request = idOf('approvals');
  const decided = { kind: 'approval-decided', approval: request } as const;
  book.make(
    { ...decided, decision: 'agreed with conditions', words: plant('decision', 'words') },
    '2026-02-01T10:00',
    other,
  );
  book.make(
    { kind: 'conditions-met', approval: request, isMet: true, how: plant('conditions', 'how') },
    '2026-02-02T10:00',
  );
  book.make(
    {
      kind: 'moderation-logged',
      account,
      day: day('2027-03-01'),
      outcome: 'acted',
      done: plant('moderation', 'done'),
      minutesToAnswer: 30,
    },
    '2027-03-01T12:00',
  );
  if (!action) throw new Error('no action');
  return { book, signer, round: book.round(round), request, planted };
}

interface Planting {
  readonly plant: (...where: readonly string[]) => string;
  readonly idOf: (register: RegisterName) => RecordId;
}

function fieldsOf(register: RegisterName, planting: Planting): FieldValues {
  // What is written elsewhere nobody types: it is words of other fields, as they were approved.
  const typed = registers[register].fields.filter(({ isWrittenElsewhere }) => !isWrittenElsewhere);
  return Object.fromEntries(typed.map((field) => [field.name, filledIn(register, field, planting)]));
}

function filledIn(register: RegisterName, field: Field, planting: Planting): FieldValue {
  if (field.kind === 'rows') {
    const row: Row = Object.fromEntries(
      field.columns.map((column) => [column.name, simpleOf(register, column, planting, field.name)]),
    );
    return [row];
  }
  if (isOfFiles(field)) {
    return [
      {
        name: planting.plant(register, field.name, 'file'),
        mediaType: 'image/png',
        sizeBytes: '9',
        digest: 'ab'.repeat(32),
        attachment: 'cd'.repeat(32),
        attachmentKey: 'AAAA',
        keptAt: '2026-01-06T09:00:00.000Z',
      },
    ];
  }
  return simpleOf(register, field, planting);
}

function simpleOf(register: RegisterName, field: SimpleField, { plant, idOf }: Planting, within = ''): string {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return plant(register, within, field.name);
    case 'date':
      // Not before today: what is over is not printed.
      return '2027-06-01';
    case 'choice':
      return openChoice(register, field.name) ?? field.choices[0]?.value ?? '';
    case 'person':
      return idOf('people');
    case 'record':
      return idOf(field.register);
  }
}

/** What is open is in more reports than what is closed. */
function openChoice(register: RegisterName, name: string): string | undefined {
  const states: Partial<Record<RegisterName, string>> = { accounts: 'live', aims: 'open', risks: 'open' };
  return name === 'state' ? states[register] : undefined;
}

interface Reviewing {
  readonly plant: Planting['plant'];
  readonly account: RecordId;
  readonly signer: MemberId;
  readonly other: MemberId;
}

/** A signed review: as many answers as there are ways to say something in one, and a check of the organisation's own. */
function reviewOf(book: WorkbookInMaking, { plant, account, signer, other }: Reviewing): RoundId {
  const earlier = book.open({ year: 2026, quarter: 4 }, [account], '2026-12-01T09:00');
  const round = book.open({ year: 2027, quarter: 1 }, [account], '2027-03-01T09:00');
  const [request] = recordsOf(book.state, 'own-checks');
  const [first, second, third] = book.round(round).asked;
  if (!first || !second || !third || !request) throw new Error('too little is asked');
  book.make(
    {
      kind: 'expectation-set',
      item: first.item,
      about: account,
      expected: plant('expectation'),
      because: plant('because'),
    },
    '2027-03-01T09:10',
  );
  book.make(
    {
      kind: 'checks-added',
      round,
      pack: null,
      own: [
        {
          item: ownItemOf(request.record),
          label: plant('own', 'label'),
          question: plant('own', 'question'),
          why: plant('own', 'why'),
          where: plant('own', 'where'),
          evidence: 'asked',
          evidenceHint: plant('own', 'hint'),
        },
      ],
      asked: [{ item: ownItemOf(request.record), about: account, expected: plant('own', 'expected') }],
    },
    '2027-03-01T09:20',
  );
  const evidence = book.evidence(plant('evidence', 'name'), '2027-03-01', 9, '2027-03-01T09:30', other);
  for (const id of [earlier, round]) {
    for (const asked of book.round(id).asked) {
      const key = answerKey(asked.item, asked.about);
      const isFirst = key === answerKey(first.item, first.about);
      const isSecond = key === answerKey(second.item, second.about);
      const isThird = key === answerKey(third.item, third.about);
      book.answer(
        id,
        asked,
        isFirst
          ? {
              result: 'no',
              found: plant('found', id === round ? 'now' : 'before'),
              note: plant('note'),
              putRight: 'action',
              evidence: [evidence],
            }
          : isSecond
            ? { result: 'not applicable', why: plant('why') }
            : isThird
              ? { result: 'partly', found: plant('partly', 'found'), note: plant('partly', 'note') }
              : asExpected,
        id === round ? '2027-03-02T10:00' : '2026-12-02T10:00',
        other,
      );
    }
    book.make(
      {
        kind: 'round-refused',
        round: id,
        content: '1c'.repeat(32),
        as: 'signatory',
        because: plant('refused', 'because'),
      },
      id === round ? '2027-03-03T10:00' : '2026-12-03T10:00',
      other,
    );
    book.make(
      {
        kind: 'round-signed',
        round: id,
        content: '1c'.repeat(32),
        statement: 'I have read this review.',
        preparedBy: signer,
        checkedBy: '',
        files: [],
      },
      id === round ? '2027-03-04T10:00' : '2026-12-04T10:00',
      signer,
    );
  }
  return round;
}
