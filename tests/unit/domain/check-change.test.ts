// What may be written now: every refusal with its words, and the same change fit once its cause is gone.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { fieldProblems } from '#shared/domain/check-fields';
import type { RecordId } from '#shared/domain/ids';
import { accounts } from '#shared/domain/registers/accounts';
import { people as peopleRegister } from '#shared/domain/registers/people';
import type { FieldValues } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
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
  give,
  goodAccount,
  id,
  inReview,
  instagram,
  messages,
  openRound,
  people,
  policy,
  question,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const wordsOf = (state: State, change: Change, member = ada) => {
  const verdict = checkChange(state, change, by(member));
  return verdict.ok ? 'fine' : verdict.words;
};

const action = id('action', 1);
const raise: Change = {
  kind: 'action-raised',
  action,
  words: 'Add a holder.',
  owner: '',
  dueOn: day('2027-04-01'),
  from: null,
};
const raised = fold(smallWorkbook, raise);
const close: Change = { kind: 'action-closed', action, done: 'Ben was added.' };
const keep: Change = {
  kind: 'evidence-added',
  evidence: id('evidence', 1),
  name: 'a.png',
  mediaType: 'image/png',
  sizeBytes: 1,
  digest: 'ab'.repeat(32),
  effectiveOn: day('2027-03-01'),
  attachment: { name: 'ab'.repeat(32), key: '' },
};
const answered = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy));
const signed = fold(answered, sign(spring));
const reopen: Change = { kind: 'round-reopened', round: spring, because: 'A slip.' };
const withdraw: Change = { kind: 'answer-withdrawn', round: spring, item: policy.item, about: '' };
const organisation = {
  name: 'Riverside',
  charityNumber: '',
  purpose: '',
  ages: '',
  locality: 'locality-uk-general',
  safeguardingLead: '',
  safeguardingDeputy: '',
  isExample: false,
} as const;
const describeIt: Change = { kind: 'organisation-described', organisation };
const expectIt: Change = {
  kind: 'expectation-set',
  item: messages.item,
  about: instagram,
  expected: 'No one',
  because: '',
};
const isSigned = 'This review is signed. Open it again, with a reason, to change it.';
const isGone = 'This review is no longer there.';

