// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { AnswerKeys } from '#ui/answer-keys';
import { Dialog } from '#ui/dialog';
import { TextField } from '#ui/text-field';

afterEach(cleanup);

const answers = [
  { value: 'as expected', label: 'As expected' },
  { value: 'different', label: 'Different' },
  { value: 'cannot find it', label: 'Cannot find it' },
  { value: 'does not apply', label: 'Does not apply' },
];

function Question({ shortcuts, dialog = false }: { shortcuts?: 'page' | 'focus'; dialog?: boolean }) {
  const [answer, setAnswer] = useState('');
  return (
    <>
      <AnswerKeys
        legend="What did you find?"
        name="result"
        answers={answers}
        value={answer}
        shortcuts={shortcuts}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <TextField label="Note" name="note" />
      <Dialog open={dialog} title="Leave this?" actions={null} onClose={() => undefined}>
        A question
      </Dialog>
    </>
  );
}

const checked = () => screen.getAllByRole<HTMLInputElement>('radio').find((radio) => radio.checked)?.value;

test('nothing is chosen until the person chooses', () => {
  render(<Question />);
  expect(checked()).toBeUndefined();
  expect(screen.getByRole('group', { name: 'What did you find?' })).toBeTruthy();
});

test('a number key chooses its answer from anywhere on the page, and moves the focus to it', async () => {
  render(<Question />);
  for (const [index, answer] of answers.entries()) {
    await userEvent.keyboard(String(index + 1));
    expect(checked()).toBe(answer.value);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: answer.label }));
  }
});

test('a number without an answer does nothing', async () => {
  render(<Question />);
  await userEvent.keyboard('5');
  expect(checked()).toBeUndefined();
});

test('arrows move the answer within the group', async () => {
  render(<Question />);
  await userEvent.keyboard('1{ArrowRight}');
  expect(checked()).toBe('different');
  await userEvent.keyboard('{ArrowLeft}');
  expect(checked()).toBe('as expected');
});

test('a number typed into a field stays text', async () => {
  render(<Question />);
  await userEvent.type(screen.getByLabelText('Note'), '2 of 3');
  expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('2 of 3');
  expect(checked()).toBeUndefined();
});

test('a number pressed with Control belongs to the browser', async () => {
  render(<Question />);
  await userEvent.keyboard('{Control>}2{/Control}');
  expect(checked()).toBeUndefined();
});

test('numbers do nothing behind an open dialog', async () => {
  render(<Question dialog />);
  await userEvent.keyboard('2');
  expect(checked()).toBeUndefined();
});

test('with shortcuts on focus, numbers work only inside the group', async () => {
  render(<Question shortcuts="focus" />);
  await userEvent.keyboard('2');
  expect(checked()).toBeUndefined();
  screen.getByRole('radio', { name: 'As expected' }).focus();
  await userEvent.keyboard('2');
  expect(checked()).toBe('different');
});
