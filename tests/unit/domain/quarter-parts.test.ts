// What the registers say of a quarter before it is signed: each part is out of order for its cause, and in order once that is gone.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { maySign } from '#shared/domain/before-signing';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { approveDisclaimer, publishDisclaimer } from '#shared/domain/disclaimer/disclaimer-steps';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { findInConsents } from '#shared/domain/registers/consents-found';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import { roundContent } from '#shared/domain/round-content';
import { allSignals } from '#shared/domain/signals/all-signals';
import { recordOf, type State } from '#shared/domain/state';
import { samira } from '../../builders/consents';
import { wholeDisclaimer } from '../../builders/disclaimers';
import { daysFrom, look, writtenOn } from '../../builders/looks';
import {
  ada,
  adaPerson,
  addAccount,
  addMember,
  addPerson,
  benPerson,
  by,
  changeAccount,
  day,
  fold,
  goodAccount,
  id,
  inReview,
  instagram,
  roundIn,
  sign,
  spring,
} from '../../builders/small-workbook';

const today = day('2027-03-20');
const ben = id('member', 2);
const state = fold(inReview, addMember(ben, 'Ben Carter', ['contributor'], benPerson));

const part = (of: State, name: string, me: typeof ada | '' = ada) => {
  const found = quarterParts(of, roundIn(of, spring), today, me).find((each) => each.part === name);
  return found && [found.isInOrder, found.sentence];
};
let next = 20;
const add = (register: RegisterName, fields: FieldValues): Change => {
  next += 1;
  return { kind: 'record-added', register, record: id('record', next), fields };
};

describe('the consents', () => {
  const consents = fold(state, add('consents', samira), add('consents', { ...samira, until: '2027-01-31' }));
  const found = { live: 1, expired: 1, halfSigned: 0, withdrawn: 0, postsToTakeDown: 0 };
  const look: Change = { kind: 'consents-looked-at', round: spring, found };

  test('have to be looked through by somebody who reads them; the others are told who can', () => {
    expect(part(consents, 'consents')).toEqual([false, 'Nobody has looked through the consents for this review.']);
    expect(part(consents, 'consents', ben)).toEqual([
      false,
      'Nobody has looked through the consents for this review. Ada Okonkwo can.',
    ]);
    expect(checkChange(consents, look, by(ben))).toEqual({
      ok: false,
      words: 'Only those who read the consents can do this. Ask Ada Okonkwo.',
    });
    expect(applyChange(consents, look, by(ben)).general.refused).toHaveLength(1);
  });

  test('once looked through are figures that everybody sees, and no name of a young person', () => {
    const looked = fold(consents, look);
    const words =
      'Ada Okonkwo looked through them on 1 March 2027: 1 live, 1 expired, 0 not signed by everybody and 0 taken back or refused; no post to take down.';
    for (const me of [ada, ben, ''] as const) expect(part(looked, 'consents', me)).toEqual([true, words]);
  });

  test('that changed since have to be looked through once more, as far as a reader can tell', () => {
    const changed = fold(consents, look, add('consents', samira));
    expect(part(changed, 'consents')).toEqual([
      false,
      'The consents are not as they were found on 1 March 2027. Look once more.',
    ]);
    expect(part(changed, 'consents', ben)?.[0]).toBe(true);
  });

  test('looked through are part of what is signed: a review that was handed over or signed is so no more', () => {
    const looked = fold(consents, look);
    expect(roundContent(looked, roundIn(looked, spring))).not.toBe(roundContent(consents, roundIn(consents, spring)));
    expect(roundContent(consents, roundIn(consents, spring))).not.toContain('consentsLook');
    const signed = fold(consents, sign(spring));
    expect(checkChange(signed, look, by())).toEqual({
      ok: false,
      words: 'This review is signed. Open it again, with a reason, to change it.',
    });
    expect(roundIn(fold(signed, look), spring).signOffs[0]?.superseded?.because).toBe(
      'It was changed after it was signed.',
    );
  });

  test('with a post up that none of them covers are not in order', () => {
    const withdrawn: Change = {
      kind: 'record-added',
      register: 'consents',
      record: id('record', 60),
      fields: { ...samira, withdrawnOn: '2027-02-01' },
    };
    const post = add('posts', {
      postedOn: '2027-01-10',
      account: instagram,
      shows: 'Five on stage',
      young: 'recognisable',
      consents: [{ consent: id('record', 60) }],
    });
    const up = fold(state, withdrawn, post, { ...look, found: { ...found, postsToTakeDown: 1 } });
    expect(part(up, 'consents', ben)?.[0]).toBe(false);
    expect(part(up, 'consents', ben)?.[1]).toContain('one post to take down.');
  });

  test('count a post that is up and names none of them among those to take down, unless it says why', () => {
    const post = { postedOn: '2027-01-10', account: instagram, shows: 'Five on stage', young: 'recognisable' };
    const takenDown = (fields: FieldValues) => findInConsents(fold(state, add('posts', fields)), today).postsToTakeDown;
    expect(takenDown(post)).toBe(1);
    expect(takenDown({ ...post, withoutConsentBecause: 'They are all staff.' })).toBe(0);
    expect(takenDown({ ...post, takenDownOn: '2027-01-11' })).toBe(0);
    expect(takenDown({ ...post, young: 'none' })).toBe(0);
  });
});

