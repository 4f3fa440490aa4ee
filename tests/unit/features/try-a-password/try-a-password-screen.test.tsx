// @vitest-environment happy-dom
// Trying a password: two verdicts side by side in shape and words, and nothing of what was typed once the screen is left.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { weighPassword } from '#workers/weigh-password';
import { TryAPasswordScreen } from '../../../../renderer/features/try-a-password/try-a-password-screen';
import type { StartWeighing } from '../../../../renderer/features/try-a-password/use-weighed';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { fold, id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const weighHere: StartWeighing = () => ({ weigh: async (password) => weighPassword(password), end: () => {} });

async function open(startWeighing = weighHere, state = smallWorkbook) {
  const workbook = await memoryWorkbook(state);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  const drawn = render(
    <TryAPasswordScreen
      masthead={null}
      saved={null}
      workbook={{ ...workbook, getSnapshot: () => snapshot }}
      go={go}
      startWeighing={startWeighing}
    />,
  );
  return { go, ...drawn };
}

const field = () => screen.getByLabelText<HTMLInputElement>('A password');
const older = () => within(screen.getByRole('region', { name: 'The guidance’s older rule' }));
const today = () => within(screen.getByRole('region', { name: 'Today’s advice' }));
const shapesIn = (region: HTMLElement) =>
  Array.from(region.querySelectorAll('.verdict-point > svg'), ({ classList }) => classList[1]);

test('the guidance’s own example meets the one and not the other', async () => {
  await open();
  await userEvent.type(field(), 'SP1D3Rm@n');
  expect(await today().findByText('Does not meet today’s advice')).toBeDefined();
  expect(older().getByRole('status').textContent).toBe('Meets the older rule');
  expect(today().getByText(/one that everyone knows/).textContent).toMatch(/^Not met\. /);
  expect(shapesIn(screen.getByRole('region', { name: 'The guidance’s older rule' }))).toEqual([
    'shape-dot',
    'shape-dot',
    'shape-dot',
    'shape-dot',
  ]);
  expect(shapesIn(screen.getByRole('region', { name: 'Today’s advice' }))).toEqual([
    'shape-diamond',
    'shape-triangle',
    'shape-dot',
    'shape-dash',
    'shape-dash',
  ]);
});

test('three random words meet the other and not the one', async () => {
  await open();
  await userEvent.type(field(), 'walnut harbour kettle');
  expect(await today().findByText('Meets today’s advice')).toBeDefined();
  expect(older().getByRole('status').textContent).toBe('Does not meet the older rule');
  expect(older().getByText(/It lacks a capital/).textContent).toMatch(/^Not met\. /);
});

test('before anything is typed, and again when it is taken out, it only says what is asked', async () => {
  await open();
  expect(today().getByRole('status').textContent).toBe('Nothing typed yet');
  expect(screen.queryByText('Not met.')).toBeNull();
  await userEvent.type(field(), 'x');
  expect((await screen.findAllByText('Not met.')).length).toBeGreaterThan(0);
  await userEvent.clear(field());
  expect(older().getByRole('status').textContent).toBe('Nothing typed yet');
  expect(screen.queryByText('Not met.')).toBeNull();
});

test('nothing is said before the lists have answered', async () => {
  await open(() => ({ weigh: () => new Promise(() => {}), end: () => {} }));
  await userEvent.type(field(), 'SP1D3Rm@n');
  expect(today().getByRole('status').textContent).toBe('Looking through the word lists');
  expect(older().getByRole('status').textContent).toBe('Looking through the word lists');
});

test('without the lists, nothing is said to meet today’s advice', async () => {
  await open(() => ({ weigh: async () => undefined, end: () => {} }));
  await userEvent.type(field(), 'walnut harbour kettle');
  expect(await today().findByText('Cannot be said without the word lists')).toBeDefined();
  expect(today().getByText(/could not be opened/)).toBeDefined();
});

test('it is hidden until it is shown, and no browser is asked to fill it in or keep it', async () => {
  await open();
  expect(field().type).toBe('password');
  expect(field().autocomplete).toBe('off');
  expect(field().name).toBe('');
  expect(field().closest('form')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Show/ }));
  expect(field().type).toBe('text');
});

test('it says that nothing is kept, and what to do instead, with where that is from and when it was read', async () => {
  await open();
  expect(screen.getByText(/It is not stored and not sent, and it is gone when you leave/)).toBeDefined();
  const instead = within(screen.getByRole('complementary', { name: 'What to do instead' }));
  for (const way of instead.getAllByRole('listitem')) expect(way.textContent).toMatch(/Checked 25 November 2026\.$/);
  expect(instead.getByText('Three random words')).toBeDefined();
  expect(instead.getByText('A password manager')).toBeDefined();
  expect(instead.getByText('A second step')).toBeDefined();
});

test('leaving ends what was weighing it, and takes it out of the page', async () => {
  const end = vi.fn();
  const start = vi.fn<StartWeighing>(() => ({ ...weighHere(), end }));
  const { unmount, go } = await open(start);
  await userEvent.type(field(), 'SP1D3Rm@n!');
  await today().findByText('Does not meet today’s advice');
  const typed = field();
  // Never in the markup, only in the control.
  expect(document.documentElement.outerHTML).not.toContain('SP1D3Rm@n!');
  await userEvent.click(screen.getByRole('button', { name: 'Accounts' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: 'accounts' });
  unmount();
  expect(start).toHaveBeenCalledOnce();
  expect(end).toHaveBeenCalledOnce();
  expect(typed.isConnected).toBe(false);
  cleanup();
  await open();
  expect(field().value).toBe('');
});

test('what the organisation chose is told beside both, and that it has not where it has not', async () => {
  const { go } = await open();
  expect(screen.getByText(/^You have not chosen yet which of the two you go by/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Then and now' }));
  expect(go).toHaveBeenCalledWith({ name: 'then-and-now' });
  cleanup();
  const fields = { topic: 'passwords', choice: 'older', everyMonths: '6' };
  await open(
    weighHere,
    fold(smallWorkbook, { kind: 'record-added', register: 'stances', record: id('record', 20), fields }),
  );
  expect(
    screen.getByText('Your rule for passwords: the guidance’s older rule. Changed every six months.'),
  ).toBeDefined();
});
