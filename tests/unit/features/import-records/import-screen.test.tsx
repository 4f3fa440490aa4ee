// @vitest-environment happy-dom
// Bringing in a spreadsheet on screen: what is wrong is said, nothing is kept before the button, all of it or nothing after.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import type { RegisterName } from '#shared/domain/registers/register';
import { ImportScreen } from '../../../../renderer/features/import-records/import-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

async function open(register: RegisterName, member: MemberId = ada) {
  const workbook = await memoryWorkbook(smallWorkbook, member);
  const snapshot = workbook.getSnapshot();
  const keepDraft = vi.fn(async () => {});
  const saveFile = vi.fn(async (_: { suggestedName: string; bytes: Uint8Array }) => ({
    ok: true as const,
    value: { outcome: 'saved' as const },
  }));
  const go = vi.fn();
  const read = { ...workbook, getSnapshot: () => snapshot, keepDraft };
  render(
    <ImportScreen masthead={null} saved={undefined} workbook={read} host={{ saveFile }} go={go} register={register} />,
  );
  return { workbook, read, go, saveFile, keepDraft };
}

const pasteBox = () => screen.getByLabelText('Or cells from a spreadsheet');

async function paste(text: string) {
  await userEvent.click(pasteBox());
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Read what I pasted' }));
}

async function choose(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('there is no place for a file');
  await userEvent.upload(input, new File([bytes], name));
}

test('what is pasted is shown as it was understood, and kept only with the button, in one entry', async () => {
  const { workbook, keepDraft } = await open('people');
  await paste('Left\tName\n5/4/27\tCara Mills\n\tBen Carter\nnever\tDan Webb');
  const added = await screen.findByRole('table', { name: 'To be added: 1' });
  expect(added.textContent).toContain('5 April 2027');
  expect(screen.getByRole('status').textContent).toBe(
    '1 to be added, 1 cannot be taken in and 1 here already, just so.',
  );
  const refused = screen.getByRole('table', { name: 'Cannot be taken in: 1' });
  expect(refused.textContent).toContain('Left on “never”: Write a date like 5 April 2027.4');
  expect(workbook.entries).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Take in 1 line' }));
  expect(workbook.entries).toHaveLength(1);
  expect(screen.getByText('1 line was not taken in.')).toBeTruthy();
  // A sheet may hold passwords: it is never kept, not even as a draft.
  expect(keepDraft).not.toHaveBeenCalled();
});

test('what cannot be saved is still on screen, and nothing of it is in the record', async () => {
  const { read, workbook } = await open('people');
  await paste('Name\nCara Mills');
  const take = await screen.findByRole('button', { name: 'Take in 1 line' });
  workbook.answerCommit = { state: 'not saved', words: 'The disk is full.' };
  await userEvent.click(take);
  expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
  expect(screen.getByRole('table', { name: 'To be added: 1' })).toBeTruthy();
  workbook.answerCommit = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(read.entries).toHaveLength(1);
});

test('a line can be left out, and taken after all', async () => {
  await open('people');
  await paste('Name\nCara Mills\nUpdated by Sam');
  await userEvent.click(await screen.findByRole('button', { name: 'Leave out line 3' }));
  expect(await screen.findByRole('button', { name: 'Take in 1 line' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take the 1 line you left out after all' }));
  expect(await screen.findByRole('button', { name: 'Take in 2 lines' })).toBeTruthy();
});

test('where no heading is known nothing can be taken in until a column is chosen', async () => {
  await open('people');
  await paste('Who is it\tColour\nCara Mills\tred');
  expect(screen.getByRole('alert').textContent).toContain('None of these headings is known here');
  expect(screen.queryByRole('button', { name: /^Take in/ })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Where the column Who is it goes'), 'Name');
  expect(await screen.findByRole('button', { name: 'Take in 1 line' })).toBeTruthy();
  const taken = within(screen.getByLabelText('Where the column Colour goes')).queryByRole('option', { name: 'Name' });
  expect(taken).toBeNull();
});

test('a password beside a name is neither shown, nor taken, nor given back', async () => {
  const { saveFile } = await open('people');
  await paste('Password,Name,Left on\nhunter22,Cara Mills,never\n');
  await screen.findByRole('table', { name: 'Cannot be taken in: 1' });
  expect(document.body.textContent).not.toContain('hunter22');
  await userEvent.click(screen.getByRole('button', { name: /^Save these lines with the reasons/ }));
  const [file] = saveFile.mock.calls.flat();
  expect(file?.suggestedName).toBe('people-not-taken-in-2027-03-10.csv');
  const csv = new TextDecoder().decode(file?.bytes);
  expect(csv).toContain('Cara Mills,never');
  expect(csv).not.toContain('hunter22');
});

test('nothing pasted, a file that is no text, and one that is too large are refused where they came', async () => {
  await open('people');
  await userEvent.click(screen.getByRole('button', { name: 'Read what I pasted' }));
  expect(screen.getByText('Paste the cells here first, with their headings')).toBeTruthy();
  await choose('people.xlsx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0]));
  expect(await screen.findByText(/^people\.xlsx: This is a spreadsheet file, not its text/)).toBeTruthy();
  await choose('huge.csv', new Uint8Array(4_000_001));
  expect(await screen.findByText(/^huge\.csv: This file is too large/)).toBeTruthy();
});

test('what was pasted is still there for whoever comes back from the preview to put it right', async () => {
  await open('people');
  await paste('Name\nCara Mills');
  await userEvent.click(await screen.findByRole('button', { name: 'Choose another file, or paste' }));
  expect(pasteBox()).toHaveProperty('value', 'Name\nCara Mills');
});

test('an empty table with the headings can be saved, to be filled', async () => {
  const { saveFile } = await open('people');
  await userEvent.click(screen.getByRole('button', { name: 'Save an empty table with these headings (CSV)' }));
  const [file] = saveFile.mock.calls.flat();
  expect(new TextDecoder().decode(file?.bytes)).toBe(
    'Name,What they do here,"Do they meet young people, online or face to face?",Hours a week they have for comments and messages,Left on,Keep until\r\n',
  );
});

test('no heading is asked for of what a spreadsheet cannot bring', async () => {
  const { saveFile } = await open('consents');
  expect(document.body.textContent).toContain('Date of birth');
  expect(document.body.textContent).not.toContain('Signature of the young person');
  await userEvent.click(screen.getByRole('button', { name: 'Save an empty table with these headings (CSV)' }));
  const [file] = saveFile.mock.calls.flat();
  expect(new TextDecoder().decode(file?.bytes)).not.toContain('Signature');
});

test('whoever may not add to the register is told so, and led back', async () => {
  const { go } = await open('people', id('member', 9));
  expect(screen.getByText('Your role does not let you add people. Ask a coordinator.')).toBeTruthy();
  expect(document.querySelector('input[type=file]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Back to people' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: 'people' });
});