describe('a change', () => {
  test.each<[string, State, Change]>([
    ['that describes the organisation', smallWorkbook, describeIt],
    ['that adds a member', smallWorkbook, addMember(id('member', 2), 'Ben Carter', ['checker'])],
    [
      'that issues a certificate',
      smallWorkbook,
      { kind: 'certificate-issued', member: ada, certificate: '', authority: '' },
    ],
    ['that keeps the root key', smallWorkbook, { kind: 'authority-kept', authority: 'YQ==', privateKey: 'YQ==' }],
    ['that adds a person', smallWorkbook, addPerson(id('record', 9), 'Cara')],
    ['that adds a good account', smallWorkbook, addAccount(id('record', 9), goodAccount(adaPerson, benPerson))],
    ['that changes an account', smallWorkbook, changeAccount(instagram, { handle: '@riverside' })],
    ['that opens a review', smallWorkbook, openRound(spring, { year: 2027, quarter: 1 }, [messages])],
    [
      'that opens the review of another quarter',
      inReview,
      openRound(id('round', 2), { year: 2026, quarter: 4 }, [messages]),
    ],
    [
      'that opens the review of another year',
      inReview,
      openRound(id('round', 2), { year: 2026, quarter: 1 }, [messages]),
    ],
    ['that asks more', inReview, { kind: 'round-extended', round: spring, asked: [question('extra', instagram)] }],
    ['that says what is expected', inReview, expectIt],
    ['that answers', inReview, give(spring, messages)],
    ['that takes an answer back', answered, withdraw],
    ['that keeps evidence', smallWorkbook, keep],
    ['that raises an action', smallWorkbook, raise],
    ['that closes it', raised, close],
    ['that signs', answered, sign(spring)],
    ['that opens a signed review again', signed, reopen],
  ])('%s is fine', (_, state, change) => {
    expect(wordsOf(state, change)).toBe('fine');
  });

  test.each<[string, State, Change, string]>([
    [
      'an organisation without a name',
      smallWorkbook,
      { ...describeIt, organisation: { ...organisation, name: ' ' } },
      'Write the name of the organisation.',
    ],
    [
      'a second sign-in for a member',
      smallWorkbook,
      addMember(ada, 'Ada', ['checker']),
      'This person already has a sign-in.',
    ],
    [
      'a member without a name',
      smallWorkbook,
      addMember(id('member', 2), ' ', ['checker']),
      'Write the person’s name.',
    ],
    [
      'a certificate for nobody',
      smallWorkbook,
      { kind: 'certificate-issued', member: id('member', 9), certificate: '', authority: '' },
      'This person has no sign-in yet.',
    ],
    ['a record that is there', smallWorkbook, addPerson(adaPerson, 'Ada'), 'This record is already there.'],
    ['a person without a name', smallWorkbook, addPerson(id('record', 9), ' '), 'Name: Write the person’s name'],
    ['a change of nothing', smallWorkbook, changeAccount(id('record', 9), {}), 'This record is no longer there.'],
    [
      'a field emptied that may not be',
      smallWorkbook,
      changeAccount(instagram, { name: '' }),
      'Account name: Write the name people see',
    ],
    [
      'the review of the same quarter',
      inReview,
      openRound(id('round', 2), { year: 2027, quarter: 1 }, [messages]),
      'The review of this quarter is already open.',
    ],
    [
      'a review of nothing',
      smallWorkbook,
      openRound(spring, { year: 2027, quarter: 1 }, []),
      'There is nothing to review yet. Add an account that is live.',
    ],
    ['an expectation of nothing', inReview, { ...expectIt, expected: ' ' }, 'Write what the setting should be.'],
    ['evidence that is there', fold(smallWorkbook, keep), keep, 'This evidence is already there.'],
    ['an action without words', smallWorkbook, { ...raise, words: ' ' }, 'Write what has to be done.'],
    ['closing an action that is not there', smallWorkbook, close, 'This action is no longer there.'],
    ['closing an action twice', fold(raised, close), close, 'This action is already closed.'],
    ['closing without words', raised, { ...close, done: ' ' }, 'Write what was done.'],
    ['an answer in a review that is not there', smallWorkbook, give(spring, messages), isGone],
    ['a signature for a review that is not there', smallWorkbook, sign(spring), isGone],
    [
      'an answer to what is not asked',
      inReview,
      give(spring, question('extra', instagram)),
      'This is not asked in this review.',
    ],
    [
      'an answer about another account',
      inReview,
      give(spring, { ...messages, about: id('record', 9) }),
      'This is not asked in this review.',
    ],
    [
      'an answer with evidence that is not there',
      inReview,
      give(spring, messages, { evidence: [id('evidence', 1)] }),
      'The evidence for this answer is no longer there.',
    ],
    ['taking back what was not given', inReview, withdraw, 'There is no answer to take back.'],
    [
      'signing with open questions',
      fold(inReview, give(spring, messages)),
      sign(spring),
      '2 checks have no answer yet.',
    ],
    ['signing with one open question', fold(answered, withdraw), sign(spring), 'One check has no answer yet.'],
    ['opening what is open', answered, reopen, 'This review is not signed, so it is open already.'],
    ['opening again without a reason', signed, { ...reopen, because: ' ' }, 'Write why it is opened again.'],
    ['an answer in a signed review', signed, give(spring, messages), isSigned],
    ['taking an answer back in a signed review', signed, withdraw, isSigned],
    ['asking more in a signed review', signed, { kind: 'round-extended', round: spring, asked: [] }, isSigned],
    ['signing twice', signed, sign(spring), isSigned],
  ])('is refused in words: %s', (_, state, change, words) => {
    expect(wordsOf(state, change)).toBe(words);
  });

  test('of someone whose role does not allow it is refused before anything else is looked at', () => {
    const state = fold(smallWorkbook, addMember(id('member', 2), 'Ben Carter', ['contributor']));
    expect(wordsOf(state, { ...expectIt, expected: '' }, id('member', 2))).toBe(
      'Your role does not allow this. Ask a coordinator.',
    );
  });
});

describe('an account', () => {
  const unapproved = { ...goodAccount(adaPerson, benPerson), approvedOn: '' };
  const words = 'Approved on: Say when it was approved, before it goes live';
  const fresh = id('record', 9);

  test('does not go live before it says who approved it and when', () => {
    expect(wordsOf(smallWorkbook, addAccount(fresh, unapproved))).toBe(words);
    expect(wordsOf(smallWorkbook, addAccount(fresh, { ...unapproved, approvedBy: '' }))).toBe(
      'Agreed request: Choose the request that was agreed, before it goes live. If there is none, save it as proposed and ask for approval. If it was agreed on paper, say who approved it and when',
    );
    expect(wordsOf(smallWorkbook, addAccount(fresh, { ...unapproved, approvedBy: '', approvedOn: '2027-01-08' }))).toBe(
      'Approved by: Say who approved it, before it goes live',
    );
    expect(wordsOf(smallWorkbook, addAccount(fresh, { ...unapproved, state: 'proposed' }))).toBe('fine');
    const proposed = fold(smallWorkbook, addAccount(fresh, { ...unapproved, state: 'proposed' }));
    expect(wordsOf(proposed, changeAccount(fresh, { state: 'live' }))).toBe(words);
    expect(wordsOf(proposed, changeAccount(fresh, { state: 'live', approvedOn: '2027-01-08' }))).toBe('fine');
  });

  test('that is live already can be changed all the same', () => {
    const live = fold(smallWorkbook, addAccount(fresh, unapproved));
    expect(wordsOf(live, changeAccount(fresh, { handle: '@new' }))).toBe('fine');
  });
});

