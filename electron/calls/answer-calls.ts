// The one door through which a page's call comes in, whichever shell it came through: input checked by its shape, the
// call run, its output checked, and an answer in codes. It never throws and never lets an error's text out.
import { type CallName, callNames } from '#shared/contract/call-names';
import {
  type CallAnswer,
  type CallFailure,
  type CallInput,
  type CallOutput,
  callShapes,
} from '#shared/contract/call-shapes';
import { CallRefused, isDiskFull } from './call-refused';

export type CallHandlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

export type AnswerCalls = (name: string, input: unknown) => Promise<{ ok: true; value: unknown } | CallFailure>;

/** `report` is told of what nobody foresaw; it is the shell's own output, never the page. */
export function makeAnswerCalls(
  handlers: Partial<CallHandlers>,
  report: (name: CallName, error: unknown) => void,
): AnswerCalls {
  async function answer<Name extends CallName>(name: Name, input: unknown): Promise<CallAnswer<Name>> {
    const handler = handlers[name];
    if (!handler) return { ok: false, code: 'no-such-call' };
    const given = callShapes[name].input.safeParse(input);
    if (!given.success) return { ok: false, code: 'wrong-input' };
    try {
      const output = callShapes[name].output.parse(await handler(given.data));
      return { ok: true, value: output };
    } catch (error) {
      if (error instanceof CallRefused) return { ok: false, code: error.code };
      if (isDiskFull(error)) return { ok: false, code: 'disk-full' };
      report(name, error);
      return { ok: false, code: 'failed' };
    }
  }

  return async (name, input) => {
    const known = callNames.find((callName) => callName === name);
    return known ? answer(known, input) : { ok: false, code: 'no-such-call' };
  };
}
