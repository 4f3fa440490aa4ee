import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { judge } from '../../builders/pdf-pages';
import { foundOrganisation, makeSigner } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';

let signed: Uint8Array;

beforeAll(async () => {
  const amina = await makeSigner(await foundOrganisation(), 'Amina Hussain');
  signed = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared' });
});

/** A PDF of these objects, numbered from 1, the first being the catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const index = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${index}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function packed(dict: string, content: Buffer): string {
  const raw = deflateSync(content);
  return `<< ${dict} /Filter /FlateDecode /Length ${raw.length} >>\nstream\n${raw.toString('latin1')}\nendstream`;
}

/** A PDF whose index is a stream with these bytes. */
function pdfWithIndexStream(dict: string, content: Buffer): Uint8Array {
  const head = '%PDF-1.7\n';
  const body = `1 0 obj\n${packed(`/Type /XRef ${dict}`, content)}\nendobj\n`;
  return new Uint8Array(Buffer.from(`${head}${body}startxref\n${head.length}\n%%EOF\n`, 'latin1'));
}

/** A PDF whose index is a stream and whose objects are packed in another, as many programs write it. */
function pdfIndexedByStreams(): Uint8Array {
  const objects = '1 0 2 18 << /Pages 2 0 R >> << /Type /Pages /Kids [] /Count 0 >>';
  const head = '%PDF-1.7\n';
  const first = objects.indexOf('<<');
  const container = `3 0 obj\n${packed(`/Type /ObjStm /N 2 /First ${first}`, Buffer.from(objects))}\nendobj\n`;
  const indexPlace = head.length + container.length;
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [1, head.length, 0],
    [1, indexPlace, 0],
  ];
  // PNG predictor 12: every row starts with its kind (2, "up") and holds differences to the row above.
  const plain = rows.map(([kind = 0, place = 0, extra = 0]) => [kind, place >> 8, place & 255, extra]);
  const filtered = plain.flatMap((row, y) => [2, ...row.map((byte, x) => (byte - (plain[y - 1]?.[x] ?? 0)) & 255)]);
  const dict = '/Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /DecodeParms << /Predictor 12 /Columns 4 >>';
  const index = `4 0 obj\n${packed(dict, Buffer.from(filtered))}\nendobj\nstartxref\n${indexPlace}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(head + container + index, 'latin1'));
}

const pages = '<< /Type /Pages /Kids [] /Count 0 >>';
const many = (text: string, count: number) => text.repeat(count);

const hostile: readonly [string, () => Uint8Array][] = [
  ['arrays nested a hundred thousand deep', () => pdfOf([many('[', 100_000)])],
  ['dictionaries nested a hundred thousand deep', () => pdfOf([many('<< /A ', 100_000)])],
  ['an index that names itself as the one before', () => pdfOf([`<< /Pages 2 0 R >>`, pages], '/Prev 99')],
  [
    'form fields that contain themselves',
    () => pdfOf(['<< /AcroForm << /Fields [2 0 R] >> >>', '<< /Kids [2 0 R] >>']),
  ],
  ['pages that contain themselves', () => pdfOf(['<< /Pages 2 0 R >>', '<< /Kids [2 0 R] >>'])],
  ['a length that is kept in its own stream', () => pdfOf(['<< /Length 1 0 R >>\nstream\nabc\nendstream'])],
  ['references that go round in a circle', () => pdfOf(['2 0 R', '3 0 R', '1 0 R'])],
  [
    'an index stream that unpacks to a hundred million zeros',
    () => pdfWithIndexStream('/W [1 4 2]', Buffer.alloc(1e8)),
  ],
  [
    'an index stream with more objects than bytes',
    () => pdfWithIndexStream('/W [0 0 0] /Size 9999999999', Buffer.alloc(9)),
  ],
  ['an index stream that is not packed data', () => pdfOf(['<< >>'], '/Prev 9')],
  ['half a million objects', () => pdfOf([many('1 ', 10), ...Array.from({ length: 120_000 }, () => '1')])],
  ['five million numbers', () => pdfOf([`[${many('1 ', 5_000_000)}]`])],
  ['a million signs of a signature', () => new Uint8Array(Buffer.from(`%PDF-1.7\n${many('/ByteRange', 100_000)}`))],
  ['a million unfinished strings', () => pdfOf([many('(', 1_000_000)])],
];

describe('a file made to crash or stall its reader', () => {
  for (const [what, make] of hostile) {
    it(`with ${what} is answered, and not called unsigned`, async () => {
      expect((await verifyPdf(make(), { trustedRoots: [] })).state).toBe('not-readable');
    }, 20_000);
  }

  it('over 100 MB is not even looked at', async () => {
    const verdict = await verifyPdf(new Uint8Array(100_000_001), { trustedRoots: [] });
    expect(verdict.findings.map(({ code }) => code)).toEqual(['too-big']);
  });

  it('by cutting a signed one anywhere is never called trusted or unsigned', async () => {
    for (let length = 1; length < signed.length; length += 61) {
      const { state } = await verifyPdf(signed.subarray(0, length), { trustedRoots: [] });
      expect(['altered', 'not-readable'], `cut at ${length}`).toContain(state);
    }
  }, 30_000);
});

/** As qpdf writes it, with everything packed that can be. */
async function indexedByStreams(pdf: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterday-streams-'));
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    await writeFile(from, pdf);
    const { status, stderr } = spawnSync('qpdf', ['--object-streams=generate', from, to], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return new Uint8Array(await readFile(to));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function tableIndexes(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .split(/\nxref\s/).length - 1
  );
}

describe('a file indexed by streams', () => {
  it('is read', async () => {
    const verdict = await verifyPdf(pdfIndexedByStreams(), { trustedRoots: [] });
    expect(verdict).toMatchObject({ state: 'unsigned', pages: 0, findings: [] });
  });

  it('is signed with an index of the same kind, and qpdf, pdfsig and our own check accept it', async () => {
    const organisation = await foundOrganisation();
    const amina = await makeSigner(organisation, 'Amina Hussain');
    const indexed = await indexedByStreams(await makeSamplePdf());
    expect(tableIndexes(indexed)).toBe(0);
    const pdf = await signPdf({ pdf: indexed, ...amina, reason: 'Prepared' });
    expect(tableIndexes(pdf)).toBe(0);
    expect(judge('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors found');
    expect(judge('pdfsig', pdf, (file) => ['-nocert', file])).toContain('Signature is Valid');
    const verdict = await verifyPdf(pdf, { trustedRoots: [organisation.certificate] });
    expect(verdict.state).toBe('trusted');
  });
});
