// @vitest-environment happy-dom
// The arrow keys move through the checks, and do nothing else meanwhile.

import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useArrowKeys } from '../../../../renderer/features/review/use-arrow-keys';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function press(key: string, at: Element = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  at.dispatchEvent(event);
  return event.defaultPrevented;
}

function keys() {
  const [left, right] = [vi.fn(), vi.fn()];
  renderHook(() => useArrowKeys(left, right));
  return { left, right };
}

test('an arrow goes on or back, and the browser does not choose another answer with it', () => {
  const { left, right } = keys();
  const answer = document.createElement('input');
  answer.type = 'radio';
  const answers = document.createElement('div');
  answers.className = 'answer-keys';
  answers.append(answer);
  document.body.append(answers);
  expect(press('ArrowRight', answer)).toBe(true);
  expect(press('ArrowLeft')).toBe(true);
  expect([left.mock.calls.length, right.mock.calls.length]).toEqual([1, 1]);
});

test('other keys, and arrows in a text, are left to the browser', () => {
  const { left, right } = keys();
  const note = document.createElement('textarea');
  document.body.append(note);
  expect(press('ArrowDown')).toBe(false);
  expect(press('ArrowRight', note)).toBe(false);
  expect([left.mock.calls.length, right.mock.calls.length]).toEqual([0, 0]);
});
