import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Authority } from '#shared/signature/make-authority';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { ask, byteRanges, withFolder } from '../../unit/signature/judges';
import { foundOrganisation, makeSigner } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';

const samples = 500;
const toolsAtOnce = 4;

let signed: Uint8Array;
let authority: Authority;
let gap: { readonly start: number; readonly end: number };

beforeAll(async () => {
  authority = await foundOrganisation();
  const amina = await makeSigner(authority, 'Amina Hussain');
  const laterFields = [{ name: 'Checked' }];
  signed = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared', laterFields });
  const [start = 0, end = 0] = byteRanges(signed)[0] ?? [];
  gap = { start, end };
});

/** `count` places spread evenly over the bytes, each with a bit of its own to flip. */
function spread(from: number, to: number, count: number): { readonly at: number; readonly bit: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    at: from + Math.floor(((to - from) * index) / count),
    bit: (index * 5 + (index >> 3)) % 8,
  }));
}

function flipped({ at, bit }: { readonly at: number; readonly bit: number }): Uint8Array {
  const copy = new Uint8Array(signed);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** Half before the signature's own place and half after it, or as many as there are. */
function placesInSignedRanges() {
  const after = Math.min(samples / 2, signed.length - gap.end);
  return [...spread(0, gap.start, samples - after), ...spread(gap.end, signed.length, after)];
}

const judge = async (file: Uint8Array) => (await verifyPdf(file, { trustedRoots: [authority.certificate] })).state;

describe('one flipped bit', () => {
  it('is what makes the difference: the file itself is trusted, and pdfsig calls it valid', async () => {
    expect(await judge(signed)).toBe('trusted');
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'signed.pdf'), signed);
      expect((await ask('pdfsig', join(folder, 'signed.pdf'))).text).toContain('Signature is Valid');
    });
  });

  it('anywhere in the signed ranges is never overlooked', async () => {
    const places = placesInSignedRanges();
    expect(new Set(places.map(({ at }) => at)).size).toBe(samples);
    for (const place of places) {
      expect(['altered', 'not-readable'], `byte ${place.at}`).toContain(await judge(flipped(place)));
    }
  }, 300_000);

  it('anywhere in the signed ranges is not called valid by pdfsig either', async () => {
    const waiting = placesInSignedRanges();
    const overlooked: number[] = [];
    await withFolder(async (folder) => {
      const work = async (worker: number): Promise<void> => {
        const file = join(folder, `${worker}.pdf`);
        for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
          await writeFile(file, flipped(place));
          if ((await ask('pdfsig', file)).text.includes('Signature is Valid')) overlooked.push(place.at);
        }
      };
      await Promise.all(Array.from({ length: toolsAtOnce }, (_, worker) => work(worker)));
    });
    expect(overlooked).toEqual([]);
  }, 300_000);

  it("in the signature's own place is never overlooked", async () => {
    for (const place of [...spread(gap.start, gap.start + 3200, 400), ...spread(gap.start + 3200, gap.end, 100)]) {
      expect(['altered', 'not-readable'], `byte ${place.at}`).toContain(await judge(flipped(place)));
    }
  }, 300_000);
});
