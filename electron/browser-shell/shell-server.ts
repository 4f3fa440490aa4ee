// The browser shell's own small web server: the built page, and the calls of a page that has signed in. It answers no
// other Host, no other Origin, no other method and nothing without end.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { makeCallFrame, readCallFrame } from '#shared/contract/call-frame';
import { callBytesMax } from '#shared/contract/call-limits';
import type { FailureCode } from '#shared/contract/failure-codes';
import type { AnswerCalls } from '../calls/answer-calls';
import type { PageFile } from '../calls/page-files';
import { policyHeaders } from '../calls/page-policy';
import { readBody } from './request-body';
import type { SignIn } from './sign-in';

export interface ShellParts {
  readonly origin: string;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly signIn: SignIn;
  readonly answerCalls: AnswerCalls;
  /** The proof to answer a second start with; undefined for a stranger. */
  readonly show: (challenge: string, proof: string) => Promise<string | undefined>;
}

const formBytesMax = 1024;

export async function answerRequest(
  shell: ShellParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.url ?? '';
  if (`http://${request.headers.host}` !== shell.origin) return refuse(response, 421, 'not-allowed');
  if (request.method === 'GET') return servePage(shell, address, response);
  if (request.method !== 'POST') return refuse(response, 405, 'not-allowed');
  if (address === '/sign-in') return signIn(shell, request, response);
  if (address === '/show') return show(shell, request, response);
  if (address.startsWith('/calls/')) return answerCall(shell, address.slice('/calls/'.length), request, response);
  return refuse(response, 404, 'no-such-call');
}

async function servePage(shell: ShellParts, address: string, response: ServerResponse): Promise<void> {
  const file = shell.files.get(address);
  if (!file) return refuse(response, 404, 'missing');
  const bytes = await readFile(file.path);
  response.writeHead(200, {
    ...policyHeaders(file.name),
    'Content-Type': file.type,
    'Content-Length': bytes.byteLength,
  });
  response.end(bytes);
}

/** A page opened from a file has the origin `null`; this and nothing else may come from there. */
async function signIn(shell: ShellParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = request.headers;
  if (origin !== 'null' && origin !== shell.origin) return refuse(response, 403, 'not-allowed');
  const form = await readForm(request);
  if (!form) return refuse(response, 413, 'too-big');
  const cookie = await shell.signIn.redeem(form.get('token') ?? '');
  if (cookie === undefined) return refuse(response, 403, 'not-allowed');
  response.writeHead(303, { ...policyHeaders(''), 'Set-Cookie': cookie, Location: '/' });
  response.end();
}

async function show(shell: ShellParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Browsers always send an Origin with a POST; a second start is no browser.
  if (request.headers.origin !== undefined) return refuse(response, 403, 'not-allowed');
  const form = await readForm(request);
  if (!form) return refuse(response, 413, 'too-big');
  const proof = await shell.show(form.get('challenge') ?? '', form.get('proof') ?? '');
  if (proof === undefined) return refuse(response, 403, 'not-allowed');
  response.writeHead(200, { ...policyHeaders(''), 'Content-Type': 'text/plain' });
  response.end(proof);
}

async function answerCall(
  shell: ShellParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isOwnPage = request.headers.origin === shell.origin && shell.signIn.holdsCookie(request.headers.cookie);
  if (!isOwnPage) return refuse(response, 403, 'not-allowed');
  const body = await readBody(request, callBytesMax);
  if (!body) return refuse(response, 413, 'too-big');
  const input = readCallFrame(body);
  if (!input) return refuse(response, 400, 'wrong-input');
  sendFrame(response, 200, await shell.answerCalls(name, input.value));
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await readBody(request, formBytesMax);
  return body && new URLSearchParams(new TextDecoder().decode(body));
}

/** The connection ends with a refusal, so that what is still being sent is never read. */
function refuse(response: ServerResponse, status: number, code: FailureCode): void {
  response.setHeader('Connection', 'close');
  sendFrame(response, status, { ok: false, code });
}

function sendFrame(response: ServerResponse, status: number, answer: unknown): void {
  const frame = makeCallFrame(answer);
  response.writeHead(status, {
    ...policyHeaders(''),
    'Content-Type': 'application/octet-stream',
    'Content-Length': frame.byteLength,
  });
  response.end(frame);
}
