// The preload puts exactly the contract's calls within reach of the page, and nothing of Electron.
import { beforeEach, expect, it, vi } from 'vitest';
import { callNames } from '#shared/contract/call-names';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(async () => 'answer'), send: vi.fn(), on: vi.fn() },
}));
vi.mock('electron', () => electron);

beforeEach(() => import('../../../electron/preload/index'));

it('exposes one function per call name, which sends its input and hands back the answer', async () => {
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
  const [name, host] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('host');
  expect(Object.keys(host)).toEqual(callNames);
  expect(await host['close-safety-copy']({ workbook: 'w' }, 'more')).toBe('answer');
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('close-safety-copy', { workbook: 'w' });
});
