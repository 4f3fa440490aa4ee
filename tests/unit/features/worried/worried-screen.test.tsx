// @vitest-environment happy-dom
// "Worried about a young person now?": how a platform is told of something, those in use first, and no way out of the app.

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { WorriedScreen } from '../../../../renderer/features/worried/worried-screen';
import { smallAdvice, smallLocality } from '../../packs/small-packs';

afterEach(cleanup);

function open(platformsInUse: readonly string[]) {
  return render(
    <WorriedScreen
      masthead={null}
      locality={smallLocality()}
      leads={[]}
      advice={smallAdvice()}
      platformsInUse={platformsInUse}
      back={() => {}}
    />,
  );
}

const shown = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('shows the platforms in use, and the others when they are wanted', async () => {
  open(['tiktok']);
  expect(shown()).toContain('TikTok');
  expect(shown()).not.toContain('Instagram');
  await userEvent.click(screen.getByRole('button', { name: 'The other platforms' }));
  expect(shown()).toContain('Instagram');
  await userEvent.click(screen.getByRole('button', { name: 'Only the platforms we use' }));
  expect(shown()).not.toContain('Instagram');
});

test('shows every platform where none is in use, and before anyone has signed in', () => {
  open([]);
  expect(shown()).toEqual(expect.arrayContaining(['Instagram', 'TikTok']));
  expect(screen.queryByRole('button', { name: 'The other platforms' })).toBeNull();
});

test('says what a report is not for before how it is made, and whether it was verified', () => {
  open(['instagram', 'tiktok']);
  const text = document.body.textContent ?? '';
  expect(text.indexOf('Danger now: 999.')).toBeGreaterThan(-1);
  expect(text.indexOf('Danger now: 999.')).toBeLessThan(text.indexOf('The three dots.'));
  expect(text).toContain('Checked 1 November 2026. Menus move.');
  expect(text).toContain('Not verified; looked at 1 November 2026. Menus move.');
});

test('leads to the platforms from the top of a long page', async () => {
  open(['instagram']);
  await userEvent.click(screen.getByRole('button', { name: 'How to tell each platform' }));
  expect(document.activeElement?.textContent).toBe('Tell the platform');
});

test('shows addresses as words: nothing here opens them', () => {
  open(['instagram']);
  expect(screen.getByText('instagram.example/help')).toBeDefined();
  expect(screen.queryByRole('link')).toBeNull();
});

test('shows who to call also where the packs know of no routes', () => {
  render(<WorriedScreen masthead={null} locality={smallLocality()} leads={[]} advice={undefined} back={() => {}} />);
  expect(screen.queryByText('Tell the platform')).toBeNull();
  expect(screen.getAllByText('Emergency').length).toBeGreaterThan(0);
});
