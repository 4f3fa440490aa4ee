// What a register shows on the screen is in its report: every word of it, held against the file as a stranger's program reads it. Each
// text of the workbook is a word of its own, so that none can stand for another.

import { describe, expect, test } from 'vitest';
import { writeFieldLines } from '#shared/domain/history/field-words';
import { registers } from '#shared/domain/registers/all-registers';
import { type Audience, audiences, type GeneralRegister } from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { recordsOf } from '#shared/domain/state';
import { inOurWords } from '#shared/report/in-our-words';
import { moderationLogName, type PrintedRegister, printedRegisters } from '#shared/report/parts/register-part';
import { renderReport } from '#workers/render-report';
import { canariesIn, canary, canaryWorkbook } from '../../builders/canaries';
import { runningText } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { day } from '../../builders/small-workbook';

const { book, signer, planted } = canaryWorkbook();
const { state } = book;
const generalRegisters = printedRegisters.filter((name): name is GeneralRegister => name !== moderationLogName);

/** Every line of every cell of its table. */
function cellsOf(register: GeneralRegister): readonly string[] {
  const looking = { state, today: day('2027-03-25') };
  return recordsOf(state, register).flatMap((record) =>
    columnsOf(registers[register]).flatMap(({ cell }) => {
      const { words, under } = cell(record, looking);
      return [words, under?.words ?? ''];
    }),
  );
}

/** As it is compared: pages break lines and words anywhere. */
function bare(words: string): string {
  return words.replaceAll(/[\s\u00ad]+/g, '').toLowerCase();
}

/** The cells of the table, and each field as the record's own page and its history write it. */
function shownOnScreen(register: GeneralRegister): readonly string[] {
  const fields = recordsOf(state, register).flatMap((record) =>
    registers[register].fields.flatMap((field) => writeFieldLines(field, record.fields, state)),
  );
  return canariesIn([...cellsOf(register), ...fields].join(' . '));
}

/** As a stranger's program reads the file. */
async function textOnPaper(register: PrintedRegister, audience: Audience): Promise<string> {
  const { model } = registerReportOf(state, 'quarterday-register', { about: register, audience, signedBy: signer });
  return runningText(await renderReport(model, reportFonts));
}

async function printed(register: PrintedRegister, audience: Audience): Promise<readonly string[]> {
  return canariesIn(await textOnPaper(register, audience));
}

describe('for ourselves', () => {
  test.each(generalRegisters)(
    '%s holds every word that the screen shows, and what its table works out',
    async (register) => {
      // A consent is called by the name of somebody young: a report names them nowhere, whoever makes it.
      const young = canariesIn(JSON.stringify(state.consents.records));
      const namesYoung = (words: string) => canariesIn(words).some((word) => young.includes(word));
      const onPaper = await textOnPaper(register, 'internal');
      const words = canariesIn(onPaper);
      const onScreen = shownOnScreen(register).filter((word) => !young.includes(word));
      expect(onScreen.length).toBeGreaterThan(0);
      expect(onScreen.filter((word) => !words.includes(word))).toEqual([]);
      expect(words.filter((word) => young.includes(word))).toEqual([]);
      const cells = cellsOf(register).filter((line) => line !== '–' && !namesYoung(line));
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter((line) => !bare(onPaper).includes(bare(inOurWords(line))))).toEqual([]);
    },
  );

  test('the daily look holds what was done', async () => {
    expect(await printed(moderationLogName, 'internal')).toContain(canary('moderation', 'done'));
  });
});

describe('for trustees', () => {
  test.each(generalRegisters)('%s holds what its fields let them see, and nothing else', async (register) => {
    const onPaper = await printed(register, 'trustee');
    const own = registers[register].fields.flatMap((field) => {
      const parts =
        field.kind === 'rows' ? field.columns.map((column) => ({ column, of: [field.name, column.name] })) : [];
      const simple = field.kind === 'text' || field.kind === 'long-text' ? [{ column: field, of: [field.name] }] : [];
      return [...parts, ...simple].flatMap(({ column, of }) =>
        /text/.test(column.kind)
          ? [{ word: canary(register, ...of), may: mayTrustees(field.audience) && mayTrustees(column.audience) }]
          : [],
      );
    });
    // What nobody types is words of other fields.
    const typed = own.filter(({ word }) => planted.has(word));
    expect(typed.filter(({ word, may }) => onPaper.includes(word) !== may).map(({ word }) => word)).toEqual([]);
  });

  test('the daily look says who looked when, and not what was done', async () => {
    expect(await printed(moderationLogName, 'trustee')).not.toContain(canary('moderation', 'done'));
  });
});

function mayTrustees(audience: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf('trustee');
}
