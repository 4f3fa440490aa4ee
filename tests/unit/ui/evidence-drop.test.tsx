// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { EvidenceDrop } from '#ui/evidence-drop';
import { TextArea } from '#ui/text-area';

afterEach(cleanup);

const picture = () => new File(['picture'], 'message-controls.png', { type: 'image/png' });

test('a chosen file is handed over, and can be chosen again', async () => {
  const came = vi.fn();
  render(<EvidenceDrop label="Evidence" onFiles={came} />);
  const input = screen.getByLabelText('choose a file');
  const file = picture();
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(came.mock.calls).toEqual([
    [[file], 'chosen'],
    [[file], 'chosen'],
  ]);
});

test('the file dialog is reached by the Tab key', async () => {
  render(<EvidenceDrop label="Evidence" onFiles={() => undefined} />);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('choose a file'));
});

test('a dropped file is handed over, and the browser does not open it', () => {
  const came = vi.fn();
  render(<EvidenceDrop label="Evidence" onFiles={came} />);
  const file = picture();
  const place = screen.getByText(/Paste or drop a file here/);
  const notPrevented = fireEvent.drop(place, { dataTransfer: { files: [file] } });
  expect(notPrevented).toBe(false);
  expect(came).toHaveBeenCalledWith([file], 'dropped');
});

test('a picture pasted while writing a note is handed over', () => {
  const came = vi.fn();
  render(
    <>
      <TextArea label="Note" name="note" />
      <EvidenceDrop label="Evidence" onFiles={came} />
    </>,
  );
  const file = picture();
  fireEvent.paste(screen.getByLabelText('Note'), { clipboardData: { files: [file] } });
  expect(came).toHaveBeenCalledWith([file], 'pasted');
});

test('pasted text stays text', () => {
  const came = vi.fn();
  render(<EvidenceDrop label="Evidence" onFiles={came} />);
  expect(fireEvent.paste(document.body, { clipboardData: { files: [] } })).toBe(true);
  expect(came).not.toHaveBeenCalled();
});

test('nothing is taken any more once it is gone', () => {
  const came = vi.fn();
  const { unmount } = render(<EvidenceDrop label="Evidence" onFiles={came} />);
  unmount();
  fireEvent.paste(document.body, { clipboardData: { files: [picture()] } });
  expect(came).not.toHaveBeenCalled();
});

test('says what is here already, and what was wrong with a file', () => {
  render(
    <EvidenceDrop
      label="Evidence"
      onFiles={() => undefined}
      files={[{ id: '1', name: 'message-controls.png', words: 'pasted 14:31' }]}
      error="The file is empty"
    />,
  );
  expect(screen.getByRole('listitem').textContent).toContain('message-controls.png, pasted 14:31');
  const group = screen.getByRole('group', { name: 'Evidence' });
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe('The file is empty');
});
