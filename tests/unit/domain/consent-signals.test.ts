// What the consents and posts say by themselves: each signal comes when its cause does, leads to where it is put right, and goes when
// it is; and who does not read the consents is told nobody's name.

import { describe, expect, test } from 'vitest';
import { findInConsents } from '#shared/domain/registers/consents-found';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { noConsents, type State } from '#shared/domain/state';
import { addConsent, addPost, changeConsent, samira } from '../../builders/consents';
import { day, fold, id, instagram, smallWorkbook } from '../../builders/small-workbook';

const consent = id('record', 7);
const post = id('record', 8);
const january = '2027-01-10';

const posted = fold(smallWorkbook, addConsent(consent), addPost(post, instagram, [consent]));
const isOurs = ({ key }: { key: string }) => key.includes(consent) || key.includes(post);
const said = (state: State, today = january) =>
  allSignals(state, day(today))
    .filter(isOurs)
    .map(({ sentence }) => sentence);
const taken = (on: string): Parameters<typeof fold>[1] => ({
  kind: 'record-changed',
  register: 'posts',
  record: post,
  fields: { takenDownOn: on },
  because: '',
});

test('a post with a live consent says nothing', () => {
  expect(said(posted)).toEqual([]);
});

describe('a post that is up', () => {
  const upWith = (changed: FieldValues, today = january) => {
    const state = fold(posted, changeConsent(consent, changed));
    const down = fold(state, taken('2027-02-02'));
    return { said: said(state, today), afterwards: said(down, today) };
  };

  test('is told when its consent is taken back, until it is taken down', () => {
    expect(upWith({ withdrawnOn: '2027-01-09' })).toEqual({
      said: ['Samira Haddad took their consent back on 9 January 2027, and one post is still up.'],
      afterwards: [],
    });
  });

  test('is told when they must not be shown', () => {
    expect(upWith({ doNotPublish: 'yes' })).toEqual({
      said: ['Samira Haddad must not be shown, and one post is still up.'],
      afterwards: [],
    });
  });

  test('is told when its consent has run out, and not on its last day', () => {
    // Asked again in between, so that only the end is left.
    const older = { bornOn: '2012-06-15' };
    expect(upWith(older, '2027-12-01').said).toEqual([]);
    expect(upWith(older, '2027-12-02')).toEqual({
      said: [
        'The consent of Samira Haddad ran out on 1 December 2027, and one post is still up.',
        'Ask Samira Haddad again for their consent.',
      ],
      afterwards: ['Ask Samira Haddad again for their consent.'],
    });
  });

  test('is told when its consent is half-signed; the consent then is told by itself', () => {
    expect(upWith({ parentHow: 'not' })).toEqual({
      said: ['The consent of Samira Haddad is half-signed, and one post is still up.'],
      afterwards: ['The consent of Samira Haddad is half-signed.'],
    });
  });

  test('is told when nothing is left of its consent but that there was one', () => {
    const erased = fold(
      smallWorkbook,
      addConsent(consent, { name: 'Erased person' }),
      addPost(post, instagram, [consent]),
    );
    expect(said(erased)).toEqual(['The consent of Erased person is signed by nobody, and one post is still up.']);
  });

  test('is told when it is where they did not say yes to', () => {
    const beyond = ['The post Instagram @riversideyouth, 1 February 2027 goes beyond what Samira Haddad agreed to.'];
    expect(upWith({ forSocial: 'no' })).toEqual({ said: beyond, afterwards: [] });
    expect(upWith({ accounts: [{ account: id('record', 6) }] }).said).toEqual(beyond);
    expect(upWith({ accounts: [{ account: instagram }] }).said).toEqual([]);
  });
});

test('a post without a consent is told while somebody young can be recognised in it', () => {
  const none = fold(smallWorkbook, addPost(post, instagram, []));
  expect(said(none)).toEqual([
    'The post Instagram @riversideyouth, 1 February 2027 shows young people and names no consent.',
  ]);
  const change = { kind: 'record-changed', register: 'posts', record: post, because: '' } as const;
  expect(said(fold(none, { ...change, fields: { young: 'unrecognisable' } }))).toEqual([]);
  expect(said(fold(none, taken('2027-02-02')))).toEqual([]);
});

