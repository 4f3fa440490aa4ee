// What a form asks of whoever fills it in, as a report says it.

import { expect, it } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import { registerNames } from '#shared/domain/registers/register';
import { inOurWords } from '#shared/report/in-our-words';

it.each([
  ['What you do about it', 'What we do about it'],
  ['Do their people meet your young people online?', 'Do their people meet our young people online?'],
  ['When they told you', 'When they told us'],
  ['What it means for you and young people', 'What it means for us and young people'],
  ['Your rule, in a sentence or two', 'Our rule, in a sentence or two'],
  ['Whom you turn to outside', 'Whom we turn to outside'],
  ['Young people', 'Young people'],
])('“%s” is “%s”', (asked, said) => {
  expect(inOurWords(asked)).toBe(said);
});

it('leaves no label of any register that speaks to its reader', () => {
  const labels = registerNames.flatMap((name) =>
    registers[name].fields.flatMap((field) => [
      field.label,
      ...(field.kind === 'rows' ? field.columns.map(({ label }) => label) : []),
    ]),
  );
  expect(labels.filter((label) => /\byou\b/i.test(label)).length).toBeGreaterThan(20);
  expect(labels.map(inOurWords).filter((label) => /\byours?\b|\byou\b|\b(for|to|with|told) we\b/i.test(label))).toEqual(
    [],
  );
});