describe('the fields of a record', () => {
  const good = goodAccount(adaPerson, benPerson);
  const now = { state: smallWorkbook, today: day('2027-03-01') };
  const problemsOf = (fields: FieldValues, newPeople: readonly RecordId[] = []) =>
    fieldProblems(accounts, { ...good, ...fields }, { ...now, newPeople }).map(({ field, words }) => [field, words]);

  test('are all right as they are', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each<[string, FieldValues, readonly (readonly string[])[]]>([
    ['a platform left out', { platform: '' }, [['platform', 'Choose the platform']]],
    ['a platform that is none', { platform: 'constructor' }, [['platform', 'Choose one from the list']]],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, [['name', 'Use 100 characters or fewer']]],
    ['a date that is none', { approvedOn: '2027-02-31' }, [['approvedOn', 'Write a date like 5 April 2027']]],
    ['an owner who is nobody', { owner: id('record', 9) }, [['owner', 'Choose someone from the list']]],
    ['an owner who is an account', { owner: instagram }, [['owner', 'Choose someone from the list']]],
    [
      'an owner who is a word every object knows',
      { owner: 'constructor' },
      [['owner', 'Choose someone from the list']],
    ],
    ['a deputy who is the owner', { deputy: adaPerson }, [['deputy', 'Choose someone other than the owner']]],
    [
      'a holder named twice',
      { holders: [{ person: adaPerson }, { person: adaPerson }] },
      [['holders', 'Name each person once']],
    ],
    [
      'a holder without a person',
      { holders: [{ person: adaPerson }, { access: 'full' }] },
      [['holders', 'Choose the person (line 2)']],
    ],
    [
      'a date of a holder that is none',
      { holders: [{ person: adaPerson, grantedOn: 'May' }] },
      [['holders', 'Write a date like 5 April 2027 (line 1)']],
    ],
    ['rows where a text belongs', { name: [{ name: 'x' }] }, [['name', 'Write the name people see']]],
    ['a text where rows belong', { holders: 'Ada' }, []],
  ])('with %s', (_, fields, problems) => {
    expect(problemsOf(fields)).toEqual(problems);
  });

  test('may name a person who is added in the same step', () => {
    expect(problemsOf({ moderator: id('record', 9) }, [id('record', 9)])).toEqual([]);
  });

  test('are told in the order in which they are asked', () => {
    const told = fieldProblems(accounts, {}, now).map(({ label }) => label);
    expect(told).toEqual(['Platform', 'Account name', 'State', 'Owner']);
    expect(fieldProblems(peopleRegister, { name: 'Ada', leftOn: 'soon' }, now)).toEqual([
      { field: 'leftOn', label: 'Left on', words: 'Write a date like 5 April 2027' },
    ]);
  });
});