describe('the daily look', () => {
  const promised = writtenOn(state, '2027-03-01', [changeAccount(instagram, { mayMiss: '1' })]);
  /** With looks on those days of March 2027. */
  const looked = (...ranges: readonly (readonly [string, string])[]) =>
    writtenOn(
      promised,
      '2027-03-20',
      ranges.flatMap(([from, to]) => daysFrom(`2027-03-${from}`, `2027-03-${to}`)).map((on) => look(on)),
    );

  test('is in order where no gap without a reason is longer than may be missed', () => {
    const oneMissed = looked(['01', '09'], ['11', '20']);
    expect(part(oneMissed, 'moderation')?.[0]).toBe(true);
    // Nobody had promised to look before March, and it says so.
    expect(part(oneMissed, 'moderation')?.[1]).toBe(
      'The accounts were looked at on 19 of 20 days. Counted from 1 March 2027, the first day on which somebody was to look. The longest gap: 1 day, 10 March 2027, no more than may be missed.',
    );
    // Of two accounts, each is counted by itself.
    const girls = addAccount(id('record', 61), { ...goodAccount(adaPerson, benPerson), handle: '@riverside.girls' });
    expect(part(writtenOn(oneMissed, '2027-03-19', [girls]), 'moderation')?.[1]).toContain(
      'days, each account counted by itself. Counted from the first day on which somebody was to look: Instagram @riversideyouth from 1 March 2027 and Instagram @riverside.girls from 19 March 2027.',
    );
    // In the next quarter only the later of them is said to be.
    const inApril = writtenOn(oneMissed, '2027-04-10', [girls]);
    const nextQuarter = { ...roundIn(inApril, spring), quarter: { year: 2027, quarter: 2 } } as const;
    const told = quarterParts(inApril, nextQuarter, day('2027-04-20'), ada).find((each) => each.part === 'moderation');
    expect(told?.sentence).toContain(
      ' Counted from the first day on which somebody was to look: Instagram @riverside.girls from 10 April 2027. ',
    );
    const twoMissed = looked(['01', '09'], ['12', '20']);
    expect(part(twoMissed, 'moderation')?.[0]).toBe(false);
    expect(part(twoMissed, 'moderation')?.[1]).toContain('One gap longer than may be missed has no reason.');
  });

  test('a short gap without a reason is not hidden behind a longer one that has one', () => {
    const gaps = looked(['01', '04'], ['11', '13'], ['17', '20']);
    const because = { kind: 'missed', from: '2027-03-05', to: '2027-03-10', account: instagram, because: 'Snow' };
    const explained = fold(gaps, add('moderation-breaks', because));
    expect(part(explained, 'moderation')?.[0]).toBe(false);
    expect(part(explained, 'moderation')?.[1]).toContain('One gap longer than may be missed has no reason.');
    const other = { ...because, from: '2027-03-14', to: '2027-03-16', because: 'Ill' };
    expect(part(fold(explained, add('moderation-breaks', other)), 'moderation')?.[0]).toBe(true);
  });
});

