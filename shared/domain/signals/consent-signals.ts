// What the consents and the posts say by themselves. Whoever does not read the consents is told of a post without one, and of
// nobody by name.

import { countOf } from '../number-words';
import { isPlainDate, type PlainDate, writeDate } from '../plain-date';
import { type ConsentStanding, consentStanding, holdsUntil } from '../registers/consent-standing';
import { isGiven, reachesTo, standingOfPost, whatConsentsMiss } from '../registers/post-consents';
import { isPlanned, isUp } from '../registers/posts';
import { recordTitle } from '../registers/record-title';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import { type Kept, recordOf, recordsOf, type State } from '../state';
import type { SignalRule } from './signal';

/** The posts that are up and in which somebody young can be recognised. */
function postsUp(state: State): readonly Kept[] {
  return recordsOf(state, 'posts').filter(({ fields }) => isUp(fields) && textOf(fields, 'young') === 'recognisable');
}

export const postWithoutConsent: SignalRule = (state) =>
  postsUp(state)
    .filter(({ fields }) => rowsOf(fields, 'consents').length === 0)
    .map((post) => {
      const because = textOf(post.fields, 'withoutConsentBecause');
      return {
        key: `post-without-consent:${post.record}`,
        level: because === '' ? 'put right' : 'look again',
        sentence: `The post ${recordTitle(state, post)} shows young people and names no consent.`,
        reason:
          because === ''
            ? 'Name the consents that cover it, or take it down and write down when.'
            : mayStay(post.fields),
        button: 'See the post',
        place: { name: 'record', register: 'posts', record: post.record, field: 'consents' },
      };
    });

/** A post that is planned and that the consents it names do not cover, or not any more. */
export const plannedNotCovered: SignalRule = (state, today) =>
  recordsOf(state, 'posts').flatMap((post) => {
    const { fields, record } = post;
    if (!isPlanned(fields) || textOf(fields, 'young') !== 'recognisable') return [];
    if (standingOfPost(fields, { state, today }) !== 'not covered') return [];
    return [
      {
        key: `planned-not-covered:${record}`,
        level: 'put right',
        sentence: `The post ${recordTitle(state, post)} is planned, and no consent covers it.`,
        reason: `${whatConsentsMiss(fields, { state, today })}, or do not put it up.`,
        button: 'See the post',
        place: { name: 'record', register: 'posts', record, field: 'consents' },
      },
    ];
  });

/** The day has passed on which a post was to go up, and nobody has said whether it did. */
export const plannedDayPast: SignalRule = (state, today) =>
  recordsOf(state, 'posts').flatMap((post) => {
    const { fields, record } = post;
    const on = textOf(fields, 'plannedFor');
    if (!isPlanned(fields) || !isPlainDate(on) || on >= today) return [];
    return [
      {
        key: `planned-day-past:${record}`,
        level: 'look again',
        sentence: `The post ${recordTitle(state, post)} was to be up by now.`,
        reason: 'Say whether it is up, or give it another day.',
        button: 'See the post',
        place: { name: 'record', register: 'posts', record, field: 'stage' },
      },
    ];
  });

/** By consent the posts that are up and name it: each post is looked at once, however many consents there are. */
function postsByConsent(state: State): ReadonlyMap<string, readonly Kept[]> {
  const found = new Map<string, Kept[]>();
  for (const post of postsUp(state)) {
    for (const consent of new Set(rowsOf(post.fields, 'consents').map((row) => row.consent ?? ''))) {
      found.set(consent, [...(found.get(consent) ?? []), post]);
    }
  }
  return found;
}

/** One rule for each standing with which nothing may stay up. */
function stillUp(
  standing: ConsentStanding,
  words: (fields: FieldValues, title: string) => { readonly fact: string; readonly reason: string },
): SignalRule {
  return (state, today) => {
    const posts = postsByConsent(state);
    return recordsOf(state, 'consents').flatMap((consent) => {
      const all = posts.get(consent.record) ?? [];
      if (all.length === 0 || consentStanding(consent.fields, today, state.general.parentAges) !== standing) return [];
      const down = all.filter(({ fields }) => standingOfPost(fields, { state, today }) === 'not covered');
      const up = down.length === 0 ? all : down;
      const [first] = up;
      if (!first) return [];
      const { fact, reason } = words(consent.fields, recordTitle(state, consent));
      return [
        {
          key: `still-up:${standing}:${consent.record}`,
          isSealed: true as const,
          level: down.length === 0 ? 'look again' : 'put right',
          sentence: `${fact}, and ${countOf(up.length, 'post')} ${up.length === 1 ? 'is' : 'are'} still up.`,
          reason: down.length === 0 ? mayStay(first.fields) : reason,
          button: 'See the post',
          place: { name: 'record', register: 'posts', record: first.record, field: 'takenDownOn' },
        },
      ];
    });
  };
}

