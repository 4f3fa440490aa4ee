// @vitest-environment happy-dom
// A pack from a file on the screen: who may take one in, what is said before, and that nothing is lost when it cannot be saved.

import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Committed } from '#storage/workbook';
import { PacksScreen } from '../../../../renderer/features/packs/packs-screen';
import type { ScreenProps } from '../../../../renderer/features/screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, benPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { addItem, fileOf, libraryOf, referenceOf, reviewPack } from '../../packs/newer-packs';

afterEach(cleanup);

const ben = id('member', 2);
const state = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
const present = reviewPack('1.0.0');
const next = reviewPack('1.1.0', (pack) => addItem(pack, 'tides', 'Tides'));
const saved: Committed = { state: 'saved', at: '2027-03-01T10:00:00.000Z' as never };

async function open(member: MemberId = ada, answer: Committed = saved) {
  const written: Change[] = [];
  const packs: PackLibrary = await libraryOf(present);
  const inMemory = await memoryWorkbook(state, member);
  const snapshot = inMemory.getSnapshot();
  const workbook = {
    ...inMemory,
    getSnapshot: () => snapshot,
    commit: async (changes: readonly Change[]) => {
      written.push(...changes);
      return answer;
    },
  };
  const unused = () => {
    throw new Error('not asked for here');
  };
  const props: Omit<ScreenProps, 'host'> = {
    masthead: null,
    saved: undefined,
    workbook,
    packs,
    go: () => {},
    lock: unused,
    makeReport: unused,
    countersignReport: unused,
    appVersion: '',
    whenLeaving: () => () => {},
  };
  render(<PacksScreen {...props} host={{} as ScreenProps['host']} />);
  const choose = async (file: Uint8Array<ArrayBuffer>) => {
    const input = document.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no file can be chosen');
    await userEvent.upload(input, new File([file], 'pack.json', { type: 'application/json' }));
  };
  return { written, choose };
}

describe('the checklists and contacts', () => {
  test('say which version is in use and where it came from', async () => {
    await open();
    const [, row] = screen.getAllByRole('row');
    expect(row?.textContent).toContain('Comes with Quarterday');
    expect(row?.textContent).toContain('In use');
  });

  test('take nothing in from somebody who is no coordinator, and say whom to ask', async () => {
    await open(ben);
    expect(document.querySelector('input[type=file]')).toBeNull();
    expect(screen.getByText('A coordinator can take one in. Ask Ada Okonkwo.')).toBeTruthy();
  });
});

describe('a newer pack', () => {
  test('is written down only once somebody has read what it changes', async () => {
    const { written, choose } = await open();
    await choose(fileOf(next));
    expect(await screen.findByText('1 new check.')).toBeTruthy();
    expect(written).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Use it from now on' }));
    expect(await screen.findByText('“Small”, version 1.1.0, is in use from now on.')).toBeTruthy();
    expect(written).toEqual([
      { kind: 'pack-adopted', pack: await referenceOf(next), packTitle: 'Small', file: JSON.stringify(next) },
    ]);
  });

  test('is still there to be tried again when it could not be saved', async () => {
    const { choose } = await open(ada, { state: 'not saved', words: 'The disk is full.' });
    await choose(fileOf(next));
    await userEvent.click(await screen.findByRole('button', { name: 'Use it from now on' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.getByText('1 new check.')).toBeTruthy();
  });

  test('that does not follow is refused by its name and in words, and the next file is read all the same', async () => {
    const { written, choose } = await open();
    await choose(fileOf(reviewPack('0.9.0')));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'pack.json: This is version 0.9.0, which is older',
    );
    await choose(fileOf(next));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText('1 new check.')).toBeTruthy();
    expect(written).toEqual([]);
  });
});
