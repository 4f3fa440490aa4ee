// @vitest-environment happy-dom
// What the search says when no record is called so: whether a screen is, or nothing at all.

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PackLibrary } from '#shared/packs/pack-library';
import { SearchScreen } from '../../../../renderer/features/search/search-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { pack, smallWorkbook } from '../../../builders/small-workbook';
import { smallAdvice, smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  advice: smallAdvice(),
  findChecklists: () => smallPack(),
};

test('Where no record matches but a screen is called so, the search says that it is below, and leads there', async () => {
  const workbook = await memoryWorkbook(smallWorkbook);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  render(
    <SearchScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, getSnapshot: () => snapshot }}
      packs={packs}
      go={go}
      typedLast=""
      keepTyped={() => {}}
    />,
  );
  await userEvent.type(screen.getByLabelText('Search for'), 'devices');
  expect(screen.getByRole('status').textContent).toBe('No record matches “devices”. What is called so is below.');
  await userEvent.click(screen.getByRole('button', { name: 'Devices' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: 'devices' });
  await userEvent.type(screen.getByLabelText('Search for'), ' qqq');
  expect(screen.getByRole('status').textContent).toBe('Nothing matches “devices qqq”. Search for less.');
});
