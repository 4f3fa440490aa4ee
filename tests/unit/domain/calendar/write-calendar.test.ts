// The calendar file, read back by a strict reader that was written from the standard.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/calendar/calendar-dates';
import { writeCalendar } from '#shared/domain/calendar/write-calendar';
import { addDays } from '#shared/domain/plain-date';
import { anyDate, anyInstant } from '../../../builders/any-change';
import { asIso, readCalendar, textOf, writtenIn } from '../../../builders/read-calendar';
import { day, moment } from '../../../builders/small-workbook';

const of = {
  workbook: 'ab'.repeat(32),
  organisation: 'Riverside Youth Project',
  now: moment('2027-03-10T09:05:07.123Z'),
};
const encode = (text: string) => new TextEncoder().encode(text);
const read = (dates: readonly CalendarDate[], more: Partial<typeof of> = {}) =>
  readCalendar(encode(writeCalendar(dates, { ...of, ...more })));

const review: CalendarDate = {
  id: 'review-2027-q1',
  day: day('2027-03-25'),
  words: 'The review of January to March 2027 is to be signed',
  more: 'Open Quarterday and carry on with the review.',
  remindDaysBefore: 14,
};

test('one date is one event of a whole day, with a UID, a stamp and a reminder at nine in the morning', () => {
  expect(writeCalendar([review], of).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quarterday//Dates of a workbook//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:review-2027-q1.abababababababab@quarterday',
    'DTSTAMP:20270310T090507Z',
    'DTSTART;VALUE=DATE:20270325',
    'DTEND;VALUE=DATE:20270326',
    'SUMMARY:The review of January to March 2027 is to be signed',
    'DESCRIPTION:Riverside Youth Project. Open Quarterday and carry on with the ',
    ' review.',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:The review of January to March 2027 is to be signed',
    'TRIGGER:-P13DT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(read([review]).components).toHaveLength(1);
});

test.each([
  [0, 'PT9H'],
  [1, '-PT15H'],
  [7, '-P6DT15H'],
])('a reminder %d days before is %s from the midnight on which the day begins', (remindDaysBefore, trigger) => {
  const [event] = read([{ ...review, remindDaysBefore }]).components;
  expect(event?.components.map((alarm) => writtenIn(alarm, 'TRIGGER'))).toEqual([trigger]);
});

test('the same thing has the same UID whenever it is written, and another one in another workbook', () => {
  const uid = (more: Partial<typeof of>, date = review) =>
    read([date], more).components.map((event) => writtenIn(event, 'UID'))[0];
  expect(uid({ now: moment('2027-05-01T10:00:00.000Z') }, { ...review, day: day('2027-06-24') })).toBe(uid({}));
  expect(uid({ workbook: 'cd'.repeat(32) })).not.toBe(uid({}));
});

test('a day that comes again every week says on which weekdays and until when', () => {
  const weekly = { weekdays: [0, 4, 6], until: day('2027-06-30') };
  const [event] = read([{ ...review, weekly }]).components;
  expect(event && writtenIn(event, 'RRULE')).toBe('FREQ=WEEKLY;UNTIL=20270630;BYDAY=MO,FR,SU');
});

test('the year turns with the last day of December', () => {
  const [event] = read([{ ...review, day: day('2027-12-31') }]).components;
  expect(event && [writtenIn(event, 'DTSTART'), writtenIn(event, 'DTEND')]).toEqual(['20271231', '20280101']);
});

describe('whatever the words are', () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '',
      ' ',
      'a;b,c\\d',
      '\r\nEND:VEVENT\r\nBEGIN:VEVENT',
      '\\n',
      'é'.repeat(90),
      '👩‍👩‍👧'.repeat(30),
      'x'.repeat(300),
    ),
  );
  // What a text file can hold: no half of a letter.
  const words = awkward.map((text) => new TextDecoder().decode(encode(text)));

  test('the file is read strictly, holds one event for each date, and says the same words', () => {
    const date = fc.record({ day: anyDate, words, more: words, remindDaysBefore: fc.nat({ max: 30 }) });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 5 }), words, anyInstant, (dates, organisation, now) => {
        const named = dates.map((each, index) => ({ ...each, id: `thing-${index}` }));
        const calendar = read(named, { organisation, now });
        expect(calendar.components.map((event) => asIso(writtenIn(event, 'DTSTART')))).toEqual(
          named.map((each) => each.day),
        );
        expect(calendar.components.map((event) => asIso(writtenIn(event, 'DTEND')))).toEqual(
          named.map((each) => addDays(each.day, 1)),
        );
        const plain = (text: string) => text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(calendar.components.map((event) => textOf(event, 'SUMMARY'))).toEqual(
          named.map((each) => plain(each.words)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the strict reader', () => {
  const good = writeCalendar([review], of);

  test.each([
    ['a line of 76 octets', good.replace('SUMMARY:', `SUMMARY:${'é'.repeat(20)}`)],
    ['a letter cut in two', undefined],
    ['lines that end with LF alone', good.replaceAll('\r\n', '\n')],
    ['no end of the last line', good.slice(0, -2)],
    ['a comma that is not escaped', good.replace('SUMMARY:The', 'SUMMARY:The, ')],
    ['a backslash before any letter', good.replace('SUMMARY:The', 'SUMMARY:\\The')],
    ['an event without a UID', good.replace(/UID:.*\r\n/, '')],
    ['an event without a stamp', good.replace(/DTSTAMP:.*\r\n/, '')],
    ['two starts', good.replace('DTEND;VALUE=DATE:20270326', 'DTSTART;VALUE=DATE:20270326')],
    ['a start with a time, said to be a day', good.replace('DATE:20270325', 'DATE:20270325T100000Z')],
    ['a day that does not exist', good.replace('DATE:20270325', 'DATE:20270230').replace('20270326', '20270399')],
    ['an end that is no later than its start', good.replace('20270326', '20270325')],
    ['an alarm that says nothing', good.replace(/DESCRIPTION:The review.*\r\n/, '')],
    ['an event that does not end', good.replace('END:VEVENT\r\n', '')],
    ['an empty line', good.replace('VERSION', '\r\nVERSION')],
    ['no version', good.replace('VERSION:2.0\r\n', '')],
  ])('refuses %s', (_, text) => {
    const bytes = text === undefined ? cutInTwo(good) : encode(text);
    expect(() => readCalendar(encode(good))).not.toThrow();
    expect(() => readCalendar(bytes)).toThrow();
  });
});

/** The bytes of a two-octet letter with a fold between them. */
function cutInTwo(text: string): Uint8Array {
  const [before = '', after = ''] = text.split('The review of January');
  const letter = encode('é');
  return new Uint8Array([
    ...encode(before),
    ...letter.slice(0, 1),
    ...encode('\r\n '),
    ...letter.slice(1),
    ...encode(after),
  ]);
}
