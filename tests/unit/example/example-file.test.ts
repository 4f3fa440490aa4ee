import { describe, expect, it } from 'vitest';
import { textBytes } from '#shared/crypto/bytes';
import { type Example, readExample } from '#shared/formats/example/example-file';

const small: Example = {
  founding: {
    on: { quarter: -3, day: 41 },
    at: '18:30',
    organisation: { name: 'A', charityNumber: '', purpose: '', ages: '', locality: '' },
    founder: { displayName: 'B', position: 'C' },
    safeguardingLead: '',
    safeguardingDeputy: '',
  },
  sittings: [],
};

const read = (written: unknown) => readExample(textBytes(JSON.stringify(written)));
const withSitting = (sitting: unknown) => () => read({ ...small, sittings: [sitting] });

const when = { on: { today: -1 }, at: '09:00' };
const answer = { do: 'answer', ...when, account: 'A', group: 'reach' };
const exception = { item: 'g1-owner-and-deputy', result: 'no' };

describe('the file of the example', () => {
  it('is read where it is as it should be', () => {
    expect(read(small)).toEqual(small);
    expect(withSitting({ ...answer, except: [{ ...exception, putRight: 'now' }] })).not.toThrow();
    expect(
      withSitting({ do: 'add an account', ...when, fields: { name: 'A', holders: [{ since: { today: 1 } }] } }),
    ).not.toThrow();
  });

  it.each([
    ['somebody comes in who is not named', withSitting({ do: 'come in for the first time', ...when })],
    ['a role is none', withSitting({ do: 'ask somebody in', ...when, person: 'A', roles: ['friend'] })],
    ['a review goes back without a reason', withSitting({ do: 'send the review back', ...when, as: 'checker' })],
    ['a part is missing', () => read({ sittings: [] })],
    ['it is a list', () => read([])],
    ['a sitting does what nobody does', withSitting({ do: 'dance', ...when })],
    ['a sitting has no time', withSitting({ do: 'open the review', on: { today: -1 } })],
    ['a day is counted from nothing', withSitting({ do: 'sign the review', on: { day: 4 }, at: '09:00' })],
    ['a day is no whole number', withSitting({ do: 'sign the review', on: { today: 0.5 }, at: '09:00' })],
    ['an answer has a part that nobody reads', withSitting({ ...answer, except: [{ ...exception, noet: 'A slip' }] })],
    ['a result is none', withSitting({ ...answer, except: [{ ...exception, result: 'maybe' }] })],
    ['an item could be no item', withSitting({ ...answer, except: [{ ...exception, item: 'No Item' }] })],
    ['a field holds a number', withSitting({ do: 'add an account', ...when, fields: { name: 4 } })],
    ['a row is a text', withSitting({ do: 'add an account', ...when, fields: { holders: ['A'] } })],
  ])('is refused where %s', (_, reading) => {
    expect(reading).toThrow('not as it should be');
  });
});