describe('the other registers', () => {
  const checkedOn = (on: string): FieldValues => ({ checkedBy: benPerson, checkedOn: on });

  test('a sample of five posts is checked against the consents in the quarter, and not before it', () => {
    const checked = (on: string) =>
      add('posts', { postedOn: '2026-12-10', account: instagram, shows: 'A wall', young: 'none', ...checkedOn(on) });
    const four = fold(state, ...Array.from({ length: 4 }, () => checked('2027-01-01')), checked('2026-12-31'));
    expect(part(four, 'posts')).toEqual([
      false,
      'Four posts were checked against the consents since 1 January 2027. Check at least five.',
    ]);
    expect(part(fold(four, checked('2027-03-20')), 'posts')?.[0]).toBe(true);
  });

  test('where there are fewer posts all of them are checked; one that is only planned is none', () => {
    const post = { account: instagram, shows: 'A wall', young: 'none' };
    const isChecked = add('posts', { ...post, postedOn: '2026-12-10', ...checkedOn('2027-02-01') });
    const two = fold(state, isChecked, add('posts', { ...post, postedOn: '2026-12-11' }));
    expect(part(two, 'posts')).toEqual([
      false,
      'One post was checked against the consents since 1 January 2027. Check all two.',
    ]);
    expect(part(fold(state, isChecked), 'posts')?.[0]).toBe(true);
    const byNobody = add('posts', { ...post, postedOn: '2026-12-10', checkedOn: '2027-02-01' });
    expect(part(fold(state, byNobody), 'posts')?.[0]).toBe(false);
    const planned = add('posts', { ...post, stage: 'planned', plannedFor: '2027-04-01', ...checkedOn('2027-02-01') });
    expect(part(fold(state, planned), 'posts')?.[0]).toBe(false);
    expect(part(state, 'posts')?.[0]).toBe(false);
  });

  test('a contact is tried in the quarter, and works', () => {
    expect(part(state, 'contacts')).toEqual([false, 'No contact is written down, so none was tried.']);
    const contact = { name: 'Office', kind: 'own', phone: '01332 000000', state: 'works', checkedBy: adaPerson };
    const old = fold(state, add('contacts', { ...contact, checkedOn: '2026-12-31' }));
    expect(part(old, 'contacts')).toEqual([false, 'Tried since 1 January 2027: 0 of 1 contact.']);
    const tried = fold(state, add('contacts', { ...contact, checkedOn: '2027-02-01' }));
    expect(part(tried, 'contacts')?.[0]).toBe(true);
    const broken = fold(tried, add('contacts', { ...contact, checkedOn: '2027-02-01', state: 'broken' }));
    expect(part(broken, 'contacts')?.[1]).toContain('One does not work.');
    expect(part(fold(tried, add('contacts', { ...contact, state: 'gone' })), 'contacts')?.[0]).toBe(true);
  });

  test('look-alikes are searched for on every platform in use, and what is still there is told', () => {
    expect(part(state, 'look-alikes')).toEqual([
      false,
      'Nobody has searched for look-alikes on Instagram since 1 January 2027.',
    ]);
    const search = { words: 'Riverside', platform: 'instagram', on: '2027-02-01', by: adaPerson, result: 'nothing' };
    expect(part(fold(state, add('look-alikes', { ...search, platform: 'tiktok' })), 'look-alikes')?.[0]).toBe(false);
    expect(part(fold(state, add('look-alikes', { ...search, on: '2026-12-01' })), 'look-alikes')?.[0]).toBe(false);
    const searched = fold(state, add('look-alikes', search));
    expect(part(searched, 'look-alikes')?.[0]).toBe(true);
    const found = { ...search, on: '2026-11-01', result: 'found', handle: '@river', outcome: 'there' };
    expect(part(fold(searched, add('look-alikes', found)), 'look-alikes')).toEqual([
      false,
      'Every platform was searched for look-alikes since 1 January 2027. One found is still there.',
    ]);
  });

  test('who left and is still named for a live account is told here and on Home, until they are taken out', () => {
    const sam = id('record', 50);
    const named = fold(
      state,
      { ...addPerson(sam, 'Sam Reed'), fields: { name: 'Sam Reed', leftOn: '2027-02-01' } },
      changeAccount(instagram, { holders: [{ person: adaPerson }, { person: sam }] }),
    );
    expect(part(named, 'leavers')).toEqual([
      false,
      'Sam Reed has left and can still get into Instagram @riversideyouth.',
    ]);
    const signal = (of: State) => allSignals(of, today).filter(({ key }) => key.startsWith('leaver:'));
    expect(signal(named)).toMatchObject([
      {
        level: 'put right',
        sentence: 'Sam Reed left on 1 February 2027 and is still named for Instagram @riversideyouth.',
      },
    ]);
    const out = fold(named, changeAccount(instagram, goodAccount(adaPerson, benPerson)));
    expect([part(out, 'leavers')?.[0], signal(out)]).toEqual([true, []]);
    // Who leaves tomorrow has not left.
    const stays = fold(named, {
      kind: 'record-changed',
      register: 'people',
      record: sam,
      fields: { leftOn: '2027-03-21' },
      because: '',
    });
    expect(part(stays, 'leavers')?.[0]).toBe(true);
  });

  test('each live account has a risk of its own, or one that is the same on all', () => {
    expect(part(state, 'risks')).toEqual([false, 'No risk is written down for any account.']);
    const risk = { what: 'Strangers write to young people.', account: '' };
    const elsewhere = fold(state, add('risks', { ...risk, account: id('record', 77) }));
    expect(part(elsewhere, 'risks')).toEqual([false, 'No risk is written down for Instagram @riversideyouth.']);
    expect(part(fold(elsewhere, add('risks', { ...risk, account: instagram })), 'risks')?.[0]).toBe(true);
    expect(part(fold(state, add('risks', risk)), 'risks')).toEqual([true, 'One open risk is written down.']);
  });

  test('a risk past the day it was to be looked at is told with the others, once', () => {
    const late = fold(state, add('risks', { what: 'Strangers write.', account: '', reviewBy: '2027-03-19' }));
    expect(part(late, 'risks')).toEqual([
      false,
      'One open risk is written down. One risk is past the day under “Look again by”.',
    ]);
    const names = quarterParts(late, roundIn(late, spring), today, ada).map((each) => each.part);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a device in use locks its screen and gets updates; of one that is put away or gone nobody asks', () => {
    const guarded = { name: 'Laptop', state: 'in-use', screenLock: 'yes', updates: 'by-itself' };
    const devices = (...all: readonly FieldValues[]) =>
      part(fold(state, ...all.map((fields) => add('devices', fields))), 'devices');
    expect(devices()).toEqual([false, 'No device in use is written down.']);
    const noneLive = fold(state, changeAccount(instagram, { state: 'closed' }));
    expect(part(noneLive, 'devices')).toEqual([true, 'No device in use is written down.']);
    expect(devices(guarded)).toEqual([true, 'The one device in use locks its screen and gets updates.']);
    for (const open of [
      { screenLock: 'no' },
      { screenLock: 'unknown' },
      { screenLock: '' },
      { updates: 'no' },
      { updates: '' },
    ]) {
      expect(devices(guarded, { ...guarded, ...open })).toEqual([
        false,
        'Of 2 devices in use, 1 may have no screen lock or no updates.',
      ]);
    }
    for (const gone of ['spare', 'lost', 'returned', 'disposed-of']) {
      expect(devices(guarded, { ...guarded, screenLock: 'no', state: gone })?.[0]).toBe(true);
    }
  });

  test('a change of a platform is decided; a tool is looked at again; an action is not overdue', () => {
    const change = { platform: 'instagram', what: 'Messages are on.', noticedOn: '2027-02-01', state: 'open' };
    expect(part(fold(state, add('platform-changes', change)), 'platform-changes')).toEqual([
      false,
      'A change by Instagram is still to be decided.',
    ]);
    expect(part(fold(state, add('platform-changes', { ...change, state: 'nothing' })), 'platform-changes')?.[0]).toBe(
      true,
    );
    expect(part(state, 'tools')).toEqual([true, 'No tool is written down, so none was looked at.']);
    const tool = { name: 'Week planner', state: 'in-use', reviewBy: '2027-12-01' };
    expect(part(fold(state, add('tools', tool)), 'tools')).toEqual([true, 'One tool, not overdue.']);
    const raised = (dueOn: string): Change => ({
      kind: 'action-raised',
      action: id('action', 1),
      words: 'Do it.',
      owner: '',
      dueOn: day(dueOn),
      from: null,
    });
    expect(part(fold(state, raised('2027-03-19')), 'actions')).toEqual([false, 'One action is overdue.']);
    expect(part(fold(state, raised('2027-03-20')), 'actions')).toEqual([true, 'One action open, none overdue.']);
  });

  test('none of it keeps anybody from signing, and each leads to where it is seen to', () => {
    const gaps = partGaps(quarterParts(state, roundIn(state, spring), today, ada));
    expect(gaps.length).toBeGreaterThan(4);
    expect(maySign(gaps)).toBe(true);
    expect(gaps.every(({ button, place }) => button !== '' && place.name !== 'home')).toBe(true);
  });
});

