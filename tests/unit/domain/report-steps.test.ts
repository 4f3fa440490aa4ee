// A report made from the registers that a signatory signs after its maker: whom it waits for, who may not, and what lasts of it.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import { tellChange } from '#shared/domain/history/tell-change';
import type { MemberId } from '#shared/domain/ids';
import { lastingPart } from '#shared/domain/lasting-part';
import { mayChange } from '#shared/domain/may-change';
import {
  filesOfReports,
  lastFileOf,
  reportMadeAs,
  signatoriesAfter,
  waitingForWords,
  whyNotCountersign,
} from '#shared/domain/report-steps';
import { ownSignals } from '#shared/domain/signals/own-signals';
import type { State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { answered, answeredAlone, ben, cleo, step } from '../../builders/round-with-three';
import { ada, adaPerson, addMember, by, day, fold, id } from '../../builders/small-workbook';

const fileOf = (pair: string) => ({
  name: 'pack.pdf',
  sizeBytes: 9,
  digest: pair.repeat(32),
  attachment: { name: pair.repeat(32), key: 'a2V5' },
});
const made = 'a1'.repeat(32);
const title = 'Evidence pack, 2 March 2027';
const alone = {
  kind: 'report-made',
  report: 'quarterday-funder-evidence-pack',
  audience: 'funder',
  title,
  file: fileOf('a1'),
} as const;
const make: Extract<Change, { kind: 'report-made' }> = { ...alone, waitsFor: 'signatory' };
const sign: Extract<Change, { kind: 'report-countersigned' }> = {
  kind: 'report-countersigned',
  made,
  statement: 'I have read it.',
  file: fileOf('b2'),
};

/** Ada, who is a signatory herself, has a second sign-in that is one too. */
const adaAgain = id('member', 5);
const people = fold(answered, addMember(adaAgain, 'Ada O.', ['signatory'], adaPerson));
const waiting = step(people, make);
const signed = step(waiting, sign, cleo, '2027-03-09T10:00:00.000Z');

function reportIn(state: State) {
  const report = reportMadeAs(state, made);
  if (!report) throw new Error('the report is missing');
  return report;
}

function refusal(state: State, change: Change, me: MemberId): string {
  const verdict = checkChange(state, change, by(me, undefined, 9));
  return verdict.ok ? '' : verdict.words;
}

describe('a report that waits', () => {
  test('waits for the signatories who are another person than its maker', () => {
    expect(signatoriesAfter(people, ada).map(({ member }) => member)).toEqual([cleo]);
    expect(waitingForWords(waiting, reportIn(waiting))).toBe('Waits for Cleo Mbeki to sign it');
    expect(waitingForWords(waiting, reportIn(waiting), cleo)).toBe('Waits for you to sign it');
    const byCleo = step(people, make, cleo);
    expect(waitingForWords(byCleo, reportIn(byCleo))).toBe('Waits for Ada Okonkwo or Ada O. to sign it');
  });

  test('says so where nobody is left who could sign it', () => {
    const gone = step(waiting, { kind: 'member-left', member: cleo, because: 'Moved away' });
    expect(waitingForWords(gone, reportIn(gone))).toBe('Waits for a signatory, and nobody else who signs in is one');
  });

  test('is told on Home to who may sign it, and to nobody else', () => {
    const told = (state: State, me: MemberId) =>
      ownSignals(state, day('2027-03-03'), me).flatMap(({ place }) =>
        place.name === 'sign-report' ? [place.made] : [],
      );
    expect([ada, adaAgain, ben, cleo].map((me) => told(waiting, me))).toEqual([[], [], [], [made]]);
    expect(told(signed, cleo)).toEqual([]);
  });

  test('is made only where somebody else can sign it', () => {
    const words = 'Nobody else who signs in is a signatory, so this report would wait for ever.';
    expect(refusal(answeredAlone, make, ada)).toBe(words);
    expect(refusal(answeredAlone, alone, ada)).toBe('');
    expect(refusal(people, make, ada)).toBe('');
  });
});

describe('a signatory who signs it', () => {
  test('stands in the record with both files, and theirs is the one that is given out', () => {
    expect(refusal(waiting, sign, cleo)).toBe('');
    expect(reportIn(signed)).toMatchObject({
      by: ada,
      file: { digest: made },
      countersigned: { by: cleo, at: '2027-03-09T10:00:00.000Z', statement: 'I have read it.' },
    });
    expect(lastFileOf(reportIn(waiting)).digest).toBe(made);
    expect(lastFileOf(reportIn(signed)).digest).toBe('b2'.repeat(32));
    expect(filesOfReports(signed).map(({ digest }) => digest.slice(0, 2))).toEqual(['a1', 'b2']);
    expect(waitingForWords(signed, reportIn(signed))).toBe('');
  });

  test('is refused in words where there is nothing to sign', () => {
    expect(refusal(people, sign, cleo)).toBe('There is no such report in this workbook.');
    expect(refusal(step(people, alone), sign, cleo)).toBe(
      'This report waits for nobody: whoever made it signed it alone.',
    );
    expect(refusal(signed, sign, cleo)).toBe(
      'Two people have signed this report already: Cleo Mbeki signed it on 9 March 2027.',
    );
  });

  test('is refused in words where it is not their turn: no signatory, or the same person at another sign-in', () => {
    expect(refusal(waiting, sign, ben)).toBe('It takes a signatory to sign this report.');
    for (const me of [ada, adaAgain]) {
      expect(refusal(waiting, sign, me)).toBe('You made this report, so another signatory has to sign it.');
      expect(mayChange(waiting, sign, by(me, undefined, 9))).toBe(false);
      expect(whyNotCountersign(waiting, reportIn(waiting), me)).not.toBe('');
    }
  });

  test('changes nothing where it is stored all the same: by the same person, a second time, or for one that waits for nobody', () => {
    expect(reportIn(step(waiting, sign, adaAgain)).countersigned).toBeNull();
    expect(step(waiting, sign, adaAgain).general.refused.at(-1)).toMatchObject({ kind: 'report-countersigned' });
    const again = step(signed, { ...sign, file: fileOf('c3') }, cleo);
    expect(lastFileOf(reportIn(again)).digest).toBe('b2'.repeat(32));
    expect(reportIn(step(step(people, alone), sign, cleo)).countersigned).toBeNull();
  });

  test('is told in the history, and is never undone', () => {
    const telling = { state: signed, itemLabel: () => '' };
    expect(tellChange(sign, {}, telling).deed).toBe(`signed “${title}” as signatory`);
    expect(tellChange(make, {}, telling).deed).toBe(`made and signed “${title}”, for a signatory to sign after`);
    expect(tellChange(alone, {}, telling).deed).toBe(`made and signed “${title}”`);
    expect(undoChanges(waiting, [sign], by(cleo, undefined, 9))).toBeUndefined();
    expect(undoChanges(people, [make], by(ada, undefined, 9))).toBeUndefined();
  });
});

describe('a signatory who sends it back', () => {
  const reason = 'The risks are those of last year.';
  const sendBack: Extract<Change, { kind: 'report-refused' }> = { kind: 'report-refused', made, because: reason };
  const sentBack = step(waiting, sendBack, cleo, '2027-03-09T10:00:00.000Z');
  const told = (state: State, me: MemberId, on = '2027-03-10') =>
    ownSignals(state, day(on), me).filter(({ place }) => place.name === 'make-report' || place.name === 'sign-report');

  test('says why, and it waits for nobody any more: nobody signs it, and nobody sends it back again', () => {
    expect(refusal(waiting, sendBack, cleo)).toBe('');
    expect(reportIn(sentBack).refused).toEqual({ by: cleo, at: '2027-03-09T10:00:00.000Z', because: reason });
    expect(waitingForWords(sentBack, reportIn(sentBack))).toBe('');
    const words = 'Cleo Mbeki sent this report back on 9 March 2027. It can be made again.';
    for (const change of [sign, sendBack]) expect(refusal(sentBack, change, cleo)).toBe(words);
    // Stored all the same, it changes nothing.
    expect(reportIn(step(sentBack, sign, cleo)).countersigned).toBeNull();
    expect(lastFileOf(reportIn(sentBack)).digest).toBe(made);
  });

  test('is told to its maker alone, with the reason, until one of the kind is made again or a month has passed', () => {
    expect(told(sentBack, ada)).toMatchObject([
      {
        sentence: `Cleo Mbeki sent back “${title}”.`,
        reason,
        place: { name: 'make-report', report: 'quarterday-funder-evidence-pack' },
      },
    ]);
    expect([ben, cleo].flatMap((me) => told(sentBack, me))).toEqual([]);
    expect(told(sentBack, ada, '2027-04-08')).toHaveLength(1);
    expect(told(sentBack, ada, '2027-04-09')).toEqual([]);
    const another = { ...make, audience: 'trustee', file: fileOf('c3') } as const;
    const later = '2027-03-09T12:00:00.000Z';
    expect(told(step(sentBack, another, ada, later), ada)).toHaveLength(1);
    expect(told(step(sentBack, { ...alone, file: fileOf('c3') }, ada, later), ada)).toEqual([]);
  });

  test('gives a reason, is a signatory, and is another person than its maker', () => {
    expect(refusal(waiting, { ...sendBack, because: ' ' }, cleo)).toBe('Write why you send it back.');
    expect(refusal(waiting, sendBack, ben)).toBe('It takes a signatory to sign this report.');
    expect(refusal(waiting, sendBack, adaAgain)).toBe('You made this report, so another signatory has to sign it.');
    expect(reportIn(step(waiting, sendBack, adaAgain)).refused).toBeNull();
    expect(refusal(signed, sendBack, cleo)).toContain('Two people have signed this report already');
    expect(reportIn(step(signed, sendBack, cleo)).refused).toBeNull();
  });

  test('is told in the history with the reason, is never undone, and lasts without their words', () => {
    const telling = { state: sentBack, itemLabel: () => '' };
    expect(tellChange(sendBack, {}, telling)).toMatchObject({
      deed: `sent back “${title}”`,
      lines: [{ label: 'Reason', words: reason }],
    });
    expect(undoChanges(waiting, [sendBack], by(cleo, undefined, 9))).toBeUndefined();
    expect(lastingPart([{ ...sendBack, because: 'Other words' }])).toBe(lastingPart([sendBack]));
    expect(lastingPart([{ ...sendBack, made: 'c3'.repeat(32) }])).not.toBe(lastingPart([sendBack]));
    const erasing = { person: adaPerson, names: ['Zofia', made] };
    const named = { ...sendBack, because: 'Zofia is in it.' };
    expect(eraseFromChange(named, erasing)).toEqual({ ...named, because: '[erased] is in it.' });
  });
});

describe('what lasts of it when somebody is erased', () => {
  test('is whose file was made to be signed and which was signed; one that its maker signed alone is what it was', () => {
    expect(lastingPart([alone])).toBe('');
    expect(lastingPart([make])).not.toBe(lastingPart([{ ...make, file: fileOf('c3') }]));
    expect(lastingPart([sign])).not.toBe(lastingPart([{ ...sign, file: fileOf('c3') }]));
    expect(lastingPart([sign])).not.toBe(lastingPart([{ ...sign, made: 'c3'.repeat(32) }]));
    expect(lastingPart([{ ...sign, statement: 'Other words' }])).toBe(lastingPart([sign]));
  });

  test('and names go from the statement, and from nothing that says which report it is', () => {
    const named = { ...sign, statement: 'I, Cleo, have read it.' };
    const erasing = { person: adaPerson, names: ['Cleo', made, 'signatory'] };
    expect(eraseFromChange(named, erasing)).toEqual({ ...named, statement: 'I, [erased], have read it.' });
    expect(eraseFromChange(make, erasing)).toEqual(make);
  });
});
