import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAnswerCalls } from '../../../electron/calls/answer-calls';
import { CallRefused } from '../../../electron/calls/call-refused';

const attachment = { workbook: 'c'.repeat(64), name: 'd'.repeat(64) };
const report = vi.fn();
beforeEach(() => report.mockReset());

function answerWith(handler: () => unknown) {
  return makeAnswerCalls({ 'read-attachment': handler as never }, report)('read-attachment', attachment);
}

describe('the door for calls', () => {
  it('hands a checked input on and a checked output back', async () => {
    const answer = makeAnswerCalls(
      { 'read-attachment': (input) => ({ bytes: new TextEncoder().encode(input.name) }) },
      report,
    );
    expect(await answer('read-attachment', attachment)).toEqual({
      ok: true,
      value: { bytes: new TextEncoder().encode(attachment.name) },
    });
  });

  it('does not run a call whose input has the wrong shape', async () => {
    const handler = vi.fn();
    const answer = makeAnswerCalls({ 'read-attachment': handler }, report);
    expect(await answer('read-attachment', { ...attachment, workbook: 'x' })).toEqual({
      ok: false,
      code: 'wrong-input',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('knows only its names, whatever a name may hide', async () => {
    const answer = makeAnswerCalls({}, report);
    for (const name of ['', 'toString', '__proto__', 'constructor', 'read-attachment']) {
      expect(await answer(name, attachment)).toEqual({ ok: false, code: 'no-such-call' });
    }
  });

  it('lets no output out that has the wrong shape', async () => {
    expect(await answerWith(() => ({ bytes: 'text' }))).toEqual({ ok: false, code: 'failed' });
    expect(report).toHaveBeenCalledOnce();
  });

  it('answers with a code and never with the words of an error', async () => {
    const failing = (error: unknown) => answerWith(() => Promise.reject(error));
    expect(await failing(new CallRefused('head-differs'))).toEqual({ ok: false, code: 'head-differs' });
    expect(await failing(Object.assign(new Error('ENOSPC: /home/me'), { code: 'ENOSPC' }))).toEqual({
      ok: false,
      code: 'disk-full',
    });
    expect(await failing(new Error('/home/me/secret'))).toEqual({ ok: false, code: 'failed' });
    expect(report).toHaveBeenCalledOnce();
  });
});
