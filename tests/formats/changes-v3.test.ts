// One change of every kind and of every register, as they are stored since there are registers beside accounts and people. They are
// read for ever: never edit the sample.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { isErasure } from '#shared/domain/change';
import { looksBetween } from '#shared/domain/moderation/moderation-log';
import { registerNames } from '#shared/domain/registers/register';
import { emptyState, recordsOf } from '#shared/domain/state';
import { changeSchemaV3 } from '#shared/formats/change/change-v3';
import { readChanges } from '#shared/formats/change/read-changes';
import { readSampleChanges, storedSampleChanges } from '../builders/sample-changes';
import { by, day, id } from '../builders/small-workbook';

const changes = readSampleChanges(3);

function kindsOfSchema(): readonly string[] {
  if (!(changeSchemaV3 instanceof z.ZodDiscriminatedUnion)) throw new TypeError('the schema is not told by its kind');
  return changeSchemaV3.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape.kind : undefined;
    if (!(kind instanceof z.ZodLiteral)) throw new TypeError('a change without a kind');
    return [...kind.values].map(String);
  });
}

const account = id('record', 2);

const newKinds: readonly Change['kind'][] = ['year-set', 'parent-age-set', 'evidence-dated', 'consents-looked-at'];
const isNew = (change: Change) =>
  change.kind === 'plan-opened' ||
  change.kind === 'annual-opened' ||
  change.kind.startsWith('aspect-') ||
  change.kind.startsWith('moderation-') ||
  newKinds.includes(change.kind) ||
  (change.kind === 'round-opened' && change.quarter.yearFrom !== undefined) ||
  change.kind === 'pack-adopted' ||
  change.kind === 'passage-decided' ||
  change.kind === 'small-numbers-set' ||
  change.kind === 'logo-set' ||
  change.kind.startsWith('report-') ||
  change.kind.startsWith('root-') ||
  change.kind === 'checks-added' ||
  change.kind === 'round-signed-on-paper' ||
  ('files' in change && change.files?.some(({ audience }) => audience !== 'internal') === true) ||
  ('register' in change && change.register !== 'accounts' && change.register !== 'people');

