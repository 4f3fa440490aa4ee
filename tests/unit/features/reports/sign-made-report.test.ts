// Making a report that waits for a signatory, and signing it as one: whatever fails, nothing is half done.

import { beforeEach, describe, expect, test } from 'vitest';
import { textBytes } from '#shared/crypto/bytes';
import type { MemberId } from '#shared/domain/ids';
import { lastFileOf } from '#shared/domain/report-steps';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ReportModel } from '#shared/report/report';
import { mayWaitForSignatory } from '../../../../renderer/features/reports/chosen-report';
import { exportReport } from '../../../../renderer/features/reports/export-report';
import { signMadeReport } from '../../../../renderer/features/reports/sign-made-report';
import type { Countersigner, CountersignReport, MakeReport, ReportSigner } from '../../../../renderer/features/screen';
import { type MemoryWorkbook, memoryWorkbook } from '../../../builders/memory-workbook';
import { riverside } from '../../../builders/riverside-state';
import { moment } from '../../../builders/small-workbook';

const format = 'quarterday-account-register';

const example = riverside();

let workbook: MemoryWorkbook;
let withoutSignatory: State;
let margaret: MemberId;
let amina: MemberId;
let made: { model: ReportModel; sign: ReportSigner | undefined }[];
let saved: string[];
let countersigned: Countersigner[];

beforeEach(async () => {
  const { book, coordinator, volunteer } = riverside();
  amina = coordinator;
  const josh = book.state.general.members[volunteer];
  if (!josh) throw new Error('Josh is missing');
  const membership = { ...josh, roles: ['contributor'] as const };
  book.make({ kind: 'member-changed', member: volunteer, membership }, '2027-03-21T09:00');
  withoutSignatory = book.state;
  margaret = book.member(book.person('Margaret Ellery', 'Chair'), 'Margaret Ellery');
  workbook = await memoryWorkbook(book.state, amina, moment('2027-03-24T16:02:00.000Z'));
  made = [];
  saved = [];
  countersigned = [];
});

const makeReport: MakeReport = async (model, options) => {
  made.push({ model, sign: options?.sign });
  return textBytes('%PDF-1.7, by Amina');
};
const countersignReport: CountersignReport = async (file, order) => {
  countersigned.push(order);
  return textBytes(`${new TextDecoder().decode(file)}, then ${order.name}`);
};
const packs: PackLibrary = {
  quarterly: { pack: example.book.pack, reference: example.round.pack },
  localities: [],
  known: [],
  findChecklists: () => example.book.pack,
};
const reports = () => workbook.getSnapshot().state.general.reportsMade;
const lastReport = () => {
  const report = reports().at(-1);
  if (!report) throw new Error('no report was made');
  return report;
};

function make(whoSigns: 'maker' | 'maker, then signatory', more: { makeReport?: MakeReport } = {}) {
  return exportReport({
    ...{ workbook, packs, appVersion: '1.0.0', makeReport, ...more },
    host: {
      saveFile: async ({ suggestedName }) => {
        saved.push(suggestedName);
        return { ok: true, value: { outcome: 'saved' } };
      },
    },
    chosen: { report: format, about: '', audience: 'funder', carried: [], whoSigns },
    readCheckingPage: async () => textBytes('<html>'),
    seen: workbook.getSnapshot().state,
    onStep: () => {},
    signal: new AbortController().signal,
  });
}

async function changeTo(member: MemberId) {
  const { files } = workbook;
  workbook = await memoryWorkbook(workbook.getSnapshot().state, member, moment('2027-04-01T11:31:00.000Z'));
  for (const [name, bytes] of files) workbook.files.set(name, bytes);
}

const signIt = (countersign = countersignReport) =>
  signMadeReport({
    workbook,
    countersignReport: countersign,
    made: lastReport().file.digest,
    onStep: () => {},
  });

