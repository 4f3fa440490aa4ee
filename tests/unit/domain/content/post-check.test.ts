// A post before it goes up: it is ready only once everything was looked at and somebody who did not write it has read it, in their own
// name; a later change of its words takes that back.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { postLacks } from '#shared/domain/content/post-lacks';
import { proofReading, signingOff } from '#shared/domain/content/post-readings';
import { checkedPostStanding } from '#shared/domain/content/post-standing';
import type { MemberId } from '#shared/domain/ids';
import { knownHeadings } from '#shared/domain/import/match-columns';
import { posts } from '#shared/domain/registers/posts';
import type { FieldValues } from '#shared/domain/registers/register';
import { ownSignals } from '#shared/domain/signals/own-signals';
import { standFor, writersOf } from '#shared/domain/stand-for-record';
import { recordOf, type State } from '#shared/domain/state';
import { ben, post, twoPeople, wholePost } from '../../../builders/checked-post';
import { addConsent } from '../../../builders/consents';
import {
  ada,
  adaPerson,
  addMember,
  addPerson,
  addRecord,
  benPerson,
  by,
  changeRecord,
  day,
  fold,
  id,
  smallWorkbook,
} from '../../../builders/small-workbook';

const today = day('2027-03-01');
const written = (more: FieldValues = {}, in_ = twoPeople) =>
  fold(in_, addRecord('posts', post, { ...wholePost, ...more }));

function keptOf(state: State) {
  const kept = recordOf(state, 'posts', post);
  if (!kept) throw new Error('no post');
  return kept;
}
const lacksOf = (state: State) => postLacks(keptOf(state), { state, today }).map(({ words }) => words);
const standingOf = (state: State) => checkedPostStanding(keptOf(state), { state, today });
const does = (state: State, change: Change, member: MemberId) => applyChange(state, change, by(member));
const reading = (state: State, person = benPerson) => standFor(keptOf(state), proofReading, person, today);

describe('a post that is checked first', () => {
  test.each<[string, FieldValues, string]>([
    ['without a kind', { kindOfPost: '' }, 'Say what kind of post it is'],
    ['without words', { words: '' }, 'Write its words'],
    ['by nobody', { writtenBy: '' }, 'Say who made it'],
    [
      'not looked through for two points',
      { points: wholePost.points?.slice(2) as FieldValues[string] },
      'Look through it for “it is in plain English” and “no foul language, and no slang”, and tick what is right',
    ],
    [
      'with nothing said of what gives away',
      { identifies: [] },
      'Say what could give somebody away, or “None of these”',
    ],
    [
      'with a uniform in it and nobody to be recognised',
      { identifies: [{ what: 'uniform' }, { what: 'small-group' }] },
      'Take this out, or say that somebody can be recognised: a uniform, badge or school and a group so small that everybody knows who is in it',
    ],
    [
      'that says both none and something',
      { identifies: [{ what: 'none' }, { what: 'name' }], young: 'recognisable', withoutConsentBecause: 'She is 30.' },
      'Take off “None of these”, or the others',
    ],
    [
      'with somebody recognisable and no consent',
      { young: 'recognisable', identifies: [{ what: 'face' }] },
      'Name the consents that cover it',
    ],
    [
      'of whose picture nobody looked at the file',
      { metadata: '' },
      'Look at what the picture file says besides the picture',
    ],
    ['whose picture says where it was taken', { metadata: 'place' }, 'Take out of the picture file where it was taken'],
    [
      'with something internal that nobody cleared',
      { internal: 'yes', decisionOf: 'The trustees', clearedOn: '2027-02-01' },
      'Say who agreed that it is made known',
    ],
    ['of which nobody says whether it is sensitive', { sensitivity: '' }, 'Say whether it is sensitive'],
    [
      'of which nobody is sure whether it harms a name',
      { libel: 'unsure' },
      'Take out what could harm somebody’s name, or make sure that you can show it',
    ],
    ['of which nobody says whose it is', { rights: [] }, 'Say whose the words are, and what else is in it'],
    [
      'with somebody else’s picture and no proof of the permission',
      { rights: [{ what: 'image', basis: 'permission', owner: 'A photographer', proof: '' }] },
      'Say where that stands for a picture or drawing',
    ],
    [
      'with music and no proof of its licence',
      { rights: [{ what: 'music', basis: 'licence', owner: 'A band', proof: '' }] },
      'Say where that stands for music',
    ],
    [
      'with a video without captions',
      { rights: [{ what: 'video-plain', basis: 'own', owner: '', proof: '' }] },
      'Put captions to the video: some cannot hear it, and many watch without sound',
    ],
  ])('%s is not ready, and says so', (_, more, words) => {
    const state = written(more);
    expect(lacksOf(state)).toContain(words);
    expect(standingOf(state)).toBe('not ready');
    // And nothing else is missing because of it.
    expect(lacksOf(state).filter((lack) => !lack.startsWith('Somebody else has to read it'))).toHaveLength(1);
  });

  test('with the consent of whom it shows lacks none', () => {
    const consent = id('record', 41);
    const state = written(
      { young: 'recognisable', identifies: [{ what: 'face' }], consents: [{ consent }] },
      fold(twoPeople, addConsent(consent)),
    );
    expect(lacksOf(state)).toEqual(['Somebody else has to read it: Ben Carter']);
  });
});

