// Every pack in resources/packs: that it can be read, that nothing in it is broken, and that what was shipped stays.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { platforms } from '#shared/domain/registers/account-title';
import { accounts } from '#shared/domain/registers/accounts';
import { type Choice, fieldOf } from '#shared/domain/registers/register';
import { topics } from '#shared/domain/registers/stances';
import { checkPack, permanentIds } from '#shared/packs/check-pack';
import { itemsForAccount } from '#shared/packs/items-for-account';
import type { Pack } from '#shared/packs/pack-schema';
import { readPack } from '#shared/packs/read-pack';
import { readPackFile } from '#shared/packs/read-pack-file';
import { readableLocality } from '#shared/packs/readable-contacts';
import { findChecklist, readableItem } from '#shared/packs/readable-item';
import { shippedIds } from './shipped-ids';

const packsFolder = join(import.meta.dirname, '../../resources/packs');

const shipped = readdirSync(packsFolder).flatMap((name) =>
  readdirSync(join(packsFolder, name)).map((version) => ({
    name,
    version,
    file: join(packsFolder, name, version, 'pack.json'),
  })),
);

function packAt(file: string): Pack {
  const read = readPack(readFileSync(file));
  if (!read.ok) throw new Error(read.refusal.words);
  return read.pack;
}

function newest(name: string): Pack {
  const versions = shipped
    .filter((pack) => pack.name === name)
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  const last = versions.at(-1);
  if (!last) throw new Error(`there is no pack ${name}`);
  return packAt(last.file);
}

test('the packs are all there', () => {
  expect(shipped.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'social-media-with-young-people',
      'locality-derby-and-derbyshire',
      'locality-uk-general',
      'advice-then-and-now',
      'annual-self-assessment',
      'advice-for-young-people',
      'everyday-practice',
    ]),
  );
});

