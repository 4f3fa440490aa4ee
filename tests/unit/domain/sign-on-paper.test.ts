// A review that is fixed as a set of files, and one that is signed by hand: who may, what is refused, and what is told.

import { describe, expect, test } from 'vitest';
import type { Change, SignedFile } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { lastingPart } from '#shared/domain/lasting-part';
import { signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { signedWords, whyNotOnPaper } from '#shared/domain/sign-on-paper';
import type { State } from '#shared/domain/state';
import { answered, ben, check, cleo, content, prepare, step } from '../../builders/round-with-three';
import { ada, adaPerson, by, day, fold, id, roundIn, spring } from '../../builders/small-workbook';

const file = (digest: string, audience: SignedFile['audience'] = 'internal'): SignedFile => ({
  audience,
  name: `${audience}.pdf`,
  sizeBytes: 9,
  digest: digest.repeat(32),
  attachment: { name: digest.repeat(32), key: 'a2V5' },
});
const set = [file('a1'), file('a2', 'funder')];
const counterSigned = [file('b1'), file('b2', 'funder')];
const handedOver = step(answered, { ...prepare(), files: set });
const checked = step(handedOver, { ...check(), files: counterSigned }, ben);

const scan = id('evidence', 1);
const withScan = (state: State) =>
  fold(state, {
    ...{ kind: 'evidence-added', evidence: scan, name: 'scan.png', mediaType: 'image/png', sizeBytes: 9 },
    ...{ digest: 'cc'.repeat(32), effectiveOn: day('2027-03-04'), attachment: { name: 'cc'.repeat(32), key: 'a2V5' } },
  } as Change);
const onPaper: Extract<Change, { kind: 'round-signed-on-paper' }> = {
  kind: 'round-signed-on-paper',
  round: spring,
  content,
  preparedBy: ada,
  checkedBy: ben,
  files: counterSigned,
  onPaper: { person: adaPerson, on: day('2027-03-04'), scan },
};
const wordsFor = (state: State, change: Change, member = ada) => {
  const verdict = checkChange(state, change, by(member));
  return verdict.ok ? '' : verdict.words;
};

describe('the set of a round', () => {
  test('is what whoever signed last left, and goes with who stands for it', () => {
    expect(setOf(roundIn(answered, spring))).toEqual([]);
    expect(setOf(roundIn(handedOver, spring))).toEqual(set);
    expect(setOf(roundIn(checked, spring))).toEqual(counterSigned);
    const sentBack = step(
      checked,
      { kind: 'round-refused', round: spring, content, as: 'signatory', because: 'Look again.' },
      cleo,
    );
    expect(setOf(roundIn(sentBack, spring))).toEqual([]);
  });

  test('is checked and signed whole: not without a file, with one more, or for others', () => {
    expect(wordsFor(handedOver, { ...check(), files: counterSigned }, ben)).toBe('');
    const other = 'These are not the files that were handed over. Open the step again, and take it once more.';
    expect(wordsFor(handedOver, check(), ben)).toBe(other);
    expect(wordsFor(handedOver, { ...check(), files: [file('b1')] }, ben)).toBe(other);
    expect(wordsFor(handedOver, { ...check(), files: [file('b1'), file('b2', 'public')] }, ben)).toBe(other);
    const { onPaper: _, ...paper } = onPaper;
    const sign = { ...paper, kind: 'round-signed', statement: '' } as const;
    expect(wordsFor(checked, sign, cleo)).toBe('');
    expect(wordsFor(checked, { ...sign, files: [] }, cleo)).toBe(other);
  });

  test('lasts whatever is erased: who fixed which files is not to be taken back', () => {
    expect(lastingPart([{ ...prepare(), files: set }])).toContain('a1'.repeat(32));
    expect(lastingPart([prepare()])).toBe(JSON.stringify([['round-prepared', spring, content]]));
    expect(lastingPart([onPaper])).toContain(scan);
  });
});

describe('a review that is signed on paper', () => {
  test('is brought in by a coordinator or a signatory, once it is handed over and checked', () => {
    expect(whyNotOnPaper(checked, roundIn(checked, spring), ada)).toBe('');
    expect(whyNotOnPaper(checked, roundIn(checked, spring), cleo)).toBe('');
    expect(whyNotOnPaper(checked, roundIn(checked, spring), ben)).toContain('Only a coordinator or a signatory');
    expect(whyNotOnPaper(handedOver, roundIn(handedOver, spring), ada)).toContain('Somebody else has to check');
    expect(whyNotOnPaper(answered, roundIn(answered, spring), ada)).toContain('Hand the review over first');
  });

  test('is refused without its scan, without who signed, and before it is checked', () => {
    expect(wordsFor(checked, onPaper)).toBe('Bring back a scan of the signed page.');
    const stranger = { ...onPaper, onPaper: { ...onPaper.onPaper, person: id('record', 99) } };
    expect(wordsFor(withScan(checked), stranger)).toBe('Choose who signed on paper.');
    expect(wordsFor(withScan(handedOver), { ...onPaper, files: set })).toContain('has to check this review');
    expect(wordsFor(withScan(checked), onPaper)).toBe('');
    expect(wordsFor(withScan(checked), onPaper, ben)).toContain('Your role does not allow this');
  });

  test('is signed, says by whom, and is never called anything but signed on paper', () => {
    const signed = step(withScan(checked), onPaper);
    const signOff = signOffInForce(roundIn(signed, spring));
    expect(signOff).toMatchObject({
      signedBy: ada,
      preparedBy: ada,
      checkedBy: ben,
      statement: '',
      files: counterSigned,
    });
    expect(signOff?.onPaper).toEqual(onPaper.onPaper);
    expect(signOff && signedWords(signed, signOff)).toMatch(/^signed on paper by Ada/);
  });
});
