// @vitest-environment happy-dom
// The own checks on the screen: coordinators write them, everybody else reads them and is told whom to ask.

import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import { RecordFormScreen } from '../../../../renderer/features/registers/record-form-screen';
import { RegisterScreen } from '../../../../renderer/features/registers/register-screen';
import type { ScreenProps } from '../../../../renderer/features/screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, benPerson, fold, id, inReview, pack } from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const ben = id('member', 2);
const chat = id('record', 5);
const check: Change = {
  kind: 'record-added',
  register: 'own-checks',
  record: chat,
  fields: { label: 'Members of the chat', question: 'Who is in the chat?', about: 'accounts', state: 'in-use' },
};
const state = fold(inReview, check, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  findChecklists: () => smallPack(),
};

async function propsFor(member: MemberId): Promise<ScreenProps> {
  const inMemory = await memoryWorkbook(state, member);
  const snapshot = inMemory.getSnapshot();
  const unused = () => {
    throw new Error('not asked for here');
  };
  return {
    masthead: null,
    saved: undefined,
    workbook: { ...inMemory, getSnapshot: () => snapshot },
    packs,
    host: {} as ScreenProps['host'],
    go: () => {},
    lock: unused,
    makeReport: unused,
    countersignReport: unused,
    appVersion: '',
    whenLeaving: () => () => {},
  };
}

describe('the register of own checks', () => {
  test('lets a coordinator add one, and offers a new one to the review that is open', async () => {
    render(<RegisterScreen {...(await propsFor(ada))} register="own-checks" />);
    expect(screen.getByRole('button', { name: 'Add a check of your own' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add 1 new check to the review of January to March 2027' })).toBeTruthy();
  });

  test('says to everybody else whom to ask', async () => {
    render(<RegisterScreen {...(await propsFor(ben))} register="own-checks" />);
    expect(screen.queryByRole('button', { name: 'Add a check of your own' })).toBeNull();
    expect(screen.getByText(/A coordinator writes them. Ask Ada Okonkwo./)).toBeTruthy();
  });
});

describe('one of the own checks', () => {
  test('is read by who may not change it', async () => {
    render(<RecordFormScreen {...(await propsFor(ben))} register="own-checks" record={chat} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Members of the chat');
    expect(screen.getByText('Who is in the chat?')).toBeTruthy();
    expect(document.querySelector('input, textarea, select')).toBeNull();
    expect(screen.getByText('A coordinator writes these. Ask Ada Okonkwo.')).toBeTruthy();
  });

  test('is changed by a coordinator', async () => {
    render(<RecordFormScreen {...(await propsFor(ada))} register="own-checks" record={chat} />);
    expect(document.querySelector('input')).not.toBeNull();
  });
});
