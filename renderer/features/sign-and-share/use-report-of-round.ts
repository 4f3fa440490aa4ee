// The report of a round as whoever stands for it reads it: the very file that was handed over, as whoever signed last left it; or,
// before there is one, a draft made by the code that makes the file. With the digest of the content that is there now.

import { useEffect, useMemo, useState } from 'react';
import type { Audience } from '#shared/domain/registers/register';
import { signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import { levelOf } from '#shared/report/audience';
import type { MissingLetters } from '#shared/report/missing-letters';
import { useSnapshot } from '#ui/use-snapshot';
import { contentDigest } from '../content-digest';
import type { ScreenProps } from '../screen';
import { roundModel } from './round-report';

interface ReportOfRound {
  /** Undefined while it is being read or made. */
  readonly pdf: Uint8Array | undefined;
  /** Empty until the PDF is there. */
  readonly content: string;
  /** Why it cannot be shown; empty otherwise. */
  readonly problem: string;
  /** The texts in a draft that cannot be printed whole. */
  readonly missing: readonly MissingLetters[];
}

type Shown = { readonly of: unknown } & (
  | { readonly pdf: Uint8Array; readonly content: string; readonly missing: readonly MissingLetters[] }
  | { readonly problem: string }
);

/** `round` is left out where nothing is to be shown yet. `audience`: which copy of several. */
export function useReportOfRound(
  { workbook, packs, makeReport, appVersion }: ScreenProps,
  round: AnyRound | undefined,
  audience: Audience = 'internal',
): ReportOfRound {
  const [shown, setShown] = useState<Shown>();
  const { passages } = useSnapshot(workbook).state.general;
  // Which texts are approved changes nothing but what a draft for others prints.
  const approved = levelOf(audience) && round && setOf(round).length === 0 ? passages : undefined;
  const of = useMemo(() => ({ round, audience, approved }), [round, audience, approved]);

  useEffect(() => {
    if (!round || signOffInForce(round)) return;
    const calledOff = new AbortController();
    const { signal } = calledOff;
    const fail = (problem: string) => !signal.aborted && setShown({ of, problem });
    const show = async () => {
      const again = `and the ${roundWord(round)} handed over again`;
      const content = await contentDigest(workbook.getSnapshot().state, round);
      const set = setOf(round);
      if (set.length > 0) {
        let pdf: Uint8Array | undefined;
        // A signature goes on all of them, so one that is not what it was is told whichever is looked at.
        for (const file of set) {
          const read = await workbook.readFile(file.attachment);
          if (read.state === 'missing') {
            return fail(`${file.name} is missing from the safety copy. It has to be sent back, ${again}.`);
          }
          if (read.state === 'altered') {
            return fail(
              `${file.name} was changed outside Quarterday. Nobody can sign it: it has to be sent back, ${again}.`,
            );
          }
          if (file === (set.find((each) => each.audience === audience) ?? set[0])) pdf = read.bytes;
        }
        if (pdf && !signal.aborted) setShown({ of, content, pdf, missing: [] });
        return;
      }
      const version = round.signOffs.length + 1;
      const asked = { workbook, packs, round, appVersion, version, madeAt: workbook.now() };
      const model = await roundModel(asked, audience);
      const missing: MissingLetters[] = [];
      const pdf = await makeReport(model, { signal, onMissing: (letters) => missing.push(letters) });
      if (!signal.aborted) setShown({ of, content, pdf, missing });
    };
    show().catch((error: unknown) => fail(`The report could not be made: ${String(error)}`));
    return () => calledOff.abort();
  }, [workbook, packs, round, audience, of, appVersion, makeReport]);

  // What was shown of another copy, or of an earlier state of the round, is not what is there now.
  if (!shown || shown.of !== of) return { pdf: undefined, content: '', problem: '', missing: [] };
  return 'problem' in shown
    ? { pdf: undefined, content: '', problem: shown.problem, missing: [] }
    : { ...shown, problem: '' };
}
