// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { Masthead } from '#ui/masthead';
import { Page } from '#ui/page';

afterEach(cleanup);

function Review() {
  return (
    <Page
      masthead={
        <Masthead
          organisation="Riverside Youth Project"
          example
          places={[
            { id: 'home', label: 'Home', href: '#home' },
            { id: 'review', label: 'Quarterly review', href: '#review', current: true },
          ]}
          worried={{ href: '#worried' }}
        />
      }
      margin={{
        label: 'All accounts',
        content: <MarginList title="Accounts" items={[{ id: '1', name: 'Instagram', onClick: () => undefined }]} />,
      }}
    >
      <h1>Who can reach us?</h1>
    </Page>
  );
}

test('the first stop of the Tab key leads past the masthead', async () => {
  render(<Review />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('the masthead says where we are, that this is an example, and where to turn at once', () => {
  render(<Review />);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Quarterly review');
  expect(screen.getByText('Example')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Worried about a young person now?' })).toBeTruthy();
});

test('an organisation with a long name has the first line of the masthead to itself', () => {
  const { rerender } = render(<Masthead organisation="Riverside Youth Project" />);
  expect(screen.getByRole('banner').classList.contains('masthead-two-lines')).toBe(false);
  rerender(<Masthead organisation="Stowarzyszenie Młodzieży Żółta Łódź przy kościele św. Anny" />);
  expect(screen.getByRole('banner').classList.contains('masthead-two-lines')).toBe(true);
});

test('the margin unfolds by its name and folds when one of its links is followed', async () => {
  render(<Review />);
  const toggle = screen.getByRole('button', { name: 'All accounts' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(screen.getByRole('navigation', { name: 'All accounts' }));
  await userEvent.click(screen.getByRole('button', { name: 'Instagram' }));
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
});

test('what leads to an address is a link, what does something is a button', () => {
  render(
    <>
      <LinkButton href="#check">Check a PDF</LinkButton>
      <LinkButton onClick={() => undefined}>Lock</LinkButton>
    </>,
  );
  expect(screen.getByRole('link', { name: 'Check a PDF' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Lock' })).toBeTruthy();
});