describe('reading it', () => {
  test('is for somebody who did not write it, in their own name and of exactly what it says', () => {
    const state = written();
    expect(standingOf(state)).toBe('to be read');
    expect(checkChange(state, reading(state, adaPerson), by(ada))).toEqual({
      ok: false,
      words: 'You wrote or changed it, so somebody else has to do this.',
    });
    expect(checkChange(state, reading(state, benPerson), by(ada))).toEqual({
      ok: false,
      words: 'Whoever stands for it says so at their own sign-in, in their own name.',
    });
    const otherWords = changeRecord('posts', post, {
      proofReadBy: benPerson,
      proofReadOn: today,
      proofReadWords: 'Yes',
    });
    expect(checkChange(state, otherWords, by(ben))).toMatchObject({ ok: false });
    expect(checkChange(state, reading(state), by(ben))).toEqual({ ok: true });
    expect(standingOf(does(state, reading(state), ben))).toBe('ready');
  });

  test('in another’s name is refused by every reader of the record, whatever program wrote it', () => {
    const state = written();
    for (const change of [reading(state, adaPerson), reading(state, benPerson)]) {
      const after = does(state, change, ada);
      expect(after.general.refused).toHaveLength(1);
      expect(standingOf(after)).toBe('to be read');
    }
  });

  test('and writing in one step is refused: whoever changes words does not read them too', () => {
    const state = written();
    const words = 'Which wall next?';
    const change: Change = {
      kind: 'record-changed',
      register: 'posts',
      record: post,
      fields: { words, proofReadBy: benPerson, proofReadOn: today, proofReadWords: `${words}\n\n${wholePost.shows}` },
      because: '',
    };
    expect(does(state, change, ben).general.refused).toHaveLength(1);
  });

  test('is done again once the words or what it shows are changed, and by somebody who changed neither', () => {
    const read = does(written(), reading(written()), ben);
    expect(standingOf(does(read, changeRecord('posts', post, { plannedFor: '2027-03-09' }), ada))).toBe('ready');
    const changes: readonly FieldValues[] = [{ words: 'Which wall?' }, { shows: 'The mural, and two of us' }];
    for (const fields of changes) {
      const changed = does(read, changeRecord('posts', post, fields), ada);
      expect(lacksOf(changed)).toEqual([
        'It was changed since it was read. Somebody else has to read it again: Ben Carter',
      ]);
    }
    const byBoth = does(read, changeRecord('posts', post, { words: 'Which wall?' }), ben);
    expect(writersOf(byBoth, post)).toEqual([ada, ben]);
    expect(lacksOf(byBoth)).toEqual([
      'It was changed since it was read. Somebody else has to read it again: everybody who signs in has written in it, so ask somebody in',
    ]);
  });

  test('is not for the person who made it, though somebody else typed it', () => {
    const state = does(twoPeople, addRecord('posts', post, { ...wholePost, writtenBy: benPerson }), ada);
    expect(checkChange(state, reading(state), by(ben))).toMatchObject({ ok: false });
  });

  test('is asked of nobody where one person alone signs in', () => {
    expect(standingOf(written({}, smallWorkbook))).toBe('ready');
  });

  test('waits on the Home of who can do it, once all else is there, and on nobody else’s', () => {
    const keys = (state: State, member: MemberId) =>
      ownSignals(state, today, member).flatMap(({ key }) => (key.startsWith('read:') ? [key] : []));
    expect(keys(written(), ben)).toEqual([`read:${post}`]);
    expect(keys(written(), ada)).toEqual([]);
    expect(keys(written({ libel: '' }), ben)).toEqual([]);
  });
});