describe('the disclaimers', () => {
  const record = id('record', 90);
  const promising = fold(state, changeAccount(instagram, { responseStandard: 'Within one working day' }));
  const written = fold(promising, { kind: 'record-added', register: 'disclaimers', record, fields: wholeDisclaimer });
  const kept = (of: State) => {
    const found = recordOf(of, 'disclaimers', record);
    if (!found) throw new Error('there is no disclaimer');
    return found;
  };
  const approved = fold(written, approveDisclaimer(written, kept(written), adaPerson, day('2027-03-01')));
  const put = { accounts: [instagram], on: day('2027-03-01'), where: '' };
  const published = fold(approved, ...publishDisclaimer(approved, kept(approved), put));

  test('have to stand on every live account, and say what holds now', () => {
    const none = 'No disclaimer that says what holds now stands on Instagram @riversideyouth.';
    expect(part(state, 'disclaimers')).toEqual([false, none]);
    expect(part(approved, 'disclaimers')).toEqual([false, none]);
    expect(part(published, 'disclaimers')).toEqual([
      true,
      'Every live account shows a disclaimer that says what holds now.',
    ]);
    const slower = fold(published, changeAccount(instagram, { responseStandard: 'Within a week' }));
    expect(part(slower, 'disclaimers')).toEqual([false, none]);
  });

  test('may not be older than a year, and are told once', () => {
    const old = fold(written, approveDisclaimer(written, kept(written), adaPerson, day('2026-03-01')));
    const there = fold(old, ...publishDisclaimer(old, kept(old), { ...put, on: day('2026-03-01') }));
    expect(part(there, 'disclaimers')).toEqual([
      false,
      'Every live account shows a disclaimer that says what holds now. One disclaimer is more than a year old.',
    ]);
    expect(
      quarterParts(there, roundIn(there, spring), today, ada).filter(({ part: of }) => of === 'disclaimers'),
    ).toHaveLength(1);
  });
});

