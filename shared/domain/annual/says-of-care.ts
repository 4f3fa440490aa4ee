// What the records say of consents and data, of responding to concerns, and of pictures. Of the consents only what somebody who reads
// them wrote down for a quarter, without a number of people: everybody may read it.

import { postsWithin } from '../content/content-mix';
import { dayOf, daysBetween, isPlainDate, writeDate } from '../plain-date';
import { firstDayOf, lastDayOf, writeYear } from '../quarter';
import { isUp } from '../registers/posts';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { roundOfQuarter } from '../round';
import { releasedFor } from '../safeguarding/incident-counts';
import { recordsOf } from '../state';
import { firstDayOfYear, lastDayOfYear, quartersOfYear } from './annual-round';
import { type Found, good, type Looked, open, type Says } from './found';
import { policiesInForce, proceduresInForce } from './says-of-policies';

const posts = { name: 'register', register: 'posts' } as const;
const allPolicies = { name: 'register', register: 'policies' } as const;

/** Numbers for concerns are tried every quarter. */
const quarterDays = 92;

export const saysOfDataAndConsent: Says = (looked) => [
  ...consentsSay(looked),
  policySays(looked, 'privacy', 'privacy notice or data protection policy', 2),
  policySays(looked, 'complaints', 'complaints policy', 3),
];

function consentsSay({ state, year }: Looked): readonly Found[] {
  const looks = quartersOfYear(year).flatMap((quarter) => {
    const round = roundOfQuarter(state, quarter);
    return round?.consentsLook ? [{ round: round.round, look: round.consentsLook }] : [];
  });
  const last = looks.at(-1);
  if (!last) return [open(`Nobody has looked through the consents for a review of ${writeYear(year)}.`, 2, posts)];
  const place = { name: 'quarter-registers', round: last.round } as const;
  const on = writeDate(dayOf(last.look.at));
  const { postsToTakeDown, expired, halfSigned } = last.look;
  return [
    looks.length === 4
      ? good('The consents were looked through in each of the 4 quarters.', place)
      : open(`The consents were looked through in ${looks.length} of the 4 quarters.`, 3, place),
    postsToTakeDown === 0
      ? good(`On ${on} every post that was up was covered by a consent.`, place)
      : open(`On ${on} something was up that no consent covered.`, 3, place, 'put right'),
    ...(expired === 0 ? [] : [open(`On ${on} some consents had run out.`, 3, place)]),
    ...(halfSigned === 0 ? [] : [open(`On ${on} some consents were not signed by everybody.`, 3, place)]),
  ];
}

/** Of the pictures that went up in the year, whether somebody saw to it that the file does not say where it was taken. */
function placesInFiles({ state, year }: Looked): readonly Found[] {
  const days = { from: firstDayOfYear(year), to: lastDayOfYear(year) };
  const looked = postsWithin(state, days).flatMap(({ fields }) => {
    const says = textOf(fields, 'metadata');
    return says === '' || says === 'no-picture' ? [] : [says];
  });
  if (looked.length === 0) return [];
  const clean = looked.filter((says) => says !== 'place').length;
  return [
    clean === looked.length
      ? good(`No file of ${looked.length} pictures that were checked says where it was taken.`, posts)
      : open(
          `${looked.length - clean} of ${looked.length} pictures that were checked say where they were taken.`,
          3,
          posts,
          'put right',
        ),
  ];
}

function policySays({ state }: Looked, which: string, words: string, upTo: 2 | 3): Found {
  return policiesInForce(state).some(({ fields }) => textOf(fields, 'which') === which)
    ? good(`A ${words} is in force.`, allPolicies)
    : open(`No ${words} is in force.`, upTo, allPolicies);
}

export const saysOfResponding: Says = (looked) => {
  const { state } = looked;
  const held = proceduresInForce(state);
  const place = { name: 'register', register: 'procedures' } as const;
  const shown = held.filter(({ fields }) => textOf(fields, 'shownAt') !== '').length;
  return [
    held.length === 0
      ? open('No procedure is in force.', 2, place, 'put right')
      : good(`${held.length === 1 ? 'One procedure is' : `${held.length} procedures are`} in force.`, place),
    ...(held.length > 0 && shown === 0 ? [open('It is not written down where people find them.', 2, place)] : []),
    ...numbersSay(looked),
    concernsSay(looked),
  ];
};

/** Whether there are counts to look at together, and never how many: of a few, somebody could be told. */
function concernsSay({ state, year, today }: Looked): Found {
  const place = { name: 'incident-counts' } as const;
  const begun = quartersOfYear(year).filter((quarter) => lastDayOf(quarter) < today);
  const given = begun.filter((quarter) => releasedFor(state.general, firstDayOf(quarter), lastDayOf(quarter)));
  if (given.length === 0) return open(`Nobody has given counts of concerns for ${writeYear(year)}.`, 3, place);
  const words = `The safeguarding lead gave counts of concerns for ${given.length} of ${begun.length} quarters that are over.`;
  return given.length === begun.length ? good(words, place) : open(words, 3, place);
}

/** Those somebody calls with a worry. */
const kindsToTry = ['danger', 'care', 'night'];

function numbersSay({ state, today }: Looked): readonly Found[] {
  const all = { name: 'register', register: 'contacts' } as const;
  const contacts = recordsOf(state, 'contacts').filter(
    ({ fields }) => kindsToTry.includes(textOf(fields, 'kind')) && textOf(fields, 'state') !== 'gone',
  );
  if (contacts.length === 0)
    return [open('No number for a worry about a young person is written down.', 2, all, 'put right')];
  const broken = contacts.filter(({ fields }) => textOf(fields, 'state') === 'broken');
  const untried = contacts.filter(({ fields }) => {
    const on = textOf(fields, 'checkedOn');
    return textOf(fields, 'state') !== 'broken' && (!isPlainDate(on) || daysBetween(on, today) > quarterDays);
  });
  return [
    ...broken.map((contact) =>
      open(
        `${recordTitle(state, contact)} does not work.`,
        2,
        { name: 'record', register: 'contacts', record: contact.record },
        'put right',
      ),
    ),
    ...(untried.length > 0
      ? [open(`${untried.length} of ${contacts.length} numbers for a worry were not tried within a quarter.`, 2, all)]
      : []),
    ...(broken.length + untried.length === 0
      ? [good('Every number for a worry was tried within a quarter.', all)]
      : []),
  ];
}

export const saysOfImages: Says = (looked) => {
  const { state } = looked;
  const shown = recordsOf(state, 'posts').filter(
    ({ fields }) => isUp(fields) && textOf(fields, 'young') === 'recognisable',
  );
  const checked = shown.filter(({ fields }) => textOf(fields, 'checkedBy') !== '').length;
  return [
    policySays(looked, 'photography', 'photography policy', 2),
    ...placesInFiles(looked),
    ...(shown.length === 0
      ? []
      : [
          checked === shown.length
            ? good('Every picture that is up and shows somebody young was checked.', posts)
            : open(`${checked} of ${shown.length} posts that show somebody young were checked.`, 3, posts),
        ]),
  ];
};
