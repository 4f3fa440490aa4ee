// What the advice for young people must say, whatever else it says: each thing that the guidance names, for every age, and nothing that
// would send somebody the wrong way.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { platforms } from '#shared/domain/registers/account-title';
import { adviceAges, adviceTopics } from '#shared/domain/young-people/advice-topics';
import { checkPack } from '#shared/packs/check-pack';
import { comparePacks } from '#shared/packs/compare-packs';
import type { YoungPeopleAdvicePack } from '#shared/packs/pack-schema';
import { readPack } from '#shared/packs/read-pack';
import { readableYoungPeopleAdvice } from '#shared/packs/readable-young-people-advice';

const file = join(import.meta.dirname, '../../resources/packs/advice-for-young-people/1.0.0/pack.json');
const read = readPack(readFileSync(file));
if (!read.ok || read.pack.kind !== 'young-people-advice') throw new Error('the advice for young people cannot be read');
const { pack } = read;

/** Everything the sheet says on a topic to young people of an age. */
function said(age: (typeof adviceAges)[number], topic: string): string {
  const found = readableYoungPeopleAdvice(pack, age).topics.find(({ id }) => id === topic);
  if (!found) throw new Error(`there is no topic ${topic}`);
  return [found.young.title, ...found.young.lines].join(' ');
}

/** What the guidance has young people told, topic by topic, for each age. */
const mustSay: readonly [topic: string, words: readonly RegExp[]][] = [
  ['privacy-settings', [/private|privacy settings/i, /look again|move|once/i]],
  ['location', [/location|where you are/i, /Bluetooth/, /off/]],
  ['who-sees', [/said yes|friends|followers/, /comments?|write under it/i]],
  ['lock-and-password', [/PIN/, /three (?:random )?words/i]],
  [
    'what-identifies',
    [
      /pictures of (?:your )?family/,
      /phone number/,
      /school/,
      /meet/,
      /home address/,
      /email address/,
      /username or messenger ID/,
    ],
  ],
  ['what-stays', [/kept it|copies|saved and shown/, /take it down|delete it/]],
  ['strangers', [/have not met/, /friends? of (?:a )?friends?/i]],
  ['never-meet', [/Never go to meet|Do not go to meet/, /adult you trust|grown-up you trust/]],
  ['adult-sites', [/grown-ups|adults/, /Nobody will tell you off|not in trouble/]],
  ['bullying', [/save/i, /block/i, /report/i, /tell/i]],
];

describe.each(adviceAges)('the advice for young people of %s', (age) => {
  test.each(mustSay)('says on the topic %s what the guidance asks for', (topic, words) => {
    for (const each of words) expect(said(age, topic)).toMatch(each);
  });

  test('never tells anybody to copy or send on a nude picture, and sends nobody to CEOP with bullying', () => {
    const all = readableYoungPeopleAdvice(pack, age).topics.flatMap(({ young }) => young.lines);
    for (const line of all.filter((each) => /nude/i.test(each) && /\b(?:save|copy|send)\b/i.test(each))) {
      expect(line).toMatch(/never|do not send/i);
    }
    expect(said(age, 'bullying')).not.toContain('CEOP');
  });

  test('speaks to them, in short lines, and blames nobody', () => {
    for (const { young } of readableYoungPeopleAdvice(pack, age).topics) {
      for (const line of young.lines) {
        expect(line.length).toBeLessThanOrEqual(240);
        expect(line).not.toMatch(/\b(?:naughty|stupid|silly|you should have)\b/i);
      }
    }
  });
});

test('the older rule for passwords stands beside today’s for those old enough to meet it', () => {
  for (const age of ['11-13', '14-17'] as const) {
    expect(said(age, 'lock-and-password')).toMatch(/capitals, figures and signs. That is older advice/);
  }
});

test('Report Remove is named to everybody who may need it, and as help', () => {
  for (const age of ['11-13', '14-17'] as const) {
    expect(said(age, 'what-stays')).toMatch(/Report Remove.*can help to have it taken down.*not in trouble/);
  }
});

test('the notes on sites for adults differ by age', () => {
  const notes = adviceAges.map((age) => {
    const topic = readableYoungPeopleAdvice(pack, age).topics.find(({ id }) => id === 'adult-sites');
    return topic?.worker.join(' ') ?? '';
  });
  expect(new Set(notes).size).toBe(adviceAges.length);
});

test('its topics are those that the log of sessions names, and its platforms those of accounts', () => {
  expect(pack.topics.map(({ id }) => id)).toEqual(adviceTopics.map(({ value }) => value));
  expect(pack.ages).toEqual([...adviceAges]);
  for (const { id } of pack.platforms) expect(platforms.map(({ value }) => value)).toContain(id);
});

test('every platform says how somebody is reported and blocked there', () => {
  const english = pack.texts.en;
  for (const { id } of pack.platforms) {
    const step = pack.steps.find(({ platform, topic }) => platform === id && topic === 'bullying');
    expect([id, english?.steps[step?.id ?? ''] ?? '']).toEqual([id, expect.stringMatching(/Report/)]);
  }
});

describe('the checker of packs', () => {
  const withFault = (plant: (copy: YoungPeopleAdvicePack) => void) => {
    const copy = structuredClone(pack);
    plant(copy);
    return checkPack(copy).map(({ rule, at }) => `${rule}: ${at}`);
  };

  test('finds a topic that is not worded for an age', () => {
    expect(withFault(({ texts }) => delete texts.en?.topics.location?.young['8-10'])).toEqual([
      'missing text: texts.en.topics.location.young.8-10',
    ]);
  });

  test('finds a step of a topic or a platform that is not there, and one without words', () => {
    expect(
      withFault((copy) => {
        const [first] = copy.steps;
        if (first) first.topic = 'weather';
        delete copy.texts.en?.steps['tiktok-private'];
      }),
    ).toEqual(['broken reference: instagram-private', 'missing text: texts.en.steps.tiktok-private']);
  });

  test('finds what was checked after the pack was published', () => {
    expect(
      withFault((copy) => {
        const [first] = copy.platforms;
        if (first) Object.assign(first, { checkedOn: '2027-01-01' });
      }),
    ).toEqual(['dates: instagram']);
  });
});

test('a newer version tells, before it is taken in, each line that says something else, is new or is gone', () => {
  const next = structuredClone(pack);
  const english = next.texts.en;
  const location = english?.topics.location?.young['14-17'];
  if (!english || !location) throw new Error('there are no English words');
  location.lines = [...location.lines, 'Ask before you share somebody else’s.'];
  english.steps['snapchat-ghost-mode'] = 'Elsewhere now.';
  next.steps = next.steps.filter(({ id }) => id !== 'x-location');
  delete english.steps['x-location'];
  const { added, changed, retired, others } = comparePacks(pack, next);
  expect([added, others]).toEqual([[], []]);
  expect(changed.map(({ id, parts }) => [id, parts.map(({ label }) => label)])).toEqual([
    ['topic location', ['For young people, 14-17']],
    ['step snapchat-ghost-mode', ['Where it is set']],
  ]);
  expect(retired.map(({ title, platform }) => [title, platform])).toEqual([['Location, Bluetooth and GPS', 'X']]);
});