describe('the changes of version 3', () => {
  test('are read exactly as they were stored, and are of every kind that can be stored', () => {
    expect(changes).toEqual(storedSampleChanges(3));
    expect([...new Set(changes.map(({ kind }) => kind))].toSorted()).toEqual(kindsOfSchema().toSorted());
  });

  test('hold every register that version 3 may name: one more would be damage to an older Quarterday, and needs a version 4', () => {
    const named = changes.flatMap((change) => ('register' in change ? [change.register] : []));
    expect([...new Set(named)].toSorted()).toEqual([...registerNames].toSorted());
    expect([...registerNames]).toEqual([
      'accounts',
      'people',
      'policies',
      'risks',
      'devices',
      'tools',
      'password-events',
      'procedures',
      'restrictions',
      'look-alikes',
      'platform-changes',
      'contacts',
      'consents',
      'posts',
      'approvals',
      'aims',
      'platforms-considered',
      'local-research',
      'moderation-breaks',
      'settings',
      'partners',
      'budget',
      'cover',
      'stances',
      'own-checks',
      'disclaimers',
      'sessions',
      'visibility-checks',
      'conduct-clauses',
      'paper-declarations',
      'friend-exceptions',
      'promotion-requests',
      'courses',
      'trainings',
      'consultations',
      'words-to-look-at',
      'concerns',
      'complaints',
    ]);
  });

  test('are not taken for those of versions 1 and 2, which are still read as they were', () => {
    const stored = changes.filter(isNew);
    expect(stored).not.toEqual([]);
    for (const change of stored) {
      expect([change.kind, readChanges(1, [change]).state]).toEqual([change.kind, 'not a change']);
      expect([change.kind, readChanges(2, [change]).state]).toEqual([change.kind, 'not a change']);
      expect([change.kind, readChanges(3, [change]).state]).toEqual([change.kind, 'read']);
    }
    for (const older of [1, 2]) expect(readChanges(3, storedSampleChanges(older))).toMatchObject({ state: 'read' });
  });

  test('may stand in place of an erased entry of version 3, and not of version 2', () => {
    const erased = changes.filter((change) => change.kind === 'person-erased').at(-1);
    if (!erased) throw new Error('no erasure');
    expect(erased.entries.flatMap((entry) => entry.changes).some(isNew)).toBe(true);
    expect(readChanges(2, [erased])).toMatchObject({ state: 'not a change' });
    const within = { ...erased, entries: erased.entries.map((entry) => ({ ...entry, changes: [erased] })) };
    expect(readChanges(3, [within])).toMatchObject({ state: 'not a change' });
  });

  test.each(['consent-erased', 'safeguarding-erased'])(
    'hold %s, told to its readers alone, which versions 1 and 2 do not know',
    (kind) => {
      const erased = changes.filter(isErasure).find((change) => change.kind === kind);
      if (!erased) throw new Error('no erasure');
      expect(readChanges(3, [erased])).toMatchObject({ state: 'read' });
      for (const older of [1, 2]) expect(readChanges(older, [erased])).toMatchObject({ state: 'not a change' });
      const within = { ...erased, entries: erased.entries.map((entry) => ({ ...entry, changes: [erased] })) };
      expect(readChanges(3, [within])).toMatchObject({ state: 'not a change' });
    },
  );

  test('are refused with a part more, a part left out or a register that is none', () => {
    for (const change of changes) {
      expect(changeSchemaV3.safeParse({ ...change, extra: '' }).success).toBe(false);
      for (const part of Object.keys(change)) {
        // A round may be handed over and checked without a set of files: the plan is, and older rounds were.
        if (part === 'files' && (change.kind === 'round-prepared' || change.kind === 'round-checked')) continue;
        // Most reports are signed by their maker alone, and wait for nobody.
        if (part === 'waitsFor') continue;
        const { [part]: _, ...rest } = { ...change } as Record<string, unknown>;
        expect([change.kind, part, changeSchemaV3.safeParse(rest).success]).toEqual([change.kind, part, false]);
      }
      if (!('register' in change)) continue;
      expect(changeSchemaV3.safeParse({ ...change, register: 'toString' }).success).toBe(false);
    }
  });

  test('fold into the state they always gave', () => {
    const ada = changes.find((change) => change.kind === 'member-added')?.member ?? id('member', 1);
    const others = new Map(
      changes.flatMap((change, index) => {
        if (change.kind === 'member-enrolled') return [[index, change.member]] as const;
        // Nobody decides on what they wrote themselves.
        if ('register' in change && change.register === 'approvals') return [[index, id('member', 1)]] as const;
        if (change.kind === 'report-made' && change.waitsFor) return [[index, id('member', 1)]] as const;
        return change.kind === 'round-checked' || (change.kind === 'round-refused' && change.as === 'checker')
          ? ([[index, id('member', 1)]] as const)
          : [];
      }),
    );
    const state = changes.reduce(
      (state, change, index) =>
        applyChange(state, change, by(others.get(index) ?? ada, '2027-03-18T12:00:00.000Z', index + 1)),
      emptyState(ada),
    );
    const { general, consents, safeguarding } = state;
    expect(general.refused).toEqual([]);
    expect(registerNames.map((name) => [name, recordsOf(state, name).length])).toEqual([
      ['accounts', 1],
      ['people', 2],
      ['policies', 2],
      ['risks', 1],
      ['devices', 1],
      ['tools', 0],
      ['password-events', 1],
      ['procedures', 1],
      ['restrictions', 1],
      ['look-alikes', 1],
      ['platform-changes', 1],
      ['contacts', 1],
      ['consents', 1],
      ['posts', 2],
      ['approvals', 1],
      ['aims', 1],
      ['platforms-considered', 1],
      ['local-research', 1],
      ['moderation-breaks', 1],
      ['settings', 1],
      ['partners', 1],
      ['budget', 1],
      ['cover', 1],
      ['stances', 1],
      ['own-checks', 1],
      ['disclaimers', 1],
      ['sessions', 1],
      ['visibility-checks', 1],
      ['conduct-clauses', 1],
      ['paper-declarations', 1],
      ['friend-exceptions', 1],
      ['promotion-requests', 1],
      ['courses', 1],
      ['trainings', 1],
      ['consultations', 1],
      ['words-to-look-at', 1],
      ['concerns', 1],
      ['complaints', 1],
    ]);
    expect(Object.keys(consents.records.consents)).toEqual(['record-gggggggggggggggg']);
    expect(safeguarding.erasures).toMatchObject([{ person: 'record-wwwwwwwwwwwwwwww', entries: 1 }]);
    expect(general.releasedCounts).toMatchObject([{ from: '2027-01-01', until: '2027-03-17', counts: { open: 1 } }]);
    expect(consents.erasures).toMatchObject([{ person: 'record-gggggggggggggggg', entries: 1 }]);
    expect(looksBetween(general.moderationLog, account, day('2027-03-01'), day('2027-03-31'))).toEqual([
      expect.objectContaining({ day: '2027-03-17', outcome: 'quiet', done: '', writtenOn: '2027-03-18' }),
      expect.objectContaining({ day: '2027-03-18', outcome: 'acted', minutesToAnswer: 190, writtenOn: '2027-03-18' }),
    ]);
    expect(general.moderationPromises[account]?.at(-1)).toMatchObject({ weekdays: 'yyyyyyn', answerWithinHours: 24 });
    expect(general.reportsMade.map(({ countersigned }) => countersigned?.file.digest.slice(0, 2))).toEqual([
      undefined,
      'e2',
      undefined,
    ]);
    const plan = general.plans['round-2222222222222222'];
    expect(plan).toMatchObject({
      checklist: 'plan',
      number: 1,
      signOffs: [{ superseded: null, checkedBy: id('member', 1) }],
    });
    expect(plan?.signed?.records.cover['record-1919191919191919']).toMatchObject({ to: '2027-08-15' });
    expect(general.adoptedPacks).toMatchObject([
      { pack: { version: '1.1.0' }, file: '{"format": "quarterday-pack"}\n' },
    ]);
    expect(general.trustedRoots).toMatchObject([{ name: 'Hill Street Trust' }]);
    const [review] = Object.values(general.rounds);
    expect(review?.prepared?.files?.map(({ audience }) => audience)).toEqual(['internal', 'funder']);
    expect(review?.checked?.files?.map(({ digest }) => digest.slice(0, 2))).toEqual(['b1', 'b2']);
    expect(review?.signOffs.at(-1)).toMatchObject({
      statement: '',
      superseded: null,
      onPaper: { person: 'record-1111111111111111', on: '2027-03-26' },
    });
    expect(review?.added).toMatchObject({
      packs: [{ version: '1.1.0' }],
      own: { 'own-1616161616161616': { label: 'Members of the chat', evidence: 'asked' } },
    });
    expect(review?.asked.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['ig-99-new-setting', 'own-1616161616161616']),
    );
    expect(general.records.disclaimers['record-kkkkkkkkkkkkkkkk']?.fields).toMatchObject({
      version: '1',
      approvedBy: 'record-1111111111111111',
      published: [{ account: 'record-2222222222222222', version: '1' }],
    });
    expect(general.records.devices['record-dddddddddddddddd']?.fields).toMatchObject({
      state: 'lost',
      goneOn: '2027-03-17',
    });
    expect(general.erasures.map(({ person }) => person)).toEqual([
      'record-4444444444444444',
      'record-8888888888888888',
    ]);
  });
});