/** Somebody wrote why: it is told, and need not be put right. */
function mayStay(post: FieldValues): string {
  return `It was put up because: ${textOf(post, 'withoutConsentBecause')}`;
}

const takeDown = 'Take it down, and write down when.';

export const doNotPublishStillUp = stillUp('do not publish', (_, title) => ({
  fact: `${title} must not be shown`,
  reason: takeDown,
}));

export const withdrawnStillUp = stillUp('withdrawn', (fields, title) => {
  const on = textOf(fields, 'withdrawnOn');
  const since = isPlainDate(on) ? ` on ${writeDate(on)}` : '';
  return { fact: `${title} took their consent back${since}`, reason: takeDown };
});

export const expiredStillUp = stillUp('expired', (fields, title) => {
  const until = holdsUntil(fields);
  return {
    fact: `The consent of ${title} ran out${until ? ` on ${writeDate(until)}` : ''}`,
    reason: 'Ask again, or take it down and write down when.',
  };
});

export const halfSignedStillUp = stillUp('half-signed', (_, title) => ({
  fact: `The consent of ${title} is half-signed`,
  reason: 'Have it signed by everybody, or take it down and write down when.',
}));

export const unsignedStillUp = stillUp('unsigned', (_, title) => ({
  fact: `The consent of ${title} is signed by nobody`,
  reason: takeDown,
}));

export const notYetStillUp = stillUp('to come', (fields, title) => {
  const from = textOf(fields, 'from');
  return {
    fact: `The consent of ${title} does not hold before ${isPlainDate(from) ? writeDate(from) : 'its first day'}`,
    reason: takeDown,
  };
});

/** A consent that somebody has yet to sign, also where nothing is on line. */
export const halfSigned: SignalRule = (state, today) => {
  const posts = postsByConsent(state);
  return recordsOf(state, 'consents').flatMap((consent) => {
    if (
      posts.has(consent.record) ||
      consentStanding(consent.fields, today, state.general.parentAges) !== 'half-signed'
    ) {
      return [];
    }
    const isGroup = textOf(consent.fields, 'about') === 'group';
    return [
      {
        key: `half-signed:${consent.record}`,
        isSealed: true as const,
        level: 'look again',
        sentence: `The consent of ${recordTitle(state, consent)} is half-signed.`,
        reason: isGroup
          ? 'Not everybody in the group has signed: keep the others out of pictures.'
          : 'Show nothing of them until both have signed.',
        button: 'See it',
        place: {
          name: 'record',
          register: 'consents',
          record: consent.record,
          field: isGroup ? 'groupSigned' : 'parentHow',
        },
      },
    ];
  });
};

/** A post on an account, or for a purpose, that the consent does not reach to. */
export const postNotCovered: SignalRule = (state, today) =>
  postsUp(state).flatMap((post) => {
    const strays = rowsOf(post.fields, 'consents').flatMap((row) => {
      const consent = recordOf(state, 'consents', row.consent ?? '');
      return consent && isLiveAndStray(state, consent, post, today) ? [consent] : [];
    });
    const [first] = strays;
    if (!first) return [];
    const isTold = standingOfPost(post.fields, { state, today }) === 'reason given';
    return [
      {
        key: `post-not-covered:${post.record}`,
        isSealed: true as const,
        level: isTold ? 'look again' : 'put right',
        sentence: `The post ${recordTitle(state, post)} goes beyond what ${recordTitle(state, first)} agreed to.`,
        reason: isTold
          ? mayStay(post.fields)
          : 'They did not say yes to this place. Ask them, or take it down and write down when.',
        button: 'See the consent',
        place: { name: 'record', register: 'consents', record: first.record, field: 'accounts' },
      },
    ];
  });

function isLiveAndStray(state: State, { fields }: Kept, post: Kept, today: PlainDate): boolean {
  return isGiven(consentStanding(fields, today, state.general.parentAges)) && !reachesTo(fields, post.fields);
}
