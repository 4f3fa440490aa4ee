// Safety copies in a folder of their own, asked through the same checks as a page's calls.
import { createHash } from 'node:crypto';
import type { CallAnswer, CallOutput, SendCall } from '#shared/contract/call-shapes';
import { emptyTail, makeFrame } from '#shared/formats/journal-file';
import { makeAnswerCalls } from '../../electron/calls/answer-calls';
import { makeSharedCalls } from '../../electron/calls/shared-calls';

export const workbook = 'ab'.repeat(32);

export async function openCopies(dataFolder: string) {
  const shell = {
    appVersion: '0',
    shell: 'browser',
    capabilities: { fileDialogs: 'page', folders: 'typed', tellsSystemLock: 'nothing' },
  } as const;
  const { handlers, close } = await makeSharedCalls(dataFolder, shell);
  const answerCalls = makeAnswerCalls(handlers, (name, error) => console.error(name, error));
  const send: SendCall = async (name, input) => (await answerCalls(name, input)) as CallAnswer<typeof name>;
  return { send, close };
}

/** The value, or an error that names the code. */
export function valueFrom<Name extends keyof { [N in Parameters<SendCall>[0]]: N }>(
  answer: CallAnswer<Name>,
): CallOutput<Name> {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

export function frameOf(bytes: Uint8Array): Uint8Array {
  return makeFrame(bytes, createHash('sha256').update(bytes).digest());
}

/** An entry that can be told from every other one. */
export function entry(number: number, length = 100): Uint8Array {
  const bytes = new Uint8Array(length).fill(number % 251);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

export const start = { expectedLength: 16, expectedTail: emptyTail };
