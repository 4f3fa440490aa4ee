// The content that a sign-off covers: the same text for the same content, another for any other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { roundContent } from '#shared/domain/round-content';
import type { GivenAnswer, Round, State } from '#shared/domain/state';
import {
  ada,
  day,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  moment,
  roundIn,
  sign,
  spring,
} from '../../builders/small-workbook';

const picture = id('evidence', 1);
const minutes = id('evidence', 2);
function keep(evidence: typeof picture, digest: string): Change {
  const attachment = { name: 'cd'.repeat(32), key: '' };
  const effectiveOn = day('2027-02-27');
  return {
    kind: 'evidence-added',
    evidence,
    name: 'a',
    mediaType: 'image/png',
    sizeBytes: 1,
    digest,
    effectiveOn,
    attachment,
  };
}
const state = fold(
  inReview,
  keep(picture, 'ab'.repeat(32)),
  keep(minutes, 'ef'.repeat(32)),
  give(spring, messages, {
    result: 'no',
    found: 'Everyone',
    note: 'Seen',
    why: '',
    putRight: 'now',
    evidence: [picture],
  }),
);
const round = roundIn(state, spring);
const content = roundContent(state, round);
const key = `${instagram}/message-requests`;

function givenIn({ answers }: Round): GivenAnswer {
  const given = answers[key];
  if (!given) throw new Error('there is no answer');
  return given;
}

/** The same value with the parts of every object the other way round. */
function turned<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    part instanceof Object && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).reverse()) : part,
  );
}

test('the content is canonical JSON: sorted names, no spaces, digests for evidence', () => {
  expect(content).toBe(
    '{"answers":[' +
      `{"about":"${instagram}","answer":{"at":"2027-03-01T10:00:00.000Z","by":"${ada}","evidence":["${'ab'.repeat(32)}"],` +
      '"found":"Everyone","note":"Seen","putRight":"now","result":"no","why":""},"expected":"People we follow","item":"message-requests"},' +
      `{"about":"${instagram}","answer":null,"expected":"2 or more","item":"people-who-can-get-in"},` +
      '{"about":"","answer":null,"expected":"This year","item":"policy-read"}],' +
      `"checklist":"quarterly-review","pack":{"hash":"${'ab'.repeat(32)}","id":"small-pack","version":"1.0.0"},` +
      '"quarter":{"quarter":1,"year":2027}}',
  );
});

test('the content does not depend on the order in which the parts of objects come', () => {
  const other: State = turned(state);
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(state));
  expect(roundContent(other, roundIn(other, spring))).toBe(content);
});

test('any texts make content that reads back as JSON with the same texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (found, note) => {
      const after = fold(state, give(spring, messages, { found, note }));
      const read: unknown = JSON.parse(roundContent(after, roundIn(after, spring)));
      expect(read).toMatchObject({ answers: [{ answer: { found, note } }, {}, {}] });
    }),
  );
});

const given = givenIn(round);
const answered = (answer: Partial<GivenAnswer>): Round => ({ ...round, answers: { [key]: { ...given, ...answer } } });

test.each<[string, Round]>([
  ['the result', answered({ result: 'partly' })],
  ['what was found', answered({ found: 'everyone' })],
  ['the note', answered({ note: 'Seen.' })],
  ['the reason', answered({ why: 'Because' })],
  ['what was done about it', answered({ putRight: 'action' })],
  ['the evidence', answered({ evidence: [minutes] })],
  ['one piece of evidence more', answered({ evidence: [picture, minutes] })],
  ['no evidence', answered({ evidence: [] })],
  ['who answered', answered({ by: id('member', 2) })],
  ['when it was answered', answered({ at: moment('2027-03-01T10:00:00.001Z') })],
  ['an answer taken back', { ...round, answers: {} }],
  ['the quarter', { ...round, quarter: { year: 2027, quarter: 2 } }],
  ['the year', { ...round, quarter: { year: 2028, quarter: 1 } }],
  ['the id of the pack', { ...round, pack: { ...round.pack, id: 'other' } }],
  ['the version of the pack', { ...round, pack: { ...round.pack, version: '1.0.1' } }],
  ['the fingerprint of the pack', { ...round, pack: { ...round.pack, hash: 'ac'.repeat(32) } }],
  ['a question left out', { ...round, asked: round.asked.slice(0, 2) }],
  ['the order of the questions', { ...round, asked: round.asked.toReversed() }],
  ['what was expected', { ...round, asked: round.asked.map((asked) => ({ ...asked, expected: 'Other' })) }],
])('%s changes the content', (_, other) => {
  expect(roundContent(state, other)).not.toBe(content);
});

test('another file under the same evidence changes the content', () => {
  const kept = state.general.evidence[picture];
  if (!kept) throw new Error('there is no evidence');
  const evidence = { ...state.general.evidence, [picture]: { ...kept, digest: '00'.repeat(32) } };
  expect(roundContent({ ...state, general: { ...state.general, evidence } }, round)).not.toBe(content);
});

test('signing does not change what is signed', () => {
  const signed = fold(state, sign(spring));
  expect(roundContent(signed, roundIn(signed, spring))).toBe(content);
});