describe.each(shipped)('$name $version', ({ name, version, file }) => {
  test('can be read', () => {
    expect(readPack(readFileSync(file))).toMatchObject({ ok: true });
  });

  test('would be taken from a file as well, if it were newer', async () => {
    expect(await readPackFile(readFileSync(file))).toMatchObject({ ok: true });
  });

  test('has nothing broken', () => {
    expect(checkPack(packAt(file))).toEqual([]);
  });

  test('is what its folder says', () => {
    expect(packAt(file)).toMatchObject({ id: name, version });
  });

  test('is written with two spaces and ends with a line feed, so that its fingerprint is the same everywhere', () => {
    const text = readFileSync(file, 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('shouts nowhere', () => {
    expect(JSON.stringify(packAt(file).texts)).not.toMatch(/[!]|[a-z]'[a-z]/);
  });
});

/** Ids that were shipped once and are now neither there nor retired, and ids that are there and not yet frozen. */
function compareWithFrozen(pack: Pack, frozen: readonly string[]) {
  const now = permanentIds(pack);
  return {
    vanished: frozen.filter((id) => !now.includes(id) && !pack.retired.includes(id)),
    notFrozen: now.filter((id) => !frozen.includes(id)),
  };
}

function withoutPart(pack: Pack, gone: string): Pack {
  const isLeft = ({ id }: { readonly id: string }) => id !== gone;
  switch (pack.kind) {
    case 'checklists':
      return {
        ...pack,
        checklists: pack.checklists.map((list) => ({ ...list, items: list.items.filter(isLeft) })),
      };
    case 'locality':
      return { ...pack, contacts: pack.contacts.filter(isLeft) };
    case 'advice':
      return { ...pack, rules: pack.rules.filter(isLeft), routes: pack.routes.filter(isLeft) };
    case 'self-assessment':
      return { ...pack, aspects: pack.aspects.filter(isLeft) };
    case 'young-people-advice':
      return { ...pack, topics: pack.topics.filter(isLeft), steps: pack.steps.filter(isLeft) };
    case 'practice':
      return {
        ...pack,
        clauses: pack.clauses.filter(isLeft),
        courses: pack.courses.filter(isLeft),
        quizzes: pack.quizzes.filter(isLeft).map((quiz) => ({ ...quiz, questions: quiz.questions.filter(isLeft) })),
      };
  }
}

describe.each(Object.entries(shippedIds))('the ids of %s', (name, frozen) => {
  test('once shipped, are there or retired; new ones are added to shipped-ids.ts', () => {
    expect(compareWithFrozen(newest(name), frozen)).toEqual({ vanished: [], notFrozen: [] });
  });

  test('are missed when one vanishes, and not when it is retired', () => {
    const pack = newest(name);
    const [first = ''] = permanentIds(pack);
    const without = withoutPart(pack, first);
    expect(compareWithFrozen(without, frozen).vanished).toEqual([first]);
    expect(compareWithFrozen({ ...without, retired: [first] }, frozen).vanished).toEqual([]);
  });
});

/** The platforms of a pack that cannot be chosen under the pack’s own name for an account. */
function withoutChoice(pack: Pack, choices: readonly Choice[]): readonly string[] {
  if (pack.kind !== 'checklists') return [];
  return pack.platforms
    .filter(({ id }) => {
      const name = pack.texts.en?.platforms[id]?.name;
      return !choices.some(({ value, words }) => value === id && words === name);
    })
    .map(({ id }) => id);
}

describe('the platforms an account can be on', () => {
  const field = fieldOf(accounts, 'platform');
  if (field?.kind !== 'choice') throw new Error('the platform of an account is chosen');
  const { choices } = field;

  test.each(shipped)('are those of $name $version, by the same names', ({ file }) => {
    expect(withoutChoice(packAt(file), choices)).toEqual([]);
  });

  test('are missed when one has no choice, or one of another name', () => {
    const pack = newest('social-media-with-young-people');
    const without = choices.filter(({ value }) => value !== 'discord');
    expect(withoutChoice(pack, without)).toEqual(['discord']);
    expect(withoutChoice(pack, [...without, { value: 'discord', words: 'Discoard' }])).toEqual(['discord']);
  });

  test('are each in the pack, so that its settings are asked about; what is in none is another platform', () => {
    const pack = newest('social-media-with-young-people');
    const known = pack.kind === 'checklists' ? pack.platforms.map(({ id }) => id) : [];
    expect(choices.map(({ value }) => value)).toEqual([...known, 'other']);
  });
});

test('every shipped pack has its ids frozen', () => {
  expect(Object.keys(shippedIds).sort()).toEqual([...new Set(shipped.map(({ name }) => name))].sort());
});

describe('the quarterly review', () => {
  const pack = newest('social-media-with-young-people');
  if (pack.kind !== 'checklists') throw new Error('the review is in a checklist pack');
  const review = findChecklist(pack, 'quarterly-review');
  if (!review) throw new Error('the pack has a quarterly review');

  const platforms = pack.platforms.map(({ id }) => id);
  const askedOf = (platform: string) =>
    itemsForAccount(pack, review, { platform }).flatMap(({ items }) => items.map(({ id }) => id));

  test.each([
    ['facebook-page', [5, 8, 7, 5, 3]],
    ['instagram', [6, 9, 8, 5, 3]],
    ['x', [8, 7, 7, 5, 3]],
    ['tiktok', [7, 8, 10, 5, 3]],
    ['youtube', [9, 10, 7, 5, 3]],
    ['snapchat', [8, 7, 7, 6, 3]],
    ['whatsapp', [6, 9, 8, 5, 3]],
    ['discord', [6, 10, 6, 5, 3]],
    ['other', [9, 5, 6, 5, 3]],
  ])('asks a %s account about thirty things, in five groups', (platform, sizes) => {
    expect(itemsForAccount(pack, review, { platform }).map(({ items }) => items.length)).toEqual(sizes);
  });

  test('asks every platform item about some account', () => {
    const asked = [...platforms, 'other'].flatMap(askedOf);
    expect(review.items.filter(({ id }) => !asked.some((other) => other === id))).toEqual([]);
  });

  test.each([
    ['facebook-page', 15],
    ['instagram', 14],
    ['x', 14],
    ['tiktok', 13],
    ['youtube', 12],
    ['snapchat', 9],
    ['whatsapp', 14],
    ['discord', 13],
  ])('knows every setting of %s, and asks each', (platform, known) => {
    const own = review.items.filter((item) => item.platform === platform).map(({ id }) => id);
    expect(own).toHaveLength(known);
    expect(askedOf(platform)).toEqual(expect.arrayContaining(own));
  });

  test.each([
    ['x', 'x-9-second-factor', ['g4-second-factor']],
    ['tiktok', 'tt-12-two-step-and-devices', ['g4-second-factor', 'g7-signed-in-devices']],
    ['youtube', 'yt-11-held-queue', ['g22-unanswered']],
    ['snapchat', 'sc-9-friends-list', ['g19-followers']],
    ['whatsapp', 'wa-7-two-adult-admins', ['g3-lowest-access', 'g14-private-messages']],
    ['discord', 'dc-8-rules-screening', ['g11-house-rules']],
  ])('asks %s “%s” in place of the general words, which others are asked', (platform, own, general) => {
    expect(askedOf(platform)).toContain(own);
    for (const id of general) {
      expect(askedOf(platform)).not.toContain(id);
      expect(askedOf('other')).toContain(id);
    }
  });

  test('asks a Facebook Page without groups nothing about groups', () => {
    const groups = itemsForAccount(pack, review, { platform: 'facebook-page', features: { groups: false } });
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).not.toContain('fb-14-groups');
  });

  test('puts each item as one question and says why in one or two sentences', () => {
    for (const { id } of review.items) {
      const item = readableItem(pack, id);
      expect(item?.question, id).toMatch(/^[A-Z][^?]*\?$/);
      expect(item?.why.match(/[.](?= |$)/g)?.length, id).toBeLessThanOrEqual(2);
      expect(item?.expected, id).not.toBe('');
    }
  });

  test('calls nothing verified on the word of the editors alone', () => {
    const unfounded = review.items.filter(
      ({ sources, confidence }) =>
        confidence === 'verified' && sources.every(({ name }) => name.startsWith('Quarterday')),
    );
    expect(unfounded).toEqual([]);
  });

  test('calls no menu path checked without a source that can be opened', () => {
    const unfounded = review.items.filter(
      ({ sources, pathConfidence }) => pathConfidence === 'verified' && !sources.some(({ url }) => url),
    );
    expect(unfounded).toEqual([]);
  });
});

describe.each(['locality-derby-and-derbyshire', 'locality-uk-general'])('the contacts of %s', (name) => {
  const pack = newest(name);
  if (pack.kind !== 'locality') throw new Error('contacts are in a locality pack');
  const locality = readableLocality(pack);

  test('begin with danger, and danger with 999', () => {
    expect(locality?.situations[0]).toMatchObject({ id: 'danger', contacts: [{ phone: '999' }] });
  });

  test('call no telephone number but 999 verified: numbers are rung before a release, not read', () => {
    const verified = pack.contacts.filter(({ phone, confidence }) => phone && confidence === 'verified');
    expect(verified.map(({ phone }) => phone)).toEqual(['999']);
  });

  test('send nobody to CEOP with bullying', () => {
    const ceop = pack.contacts.find(({ id }) => id === 'ceop');
    expect(ceop?.situations).toEqual(['grooming']);
    expect(pack.texts.en?.contacts.ceop?.notFor).toContain('Bullying');
  });
});

test('an “as expected” about who can get in is held against the holders in the register', () => {
  const pack = newest('social-media-with-young-people');
  if (pack.kind !== 'checklists') throw new Error('the pack holds no checklists');
  const held = pack.checklists.flatMap(({ items }) => items.filter(({ agreesWith }) => agreesWith === 'two holders'));
  expect(held.map(({ id }) => id)).toEqual(['g2-people-who-can-get-in', 'fb-1-people-with-access']);
  for (const { id } of held) expect(readableItem(pack, id)?.agreesWith).toBe('two holders');
});

describe('the guidance and today’s advice', () => {
  const pack = newest('advice-then-and-now');
  if (pack.kind !== 'advice') throw new Error('advice is in an advice pack');
  const words = JSON.stringify(pack.texts);

  test('are about the topics one can choose on, and no other', () => {
    expect(pack.rules.map(({ id }) => id).toSorted()).toEqual(topics.map(({ value }) => value).toSorted());
  });

  test('name the guidance as a source of every rule, and another for what is advised today', () => {
    for (const { id, sources } of pack.rules) {
      expect(sources[0]?.name, id).toMatch(/^Derby City Neighbourhood Partnership/);
      expect(sources.length, id).toBeGreaterThan(1);
    }
  });

  test('call nothing verified on the word of the editors alone', () => {
    const unfounded = [...pack.rules, ...pack.routes].filter(
      ({ sources, confidence }) =>
        confidence === 'verified' && sources.some(({ name }) => name.startsWith('Quarterday')),
    );
    expect(unfounded).toEqual([]);
  });

  test('ask for a choice only where every organisation has to live by one of the two', () => {
    expect(pack.rules.filter(({ asks }) => asks === 'choice').map(({ id }) => id)).toEqual([
      'passwords',
      'password-keeping',
      'picture-consent',
    ]);
  });

  test('hold the route of each platform an account can be on, to a page of its own that begins with https', () => {
    const known = platforms.map(({ value }) => value).filter((value) => value !== 'other');
    expect(pack.routes.map(({ platform }) => platform)).toEqual(known);
    expect(pack.routes.every(({ web }) => web?.startsWith('https://'))).toBe(true);
  });

  test('send nobody to CEOP with bullying, and call first where somebody is in danger', () => {
    const { routes, reporting } = pack.texts.en ?? {};
    expect(JSON.stringify(routes)).not.toContain('CEOP');
    expect(reporting?.notFor).toMatch(/Danger now: 999\..*Bullying is nothing for CEOP\./);
    expect(words).not.toMatch(/bullying to CEOP\b(?!\. To read more)/);
  });
});
