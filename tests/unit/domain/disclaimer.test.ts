// The public disclaimer: what it says and lacks, how it stands, who approves it, and what tells that it is not right any more.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { disclaimerAccounts, standingOn } from '#shared/domain/disclaimer/disclaimer-accounts';
import { disclaimerLacks } from '#shared/domain/disclaimer/disclaimer-lacks';
import {
  disclaimerParts,
  disclaimerSources,
  disclaimerText,
  shortText,
} from '#shared/domain/disclaimer/disclaimer-parts';
import { disclaimerStanding, standsOnWords, whyNotReady } from '#shared/domain/disclaimer/disclaimer-standing';
import { approveDisclaimer, publishDisclaimer, takeDisclaimerDown } from '#shared/domain/disclaimer/disclaimer-steps';
import { mayChange } from '#shared/domain/may-change';
import { accountPromise } from '#shared/domain/moderation/answer-promise';
import { doneSteps, readDone, writeDone } from '#shared/domain/moderation/ladder';
import { familiesNamedIn } from '#shared/domain/names-in-words';
import { disclaimers } from '#shared/domain/registers/disclaimers';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { type Kept, recordOf, type State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { samira } from '../../builders/consents';
import { wholeDisclaimer as whole } from '../../builders/disclaimers';
import {
  ada,
  adaPerson,
  addMember,
  addRecord,
  benPerson,
  by,
  changeAccount,
  changeRecord,
  day,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-01');
const record = id('record', 20);
const title = 'Instagram @riversideyouth';

const promising = fold(
  smallWorkbook,
  changeAccount(instagram, { responseStandard: 'Within one working day', moderationHours: 'Weekdays, 9 to 5' }),
);
const written = fold(promising, addRecord('disclaimers', record, whole));

function kept(state: State): Kept {
  const found = recordOf(state, 'disclaimers', record);
  if (!found) throw new Error('there is no disclaimer');
  return found;
}

const approve = (state: State) => fold(state, approveDisclaimer(state, kept(state), adaPerson, today));
const publish = (state: State, where = 'Pinned post') =>
  fold(state, ...publishDisclaimer(state, kept(state), { accounts: [instagram], on: today, where }));
const signalsOf = (state: State, on = today) =>
  allSignals(state, on)
    .filter(({ key }) => key.includes('disclaimer') || key === `overdue-record:${record}`)
    .map(({ level, sentence, reason, button }) => [level, sentence, reason, button]);

describe('what an account promises people', () => {
  test.each<[FieldValues, string, string]>([
    [{}, '', ''],
    [{ rota: [{ days: 'every-day' }] }, 'We look at it every day.', ''],
    [{ rota: [{ days: 'weekdays' }] }, 'We look at it from Monday to Friday.', ''],
    [{ rota: [{ days: 'monday' }, { days: 'weekend' }] }, 'We look at it on Monday, Saturday and Sunday.', ''],
    [{ moderationHours: 'Weekdays, 9 to 5.' }, 'Our hours: weekdays, 9 to 5.', ''],
    [{ answerWithin: '24' }, '', 'We answer within one day.'],
    [{ answerWithin: '24', responseStandard: 'By the next evening' }, '', 'We answer by the next evening.'],
  ])('%j', (fields, looked, answered) => {
    expect(accountPromise(fields)).toEqual({ looked, answered });
  });
});

describe('what it lacks', () => {
  const lacks = (state: State, fields: FieldValues) =>
    disclaimerLacks(state, '', fields).map(({ what, words }) => `${what}: ${words}`);

  test('is said part by part, and nothing where all is there', () => {
    expect(lacks(promising, whole)).toEqual([]);
    expect(lacks(promising, { name: 'x', isFor: 'all' })).toEqual([
      'Who: Say who manages and monitors the accounts',
      'How: Say how posts by others are moderated',
      'What you do: Say what you do about libellous, disruptive, abusive and offensive posts',
      'What you do: Say whether you keep a copy of what you hide or remove',
    ]);
  });

  test.each<[string, FieldValues, string]>([
    ['who', { whoManages: '  ' }, 'Who: Say who manages and monitors the accounts'],
    ['accounts', { isFor: 'some', accounts: [] }, 'Where: Choose at least one live account it is for'],
    ['how', { how: '' }, 'How: Say how posts by others are moderated'],
    [
      'a step of the ladder',
      {
        ladder: [
          { posts: 'libellous', first: 'hide' },
          { posts: 'abusive', first: '' },
        ],
      },
      'What you do: Say what you do about disruptive, abusive and offensive posts',
    ],
  ])('names %s alone where only that is missing', (_, fields, words) => {
    expect(lacks(promising, { ...whole, ...fields })).toEqual([words]);
  });

  test('when somebody looks and how soon they answer is asked of the account, where it belongs', () => {
    const silent = fold(smallWorkbook, changeAccount(instagram, { rota: [] }));
    expect(disclaimerLacks(silent, '', whole)).toEqual([
      {
        key: `when:${instagram}`,
        what: 'When',
        words: `Say when somebody looks at ${title}`,
        at: { name: 'record', register: 'accounts', record: instagram, field: 'rota' },
      },
      expect.objectContaining({
        what: 'How soon you answer',
        at: expect.objectContaining({ field: 'responseStandard' }),
      }),
    ]);
  });
});

describe('what it says', () => {
  test('is plain sentences, with what each account promises and what is done step by step', () => {
    const withContact = fold(
      promising,
      addRecord('contacts', id('record', 30), {
        name: 'Our office',
        kind: 'own',
        phone: '01632 960155',
        state: 'works',
      }),
      addRecord('contacts', id('record', 31), { name: 'Childline', kind: 'care', phone: '0800 1111', state: 'works' }),
      addRecord('contacts', id('record', 32), { name: 'Old line', kind: 'care', phone: '1', state: 'gone' }),
    );
    const contacts = [30, 31, 32].map((number) => ({ contact: id('record', number) }));
    const fields = { ...whole, contacts, ageNotice: 'For 13 and over', languages: 'English and Urdu' };
    expect(disclaimerText(disclaimerSources(withContact, '', fields))).toBe(
      [
        'Our house rules',
        'Who looks after our accounts\nOur youth workers look after this account.',
        `When we look, and how soon we answer\n- ${title}: We look at it every day. Our hours: weekdays, 9 to 5. We answer within one working day.`,
        'How we moderate\nWhat you write appears at once. We read it when we look.',
        [
          'What we do about posts that break these rules',
          '- Untrue and harmful to someone’s name: We remove it. Then we warn whoever wrote it. If it goes on, we block whoever wrote it.',
          '- Meant to stop others from talking: We hide it.',
          '- Bullying, threatening or abusive: We remove it. Then we report it to the platform. If it goes on, we pass it to the police.',
          '- Racist, sexual or hateful: We remove it. Then we warn whoever wrote it. If it goes on, we block whoever wrote it.',
          'We keep a copy of what we hide or remove.',
        ].join('\n'),
        'Age and language\nFor 13 and over.\nWe read and answer in English and Urdu.',
        'How to reach us\n- Our office: 01632 960155',
        'If you need help\n- Childline: 0800 1111\nIf you or someone else is in danger now, call 999.',
      ].join('\n\n'),
    );
    expect(shortText(disclaimerSources(withContact, '', fields))).toBe(
      'We look at it every day. Our hours: weekdays, 9 to 5. We answer within one working day. We hide or remove posts that break our house rules. If you or someone else is in danger now, call 999.',
    );
  });

  test('names nobody who is down in the rota, and always says where help is', () => {
    expect(disclaimerText(disclaimerSources(promising, '', whole))).not.toMatch(/Ada|Ben|Okonkwo|Carter/);
    expect(disclaimerParts(disclaimerSources(promising, '', {})).map((part) => part.title)).toEqual([
      'If you need help',
    ]);
  });

  test('is for the accounts that no other names', () => {
    const films = id('record', 21);
    const two = fold(
      written,
      addRecord('accounts', films, { ...goodAccount(adaPerson, benPerson), handle: '@films' }),
      addRecord('disclaimers', id('record', 22), { ...whole, isFor: 'some', accounts: [{ account: films }] }),
    );
    expect(disclaimerAccounts(two, record, whole).map((one) => one.title)).toEqual([title]);
  });
});

describe('how it stands', () => {
  test('goes from not ready to published, each step by what is written down', () => {
    const empty = fold(promising, addRecord('disclaimers', record, { name: 'x', state: 'in-use', isFor: 'all' }));
    expect(disclaimerStanding(empty, kept(empty))).toBe('not ready');
    expect(whyNotReady(empty, kept(empty))).toBe('Who, how and what you do are missing');
    expect(disclaimerStanding(written, kept(written))).toBe('to approve');
    const approved = approve(written);
    expect(kept(approved).fields).toMatchObject({ version: '1', approvedBy: adaPerson, approvedOn: today });
    expect([disclaimerStanding(approved, kept(approved)), standsOnWords(approved, kept(approved))]).toEqual([
      'ready',
      '0 of 1 account',
    ]);
    const published = publish(approved);
    expect([disclaimerStanding(published, kept(published)), standsOnWords(published, kept(published))]).toEqual([
      'published',
      '1 of 1 account',
    ]);
    expect(recordOf(published, 'accounts', instagram)?.fields.disclaimerShown).toBe('yes');
    const changed = fold(published, changeRecord('disclaimers', record, { how: 'before' }));
    expect(disclaimerStanding(changed, kept(changed))).toBe('changed');
    const again = approve(changed);
    expect(kept(again).fields.version).toBe('2');
    expect(
      disclaimerAccounts(again, record, kept(again).fields).map((one) => standingOn(kept(again).fields, one)),
    ).toEqual(['older version']);
    const down = fold(published, ...takeDisclaimerDown(published, kept(published), instagram));
    expect(disclaimerStanding(down, kept(down))).toBe('ready');
    expect(recordOf(down, 'accounts', instagram)?.fields.disclaimerShown).toBe('no');
  });
});

describe('an approval', () => {
  const ben = id('member', 2);
  const withBen = fold(written, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
  const approval = approveDisclaimer(withBen, kept(withBen), adaPerson, today);

  test('is a signatory’s own, at their own sign-in', () => {
    expect(mayChange(withBen, approval, by(ada))).toBe(true);
    expect(mayChange(withBen, approval, by(ben))).toBe(false);
    const asBen = approveDisclaimer(withBen, kept(withBen), benPerson, today);
    expect(mayChange(withBen, asBen, by(ben))).toBe(false);
    expect(mayChange(withBen, asBen, by(ada))).toBe(false);
    expect(applyChange(withBen, asBen, by(ben)).general.refused).toHaveLength(1);
    expect(checkChange(withBen, asBen, by(ben))).toMatchObject({
      words: expect.stringContaining('It takes a signatory'),
    });
    expect(mayChange(withBen, changeRecord('disclaimers', record, { how: 'before' }), by(ben))).toBe(true);
    expect(mayChange(withBen, changeRecord('disclaimers', record, { approvedText: 'Anything' }), by(ben))).toBe(false);
  });

  const verdict = (state: State, change: Change) => {
    const found = checkChange(state, change, by());
    return found.ok ? '' : found.words;
  };

  test('is of the very words it says, with nothing missing', () => {
    expect(verdict(written, approval)).toBe('');
    const other = {
      ...approval,
      fields: { ...('fields' in approval ? approval.fields : {}), approvedText: 'We do nothing.' },
    };
    expect(verdict(written, other as Change)).toContain('what is approved is exactly what it says');
    const half = fold(written, changeRecord('disclaimers', record, { how: '' }));
    expect(verdict(half, approveDisclaimer(half, kept(half), adaPerson, today))).toContain(
      'It is not ready to be approved. Say how posts by others are moderated',
    );
  });

  test('is refused while somebody of the consents is named, as far as whoever looks may know', () => {
    const named = fold(
      written,
      addRecord('consents', id('record', 40), samira),
      changeRecord('disclaimers', record, { whoManages: 'Samira  Haddad’s group looks after it' }),
    );
    expect(familiesNamedIn(named, 'samira haddad and others')).toEqual(['samira haddad']);
    expect(familiesNamedIn(named, 'Samira Haddadi')).toEqual([]);
    expect(familiesNamedIn(named, 'Ask Ben Carter.')).toEqual([]);
    expect(verdict(named, approveDisclaimer(named, kept(named), adaPerson, today))).toContain(
      'Take out “Samira  Haddad”',
    );
  });

  test('comes before publishing, and what is published is what was approved', () => {
    const [put] = publishDisclaimer(written, kept(written), { accounts: [instagram], on: today, where: '' });
    if (!put) throw new Error('nothing to publish');
    expect(verdict(written, put)).toContain('Approve it first');
    const approved = approve(written);
    const changed = fold(approved, changeRecord('disclaimers', record, { how: 'before' }));
    const [later] = publishDisclaimer(changed, kept(changed), { accounts: [instagram], on: today, where: '' });
    if (!later) throw new Error('nothing to publish');
    expect(verdict(changed, later)).toContain('Approve it first');
    expect(
      verdict(
        approved,
        publishDisclaimer(approved, kept(approved), { accounts: [instagram], on: today, where: '' })[0] ?? put,
      ),
    ).toBe('');
  });

  test('can be taken back while it is the first, and a later one is not swapped for an older one', () => {
    expect(undoChanges(written, [approval], by())).toHaveLength(1);
    const approved = approve(written);
    const changed = fold(approved, changeRecord('disclaimers', record, { how: 'before' }));
    const again = approveDisclaimer(changed, kept(changed), adaPerson, today);
    expect(undoChanges(changed, [again], by())).toBeUndefined();
  });
});

describe('Home says', () => {
  test('that an account has none, until one is put up there', () => {
    expect(signalsOf(promising)).toEqual([
      [
        'look again',
        `No disclaimer is published on ${title}.`,
        'People have to be told who looks after an account, when, and what is done about bad posts.',
        'Write one',
      ],
    ]);
    expect(signalsOf(approve(written))).toEqual([expect.arrayContaining(['Publish it'])]);
    expect(signalsOf(publish(approve(written)))).toEqual([]);
  });

  test('that it promises what the account does not promise any more, in both words', () => {
    const published = publish(approve(written));
    const later = fold(published, changeAccount(instagram, { responseStandard: 'Within three days' }));
    expect(signalsOf(later)).toEqual([
      [
        'put right',
        `“Our house rules” promises on ${title} what the account does not promise any more.`,
        'It says there: “We answer within one working day.” The account now says: “We answer within three days.”',
        'Put it right',
      ],
    ]);
    expect(signalsOf(publish(approve(later)))).toEqual([]);
    const days = fold(published, changeAccount(instagram, { rota: [{ days: 'weekdays', person: benPerson }] }));
    expect(signalsOf(days)[0]?.[2]).toContain('The account now says: “We look at it from Monday to Friday.');
  });

  test('that its words have changed, and that an older version still stands somewhere', () => {
    const published = publish(approve(written));
    const changed = fold(published, changeRecord('disclaimers', record, { how: 'before' }));
    expect(signalsOf(changed)).toEqual([expect.arrayContaining(['look again', 'See it'])]);
    expect(signalsOf(approve(changed))).toEqual([
      expect.arrayContaining([`An older version of “Our house rules” still stands on ${title}.`]),
    ]);
  });

  test('that it is older than twelve months, from the day after', () => {
    const published = publish(approve(written));
    expect(signalsOf(published, day('2028-03-01'))).toEqual([]);
    expect(signalsOf(published, day('2028-03-02'))).toEqual([
      [
        'put right',
        '“Our house rules” was approved more than 12 months ago.',
        'That was on 1 March 2027. See whether it is still right, and approve it again.',
        'Look at it',
      ],
    ]);
  });

  test('nothing of one that is no longer used', () => {
    const retired = fold(publish(approve(written)), changeRecord('disclaimers', record, { state: 'retired' }));
    expect(signalsOf(retired, day('2029-01-01')).map(([, sentence]) => sentence)).toEqual([
      `No disclaimer is published on ${title}.`,
    ]);
  });
});

describe('what was done, as the daily look writes it down', () => {
  test('is the steps that a disclaimer promises, and comes back as it was ticked and written', () => {
    const done = writeDone(['Kept a copy', 'Hid it'], ' A rude joke. ');
    expect(done).toBe('Hid it. Kept a copy. A rude joke.');
    expect(readDone(done)).toEqual({ steps: ['Hid it', 'Kept a copy'], words: 'A rude joke.' });
    expect(readDone('Hid it. ')).toEqual({ steps: ['Hid it'], words: '' });
    expect(readDone('Hid a comment')).toEqual({ steps: [], words: 'Hid a comment' });
    expect(writeDone(doneSteps, '').length).toBeLessThan(300);
  });
});

test('a new one begins with the four kinds of post that the guidance names, and nothing decided about them', () => {
  expect(disclaimerLacks(promising, '', { ...whole, ...disclaimers.beginsWith })).toEqual([
    expect.objectContaining({ words: 'Say what you do about libellous, disruptive, abusive and offensive posts' }),
  ]);
});