describe('the concerns and complaints', () => {
  const counts = { concerns: [], outcomes: [], complaints: [], open: 0, referred: 0, platformReports: 0 };
  const released = (from: string, until: string): Change => ({
    kind: 'incident-counts-released',
    from: day(from),
    until: day(until),
    counts,
  });
  const inApril = (of: State) => {
    const found = quarterParts(of, roundIn(of, spring), day('2027-04-10'), ada).find(
      (each) => each.part === 'incidents',
    );
    return found && [found.isInOrder, found.sentence];
  };

  test('need no counts while no quarter is over since the workbook began', () => {
    expect(part(state, 'incidents')).toEqual([true, 'No quarter is over yet, so no counts of them are due.']);
  });

  test('are counted by the lead once the quarter is over: whether, and never how many', () => {
    const due = inApril(state);
    expect(due?.[0]).toBe(false);
    expect(due?.[1]).toMatch(/^The safeguarding lead has not given the counts of the concerns and complaints of/);
    const given = applyChange(state, released('2027-01-01', '2027-03-31'), by(ada, '2027-04-02T10:00:00.000Z'));
    const [isInOrder, sentence] = inApril(given) ?? [];
    expect(isInOrder).toBe(true);
    expect(sentence).toMatch(/^Ada Okonkwo gave the counts of the concerns and complaints of .* on 2 April 2027\.$/);
  });

  test('cannot be counted for a time that is not over, nor by who does not read them', () => {
    const early = checkChange(state, released('2027-01-01', '2027-03-31'), by(ada));
    expect(early).toEqual({ ok: false, words: 'This time is not over yet. Give the counts once it is.' });
    const before = checkChange(state, released('2026-01-01', '2026-03-31'), by(ada));
    expect(before).toEqual({ ok: false, words: 'This workbook began later: nobody knows how many there were.' });
    const byBen = checkChange(state, released('2026-10-01', '2026-12-31'), by(ben));
    expect(byBen).toEqual({
      ok: false,
      words: 'Only the safeguarding lead and deputy can do this: nobody else reads what is written here.',
    });
  });
});