describe('a sensitive post', () => {
  const sensitive = written({ sensitivity: 'political' });
  const read = does(sensitive, reading(sensitive), ben);
  const signed = (state: State, person = adaPerson) => standFor(keptOf(state), signingOff, person, today);

  test('is signed off by a signatory before it is ready, and again once it is sensitive otherwise', () => {
    expect(lacksOf(read)).toEqual(['It is sensitive, so a signatory has to sign it off: Ada Okonkwo']);
    expect(standingOf(read)).toBe('to be signed off');
    expect(checkChange(read, signed(read, benPerson), by(ben))).toEqual({
      ok: false,
      words: 'It takes a signatory to sign it off.',
    });
    const ready = does(read, signed(read), ada);
    expect(standingOf(ready)).toBe('ready');
    expect(standingOf(does(ready, changeRecord('posts', post, { sensitivity: 'legal' }), ada))).toBe(
      'to be signed off',
    );
  });

  test('is signed off by its author only where no other signatory can', () => {
    const cora = id('member', 3);
    const coraPerson = id('record', 5);
    const three = fold(
      read,
      addPerson(coraPerson, 'Cora Lane'),
      addMember(cora, 'Cora Lane', ['signatory'], coraPerson),
    );
    expect(checkChange(three, signed(three), by(ada))).toMatchObject({ ok: false });
    expect(checkChange(three, signed(three, coraPerson), by(cora))).toEqual({ ok: true });
  });
});

test('a spreadsheet cannot say who has read a post', () => {
  const fields = new Set(knownHeadings(posts).values());
  expect(fields.has('words')).toBe(true);
  for (const { by: who, on, words } of posts.stoodFor ?? []) {
    for (const field of [who, on, words]) expect(fields.has(field)).toBe(false);
  }
});

describe('who is named as the author and takes their name off', () => {
  const byBen = written({ writtenBy: benPerson });
  const refused = { ok: false, words: 'You wrote or changed it, so somebody else has to do this.' };

  test.each([adaPerson, ''])('is no other reader for it, in the same change (%j)', (writtenBy) => {
    const change = { ...reading(byBen), fields: { ...readingFields(byBen), writtenBy } } as Change;
    expect(checkChange(byBen, change, by(ben))).toEqual(refused);
    expect(does(byBen, change, ben).general.refused).toHaveLength(1);
  });

  test('nor in a later one', () => {
    const renamed = does(byBen, changeRecord('posts', post, { writtenBy: adaPerson }), ben);
    expect(writersOf(renamed, post)).toContain(ben);
    expect(checkChange(renamed, reading(renamed), by(ben))).toEqual(refused);
  });

  test('and reads it where the other put it right', () => {
    const renamed = does(byBen, changeRecord('posts', post, { writtenBy: adaPerson }), ada);
    expect(checkChange(renamed, reading(renamed), by(ben)).ok).toBe(true);
  });
});

function readingFields(state: State): FieldValues {
  const change = reading(state);
  return change.kind === 'record-changed' ? change.fields : {};
}
