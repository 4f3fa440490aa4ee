import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import type { Authority } from '#shared/signature/make-authority';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { seededChance } from '../../builders/seeded-chance';
import { ask, byteRanges, withFolder } from '../../unit/signature/judges';
import { foundOrganisation, makeSigner } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';

const samples = 1_500;
/** Of these, every so many is shown to pdfsig too: starting a program costs more than judging a file. */
const everySoMany = 6;
const toolsAtOnce = 4;

let signed: Uint8Array;
let authority: Authority;
let gaps: readonly { readonly start: number; readonly end: number }[];

beforeAll(async () => {
  authority = await foundOrganisation();
  const [amina, josh] = await Promise.all([
    makeSigner(authority, 'Amina Hussain'),
    makeSigner(authority, 'Josh Barker'),
  ]);
  const laterFields = [{ name: 'Checked' }];
  const first = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared', laterFields });
  signed = await countersignPdf({ pdf: first, ...josh, reason: 'Checked', field: 'Checked' });
  gaps = byteRanges(signed).map(([start, end]) => ({ start, end }));
});

interface Place {
  readonly at: number;
  readonly change: number;
}

/** Places all over the file, each with what its byte is changed by; the same in every run. */
function places(): readonly Place[] {
  const chance = seededChance(20261126);
  const found = new Map<number, Place>();
  while (found.size < samples) {
    const at = chance.below(signed.length);
    found.set(at, { at, change: 1 + chance.below(255) });
  }
  return [...found.values()];
}

function changed({ at, change }: Place): Uint8Array {
  const copy = new Uint8Array(signed);
  copy[at] = (copy[at] ?? 0) ^ change;
  return copy;
}

const isInGap = ({ at }: Place) => gaps.some(({ start, end }) => start <= at && at < end);
const judge = async (file: Uint8Array) => (await verifyPdf(file, { trustedRoots: [authority.certificate] })).state;

describe('one changed byte', () => {
  it('is what makes the difference: the file itself is trusted, and pdfsig calls it valid', async () => {
    expect(await judge(signed)).toBe('trusted');
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'signed.pdf'), signed);
      expect((await ask('pdfsig', join(folder, 'signed.pdf'))).text).toContain('Signature is Valid');
    });
  });

  it('anywhere in the file, or in the place of a signature, is never overlooked', async () => {
    const all = places();
    expect(all).toHaveLength(samples);
    expect(all.filter(isInGap).length).toBeGreaterThan(samples / 20);
    const overlooked: Place[] = [];
    for (const place of all) {
      if (!['altered', 'not-readable'].includes(await judge(changed(place)))) overlooked.push(place);
    }
    expect(overlooked).toEqual([]);
  }, 300_000);

  it('anywhere in what both signatures cover is not called valid by pdfsig either', async () => {
    const firstGap = gaps[0]?.start ?? 0;
    const waiting = places().filter(({ at }, index) => at < firstGap && index % everySoMany === 0);
    expect(waiting.length).toBeGreaterThan(50);
    const overlooked: number[] = [];
    await withFolder(async (folder) => {
      const work = async (worker: number): Promise<void> => {
        const file = join(folder, `${worker}.pdf`);
        for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
          await writeFile(file, changed(place));
          if ((await ask('pdfsig', file)).text.includes('Signature is Valid')) overlooked.push(place.at);
        }
      };
      await Promise.all(Array.from({ length: toolsAtOnce }, (_, worker) => work(worker)));
    });
    expect(overlooked).toEqual([]);
  }, 300_000);
});