describe('what people confirm and learn', () => {
  const clauses = [{ clause: 'good-name', words: 'I behave online.' }];
  const confirm: Change = { kind: 'declaration-made', matter: 'conduct', pack: null, clauses };

  test('is no part of a quarter before anybody has confirmed anything, and counts who has within a year', () => {
    expect(part(state, 'confirmed')).toBeUndefined();
    const one = fold(state, confirm, { kind: 'privacy-checked', on: day('2027-03-01') });
    expect(part(one, 'confirmed')).toEqual([
      false,
      'One of two have confirmed within a year how we behave online, and one of two who sign in have looked through their own privacy settings.',
    ]);
    const both = [confirm, { kind: 'privacy-checked', on: day('2027-03-01') } as const].reduce(
      (before, change) => applyChange(before, change, by(ben)),
      one,
    );
    expect(part(both, 'confirmed')?.[0]).toBe(true);
    const longAgo = applyChange(one, confirm, by(ada, '2026-03-19T10:00:00.000Z'));
    expect(part(longAgo, 'confirmed')?.[1]).toMatch(/^None of two have confirmed/);
  });

  test('tells the trainings that are missing, once there is a course', () => {
    expect(part(state, 'training')).toBeUndefined();
    const course = add('courses', { name: 'Online safety', forWhom: 'accounts', lasts: '12', state: 'in-use' });
    const withCourse = fold(state, course);
    expect(part(withCourse, 'training')).toEqual([false, 'Of 2 trainings that people need, 2 are missing or ran out.']);
    const record = course.kind === 'record-added' ? course.record : '';
    const done = (person: string, doneOn: string) =>
      add('trainings', { person, course: record, doneOn, shownBy: 'List' });
    const trained = fold(withCourse, done(adaPerson, '2027-01-01'), done(benPerson, '2026-04-04'));
    expect(part(trained, 'training')).toEqual([
      true,
      'Everybody holds the training they need. One training runs out within 60 days.',
    ]);
  });
});
