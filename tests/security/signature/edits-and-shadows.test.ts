// Edits of every part of a signed file, and shadows: content that the first signer could not see and that a later index shows, hides
// or exchanges (Mainka and others, "Shadow Attacks", 2021). Each in good order, each also once covered by a second signature.

import { beforeAll, describe, expect, it } from 'vitest';
import type { UpdatedObject } from '#shared/signature/append-update';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import type { Authority } from '#shared/signature/make-authority';
import { openToSign } from '#shared/signature/open-to-sign';
import { arrayValue, dictValue, nameValue, numberValue, type PdfValue, withEntries } from '#shared/signature/pdf-value';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { textValue, writeValue } from '#shared/signature/write-value';
import { foundOrganisation, makeSigner, type Signer } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';
import { alter, asDict, asRef, type Opened, openedFrom, replaced } from './altered-files';

let authority: Authority;
let amina: Signer;
let josh: Signer;
let signed: Uint8Array;

const nobody = new TextEncoder().encode('BT /F1 12 Tf 60 700 Td (Nobody may comment.) Tj ET');
const everyone = new TextEncoder().encode('BT /F1 12 Tf 60 700 Td (Everyone may comment.) Tj ET');
const listOf = (value: PdfValue | undefined) => (value?.kind === 'array' ? value.items : []);
const contentOf = (raw: Uint8Array<ArrayBuffer>) => ({
  kind: 'stream' as const,
  dict: dictValue({ Length: numberValue(raw.length) }),
  raw,
  start: 0,
});
const firstContent = ({ pages }: Opened) => asRef(pages[0]?.dict.entries.get('Contents'));

beforeAll(async () => {
  authority = await foundOrganisation();
  [amina, josh] = await Promise.all([makeSigner(authority, 'Amina Hussain'), makeSigner(authority, 'Josh Barker')]);
  // With a form, a title, and another text of its first page that was saved and taken back before anybody signed.
  const original = await makeSamplePdf();
  const withForm = await alter(original, ({ pages, catalog, nextRef }) => {
    const page = pages[1];
    if (!page) throw new Error('no second page');
    const [form, field, other] = [nextRef(), nextRef(), nextRef()];
    const Rect = arrayValue([60, 60, 220, 80].map(numberValue));
    const widget = { Type: nameValue('Annot'), Subtype: nameValue('Widget'), FT: nameValue('Tx'), Rect };
    const Annots = arrayValue([...listOf(page.dict.entries.get('Annots')), field]);
    return [
      replaced(field, dictValue({ ...widget, T: textValue('Trustee'), V: textValue('Margaret') })),
      replaced(other, dictValue({ Type: nameValue('Note'), Contents: textValue('spare') })),
      replaced(form, dictValue({ Fields: arrayValue([field]) })),
      replaced(page.ref, withEntries(page.dict, { Annots })),
      replaced(catalog.ref, withEntries(catalog.dict, { AcroForm: form, PieceInfo: other })),
    ];
  });
  const hidden = await alter(withForm, (file) => [replaced(firstContent(file), contentOf(nobody))]);
  const prepared = await alter(hidden, (file) => [replaced(firstContent(file), contentOf(everyone))]);
  signed = await signPdf({ pdf: prepared, ...amina, reason: 'Prepared', laterFields: [{ name: 'Checked' }] });
});

const judge = (file: Uint8Array) => verifyPdf(file, { trustedRoots: [authority.certificate] });

async function expectFound(file: Uint8Array, words: string): Promise<void> {
  const countersigned = await countersignPdf({ pdf: file, ...josh, reason: 'Checked', field: 'Checked' });
  for (const each of [file, countersigned]) {
    const verdict = await judge(each);
    expect(verdict.state).toBe('altered');
    expect(verdict.signatures[0]).toMatchObject({ signer: 'Amina Hussain', state: 'altered', after: 'changes' });
    expect(verdict.signatures[0]?.changes.map((change) => change.words)).toContain(words);
  }
}