describe('a report that its maker signs for a signatory to sign after', () => {
  test('carries the maker’s block and an empty place, is kept and not saved, and says whom it waits for', async () => {
    expect(await make('maker, then signatory')).toMatchObject({
      kind: 'status',
      words: 'Signed by you. It waits under Reports for Margaret Ellery to sign it.',
    });
    expect(made[0]).toMatchObject({
      model: { isSigned: false, places: ['Prepared', 'Signed'] },
      sign: { name: 'Amina Hussain', shown: { act: 'Prepared', block: { act: 'Prepared' } }, later: ['Signed'] },
    });
    expect(saved).toEqual([]);
    expect(lastReport()).toMatchObject({ by: amina, waitsFor: 'signatory', countersigned: null });
  });

  test('is signed alone and saved at once where that was chosen, and then waits for nobody', async () => {
    await make('maker');
    expect(made[0]?.sign).toMatchObject({ role: 'Made from the record' });
    expect(made[0]?.sign?.shown).toBeUndefined();
    expect(saved).toHaveLength(1);
    expect(lastReport().waitsFor).toBeUndefined();
  });

  test('is not made where the maker has no certificate, or where its pages cannot be set', async () => {
    workbook.pdfSigner = () => Promise.reject(new Error('none'));
    expect(await make('maker, then signatory')).toMatchObject({ kind: 'alert' });
    const fails = () => Promise.reject(Object.assign(new Error('No pages.'), { name: 'ReportNotMade' }));
    expect(await make('maker, then signatory', { makeReport: fails })).toMatchObject({ kind: 'alert' });
    expect(reports()).toEqual([]);
  });

  test('is offered for what is made from the registers, and only where another person may sign', () => {
    const { state } = workbook.getSnapshot();
    expect(mayWaitForSignatory(state, format, amina)).toBe(true);
    expect(mayWaitForSignatory(state, 'quarterday-quarterly-review', amina)).toBe(false);
    expect(mayWaitForSignatory(withoutSignatory, format, amina)).toBe(false);
  });
});

describe('the signatory', () => {
  beforeEach(async () => {
    await make('maker, then signatory');
    await changeTo(margaret);
  });
  const stillWaits = () => {
    expect(lastReport().countersigned).toBeNull();
    expect(workbook.entries).toEqual([]);
  };

  test('signs the very file that was kept, after its maker, and it takes the place of that one', async () => {
    expect(await signIt()).toBe('');
    expect(countersigned).toMatchObject([
      {
        name: 'Margaret Ellery',
        after: ['Prepared'],
        shown: { act: 'Signed', block: { statement: lastReport().countersigned?.statement } },
      },
    ]);
    const bytes = workbook.files.get(lastFileOf(lastReport()).attachment.name);
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7, by Amina, then Margaret Ellery');
    expect(lastReport().file.digest).not.toBe(lastFileOf(lastReport()).digest);
    expect(made).toHaveLength(1);
  });

  test('is refused where the worker refuses the file, where it is missing, or where it was changed outside', async () => {
    const refuse = Object.assign(new Error('The file was changed after it was signed.'), { name: 'ReportNotMade' });
    expect(await signIt(() => Promise.reject(refuse))).toBe(refuse.message);
    const { name } = lastReport().file.attachment;
    workbook.files.set(name, textBytes('something else'));
    expect(await signIt()).toContain('changed outside Quarterday');
    workbook.files.clear();
    expect(await signIt()).toContain('is missing from the safety copy');
    expect(countersigned).toEqual([]);
    stillWaits();
  });

  test('is refused where the record is broken, where they have no certificate, or where nothing can be kept', async () => {
    workbook.broken = 'Entry 12 was altered.';
    expect(await signIt()).toBe('Entry 12 was altered.');
    workbook.broken = '';
    workbook.answerFile = { state: 'not saved', words: 'The disk is full.' };
    expect(await signIt()).toBe('The disk is full.');
    workbook.answerFile = undefined;
    workbook.pdfSigner = () => Promise.reject(new Error('none'));
    expect(await signIt()).toContain('your certificate is made when a coordinator signs in');
    stillWaits();
  });

  test('is refused where somebody else signs it meanwhile, and what that one signed stays', async () => {
    const file = { ...lastReport().file, digest: 'b2'.repeat(32) };
    const other = { kind: 'report-countersigned', made: lastReport().file.digest, statement: '', file } as const;
    workbook.whileKeeping = () => {
      workbook.whileKeeping = () => {};
      void workbook.commit([other]);
    };
    expect(await signIt()).toBe('Something changed while it was being signed. Look at the report again.');
    expect(lastFileOf(lastReport()).digest).toBe('b2'.repeat(32));
    expect(await signIt()).toContain('Two people have signed this report already');
  });

  test('is refused where they made it themselves, or where their sign-in was closed', async () => {
    await changeTo(amina);
    expect(await signIt()).toBe('You made this report, so another signatory has to sign it.');
    await workbook.commit([{ kind: 'member-left', member: margaret, because: 'Moved away' }]);
    await changeTo(margaret);
    expect(await signIt()).toContain('Your sign-in to this workbook was closed');
    stillWaits();
  });
});
