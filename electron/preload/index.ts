// Puts one function per call name on `window.host`, and nothing else: no ipcRenderer, no events, no channel to choose.
import { contextBridge, ipcRenderer } from 'electron';
import { callNames } from '#shared/contract/call-names';

const calls = callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)] as const);

contextBridge.exposeInMainWorld('host', Object.fromEntries(calls));
