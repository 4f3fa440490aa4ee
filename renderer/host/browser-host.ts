// The host in an ordinary Chromium: calls go to the browser shell over loopback, files are saved by the browser's own
// picker. The page proves itself by the cookie it was given at its start.
import { makeCallFrame, readCallFrame } from '#shared/contract/call-frame';
import { callBytesMax } from '#shared/contract/call-limits';
import type { CallName } from '#shared/contract/call-names';
import type { CallAnswer, SendCall } from '#shared/contract/call-shapes';
import { failureCodes } from '#shared/contract/failure-codes';
import type { Host } from './host';
import { makeHostCalls } from './host-calls';
import { savePageFile } from './save-page-file';

export type PostCall = (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Response>;

export function makeBrowserHost(post: PostCall = postToOwnOrigin): Host {
  const send: SendCall = async (name, input) => {
    const frame = makeCallFrame(input);
    if (frame.byteLength > callBytesMax) return { ok: false, code: 'too-big' };
    try {
      const response = await post(`/calls/${name}`, frame);
      return readAnswer(name, new Uint8Array(await response.arrayBuffer()));
    } catch {
      return { ok: false, code: 'shell-gone' };
    }
  };
  return { ...makeHostCalls(send), saveFile: savePageFile };
}

function postToOwnOrigin(path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } });
}

function readAnswer<Name extends CallName>(name: Name, bytes: Uint8Array): CallAnswer<Name> {
  const answer = readCallFrame(bytes)?.value;
  return isAnswer(name, answer) ? answer : { ok: false, code: 'failed' };
}

/** The value's own shape was checked by answer-calls.ts, which comes from the same build as this page. */
function isAnswer<Name extends CallName>(_name: Name, answer: unknown): answer is CallAnswer<Name> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  return 'code' in answer && failureCodes.some((code) => code === answer.code);
}