test('the day to ask again is told once it has passed, and not of what was taken back', () => {
  const only = fold(smallWorkbook, addConsent(consent));
  expect(said(only, '2027-06-15')).toEqual([]);
  expect(said(only, '2027-06-16')).toEqual(['Ask Samira Haddad again for their consent.']);
  expect(said(fold(only, changeConsent(consent, { withdrawnOn: '2027-06-01' })), '2027-06-16')).toEqual([]);
  const [signal] = allSignals(only, day('2027-06-16')).filter(isOurs);
  expect(signal).toMatchObject({
    reason: 'They turned 13 on 15 June 2027.',
    place: { name: 'record', register: 'consents', record: consent, field: 'until' },
  });
});

test('who does not read the consents is told of posts without one, and of nobody', () => {
  const withdrawn = fold(posted, changeConsent(consent, { withdrawnOn: '2027-01-09' }));
  expect(said({ ...withdrawn, consents: noConsents })).toEqual([]);
  const none = fold(withdrawn, addPost(id('record', 9), instagram, []));
  const told = allSignals({ ...none, consents: noConsents }, day(january));
  expect(told.map(({ key }) => key)).toContain(`post-without-consent:${id('record', 9)}`);
  expect(JSON.stringify(told)).not.toContain('Samira');
});

test('each leads to the post, in which the day it was taken down is written', () => {
  const withdrawn = fold(posted, changeConsent(consent, { withdrawnOn: '2027-01-09' }));
  const [signal] = allSignals(withdrawn, day(january)).filter(isOurs);
  expect(signal?.place).toEqual({ name: 'record', register: 'posts', record: post, field: 'takenDownOn' });
});

test('whatever names somebody of the consents is sealed, so that nothing everybody reads is made of its words', () => {
  const changes: readonly FieldValues[] = [
    { withdrawnOn: '2027-01-02' },
    { doNotPublish: 'yes' },
    { until: '2027-01-05' },
    { parentHow: 'no', parentSignedOn: '' },
    { forSocial: 'no' },
  ];
  const states = changes.flatMap((changed) => [
    fold(posted, changeConsent(consent, changed)),
    fold(posted, changeConsent(consent, changed), taken('2027-01-03')),
  ]);
  const later = states.flatMap((state) => [
    ...allSignals(state, day(january)),
    ...allSignals(state, day('2031-01-10')),
  ]);
  const naming = later.filter(({ sentence, reason }) => `${sentence} ${reason}`.includes('Samira'));
  expect(new Set(naming.map(({ key }) => key.split(':')[0]))).toEqual(
    new Set(['still-up', 'half-signed', 'post-not-covered', 'overdue-record']),
  );
  for (const { key, isSealed } of naming) expect([key, isSealed]).toEqual([key, true]);
});

