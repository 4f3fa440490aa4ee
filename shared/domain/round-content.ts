// The exact content that a sign-off covers, as bytes that come out the same whenever the content is the same.

import { saidOf } from './annual/said-of';
import type { EvidenceId } from './ids';
import { planFacts } from './plan-content';
import { type AnyRound, answerKey, type State } from './state';

/**
 * The content of a round as canonical JSON (RFC 8785 in spirit: keys sorted, no white space): of a review what was asked, every
 * answer, the digests of its evidence, and what was found among the consents; of the plan what the registers say; of a
 * self-assessment what is said of every aspect, with what the records said. Its SHA-256 is the sign-off's `content`. Sign-offs
 * themselves are not part of it.
 */
export function roundContent(state: State, round: AnyRound): string {
  if (round.checklist === 'plan') {
    return canonicalJson({ checklist: round.checklist, number: round.number, ...planFacts(state) });
  }
  if (round.checklist === 'annual-self-assessment') {
    const aspects = round.aspects.map((aspect) => {
      const said = saidOf(round, aspect) ?? null;
      return { aspect, said: said && { ...said, evidence: digestsOf(state, said.evidence) } };
    });
    return canonicalJson({ checklist: round.checklist, year: round.year, pack: round.pack, aspects });
  }
  const answers = round.asked.map((asked) => {
    const answer = round.answers[answerKey(asked.item, asked.about)] ?? null;
    const evidence = digestsOf(state, answer?.evidence ?? []);
    return { ...asked, answer: answer && { ...answer, evidence } };
  });
  const { packs, own } = round.added;
  return canonicalJson({
    checklist: round.checklist,
    quarter: round.quarter,
    pack: round.pack,
    answers,
    // Each is left out where there is none: what was signed before there was such a thing is still what it says.
    consentsLook: round.consentsLook ?? undefined,
    added: packs.length > 0 || Object.keys(own).length > 0 ? { packs, own } : undefined,
  });
}

function digestsOf({ general }: State, evidence: readonly EvidenceId[]): readonly string[] {
  return evidence.map((id) => general.evidence[id]?.digest ?? '');
}

/** JSON with sorted keys and no white space, so that equal values give equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}
