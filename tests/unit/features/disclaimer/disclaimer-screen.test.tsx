// @vitest-environment happy-dom
// A disclaimer on its page: what is missing leads to where it is filled in, only a signatory is offered to approve it, and names that
// were found are shown before; the record of one consent is for its readers alone.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { approveDisclaimer, publishDisclaimer } from '#shared/domain/disclaimer/disclaimer-steps';
import type { MemberId } from '#shared/domain/ids';
import { recordOf, type State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { ConsentRecordScreen } from '../../../../renderer/features/consent-papers/consent-record-screen';
import { DisclaimerScreen } from '../../../../renderer/features/disclaimer/disclaimer-screen';
import type { ScreenProps } from '../../../../renderer/features/screen';
import { addConsent } from '../../../builders/consents';
import { wholeDisclaimer } from '../../../builders/disclaimers';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import {
  ada,
  adaPerson,
  addMember,
  addRecord,
  benPerson,
  changeAccount,
  day,
  fold,
  id,
  instagram,
  pack,
  smallWorkbook,
} from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const ben = id('member', 2);
const record = id('record', 20);
const consent = id('record', 21);
const base = fold(
  smallWorkbook,
  addMember(ben, 'Ben Carter', ['contributor'], benPerson),
  changeAccount(instagram, { responseStandard: 'Within one working day' }),
  addConsent(consent),
);
const whole = fold(base, addRecord('disclaimers', record, wholeDisclaimer));
const half = fold(base, addRecord('disclaimers', record, { ...wholeDisclaimer, how: '', whoManages: '' }));

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  findChecklists: () => smallPack(),
};

async function propsFor(state: State, member: MemberId = ada) {
  const workbook = await memoryWorkbook(state, member);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  const props: ScreenProps = {
    masthead: null,
    saved: undefined,
    workbook: { ...workbook, getSnapshot: () => snapshot, readFile: async () => ({ state: 'missing' }) },
    packs,
    host: {} as ScreenProps['host'],
    go,
    lock: () => {},
    // No page is drawn here: the PDF never comes.
    makeReport: () => new Promise(() => {}),
    countersignReport: () => new Promise(() => {}),
    appVersion: '1.0.0',
    whenLeaving: () => () => {},
  };
  return { props, workbook, go };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('what is missing', () => {
  test('is named when it is to be approved, and leads to the field', async () => {
    const { props, workbook, go } = await propsFor(half);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    await press('Approve it');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Say who manages and monitors the accounts.');
    expect(alert.textContent).toContain('Say how posts by others are moderated.');
    expect(workbook.entries).toEqual([]);
    const missing = screen.getByRole('region', { name: 'Missing before it is ready to publish' });
    const [first] = within(missing).getAllByRole('button', { name: /^Fill it in/ });
    if (!first) throw new Error('nothing is missing');
    await userEvent.click(first);
    expect(go).toHaveBeenCalledWith({ name: 'record', register: 'disclaimers', record, field: 'whoManages' });
  });
});

describe('approving', () => {
  test('is offered to a signatory, and asks once more', async () => {
    const { props, workbook } = await propsFor(whole);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    await press('Approve it');
    expect(screen.getByText('No name of your registers was found in it.', { exact: false })).toBeTruthy();
    await press('I have read it, and approve it');
    expect(workbook.entries).toMatchObject([
      [{ kind: 'record-changed', fields: { version: '1', approvedBy: adaPerson, approvedOn: '2027-03-10' } }],
    ]);
  });

  test('is not offered to anybody else, who is told whom to ask', async () => {
    const { props } = await propsFor(whole, ben);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    expect(screen.queryByRole('button', { name: 'Approve it' })).toBeNull();
    expect(screen.getByText('Ada Okonkwo can approve it.')).toBeTruthy();
  });

  test.each([
    ['Ben Carter looks after it', 'It names Ben Carter. Is that meant for everybody to read?'],
    ['Samira Haddad’s group writes here', 'Take out “Samira Haddad”: somebody in the consents is called so.'],
  ])('of “%s” says so before', async (whoManages, words) => {
    const named = fold(base, addRecord('disclaimers', record, { ...wholeDisclaimer, whoManages }));
    const { props, workbook } = await propsFor(named);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    await press('Approve it');
    expect(screen.getByText(words)).toBeTruthy();
    expect(workbook.entries).toEqual([]);
  });
});

describe('where it stands', () => {
  const kept = (state: State) => {
    const found = recordOf(state, 'disclaimers', record);
    if (!found) throw new Error('there is no disclaimer');
    return found;
  };
  const approved = fold(whole, approveDisclaimer(whole, kept(whole), adaPerson, day('2027-03-01')));
  const put = { accounts: [instagram], on: day('2027-03-01'), where: 'Pinned post' };
  const published = fold(approved, ...publishDisclaimer(approved, kept(approved), put));

  test('is written down only once it is approved', async () => {
    const { props } = await propsFor(whole);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    expect(screen.queryByRole('button', { name: /^It is up there/ })).toBeNull();
    expect(screen.getByText('It can be put up once it is approved as it is now.')).toBeTruthy();
  });

  test('is written down for the account, with what is promised there', async () => {
    const { props, workbook } = await propsFor(approved);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    await press(/^It is up there/);
    await press('Write it down');
    expect(workbook.entries).toMatchObject([
      [
        {
          register: 'disclaimers',
          fields: {
            published: [
              {
                account: instagram,
                on: '2027-03-10',
                version: '1',
                looked: 'We look at it every day.',
                answered: 'We answer within one working day.',
              },
            ],
          },
        },
        { register: 'accounts', fields: { disclaimerShown: 'yes' } },
      ],
    ]);
  });

  test('says in both words where the account promises something else now', async () => {
    const later = fold(published, changeAccount(instagram, { responseStandard: 'Within a week' }));
    const { props } = await propsFor(later);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    expect(screen.getByText('It promises something else there')).toBeTruthy();
    expect(screen.getByText('It says there: We look at it every day. We answer within one working day.')).toBeTruthy();
    expect(screen.getByText('The account says now: We look at it every day. We answer within a week.')).toBeTruthy();
  });

  test('is taken back where it is not there any more', async () => {
    const { props, workbook } = await propsFor(published);
    render(<DisclaimerScreen {...props} disclaimer={record} />);
    await press(/^It is not there any more/);
    expect(workbook.entries).toMatchObject([[{ fields: { published: [] } }, { fields: { disclaimerShown: 'no' } }]]);
  });
});

test('one that was taken out is said to be gone', async () => {
  const { props } = await propsFor(base);
  render(<DisclaimerScreen {...props} disclaimer={record} />);
  expect(screen.getByText('This disclaimer is no longer there')).toBeTruthy();
});

describe('the record of one consent', () => {
  test('is made by who reads the consents', async () => {
    const { props } = await propsFor(base);
    render(<ConsentRecordScreen {...props} consent={consent} />);
    expect(screen.getByText('Samira Haddad')).toBeTruthy();
    expect(screen.getByText('It names a young person, and is not sealed.')).toBeTruthy();
  });

  test('is made by nobody else, who sees no name', async () => {
    const { props } = await propsFor(base, ben);
    render(<ConsentRecordScreen {...props} consent={consent} />);
    expect(screen.getByText('You do not read the consents')).toBeTruthy();
    expect(screen.queryByText(/Samira/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Save/ })).toBeNull();
  });
});
