// @vitest-environment happy-dom
// Before a report is signed: the texts that cannot be printed whole, each once, and not a wall of them.

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LettersMissing } from '../../../renderer/features/letters-missing';

afterEach(cleanup);

test('each text is told once, the first five, and how many more there are', () => {
  const texts = ['one', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  render(<LettersMissing missing={texts.map((text) => ({ letters: 'ꙮ', text }))} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(texts.slice(1, 6));
  expect(screen.getByText('And 2 more. Write them another way where they matter.')).toBeTruthy();
});

test('nothing is told where every letter can be printed', () => {
  const { container } = render(<LettersMissing missing={[]} />);
  expect(container.textContent).toBe('');
});
