// "Before you sign the self-assessment": what it cannot be signed without, and what whoever signs it has seen, each with its place.

import { isActionOverdue, openActions } from '../actions';
import type { Gap } from '../before-signing';
import type { ItemId } from '../ids';
import type { PlainDate } from '../plain-date';
import type { AnnualRound, State } from '../state';
import { type AspectLack, whatAnnualLacks } from './annual-lacks';
import { against, levelWords } from './assessment';
import { saysOtherwiseNow } from './records-say';
import { saidOf } from './said-of';

export type AnnualGap = Gap & { readonly reason: string };

/** What must be put right first, then what is to be looked at once more. `titleOf`: what the pack calls an aspect. */
export function gapsBeforeAnnual(
  state: State,
  annual: AnnualRound,
  titleOf: (aspect: ItemId) => string,
  today: PlainDate,
): readonly AnnualGap[] {
  return [
    ...whatAnnualLacks(annual).map((lack) => lackGap(annual, lack, titleOf)),
    ...annual.aspects.flatMap((aspect) => contradiction(annual, aspect, titleOf)),
    ...annual.aspects.flatMap((aspect) => unshown(annual, aspect, titleOf)),
    ...annual.aspects.flatMap((aspect) => otherwiseNow(state, annual, aspect, titleOf, today)),
    ...overdueActions(state, today),
  ];
}

function placeOf({ round }: AnnualRound, aspect: ItemId): Gap['place'] {
  return { name: 'annual', round, aspect };
}

function lackGap(annual: AnnualRound, { aspect, kind }: AspectLack, titleOf: (aspect: ItemId) => string): AnnualGap {
  const title = titleOf(aspect);
  const told = {
    'nothing said': { sentence: `${title} has no level yet.`, reason: '', button: 'Choose one' },
    'no reason': {
      sentence: `${title} is said not to apply.`,
      reason: 'Say why it does not apply here.',
      button: 'Say why',
    },
    'above the records': {
      sentence: `${title}: the level is above what the records bear out, and nothing is said about it.`,
      reason: 'Say in the commentary why you choose it, or choose another level.',
      button: 'Say why',
    },
  }[kind];
  return { key: `${kind}:${aspect}`, level: 'must', ...told, place: placeOf(annual, aspect) };
}

/** `Accounts and devices: you say 3, In place. The records say: Instagram has one holder.` */
function contradiction(annual: AnnualRound, aspect: ItemId, titleOf: (aspect: ItemId) => string): readonly AnnualGap[] {
  const said = saidOf(annual, aspect);
  const speaks = said ? against(said.level, said.seen) : [];
  if (!said || speaks.length === 0 || said.level === 'not applicable') return [];
  return [
    {
      key: `contradiction:${aspect}`,
      level: 'look',
      sentence: `${titleOf(aspect)}: you say ${said.level}, ${levelWords[said.level]}.`,
      reason: `The records say: ${speaks.map(({ words }) => words).join(' ')}`,
      button: 'See it',
      place: placeOf(annual, aspect),
    },
  ];
}

/** What is in place can be shown and told. */
function unshown(annual: AnnualRound, aspect: ItemId, titleOf: (aspect: ItemId) => string): readonly AnnualGap[] {
  const said = saidOf(annual, aspect);
  if (!said || said.level === 'not applicable' || said.level < 3) return [];
  const missing = [
    ...(said.commentary.trim() === '' ? ['commentary'] : []),
    ...(said.evidence.length === 0 ? ['evidence'] : []),
  ];
  if (missing.length === 0) return [];
  return [
    {
      key: `unshown:${aspect}`,
      level: 'look',
      sentence: `${titleOf(aspect)} has level ${said.level} without ${missing.join(' or ')}.`,
      reason: 'Whoever reads it will ask what shows it.',
      button: 'Add it',
      place: placeOf(annual, aspect),
    },
  ];
}

function otherwiseNow(
  state: State,
  annual: AnnualRound,
  aspect: ItemId,
  titleOf: (aspect: ItemId) => string,
  today: PlainDate,
): readonly AnnualGap[] {
  if (!saysOtherwiseNow(state, annual, aspect, today)) return [];
  return [
    {
      key: `otherwise-now:${aspect}`,
      level: 'look',
      sentence: `${titleOf(aspect)}: the records say something else than when you chose the level.`,
      reason: 'Look once more. What is kept with the level is what the records said then.',
      button: 'Look again',
      place: placeOf(annual, aspect),
    },
  ];
}

function overdueActions(state: State, today: PlainDate): readonly AnnualGap[] {
  const late = openActions(state).filter((action) => isActionOverdue(action, today)).length;
  if (late === 0) return [];
  return [
    {
      key: 'overdue-actions',
      level: 'look',
      sentence: late === 1 ? 'One action is overdue.' : `${late} actions are overdue.`,
      reason: 'Close what is done, or give it another day and say why.',
      button: 'See the actions',
      place: { name: 'actions' },
    },
  ];
}
