// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ErrorSummary } from '#ui/error-summary';
import { TextField } from '#ui/text-field';

afterEach(cleanup);

const problems = [
  { field: 'account', label: 'Account name', message: 'write the name people see' },
  { field: 'approved', label: 'Approved on', message: 'Write a date like 5 April 2027' },
];

function Form({ attempt = 1, wrong = true }) {
  return (
    <>
      <ErrorSummary problems={wrong ? problems : []} attempt={attempt} />
      <TextField label="Account name" name="account" error={wrong ? 'write the name people see' : undefined} />
      <TextField label="Approved on" name="approved" />
    </>
  );
}

test('shows nothing while nothing is wrong', () => {
  render(<Form wrong={false} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('takes the focus when it appears, and counts what is wrong in words', () => {
  const { rerender } = render(<Form wrong={false} attempt={0} />);
  rerender(<Form />);
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Two things to put right' }));
});

test('takes the focus again when a second attempt fails as well', () => {
  const { rerender } = render(<Form attempt={1} />);
  screen.getByLabelText('Approved on').focus();
  rerender(<Form attempt={1} />);
  expect(document.activeElement).toBe(screen.getByLabelText('Approved on'));
  rerender(<Form attempt={2} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('leads to the field in the field’s own words', async () => {
  render(<Form />);
  await userEvent.click(screen.getByRole('button', { name: 'Approved on: write a date like 5 April 2027' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Approved on'));
});

test('says "One thing" for one', () => {
  render(<ErrorSummary problems={problems.slice(0, 1)} />);
  expect(screen.getByRole('heading').textContent).toBe('One thing to put right');
});

test('after a field that asks a question, the words begin anew', () => {
  render(<ErrorSummary problems={[{ field: 'whose', label: 'Whose is it?', message: 'Choose whose it is' }]} />);
  expect(screen.getByRole('button', { name: 'Whose is it? Choose whose it is' })).toBeTruthy();
});
