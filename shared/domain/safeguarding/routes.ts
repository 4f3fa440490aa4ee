// Who takes what: for each kind of worry the situations of a locality pack that tell whom to call, most urgent first. CEOP takes
// grooming and sexual abuse online, and never bullying, whatever a pack says.

import type { ConcernKind } from '../registers/concern-fields';

/** The ids under which locality packs tell of a situation. */
export type SituationId =
  | 'danger'
  | 'harm'
  | 'grooming'
  | 'nude-image'
  | 'abuse-images'
  | 'bullying'
  | 'talk'
  | 'our-people'
  | 'advice'
  | 'data';

const ofKind: Readonly<Record<ConcernKind, readonly SituationId[]>> = {
  bullying: ['bullying', 'talk', 'advice'],
  grooming: ['grooming', 'harm', 'talk'],
  exploitation: ['grooming', 'harm', 'talk'],
  nudes: ['nude-image', 'abuse-images', 'grooming', 'talk'],
  'self-harm': ['danger', 'harm', 'talk'],
  adult: ['our-people', 'harm'],
  harm: ['harm', 'talk'],
  other: ['harm', 'advice', 'talk'],
};

/** The situations to look at for a worry, in order. Danger first, where anybody may be in it. */
export function situationsFor(kind: ConcernKind, isInDanger: boolean): readonly SituationId[] {
  const found = ofKind[kind];
  return isInDanger ? ['danger', ...found.filter((id) => id !== 'danger')] : found;
}

/** Whether a worry of this kind is never one for CEOP. */
export function ceopNeverTakes(kind: string): boolean {
  return kind === 'bullying';
}

export interface RoutedContact {
  readonly id: string;
  readonly name: string;
  readonly web: string;
}

/** Whether a contact may be named for a worry. CEOP is known by its id, its name or its address: a pack from a file may call it anything. */
export function mayTake(kind: ConcernKind, { id, name, web }: RoutedContact): boolean {
  return !ceopNeverTakes(kind) || ![id, name, web].some((words) => /\bceop\b/i.test(words));
}

/** The situations of a pack that are for a worry, in their order, each without whom it must not be sent to. Who stands there already is not named again. */
export function routesFor<Contact extends RoutedContact, Known extends { id: string; contacts: readonly Contact[] }>(
  kind: ConcernKind,
  isInDanger: boolean,
  known: readonly Known[],
): readonly Known[] {
  const named = new Set<string>();
  return situationsFor(kind, isInDanger).flatMap((id) => {
    const situation = known.find((each) => each.id === id);
    const contacts = situation?.contacts.filter((contact) => mayTake(kind, contact) && !named.has(contact.id)) ?? [];
    for (const contact of contacts) named.add(contact.id);
    return situation && contacts.length > 0 ? [{ ...situation, contacts }] : [];
  });
}

/** The kind of procedure that a kind of worry goes by. */
export const procedureFor: Readonly<Record<ConcernKind, string>> = {
  bullying: 'bullying',
  grooming: 'grooming',
  exploitation: 'exploitation',
  nudes: 'images',
  'self-harm': 'disclosure',
  adult: 'staff',
  harm: 'disclosure',
  other: 'disclosure',
};
