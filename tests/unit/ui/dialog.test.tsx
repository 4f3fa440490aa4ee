// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';

afterEach(cleanup);

function Screen() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Sign</Button>
      <Dialog
        open={open}
        title="Sign the quarter?"
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>Not yet</Button>}
      >
        You sign all four copies at once.
      </Dialog>
    </>
  );
}

test('is not there until it is opened', () => {
  render(<Screen />);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('opens as a modal dialog with its title as its name', async () => {
  render(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(screen.getByRole('dialog', { name: 'Sign the quarter?' })).toBeTruthy();
});

test('closes by its button, and can be opened again', async () => {
  render(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('tells its owner when the browser closes it', async () => {
  render(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  dialog.close();
  await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
  expect(screen.getByRole('dialog', { name: 'Sign the quarter?' })).toBeTruthy();
});
