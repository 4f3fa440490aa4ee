// Signing a review, step by step; whichever step fails, the review stays unsigned.

import { beforeEach, describe, expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { signOffInForce } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { QuarterlyReviewModel } from '#shared/report/quarterly-review';
import type { MakeReport, ReportSigner } from '../../../../renderer/features/screen';
import { signRound } from '../../../../renderer/features/sign-and-share/sign-round';
import { type MemoryWorkbook, memoryWorkbook } from '../../../builders/memory-workbook';
import { riverside } from '../../../builders/riverside-state';
import { give, id, roundIn } from '../../../builders/small-workbook';

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
let made: { model: QuarterlyReviewModel; sign: ReportSigner | undefined }[];

beforeEach(async () => {
  workbook = await memoryWorkbook(book.state, coordinator);
  steps = [];
  made = [];
});

const keepModel: MakeReport = async (model, options) => {
  if (model.format !== 'quarterday-quarterly-review') throw new Error('another report');
  made.push({ model, sign: options?.sign });
  return pdf;
};
const signIt = (makeReport = keepModel, of = round.round) =>
  signRound({ workbook, packs, round: of, appVersion: '1.2.3', makeReport, onStep: (words) => steps.push(words) });
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
    expect(made[0]?.model).toMatchObject({ isSigned: true, version: 1, madeAt: signOff?.at });
    expect(JSON.stringify(made[0]?.model)).toContain(signOff?.content);
    expect(made[0]?.sign).toMatchObject({
      name: 'Amina Hussain',
      role: 'Signed',
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
    await stillOpen(await signIt(keepModel, id('round', 9)), 'This review is no longer there.');
  });
});
