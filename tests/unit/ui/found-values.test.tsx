// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FoundValues } from '#ui/found-values';

afterEach(cleanup);

const values = () => screen.getAllByRole('definition').map(({ textContent }) => textContent);
const labels = () => screen.getAllByRole('term').map(({ textContent }) => textContent?.trim());

test('each value stands under its label, with who found it and when', () => {
  render(
    <FoundValues
      values={[
        { id: 'expected', label: 'What you expect', value: 'People we follow' },
        { id: 'before', label: 'Last quarter', by: 'Tom Wilkes, 8 December', value: 'People we follow' },
        { id: 'now', label: 'Now', by: 'Amina Hussain, 14:31', value: 'Everyone', shape: 'diamond' },
      ]}
    />,
  );
  expect(labels()).toEqual(['What you expect', 'Last quarter, Tom Wilkes, 8 December', 'Now, Amina Hussain, 14:31']);
  expect(values()).toEqual(['People we follow', 'People we follow', 'Everyone']);
});

test('what is not known yet is an empty place without a shape', () => {
  const { container } = render(<FoundValues values={[{ id: 'now', label: 'Now', by: '', shape: 'diamond' }]} />);
  expect(labels()).toEqual(['Now']);
  expect(values()).toEqual(['']);
  expect(container.querySelector('svg')).toBeNull();
});

test('a value can have a link of its own beside its label', () => {
  render(
    <FoundValues
      values={[{ id: 'expected', label: 'What you expect', action: <button type="button">Change</button> }]}
    />,
  );
  expect(screen.getByRole('term').contains(screen.getByRole('button', { name: 'Change' }))).toBe(true);
});