describe('of members, keys and checking', () => {
  const ben = id('member', 2);
  const keys = { signing: '', recipient: '' };
  const membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['checker'], reads: [] } as const;
  const invite: Change = { kind: 'member-invited', member: ben, person: benPerson, membership, keys };
  const cora = id('member', 3);
  const withCora = fold(
    smallWorkbook,
    addPerson(id('record', 3), 'Cora Dunn'),
    addMember(cora, 'Cora Dunn', ['coordinator'], id('record', 3)),
  );
  const askedInByCora = applyChange(withCora, invite, by(cora));
  const leave = (member: typeof ben): Change => ({ kind: 'member-left', member, because: '' });
  const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['checker'], benPerson));
  const answered = fold(withBen, openRound(spring, { year: 2027, quarter: 1 }, [messages]), give(spring, messages));
  const content = 'ab'.repeat(32);
  const prepare: Change = { kind: 'round-prepared', round: spring, content, statement: '' };
  const check: Change = { kind: 'round-checked', round: spring, content, statement: '', note: '' };
  const sendBack = (because: string): Change => ({
    kind: 'round-refused',
    round: spring,
    content,
    as: 'checker',
    because,
  });
  const onlyWords = 'This is the only coordinator who can sign in. Make somebody else a coordinator first.';

  test.each<[string, State, Change, string, typeof ben]>([
    ['somebody asked in', smallWorkbook, invite, 'fine', ada],
    ['asked in twice', withBen, invite, 'This person already has a sign-in.', ada],
    [
      'a stranger',
      smallWorkbook,
      { ...invite, person: id('record', 9) },
      'Choose someone from the list of people.',
      ada,
    ],
    [
      'no name',
      smallWorkbook,
      { ...invite, membership: { ...membership, displayName: ' ' } },
      'Write the person’s name.',
      ada,
    ],
    [
      'no initials',
      smallWorkbook,
      { ...invite, membership: { ...membership, initials: '' } },
      'Write the person’s initials.',
      ada,
    ],
    [
      'no role',
      smallWorkbook,
      { ...invite, membership: { ...membership, roles: [] } },
      'Choose what this person does in the workbook.',
      ada,
    ],
    ['the last coordinator leaving', withBen, leave(ada), onlyWords, ada],
    [
      'the last coordinator losing the role',
      withBen,
      { kind: 'member-changed', member: ada, membership },
      onlyWords,
      ada,
    ],
    ['the last coordinator reset', withBen, { kind: 'member-reset', member: ada, keys }, onlyWords, ada],
    [
      'leaving while somebody else’s code is known',
      askedInByCora,
      leave(cora),
      'Ben Carter was asked in by Cora Dunn, who knows the code and could read with it. Give them a new code first.',
      ada,
    ],
    [
      'leaving by oneself while somebody else’s code is known',
      askedInByCora,
      leave(cora),
      'Ben Carter was asked in by you, who know the code and could read with it. Another coordinator has to give them a new code first.',
      cora,
    ],
    [
      'being reset while somebody else’s code is known',
      askedInByCora,
      { kind: 'member-reset', member: cora, keys },
      'Ben Carter was asked in by Cora Dunn, who knows the code and could read with it. Give them a new code first.',
      ada,
    ],
    [
      'coordinating no more while somebody else’s code is known',
      askedInByCora,
      { kind: 'member-changed', member: cora, membership: { ...membership, displayName: 'Cora Dunn' } },
      'Ben Carter was asked in by Cora Dunn, who knows the code and could read with it. Give them a new code first.',
      ada,
    ],
    [
      'another name while somebody else’s code is known',
      askedInByCora,
      { kind: 'member-changed', member: cora, membership: { ...membership, roles: ['coordinator'] } },
      'fine',
      ada,
    ],
    [
      'leaving once there is a new code',
      fold(askedInByCora, { kind: 'member-reset', member: ben, keys }),
      leave(cora),
      'fine',
      ada,
    ],
    [
      'leaving once the code was used',
      applyChange(askedInByCora, { kind: 'member-enrolled', member: ben, keys: { ...keys, pdfSigning: '' } }, by(ben)),
      leave(cora),
      'fine',
      ada,
    ],
    ['leaving twice', fold(withBen, leave(ben)), leave(ben), 'Ben Carter has left already.', ada],
    ['nobody leaving', withBen, leave(id('member', 9)), 'This person has no sign-in yet.', ada],
    [
      'a lock after no time',
      smallWorkbook,
      { kind: 'lock-after-set', minutes: 0 },
      'Choose between 1 and 30 minutes.',
      ada,
    ],
    [
      'a lock after an hour',
      smallWorkbook,
      { kind: 'lock-after-set', minutes: 60 },
      'Choose between 1 and 30 minutes.',
      ada,
    ],
    [
      'an empty note',
      smallWorkbook,
      { kind: 'note-written', note: id('note', 1), title: '', words: ' ' },
      'Write something first.',
      ada,
    ],
    [
      'no such note',
      smallWorkbook,
      { kind: 'note-removed', note: id('note', 1) },
      'This note is no longer there.',
      ada,
    ],
    [
      'handing over too early',
      fold(answered, { kind: 'answer-withdrawn', round: spring, item: messages.item, about: messages.about }),
      prepare,
      'One check has no answer yet.',
      ada,
    ],
    ['checking what nobody handed over', answered, check, 'Nobody has handed this review over to be checked.', ben],
    [
      'checking other content',
      fold(answered, prepare),
      { ...check, content: 'cd'.repeat(32) },
      'The review has changed since. Look at it again.',
      ben,
    ],
    [
      'checking without the role',
      fold(answered, prepare),
      check,
      'Your role does not allow this. Ask a coordinator.',
      id('member', 9),
    ],
    ['checking', fold(answered, prepare), check, 'fine', ben],
    ['sending back without a reason', fold(answered, prepare), sendBack(''), 'Write why you send it back.', ben],
    ['sending back what is not there', answered, sendBack('Old.'), 'There is nothing to send back yet.', ben],
    ['sending back', fold(answered, prepare), sendBack('Old.'), 'fine', ben],
  ])('%s', (_, state, change, words, author) => {
    expect(wordsOf(state, change, author)).toBe(words);
  });
});
