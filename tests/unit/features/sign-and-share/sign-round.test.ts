// Signing a review, step by step; whichever step fails, the review stays unsigned.

import { beforeEach, describe, expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { signOffInForce } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import { signedWords } from '#shared/domain/sign-on-paper';
import { recordsOf } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { QuarterlyReviewModel } from '#shared/report/quarterly-review';
import type { Countersigner, CountersignReport, MakeReport, ReportSigner } from '../../../../renderer/features/screen';
import { handOver } from '../../../../renderer/features/sign-and-share/hand-over';
import { keepOnPaper } from '../../../../renderer/features/sign-and-share/sign-on-paper';
import { checkRound, signRound } from '../../../../renderer/features/sign-and-share/sign-round';
import { type MemoryWorkbook, memoryWorkbook } from '../../../builders/memory-workbook';
import { riverside } from '../../../builders/riverside-state';
import { day, give, id, moment, roundIn } from '../../../builders/small-workbook';

const { book, round, coordinator } = riverside();
const packs: PackLibrary = {
  quarterly: { pack: book.pack, reference: round.pack },
  localities: [],
  known: [],
  findChecklists: () => book.pack,
};
const pdf = new TextEncoder().encode('%PDF-1.7 signed');

let workbook: MemoryWorkbook;
let steps: string[];
let countersigned: { file: string; order: Countersigner }[];
let made: { model: QuarterlyReviewModel; sign: ReportSigner | undefined }[];

beforeEach(async () => {
  workbook = await memoryWorkbook(book.state, coordinator);
  steps = [];
  made = [];
  countersigned = [];
});

const keepModel: MakeReport = async (model, options) => {
  if (model.format !== 'quarterday-quarterly-review') throw new TypeError('another report was asked for');
  made.push({ model, sign: options?.sign });
  return pdf;
};
const countersignReport: CountersignReport = async (file, order) => {
  countersigned.push({ file: new TextDecoder().decode(file), order });
  return new TextEncoder().encode(`${new TextDecoder().decode(file)}, then ${order.name}`);
};
const tools = (makeReport = keepModel, of = round.round) => ({
  ...{ workbook, packs, round: of, appVersion: '1.2.3', makeReport, countersignReport },
  onStep: (words: string) => steps.push(words),
});
const signIt = (makeReport = keepModel, of = round.round) => signRound(tools(makeReport, of));
const now = () => roundIn(workbook.getSnapshot().state, round.round);

describe('a review that is signed', () => {
  test('is checked, set as a PDF, kept and signed, in this order', async () => {
    expect(await signIt()).toEqual({ state: 'signed' });
    expect(steps).toEqual(['Checking the record', 'Making the PDF', 'Keeping the signed file']);
    expect(workbook.entries).toHaveLength(1);
  });

  test('says what was signed, by whom, and which file was made of it', async () => {
    await signIt();
    const digest = toHex(await sha256(pdf));
    expect(signOffInForce(now())).toEqual({
      content: toHex(await sha256(textBytes(roundContent(book.state, round)))),
      statement: 'I have read this review. It says what we found, as far as I know.',
      preparedBy: coordinator,
      checkedBy: '',
      signedBy: coordinator,
      at: '2027-03-10T14:32:00.000Z',
      files: [
        {
          audience: 'internal',
          name: 'riverside-youth-project-2027-q1-quarterly-review.pdf',
          sizeBytes: pdf.byteLength,
          digest,
          attachment: { name: digest, key: 'a2V5' },
        },
      ],
      superseded: null,
    });
  });

  test('prints the same content and moment as the sign-off, and is signed in the signatory’s name', async () => {
    await signIt();
    const signOff = signOffInForce(now());
    expect(made[0]?.model).toMatchObject({ isSigned: true, places: ['Signed'], version: 1, madeAt: signOff?.at });
    expect(JSON.stringify(made[0]?.model)).toContain(signOff?.content);
    expect(made[0]?.sign).toMatchObject({
      name: 'Amina Hussain',
      role: 'Prepared and signed',
      shown: { act: 'Signed', block: { act: 'Prepared and signed', name: 'Amina Hussain' } },
      later: [],
      at: new Date('2027-03-10T14:32:00Z'),
    });
  });

  test('opened and signed again is version 2', async () => {
    await signIt();
    await workbook.commit([{ kind: 'round-reopened', round: round.round, because: 'A slip.' }]);
    await signIt();
    expect(made.map(({ model }) => model.version)).toEqual([1, 2]);
    expect(now().signOffs.map(({ superseded }) => superseded?.because)).toEqual(['A slip.', undefined]);
  });
});

describe('a review that went from hand to hand', () => {
  const content = async () => toHex(await sha256(textBytes(roundContent(book.state, round))));

  /** Handed over by Amina, checked by Josh, open for Margaret. */
  async function handedToMargaret(of?: string) {
    const again = riverside();
    const { volunteer } = again;
    const josh = again.book.state.general.members[volunteer];
    if (!josh) throw new Error('Josh is missing');
    const membership = { ...josh, roles: ['checker'] as const };
    again.book.make({ kind: 'member-changed', member: volunteer, membership }, '2027-03-21T09:00');
    const margaret = again.book.member(again.book.person('Margaret Ellery', 'Trustee'), 'Margaret Ellery');
    const stand = { round: round.round, content: of ?? (await content()), statement: 'As it is.' };
    again.book.make({ kind: 'round-prepared', ...stand }, '2027-03-24T16:02');
    again.book.make({ kind: 'round-checked', ...stand, note: 'Seen.' }, '2027-03-25T09:40', volunteer);
    workbook = await memoryWorkbook(again.book.state, margaret);
    return { margaret, volunteer };
  }

  test('is signed over who prepared and who checked it, as the record has it', async () => {
    const { margaret, volunteer } = await handedToMargaret();
    expect(await signIt()).toEqual({ state: 'signed' });
    expect(signOffInForce(now())).toMatchObject({
      preparedBy: coordinator,
      checkedBy: volunteer,
      signedBy: margaret,
      content: await content(),
    });
    expect(made[0]?.model.signers).toMatchObject([
      { act: 'Prepared', by: { name: 'Amina Hussain', at: '2027-03-24T16:02:00.000Z', statement: 'As it is.' } },
      { act: 'Checked', by: { name: 'Josh Barker', at: '2027-03-25T09:40:00.000Z', hasNote: true } },
      { act: 'Signed', by: { name: 'Margaret Ellery', content: await content() } },
    ]);
    expect(made[0]?.model.aloneSentence).toBe('');
  });

  test('stays unsigned, and no PDF is made, where what was handed over is not what is there', async () => {
    await handedToMargaret('ef'.repeat(32));
    expect(await signIt()).toEqual({
      state: 'not signed',
      words: 'The review has changed since it was handed over. Look over it, and hand it over again.',
    });
    expect(made).toEqual([]);
  });
});

describe('a review whose PDFs were fixed when it was handed over', () => {
  /** The example with Josh who checks and Margaret who signs. */
  function three() {
    const again = riverside();
    const { volunteer } = again;
    const josh = again.book.state.general.members[volunteer];
    if (!josh) throw new Error('Josh is missing');
    const membership = { ...josh, roles: ['checker'] as const };
    again.book.make({ kind: 'member-changed', member: volunteer, membership }, '2027-03-21T09:00');
    const margaret = again.book.member(again.book.person('Margaret Ellery', 'Trustee'), 'Margaret Ellery');
    return { state: again.book.state, volunteer, margaret };
  }
  const next = async (member: typeof coordinator, day: string) => {
    const { files } = workbook;
    workbook = await memoryWorkbook(workbook.getSnapshot().state, member, moment(day));
    for (const [name, bytes] of files) workbook.files.set(name, bytes);
  };
  const textOf = async (attachment: string | undefined) =>
    new TextDecoder().decode(workbook.files.get(attachment ?? ''));

  async function handedOver() {
    const people = three();
    workbook = await memoryWorkbook(people.state, coordinator, moment('2027-03-24T16:02:00.000Z'));
    expect(await handOver(workbook, round.round, tools())).toBe('');
    return people;
  }

  test('is rendered once, with the preparer’s signature and places for the others, and the entry holds the digests', async () => {
    await handedOver();
    expect(made).toHaveLength(1);
    expect(made[0]?.model).toMatchObject({ isSigned: false, places: ['Prepared', 'Checked', 'Signed'] });
    expect(made[0]?.sign).toMatchObject({
      name: 'Amina Hussain',
      shown: {
        act: 'Prepared',
        block: { act: 'Prepared', name: 'Amina Hussain', statement: now().prepared?.statement },
      },
      later: ['Checked', 'Signed'],
    });
    const digest = toHex(await sha256(pdf));
    expect(now().prepared?.files).toMatchObject([{ audience: 'internal', digest, attachment: { name: digest } }]);
    expect(JSON.stringify(made[0]?.model)).toContain(now().prepared?.content);
  });

  test('is counter-signed as a file by the checker and the signatory, on other days, and never rendered again', async () => {
    const { volunteer, margaret } = await handedOver();
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    expect(await checkRound(tools(), ' Seen. ')).toEqual({ state: 'signed' });
    expect(now().checked).toMatchObject({ by: volunteer, note: 'Seen.' });
    await next(margaret, '2027-04-01T11:31:00.000Z');
    expect(await signIt()).toEqual({ state: 'signed' });
    expect(made).toHaveLength(1);
    expect(countersigned).toMatchObject([
      {
        order: {
          name: 'Josh Barker',
          at: new Date('2027-03-25T09:40:00Z'),
          after: ['Prepared'],
          shown: { act: 'Checked' },
        },
      },
      { order: { name: 'Margaret Ellery', at: new Date('2027-04-01T11:31:00Z'), after: ['Prepared', 'Checked'] } },
    ]);
    const [file] = signOffInForce(now())?.files ?? [];
    expect(await textOf(file?.attachment.name)).toBe('%PDF-1.7 signed, then Josh Barker, then Margaret Ellery');
    expect(file?.digest).toBe(
      toHex(await sha256(textBytes('%PDF-1.7 signed, then Josh Barker, then Margaret Ellery'))),
    );
    expect(signOffInForce(now())?.content).toBe(
      toHex(await sha256(textBytes(roundContent(workbook.getSnapshot().state, now())))),
    );
  });

  test('shows in the block the very statement that the entry keeps', async () => {
    const { volunteer } = await handedOver();
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    await checkRound(tools(), '');
    expect(countersigned[0]?.order.shown.block.statement).toBe(now().checked?.statement);
  });

  test('is not signed where the worker refuses the file, where it is missing, or where it was changed outside', async () => {
    const { volunteer } = await handedOver();
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    const refuse = Object.assign(new Error('The file was changed after it was signed.'), { name: 'ReportNotMade' });
    const refused = { ...tools(), countersignReport: () => Promise.reject(refuse) };
    expect(await checkRound(refused, '')).toEqual({ state: 'not signed', words: refuse.message });
    const [name] = workbook.files.keys();
    workbook.files.set(name ?? '', textBytes('something else'));
    expect(await checkRound(tools(), '')).toMatchObject({
      words: expect.stringContaining('changed outside Quarterday'),
    });
    workbook.files.clear();
    expect(await checkRound(tools(), '')).toMatchObject({ words: expect.stringContaining('is missing') });
    expect(countersigned).toEqual([]);
    expect(now().checked).toBeNull();
  });

  test('is not signed where the review changed since, where the record is broken, or by who has left', async () => {
    const { volunteer, margaret } = await handedOver();
    const [asked] = round.asked;
    if (!asked) throw new Error('nothing is asked');
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    workbook.broken = 'Entry 12 was altered.';
    expect(await checkRound(tools(), '')).toEqual({ state: 'not signed', words: 'Entry 12 was altered.' });
    workbook.broken = '';
    await checkRound(tools(), '');
    await next(coordinator, '2027-03-26T09:00:00.000Z');
    await workbook.commit([{ kind: 'member-left', member: margaret, because: 'Moved away' }]);
    await next(margaret, '2027-04-01T11:31:00.000Z');
    expect(await signIt()).toMatchObject({ words: expect.stringContaining('sign-in to this workbook was closed') });
    expect(now().signOffs).toEqual([]);
  });

  test('loses its set when an answer changes: it is handed over again, and a new set is made', async () => {
    await handedOver();
    const [asked] = round.asked;
    if (!asked) throw new Error('nothing is asked');
    await workbook.commit([give(round.round, asked, { note: 'Meanwhile' })]);
    expect(now().prepared).toBeNull();
    expect(await handOver(workbook, round.round, tools())).toBe('');
    expect(made).toHaveLength(2);
  });

  test('cannot be checked with other files than those that were handed over', async () => {
    const { volunteer } = await handedOver();
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    const { content = '' } = now().prepared ?? {};
    const step = { kind: 'round-checked', round: round.round, content, statement: 'Seen.', note: '' } as const;
    expect(await workbook.commit([step])).toMatchObject({ state: 'refused' });
  });

  test('is handed over only by who has a certificate', async () => {
    const { state } = three();
    workbook = await memoryWorkbook(state, coordinator);
    workbook.pdfSigner = () => Promise.reject(new Error('no certificate has been issued to this member'));
    expect(await handOver(workbook, round.round, tools())).toContain(
      'your certificate is made when a coordinator signs in',
    );
    expect(now().prepared).toBeNull();
  });

  test('signed on paper keeps the scan as evidence, the files as they are, and says that it is on paper', async () => {
    const { volunteer } = await handedOver();
    await next(volunteer, '2027-03-25T09:40:00.000Z');
    await checkRound(tools(), '');
    await next(coordinator, '2027-04-02T09:00:00.000Z');
    const { state } = workbook.getSnapshot();
    const person = recordsOf(state, 'people').find(({ fields }) => fields.name === 'Margaret Ellery')?.record;
    if (!person) throw new Error('Margaret is missing');
    const scan = { name: 'signed.png', mediaType: 'image/png', sizeBytes: 9, digest: 'aa'.repeat(32) };
    const kept = { ...scan, attachment: { name: 'aa'.repeat(32), key: 'a2V5' } };
    expect(await keepOnPaper(workbook, now(), kept, { person, on: day('2027-04-01') })).toBe('');
    const signOff = signOffInForce(now());
    expect(signOff).toMatchObject({ signedBy: coordinator, statement: '', onPaper: { person, on: '2027-04-01' } });
    expect(signOff?.files).toEqual(now().checked?.files);
    expect(signOff && signedWords(workbook.getSnapshot().state, signOff)).toBe('signed on paper by Margaret Ellery');
    const evidence = workbook.getSnapshot().state.general.evidence[signOff?.onPaper?.scan ?? id('evidence', 99)];
    expect(evidence).toMatchObject({ name: 'signed.png', effectiveOn: '2027-04-01' });
    expect(countersigned).toHaveLength(1);
  });
});

describe('a review stays unsigned', () => {
  const stillOpen = async (result: unknown, words: string) => {
    expect(result).toEqual({ state: 'not signed', words });
    expect(signOffInForce(now())).toBeUndefined();
    expect(workbook.entries.flat().some(({ kind }) => kind === 'round-signed')).toBe(false);
  };

  test('where the record is broken, and no PDF is made of it', async () => {
    workbook.broken = 'Entry 12 was altered.';
    await stillOpen(await signIt(), 'Entry 12 was altered.');
    expect(made).toEqual([]);
  });

  test('where the PDF cannot be made', async () => {
    await expect(signIt(() => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory');
    expect(signOffInForce(now())).toBeUndefined();
  });

  test('where the file cannot be kept', async () => {
    workbook.answerFile = { state: 'not saved', words: 'The disk is full.' };
    await stillOpen(await signIt(), 'The disk is full.');
  });

  test('where an answer changed while the PDF was made', async () => {
    const [asked] = round.asked;
    if (!asked) throw new Error('nothing is asked');
    workbook.whileKeeping = () => void workbook.commit([give(round.round, asked, { note: 'Meanwhile' })]);
    await stillOpen(
      await signIt(),
      'Something changed while it was being signed. Look over the review and sign again.',
    );
  });

  test('where what else the report prints changed while the PDF was made', async () => {
    workbook.whileKeeping = () => void workbook.commit([{ kind: 'risk-line-set', line: 5 }]);
    await stillOpen(
      await signIt(),
      'Something changed while it was being signed. Look over the review and sign again.',
    );
  });

  test('where the sign-off cannot be saved', async () => {
    workbook.answerCommit = { state: 'not saved', words: 'The disk is full.' };
    await stillOpen(await signIt(), 'The disk is full.');
  });

  test('where a check has no answer', async () => {
    const [asked] = round.asked;
    if (!asked) throw new Error('nothing is asked');
    const { item, about } = asked;
    await workbook.commit([{ kind: 'answer-withdrawn', round: round.round, item, about }]);
    await stillOpen(await signIt(), 'One check has no answer yet.');
  });

  test('where it is no longer there', async () => {
    await stillOpen(await signIt(keepModel, id('round', 9)), 'It is no longer there.');
  });
});