describe('a post that is planned', () => {
  const plan = (fields: FieldValues): Parameters<typeof fold>[1] => ({
    kind: 'record-added',
    register: 'posts',
    record: post,
    fields: {
      stage: 'planned',
      plannedFor: '2027-02-01',
      account: instagram,
      shows: 'Five young people on stage',
      young: 'recognisable',
      consents: [{ consent }],
      ...fields,
    },
  });
  const title = 'The post Instagram @riversideyouth, 1 February 2027';
  const planned = fold(smallWorkbook, addConsent(consent), plan({}));

  test('is told when the consent it names is taken back before it goes up, and no reason helps against that', () => {
    expect(said(planned)).toEqual([]);
    const withdrawn = fold(planned, changeConsent(consent, { withdrawnOn: '2027-01-09' }));
    expect(said(withdrawn)).toEqual([`${title} is planned, and no consent covers it.`]);
    expect(allSignals(withdrawn, day(january)).find(isOurs)).toMatchObject({
      level: 'put right',
      reason: 'A consent it names does not hold then, or do not put it up.',
      place: { name: 'record', register: 'posts', record: post, field: 'consents' },
    });
    expect(said({ ...withdrawn, consents: noConsents })).toEqual([]);
    const because = plan({ withoutConsentBecause: 'Another picture goes up.' });
    expect(said(fold(smallWorkbook, addConsent(consent, { ...samira, withdrawnOn: '2027-01-09' }), because))).toEqual([
      `${title} is planned, and no consent covers it.`,
    ]);
    // Of a consent that was never whole, somebody may know why it does no harm.
    expect(said(fold(smallWorkbook, addConsent(consent, { name: 'Erased person' }), because))).toEqual([]);
  });

  test('is asked about once its day has passed, until it is up', () => {
    expect(said(planned, '2027-02-01').filter((sentence) => sentence.includes('by now'))).toEqual([]);
    expect(said(planned, '2027-02-02')).toEqual([`${title} was to be up by now.`]);
    const up = { kind: 'record-changed', register: 'posts', record: post, because: '' } as const;
    expect(said(fold(planned, { ...up, fields: { stage: 'up', postedOn: '2027-02-01' } }), '2027-02-02')).toEqual([]);
  });
});

/** Why a consent does not cover the post: it ran out, is half-signed, is yet to come, is for another place, is for none. */
const uncovered: readonly FieldValues[] = [
  { until: '2027-01-01' },
  { parentHow: '', parentSignedOn: '' },
  { from: '2027-03-01' },
  { forSocial: 'no' },
  { forSocial: 'no', forWebsite: 'no' },
];
/** They said no. */
const forbidden: readonly FieldValues[] = [{ withdrawnOn: '2027-01-09' }, { doNotPublish: 'yes' }];

describe('a post that is up and says why it may be', () => {
  const because = { withoutConsentBecause: 'They are seen from behind.' };
  const told = (consentFields: FieldValues) => {
    const state = fold(posted, changeConsent(consent, consentFields), {
      kind: 'record-changed',
      register: 'posts',
      record: post,
      fields: because,
      because: '',
    });
    const levels = allSignals(state, day(january))
      .filter(({ key }) => key.startsWith('still-up') || key.startsWith('post-not-covered'))
      .map(({ level }) => level);
    return { levels, toTakeDown: findInConsents(state, day(january)).postsToTakeDown };
  };

  test('is to be looked at again where its consent ran out, is half-signed, yet to come or for another place', () => {
    for (const cause of uncovered) expect(told(cause)).toEqual({ levels: ['look again'], toTakeDown: 0 });
  });

  test('has to come down all the same where they took their consent back or must not be shown', () => {
    for (const cause of forbidden) expect(told(cause)).toEqual({ levels: ['put right'], toTakeDown: 1 });
  });
});

test('Home and the look through the consents agree on which posts have to come down', () => {
  const causes: readonly FieldValues[] = [{}, ...uncovered, ...forbidden];
  const found = causes.map((cause) => {
    const state = fold(posted, changeConsent(consent, cause));
    const onHome = allSignals(state, day(january)).filter(
      ({ key, level }) => level === 'put right' && /^(still-up|post-not-covered)/.test(key),
    ).length;
    return [onHome, findInConsents(state, day(january)).postsToTakeDown];
  });
  expect(found).toEqual([[0, 0], ...causes.slice(1).map(() => [1, 1])]);
});

test('a post that is up without a consent and says why is to be looked at again, and no more to be put right', () => {
  const without = fold(smallWorkbook, addPost(post, instagram, []));
  const found = (state: State) => allSignals(state, day(january)).filter(isOurs);
  expect(found(without)).toMatchObject([{ level: 'put right' }]);
  const because = { withoutConsentBecause: 'The club has its own forms.' };
  const told = fold(without, { kind: 'record-changed', register: 'posts', record: post, fields: because, because: '' });
  expect(found(told)).toMatchObject([
    { level: 'look again', reason: 'It was put up because: The club has its own forms.' },
  ]);
});
