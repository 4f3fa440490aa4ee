// @vitest-environment happy-dom
// A password that is tried is kept nowhere: what storage, the browser and the disk hold is the same after as before, byte for
// byte, and the shell was asked nothing. Sealed things cannot be searched, so a draft shows that the comparison notices one.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { weighPassword } from '#workers/weigh-password';
import { TryAPasswordScreen } from '../../renderer/features/try-a-password/try-a-password-screen';
import { type Computer, makeComputer } from '../builders/computer';
import { type FoundedWorkbook, foundRiverside } from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  await computer.beQuiet();
});
afterEach(async () => {
  cleanup();
  await computer.throwAway();
});

/** Everything that is kept, wherever it is. */
async function everythingKept(): Promise<string> {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.length];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      kept.push(name, store, await settle(rows.getAllKeys()), await settle(rows.getAll()));
    }
    database.close();
  }
  const entries = await readdir(computer.dataFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    kept.push(path, (await readFile(path)).toString('base64'));
  }
  return JSON.stringify(kept, (_, value) =>
    value instanceof Uint8Array || value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)).join() : value,
  );
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('nothing that is typed to be tried reaches IndexedDB, localStorage, the disk or the shell', async () => {
  const { workbook } = founded;
  const before = await everythingKept();
  const asked = computer.calls.length;
  const { unmount } = render(
    <TryAPasswordScreen
      masthead={null}
      saved={null}
      workbook={workbook}
      go={() => {}}
      startWeighing={() => ({ weigh: async (password) => weighPassword(password), end: () => {} })}
    />,
  );
  await userEvent.type(screen.getByLabelText('A password'), 'SP1D3Rm@n!');
  await screen.findByText('Does not meet today’s advice');
  await userEvent.click(screen.getByRole('button', { name: /^Show/ }));
  await computer.beQuiet();
  expect(await everythingKept()).toBe(before);
  unmount();
  await computer.beQuiet();
  expect(await everythingKept()).toBe(before);
  expect(computer.calls.slice(asked)).toEqual([]);
  expect(document.documentElement.outerHTML).not.toContain('SP1D3Rm@n!');
});

test('the comparison notices a draft, and a line in localStorage', async () => {
  const before = await everythingKept();
  await founded.workbook.keepDraft('a place', 'SP1D3Rm@n!');
  const withDraft = await everythingKept();
  expect(withDraft).not.toBe(before);
  localStorage.setItem('tried', 'SP1D3Rm@n!');
  expect(await everythingKept()).not.toBe(withDraft);
  localStorage.removeItem('tried');
});
