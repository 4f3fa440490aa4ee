import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '#shared/domain/plain-date';
import type { Example, Sitting } from '#shared/formats/example/example-file';
import { dayMeant, dayPassed, instantInLondon, timesOf } from '../../../renderer/features/example/example-times';

const date = (text: string) => text as PlainDate;

describe('a day of the example', () => {
  it('is counted from the first day of a quarter, or from today', () => {
    expect(dayMeant({ quarter: 0, day: 1 }, date('2027-03-18'))).toBe('2027-01-01');
    expect(dayMeant({ quarter: -1, day: 60 }, date('2027-03-18'))).toBe('2026-11-29');
    expect(dayMeant({ quarter: -3, day: 41 }, date('2026-11-22'))).toBe('2026-02-10');
    expect(dayMeant({ today: -9 }, date('2028-03-01'))).toBe('2028-02-21');
  });

  it('has passed today at the latest, where it is told as past', () => {
    expect(dayPassed({ quarter: 0, day: 9 }, date('2027-01-04'))).toBe('2027-01-04');
    expect(dayPassed({ quarter: 0, day: 9 }, date('2027-01-12'))).toBe('2027-01-09');
  });
});

describe('an hour of the example', () => {
  it('is an hour of London, in winter and in summer', () => {
    expect(instantInLondon(date('2027-01-15'), '14:31')).toBe('2027-01-15T14:31:00.000Z');
    expect(instantInLondon(date('2027-07-15'), '14:31')).toBe('2027-07-15T13:31:00.000Z');
    expect(instantInLondon(date('2027-07-15'), '00:10')).toBe('2027-07-14T23:10:00.000Z');
  });
});

describe('the times of the example', () => {
  const open = (on: Sitting['on'], at: string): Sitting => ({ do: 'open the review', on, at });
  const example = (...sittings: Sitting[]): Example => ({
    founding: {
      on: { quarter: -1, day: 2 },
      at: '18:00',
      organisation: { name: '', charityNumber: '', purpose: '', ages: '', locality: '' },
      founder: { displayName: '', position: '' },
      safeguardingLead: '',
      safeguardingDeputy: '',
    },
    sittings,
  });
  const times = (now: string, ...sittings: Sitting[]) =>
    timesOf(example(...sittings), now as Instant).sittings.map(({ at }) => at);

  it('are those of the file late in a quarter', () => {
    expect(times('2027-03-18T14:32:00.000Z', open({ today: -16 }, '18:00'), open({ today: -1 }, '14:31'))).toEqual([
      '2027-03-02T18:00:00.000Z',
      '2027-03-17T14:31:00.000Z',
    ]);
  });

  it('put the sittings of a part among those of the main file, after what was at the same time', () => {
    const main = example(open({ quarter: 0, day: 5 }, '18:00'), open({ quarter: 0, day: 9 }, '18:00'));
    const part = {
      sittings: [open({ quarter: 0, day: 5 }, '18:00'), open({ quarter: 0, day: 7 }, '10:00')].map((each) => ({
        ...each,
        by: 'Priya Nair',
      })),
    };
    const { sittings } = timesOf(main, '2027-03-18T14:32:00.000Z' as Instant, [part]);
    expect(sittings.map(({ at, sitting }) => [at.slice(5, 13), 'by' in sitting])).toEqual([
      ['01-05T18', false],
      ['01-05T18', true],
      ['01-07T10', true],
      ['01-09T18', false],
    ]);
  });

  it('stay in the quarter early in it, in order', () => {
    expect(
      times(
        '2027-01-03T12:00:00.000Z',
        open({ today: -16 }, '18:00'),
        open({ today: -9 }, '17:00'),
        open({ today: -1 }, '14:31'),
      ),
    ).toEqual(['2027-01-01T09:00:00.000Z', '2027-01-01T09:00:00.000Z', '2027-01-02T14:31:00.000Z']);
  });

  it('never lie after now', () => {
    expect(
      times('2027-01-01T00:05:00.000Z', open({ today: -1 }, '14:31'), open({ quarter: 0, day: 20 }, '14:31')),
    ).toEqual(['2027-01-01T00:05:00.000Z', '2027-01-01T00:05:00.000Z']);
  });
});
