// The report of a round as whoever stands for it reads it: the very file that was handed over, as whoever signed last left it; or,
// before there is one, a draft made by the code that makes the file. With the digest of the content that is there now.

import { useEffect, useState } from 'react';
import { signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import type { MissingLetters } from '#shared/report/missing-letters';
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

type Shown = { readonly round: AnyRound } & (
  | { readonly pdf: Uint8Array; readonly content: string; readonly missing: readonly MissingLetters[] }
  | { readonly problem: string }
);

/** `round` is left out where nothing is to be shown yet. */
export function useReportOfRound(
  { workbook, packs, makeReport, appVersion }: ScreenProps,
  round: AnyRound | undefined,
): ReportOfRound {
  const [shown, setShown] = useState<Shown>();

  useEffect(() => {
    if (!round || signOffInForce(round)) return;
    const calledOff = new AbortController();
    const { signal } = calledOff;
    const fail = (problem: string) => !signal.aborted && setShown({ round, problem });
    const show = async () => {
      const content = await contentDigest(workbook.getSnapshot().state, round);
      const [file] = setOf(round);
      if (file) {
        const read = await workbook.readFile(file.attachment);
        const again = `and the ${roundWord(round)} handed over again`;
        if (read.state === 'missing')
          fail(`${file.name} is missing from the safety copy. It has to be sent back, ${again}.`);
        else if (read.state === 'altered') {
          fail(`${file.name} was changed outside Quarterday. Nobody can sign it: it has to be sent back, ${again}.`);
        } else if (!signal.aborted) setShown({ round, content, pdf: read.bytes, missing: [] });
        return;
      }
      const version = round.signOffs.length + 1;
      const model = await roundModel({ workbook, packs, round, appVersion, version, madeAt: workbook.now() });
      const missing: MissingLetters[] = [];
      const pdf = await makeReport(model, { signal, onMissing: (letters) => missing.push(letters) });
      if (!signal.aborted) setShown({ round, content, pdf, missing });
    };
    show().catch((error: unknown) => fail(`The report could not be made: ${String(error)}`));
    return () => calledOff.abort();
  }, [workbook, packs, round, appVersion, makeReport]);

  // What was shown of an earlier state of the round is not what is there now.
  if (!shown || shown.round !== round) return { pdf: undefined, content: '', problem: '', missing: [] };
  return 'problem' in shown
    ? { pdf: undefined, content: '', problem: shown.problem, missing: [] }
    : { ...shown, problem: '' };
}
