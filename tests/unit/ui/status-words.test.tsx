// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { AttentionList } from '#ui/attention-list';
import { type Health, HealthStrip } from '#ui/health-strip';
import type { WorkState } from '#ui/quarter-disc';
import { StatusWords } from '#ui/status-words';
import { TaskList } from '#ui/task-list';

afterEach(cleanup);

const states: readonly WorkState[] = [
  'not started',
  'in progress',
  'ready to check',
  'ready to sign',
  'signed',
  'cannot start yet',
];

describe('the state of a piece of work', () => {
  test.each(states)('"%s" is written beside its disc, and the disc is silent', (state) => {
    const { container } = render(<StatusWords state={state} />);
    expect(container.textContent?.toLowerCase()).toBe(state);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('no two states have the same drawing', () => {
    const drawings = states.map((state) => {
      const { container, unmount } = render(<StatusWords state={state} />);
      const drawing = container.querySelector('svg')?.innerHTML;
      unmount();
      return drawing;
    });
    expect(new Set(drawings).size).toBe(states.length);
  });

  test('late work says how late instead', () => {
    const { container } = render(<StatusWords state="in progress" overdue="Overdue by 6 days" />);
    expect(container.textContent).toBe('Overdue by 6 days');
  });
});

describe('the past quarters', () => {
  const healths: readonly Health[] = ['in order', 'gaps', 'put right', 'not looked at', 'not kept'];

  test('every cell says its health in words, and its number', () => {
    render(
      <HealthStrip
        title="The past quarters"
        quarters={healths.map((_, index) => ({
          yearWords: String(2026 + Math.floor(index / 4)),
          quarter: quarterAt(index),
        }))}
        areas={[
          { name: 'Accounts', cells: healths.map((health) => ({ health, count: health === 'gaps' ? 4 : undefined })) },
        ]}
      />,
    );
    const cells = within(screen.getByRole('row', { name: /^Accounts/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent?.trim())).toEqual([
      'in order',
      'gaps 4',
      'to put right',
      'not looked at',
      'not kept',
    ]);
  });

  test('every heading says its year, also where only the quarter is shown', () => {
    render(
      <HealthStrip
        title="The past quarters"
        quarters={[
          { yearWords: '2026', quarter: 3 },
          { yearWords: '2026', quarter: 4 },
          { yearWords: '2027', quarter: 1, now: true },
        ]}
        areas={[]}
      />,
    );
    const headings = screen.getAllByRole('columnheader').slice(1);
    expect(headings.map((heading) => heading.textContent)).toEqual(['2026 Q3', '2026 Q4', '2027 Q1, now']);
  });

  test('a missing cell is said to be not kept', () => {
    render(
      <HealthStrip
        title="Past"
        quarters={[{ yearWords: '2026', quarter: 1 }]}
        areas={[{ name: 'Consents', cells: [] }]}
      />,
    );
    expect(screen.getByRole('cell').textContent?.trim()).toBe('not kept');
  });
});

test('a signal says in words how much it weighs', () => {
  render(
    <AttentionList title="Needs attention" signals={[{ id: '1', weight: 'put right', sentence: 'One holder.' }]} />,
  );
  expect(screen.getByRole('listitem').textContent).toBe('To put right: One holder.');
});

test('a task that cannot be started is words, the others are pressed', () => {
  render(
    <TaskList
      title="Due"
      tasks={[
        { id: '1', name: 'People', state: 'in progress', href: '#people' },
        { id: '2', name: 'Sign', state: 'cannot start yet' },
      ]}
    />,
  );
  expect(screen.getByRole('table', { name: 'Due' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'People' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Sign' })).toBeNull();
  expect(screen.getByRole('rowheader', { name: 'Sign' })).toBeTruthy();
});

function quarterAt(index: number): 1 | 2 | 3 | 4 {
  const quarters = [1, 2, 3, 4] as const;
  return quarters[index % 4] ?? 1;
}
