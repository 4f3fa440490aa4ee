// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { afterEach, describe, expect, test } from 'vitest';
import { AnswerKeys } from '#ui/answer-keys';
import { CheckboxGroup } from '#ui/checkbox-group';
import { DateField } from '#ui/date-field';
import { EvidenceDrop } from '#ui/evidence-drop';
import { PassphraseField } from '#ui/passphrase-field';
import { RadioGroup } from '#ui/radio-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';

afterEach(cleanup);

const choices = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
];

test('the words of a field are tied to its control', () => {
  render(<TextField label="Account name" hint="As people see it" error="write the name people see" name="account" />);
  const input = screen.getByLabelText('Account name');
  const words = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(['As people see it', 'To put right: Write the name people see']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.id).toBe('account');
});

test('a field with nothing wrong says nothing of it', () => {
  render(<TextField label="Account name" name="account" />);
  const input = screen.getByLabelText('Account name');
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  expect(input.hasAttribute('aria-describedby')).toBe(false);
});

test('no control lets the browser remember what was typed', () => {
  const { container } = render(
    <>
      <TextField label="Text" name="text" />
      <TextArea label="Area" name="area" />
      <DateField label="Date" name="date" />
      <PassphraseField label="Passphrase" name="passphrase" />
      <SelectField label="Select" name="select" choices={choices} />
      <RadioGroup label="Radio" name="radio" choices={choices} />
      <CheckboxGroup label="Checkbox" name="checkbox" choices={choices} />
      <AnswerKeys legend="Answer" name="answer" answers={choices} />
      <EvidenceDrop label="Evidence" onFiles={() => undefined} />
    </>,
  );
  const controls = [...container.querySelectorAll('input, textarea, select')];
  expect(controls).toHaveLength(12);
  expect(controls.filter((control) => control.getAttribute('autocomplete') !== 'off')).toEqual([]);
});

describe('with react-hook-form', () => {
  type Answers = { name: string; note: string; platform: string; fixed: string; ages: string[]; result: string };

  function Form({ onSent }: { onSent: (answers: Answers) => void }) {
    const { register, handleSubmit } = useForm<Answers>({
      defaultValues: { name: 'Riverside', note: '', platform: 'a', fixed: 'b', ages: ['a'], result: '' },
    });
    return (
      <form onSubmit={handleSubmit(onSent)}>
        <TextField label="Name" {...register('name')} />
        <TextArea label="Note" {...register('note')} />
        <SelectField label="Platform" choices={choices} {...register('platform')} />
        <RadioGroup label="Fixed" choices={choices} {...register('fixed')} />
        <CheckboxGroup label="Ages" choices={choices} {...register('ages')} />
        <AnswerKeys legend="Result" answers={choices} {...register('result')} />
        <button type="submit">Carry on</button>
      </form>
    );
  }

  test('every control starts from the form’s values and gives back what was chosen', async () => {
    const sent: Answers[] = [];
    render(<Form onSent={(answers) => sent.push(answers)} />);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Riverside');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Second', checked: true }).name).toBe('fixed');

    await userEvent.keyboard('2');
    await userEvent.type(screen.getByLabelText('Note'), 'Looked');
    await userEvent.selectOptions(screen.getByLabelText('Platform'), 'b');
    await userEvent.click(screen.getAllByRole('checkbox')[1] ?? document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Carry on' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      name: 'Riverside',
      note: 'Looked',
      platform: 'b',
      fixed: 'b',
      ages: ['a', 'b'],
      result: 'b',
    });
  });
});

test('a passphrase is hidden, shown on demand, and hidden again when the form is sent', async () => {
  render(
    <form onSubmit={(event) => event.preventDefault()}>
      <PassphraseField label="Passphrase" name="passphrase" />
    </form>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Passphrase');
  const form = input.form;
  expect(input.type).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show what is typed' }));
  expect(input.type).toBe('text');
  if (form) fireEvent.submit(form);
  expect(input.type).toBe('password');
});