/** The file with one more index that says nothing but where, or whether, an object is. */
async function withIndexOf(file: Uint8Array, number: number, entry: string): Promise<Uint8Array> {
  const { trailer, sections } = await openToSign(file);
  const next = writeValue(withEntries(trailer, { Prev: numberValue(sections[0]?.offset ?? 0) }));
  const text = `xref\n${number} 1\n${entry} \ntrailer\n${next}\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(text, 'latin1')]));
}

describe('the file that these attacks start from', () => {
  it('is trusted, and so is what the second signer makes of it', async () => {
    const countersigned = await countersignPdf({ pdf: signed, ...josh, reason: 'Checked', field: 'Checked' });
    for (const file of [signed, countersigned]) expect((await judge(file)).state).toBe('trusted');
  });
});

describe('an edit after the first signature', () => {
  const edits: readonly [string, string, (file: Opened) => readonly UpdatedObject[]][] = [
    [
      'of the text',
      'The text of page 1 was changed after signing.',
      (file) => [replaced(firstContent(file), contentOf(nobody))],
    ],
    [
      'of a form value',
      'The form field “Trustee” was changed after signing.',
      ({ form, revision }) => {
        const field = asRef(listOf(form.dict.entries.get('Fields'))[0]);
        return [replaced(field, withEntries(asDict(revision.resolve(field)), { V: textValue('Somebody else') }))];
      },
    ],
    [
      'of the order of the pages',
      'The list of pages was changed after signing.',
      ({ catalog, revision, pages }) => {
        const tree = asRef(catalog.dict.entries.get('Pages'));
        const Kids = arrayValue(pages.map(({ ref }) => ref).reverse());
        return [replaced(tree, withEntries(asDict(revision.resolve(tree)), { Kids }))];
      },
    ],
    [
      'that takes a page away',
      'The list of pages was changed after signing.',
      ({ catalog, revision, pages }) => {
        const tree = asRef(catalog.dict.entries.get('Pages'));
        const Kids = arrayValue(pages.slice(0, 1).map(({ ref }) => ref));
        return [replaced(tree, withEntries(asDict(revision.resolve(tree)), { Kids, Count: numberValue(1) }))];
      },
    ],
    [
      'of the title',
      'What the file says of itself (its title, author or dates) was changed after signing.',
      ({ revision }) => {
        const info = asRef(revision.trailer.entries.get('Info'));
        return [
          replaced(info, withEntries(asDict(revision.resolve(info)), { Title: textValue('Nobody may comment') })),
        ];
      },
    ],
    [
      'that adds a note',
      'A comment or a link on page 1 was added after signing.',
      ({ pages, nextRef }) => {
        const page = pages[0];
        if (!page) return [];
        const note = nextRef();
        const Rect = arrayValue([0, 0, 600, 800].map(numberValue));
        const annotation = dictValue({ Subtype: nameValue('FreeText'), Rect, Contents: textValue('Nobody.') });
        const Annots = arrayValue([...listOf(page.dict.entries.get('Annots')), note]);
        return [replaced(note, annotation), replaced(page.ref, withEntries(page.dict, { Annots }))];
      },
    ],
    [
      'that makes it act when it is opened',
      'A script, or what happens when the file is opened was added after signing.',
      ({ catalog, nextRef }) => {
        const action = nextRef();
        return [
          replaced(action, dictValue({ S: nameValue('JavaScript'), JS: textValue('app.alert(1)') })),
          replaced(catalog.ref, withEntries(catalog.dict, { OpenAction: action })),
        ];
      },
    ],
  ];
  for (const [what, words, change] of edits) {
    it(`${what} is found, and named`, async () => {
      await expectFound(await alter(signed, change), words);
    });
  }
});

describe('a note of saving', () => {
  const saved = (entries: Readonly<Record<string, string>>) =>
    alter(signed, ({ revision }) => {
      const info = asRef(revision.trailer.entries.get('Info'));
      const values = Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, textValue(text)]));
      return [replaced(info, withEntries(asDict(revision.resolve(info)), values))];
    });

  it('that came with a second signature takes nothing away, and is said', async () => {
    const noted = await saved({ ModDate: 'D:20240326090000Z', Producer: 'Another program' });
    const file = await countersignPdf({ pdf: noted, ...josh, reason: 'Checked', field: 'Checked' });
    const verdict = await judge(file);
    expect([verdict.state, verdict.findings.map(({ code }) => code)]).toEqual(['trusted', ['saving-noted']]);
  });

  it('that nobody signed, or that says more, is a change as any other', async () => {
    expect((await judge(await saved({ ModDate: 'D:20240326090000Z' }))).state).toBe('altered');
    const more = await saved({ ModDate: 'D:20240326090000Z', Author: 'Somebody else' });
    const file = await countersignPdf({ pdf: more, ...josh, reason: 'Checked', field: 'Checked' });
    expect((await judge(file)).state).toBe('altered');
  });
});

describe('a shadow', () => {
  it('that hides what the signer saw, by an index alone, is found', async () => {
    const { revision } = await opened(signed);
    const note = asRef(revision.catalog().entries.get('PieceInfo'));
    const verdict = await judge(await withIndexOf(signed, note.number, '0000000000 00001 f'));
    expect(verdict.state).toBe('altered');
    expect(verdict.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['bytes-after', 'object-removed']));
  });

  it('that shows what the signed bytes hide, by an index alone, is found', async () => {
    const file = await opened(signed);
    const hiddenAt = Buffer.from(signed).indexOf('(Nobody may comment.)');
    const { number } = firstContent(file);
    const at = Buffer.from(signed).lastIndexOf(`${number} 0 obj`, hiddenAt);
    expect(at).toBeGreaterThan(0);
    const swapped = await withIndexOf(signed, number, `${String(at).padStart(10, '0')} 00000 n`);
    await expectFound(swapped, 'The text of page 1 was changed after signing.');
  });

  it('that exchanges a font, so that the same letters look different, is found', async () => {
    const changed = await alter(signed, ({ revision, pages }) => {
      const page = pages[0];
      const fonts = revision.resolveDict(
        revision.resolveDict(page?.dict.entries.get('Resources'))?.entries.get('Font'),
      );
      const font = asRef([...(fonts?.entries.values() ?? [])][0]);
      return [replaced(font, withEntries(asDict(revision.resolve(font)), { BaseFont: nameValue('Courier') }))];
    });
    await expectFound(changed, 'A font or a picture of page 1 was changed after signing.');
  });
});

async function opened(file: Uint8Array): Promise<Opened> {
  return openedFrom(await openToSign(file));
}
