// The host inside Electron: every purpose is one function that the preload put on `window.host`.
import type { CallName } from '#shared/contract/call-names';
import type { CallAnswer, CallInput, SendCall } from '#shared/contract/call-shapes';
import type { Host } from './host';
import { makeHostCalls } from './host-calls';

export type WindowHost = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallAnswer<Name>> };

declare global {
  interface Window {
    /** Only there under Electron. */
    readonly host?: WindowHost;
  }
}

export function makeElectronHost(windowHost: WindowHost): Host {
  const send: SendCall = async (name, input) => {
    try {
      return await windowHost[name](input);
    } catch {
      return { ok: false, code: 'shell-gone' };
    }
  };
  return {
    ...makeHostCalls(send),
    saveFile: (input) => send('save-file', input),
  };
}
