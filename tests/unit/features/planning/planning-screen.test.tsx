// @vitest-environment happy-dom
// The planning screen says where the plan stands and what has changed since it was signed, and opens it again only with a reason.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { openPlan } from '#shared/domain/plan-round';
import type { State } from '#shared/domain/state';
import { PlanningScreen } from '../../../../renderer/features/planning/planning-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, adaPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const plan = id('round', 20);
const aim = id('record', 20);
const fields = {
  ...{ name: 'Be found', audience: 'Parents', measure: 'Ten say so', by: '2027-09-01' },
  ...{ owner: adaPerson, state: 'open' },
};
const signing: Change = {
  kind: 'round-signed',
  round: plan,
  content: 'ef'.repeat(32),
  statement: 'Meant.',
  preparedBy: ada,
  checkedBy: '',
  files: [],
};
const begun = fold(
  smallWorkbook,
  { kind: 'record-added', register: 'aims', record: aim, fields },
  { kind: 'plan-opened', round: plan },
);
const signed = fold(begun, signing);

async function open(state: State) {
  const workbook = await memoryWorkbook(state);
  const host = { saveFile: async () => ({ ok: true, value: { outcome: 'saved' } }) as const };
  let shown = workbook.getSnapshot();
  // React asks for the same snapshot until something was written.
  const getSnapshot = () => {
    const now = workbook.getSnapshot();
    if (now.state !== shown.state) shown = now;
    return shown;
  };
  const shownOf = { ...workbook, getSnapshot };
  render(<PlanningScreen masthead={null} saved={undefined} workbook={shownOf} host={host} go={() => {}} />);
  return { workbook, user: userEvent.setup() };
}
const standing = () => within(screen.getByRole('region', { name: /^The plan/ }));

test('a plan nobody has begun is begun with one press', async () => {
  const { workbook, user } = await open(smallWorkbook);
  expect(screen.getByText('The plan is not signed yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Begin the plan' }));
  expect(openPlan(workbook.getSnapshot().state)?.number).toBe(1);
});

test('a signed plan says who stands for it, and what is different now', async () => {
  const later = fold(signed, {
    kind: 'record-changed',
    register: 'aims',
    record: aim,
    fields: { by: '2027-10-01' },
    because: '',
  });
  await open(signed);
  expect(standing().getByText(/^Nothing has changed since the plan was signed on 1 March 2027\.$/)).toBeTruthy();
  expect(
    standing().getByText(/Signed by Ada Okonkwo, .* Nobody else has checked it\. Look at it again by/),
  ).toBeTruthy();
  cleanup();
  await open(later);
  expect(standing().getByText('One thing has changed since the plan was signed on 1 March 2027')).toBeTruthy();
  expect(standing().getByRole('button', { name: 'Aim changed: Be found' })).toBeTruthy();
  expect(standing().getByText('By when was 1 September 2027, now 1 October 2027')).toBeTruthy();
});

test('it is opened again with a reason alone, and then says that it was and why', async () => {
  const { workbook, user } = await open(signed);
  await user.click(standing().getByRole('button', { name: 'Correct what was signed' }));
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  expect(await screen.findByText('Write why it is opened again')).toBeTruthy();
  expect(openPlan(workbook.getSnapshot().state)).toBeUndefined();
  await user.type(screen.getByLabelText('Why is it opened again?'), 'The wrong owner.');
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  const reopened = openPlan(workbook.getSnapshot().state);
  expect(reopened?.signOffs[0]?.superseded?.because).toBe('The wrong owner.');
  cleanup();
  await open(workbook.getSnapshot().state);
  expect(standing().getByText(/opened again on .*The reason: The wrong owner\./)).toBeTruthy();
  const list = within(screen.getByRole('region', { name: 'Plans that were signed' }));
  expect(list.getByText(/^Superseded: opened again on/)).toBeTruthy();
});
