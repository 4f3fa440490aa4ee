// @vitest-environment happy-dom
// "Before you sign" says that checks came since the review was opened. They may wait, so nothing is held up by them.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { Place } from '#shared/domain/place';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ScreenProps } from '../../../../renderer/features/screen';
import { BeforeSigningScreen } from '../../../../renderer/features/sign-and-share/before-signing-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import {
  ada,
  fold,
  give,
  id,
  inReview,
  messages,
  pack,
  people,
  policy,
  spring,
} from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  findChecklists: () => smallPack(),
};
const answered = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy));
const check: Change = {
  kind: 'record-added',
  register: 'own-checks',
  record: id('record', 5),
  fields: { label: 'Members of the chat', about: 'accounts', state: 'in-use' },
};

async function open(state: State) {
  const inMemory = await memoryWorkbook(state, ada);
  const snapshot = inMemory.getSnapshot();
  const went: Place[] = [];
  const unused = () => {
    throw new Error('not asked for here');
  };
  const props: Omit<ScreenProps, 'host'> = {
    masthead: null,
    saved: undefined,
    workbook: { ...inMemory, getSnapshot: () => snapshot },
    packs,
    go: (place) => went.push(place),
    lock: unused,
    makeReport: unused,
    countersignReport: unused,
    appVersion: '',
    whenLeaving: () => () => {},
  };
  render(<BeforeSigningScreen {...props} host={{} as ScreenProps['host']} round={spring} />);
  return went;
}

test('a check that came since is told, leads to where it is added, and does not stand in the way of signing', async () => {
  const went = await open(fold(answered, check));
  const list = within(screen.getByRole('region', { name: 'To look at once more' }));
  expect(list.getByText('One check came since this review was opened and is not in it.')).toBeTruthy();
  await userEvent.click(list.getByRole('button', { name: 'See them' }));
  expect(went).toEqual([{ name: 'new-checks', round: spring }]);
  expect(screen.getByRole('button', { name: 'Go on to sign' }).hasAttribute('disabled')).toBe(false);
});

test('where none came nothing is told', async () => {
  await open(answered);
  expect(screen.queryByText(/came since this review was opened/)).toBeNull();
});
