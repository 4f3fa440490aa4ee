import { beforeAll, describe, expect, it } from 'vitest';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Authority } from '#shared/signature/make-authority';
import { makeCms } from '#shared/signature/make-cms';
import { openToSign } from '#shared/signature/open-to-sign';
import { arrayValue, dictValue, nameValue, numberValue, refValue, withEntries } from '#shared/signature/pdf-value';
import { sealSignature } from '#shared/signature/seal-signature';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { textValue } from '#shared/signature/write-value';
import { askAboutPdf, byteRanges } from '../../unit/signature/judges';
import { foundedAt, foundOrganisation, makeSigner, organisationName, type Signer } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';
import { alter, asRef, openedFrom, overwrite, replaced } from './altered-files';

let pdf: Uint8Array;
let authority: Authority;
let amina: Signer;
let josh: Signer;
let signed: Uint8Array;
let countersigned: Uint8Array;

beforeAll(async () => {
  pdf = await makeSamplePdf();
  authority = await foundOrganisation();
  [amina, josh] = await Promise.all([makeSigner(authority, 'Amina Hussain'), makeSigner(authority, 'Josh Barker')]);
  signed = await signPdf({ pdf, ...amina, reason: 'Prepared', laterFields: [{ name: 'Checked' }] });
  countersigned = await countersignPdf({ pdf: signed, ...josh, reason: 'Checked', field: 'Checked' });
});

const judge = (file: Uint8Array) => verifyPdf(file, { trustedRoots: [authority.certificate] });

async function expectAltered(file: Uint8Array, code: string): Promise<void> {
  const verdict = await judge(file);
  expect([verdict.state, verdict.findings.map((found) => found.code)]).toEqual([
    'altered',
    expect.arrayContaining([code]),
  ]);
  for (const { after } of verdict.signatures.slice(0, -1)) expect(after).not.toBe('nothing');
}

/** The file with another byte range, and signed anew by its signer over exactly that. */
async function resigned(file: Uint8Array, range: readonly [number, number, number]): Promise<Uint8Array> {
  const [gapStart, gapEnd, rest] = byteRanges(file)[0] ?? [0, 0, 0];
  const [start, end, length] = range;
  const written = `[0 ${gapStart} ${gapEnd} ${rest}  `;
  const copy = Buffer.from(overwrite(file, written, `[0 ${range.join(' ')}`.padEnd(written.length)));
  const cms = await makeCms({
    content: new Uint8Array(Buffer.concat([copy.subarray(0, start), copy.subarray(end, end + length)])),
    privateKey: amina.privateKey,
    certificate: new Uint8Array(amina.certificate),
    authorityCertificate: new Uint8Array(authority.certificate),
  });
  copy.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(gapEnd - gapStart - 2, '0'),
    gapStart + 1,
    'latin1',
  );
  return new Uint8Array(copy);
}

const editText = (file: Uint8Array) =>
  alter(file, ({ pages }) => {
    const content = new TextEncoder().encode('BT /F1 12 Tf 60 700 Td (Nobody may comment.) Tj ET');
    const dict = dictValue({ Length: numberValue(content.length) });
    return [replaced(asRef(pages[0]?.dict.entries.get('Contents')), { kind: 'stream', dict, raw: content, start: 0 })];
  });

describe('the files that the attacks start from', () => {
  it('are trusted, so that every refusal below has its own reason', async () => {
    expect((await judge(signed)).state).toBe('trusted');
    expect((await judge(countersigned)).state).toBe('trusted');
  });
});

describe('a revision appended after the last signature', () => {
  it('that changes the text is found, although pdfsig still says "Signature is Valid"', async () => {
    const file = await editText(signed);
    await expectAltered(file, 'content-changed');
    expect((await askAboutPdf(file)).pdfsig.text).toContain('Signature is Valid');
  });

  it('that adds a note to a page is found', async () => {
    const file = await alter(signed, ({ pages, nextRef }) => {
      const page = pages[0];
      if (page === undefined) return [];
      const note = nextRef();
      const Rect = arrayValue([0, 0, 600, 800].map(numberValue));
      const annotation = dictValue({ Subtype: nameValue('FreeText'), Rect, Contents: textValue('Nobody.') });
      const Annots = arrayValue([note]);
      return [replaced(note, annotation), replaced(page.ref, withEntries(page.dict, { Annots }))];
    });
    await expectAltered(file, 'bytes-after');
    await expectAltered(file, 'content-changed');
  });

  it('that takes the signatures out of sight is found, and the file is not called unsigned', async () => {
    const file = await alter(signed, ({ catalog }) => {
      const entries = new Map(catalog.dict.entries);
      entries.delete('AcroForm');
      entries.delete('Perms');
      return [replaced(catalog.ref, { kind: 'dict', entries })];
    });
    await expectAltered(file, 'signature-out-of-reach');
  });

  it('that empties the field, or overwrites the signature, is found', async () => {
    const empty = await alter(signed, ({ form, revision }) => {
      const fields = form.dict.entries.get('Fields');
      const field = asRef(fields?.kind === 'array' ? fields.items[0] : undefined);
      const dict = revision.resolve(field);
      if (dict.kind !== 'dict') return [];
      const entries = new Map(dict.entries);
      const signature = asRef(entries.get('V'));
      entries.delete('V');
      return [replaced(field, { kind: 'dict', entries }), replaced(signature, dictValue({}))];
    });
    await expectAltered(empty, 'signature-out-of-reach');
  });

  it('that starts the file anew, without a way back to what was signed, is found', async () => {
    const file = await alter(signed, ({ catalog }) => [replaced(catalog.ref, catalog.dict)]);
    const text = Buffer.from(file).toString('latin1');
    const at = text.lastIndexOf('/Prev');
    const cut = Buffer.from(`${text.slice(0, at)}/Past${text.slice(at + 5)}`, 'latin1');
    expect(['altered', 'not-readable']).toContain((await judge(new Uint8Array(cut))).state);
  });

  it('is found whatever it consists of', async () => {
    for (const tail of ['\n', ' ', '% a remark', '%%EOF\n', '\0', 'startxref\n0\n%%EOF\n']) {
      const file = new Uint8Array(Buffer.concat([signed, Buffer.from(tail)]));
      expect(['altered', 'not-readable']).toContain((await judge(file)).state);
    }
    await expectAltered(new Uint8Array(Buffer.concat([signed, Buffer.from('\n')])), 'bytes-after');
  });
});

describe('a change hidden between two signatures', () => {
  it('is found even when the second signature covers it', async () => {
    const edited = await editText(signed);
    const file = await countersignPdf({ pdf: edited, ...josh, reason: 'Checked', field: 'Checked' });
    await expectAltered(file, 'content-changed');
    const verdict = await judge(file);
    expect(verdict.signatures[0]).toMatchObject({ signer: 'Amina Hussain', state: 'altered', after: 'changes' });
  });

  it('is found when it supplies an object that the first signer saw missing', async () => {
    const prepared = await alter(pdf, ({ pages }) => {
      const page = pages[0];
      if (page === undefined) return [];
      return [replaced(page.ref, withEntries(page.dict, { Annots: arrayValue([refValue(900)]) }))];
    });
    const laterFields = [{ name: 'Checked' }];
    const first = await signPdf({ pdf: prepared, ...amina, reason: 'Prepared', laterFields });
    expect((await judge(first)).state).toBe('trusted');
    const supplied = await alter(first, () => [replaced(refValue(900), dictValue({ Subtype: nameValue('FreeText') }))]);
    const file = await countersignPdf({ pdf: supplied, ...josh, reason: 'Checked', field: 'Checked' });
    await expectAltered(file, 'object-supplied-later');
  });

  it('is found when it is a signature field laid over the page', async () => {
    const revision = await openToSign(signed);
    const { pages, form, nextRef } = openedFrom(revision);
    const page = pages[0];
    if (page === undefined) throw new Error('no page');
    const [signature, field] = [nextRef(), nextRef()];
    const widget = dictValue({
      Type: nameValue('Annot'),
      Subtype: nameValue('Widget'),
      FT: nameValue('Sig'),
      T: textValue('Cover'),
      Rect: arrayValue([0, 0, 600, 800].map(numberValue)),
      V: signature,
    });
    const fields = form.dict.entries.get('Fields');
    const Fields = arrayValue([...(fields?.kind === 'array' ? fields.items : []), field]);
    const annotations = page.dict.entries.get('Annots');
    const Annots = arrayValue([...(annotations?.kind === 'array' ? annotations.items : []), field]);
    const file = await sealSignature(revision, { ...josh, reason: 'Checked' }, signature.number, {}, [
      replaced(field, widget),
      replaced(form.ref, withEntries(form.dict, { Fields })),
      replaced(page.ref, withEntries(page.dict, { Annots })),
    ]);
    await expectAltered(file, 'field-added');
  });

  it('is found when a second field shows the first signature again', async () => {
    const revision = await openToSign(signed);
    const { form } = openedFrom(revision);
    const fields = form.dict.entries.get('Fields');
    const [first, second] = fields?.kind === 'array' ? fields.items.map(asRef) : [];
    const [one, two] = [revision.resolve(first), revision.resolve(second)];
    if (second === undefined || one.kind !== 'dict' || two.kind !== 'dict') throw new Error('two fields were expected');
    const V = asRef(one.entries.get('V'));
    await expectAltered(await alter(signed, () => [replaced(second, withEntries(two, { V }))]), 'signature-twice');
  });
});

describe('a file taken back to its first signature', () => {
  it('is trusted for that signature, and says that the second one is missing', async () => {
    const verdict = await judge(countersigned.subarray(0, signed.length));
    expect(verdict.state).toBe('trusted');
    expect(verdict.findings).toEqual([expect.objectContaining({ code: 'fields-empty', about: 'Checked' })]);
  });
});

describe('a signature wrapped around something else', () => {
  it('is found when its byte range skips more than its own place', async () => {
    const [gapStart, gapEnd, rest] = byteRanges(signed)[0] ?? [0, 0, 0];
    for (const range of [
      [gapStart - 1, gapEnd, rest],
      [gapStart, gapEnd + 1, rest - 1],
      [gapStart, gapEnd, rest - 1],
      [gapStart, gapEnd, rest + 1],
      [gapEnd, gapStart, rest],
    ]) {
      const written = `[0 ${gapStart} ${gapEnd} ${rest}  `;
      const file = overwrite(signed, written, `[0 ${range.join(' ')}`.padEnd(written.length).slice(0, written.length));
      expect((await judge(file)).state).toBe('altered');
    }
  });

  it('is found even when its signer signs the wider gap: nobody may hide anything there', async () => {
    const [gapStart, gapEnd, rest] = byteRanges(signed)[0] ?? [0, 0, 0];
    const resign = (...range: [number, number, number]) => resigned(signed, range);
    expect((await judge(await resign(gapStart, gapEnd, rest))).state).toBe('trusted');
    await expectAltered(await resign(gapStart - 1, gapEnd, rest), 'gap-wrong');
    await expectAltered(await resign(gapStart, gapEnd + 1, rest - 1), 'gap-wrong');
    await expectAltered(await resign(gapStart, gapEnd, rest - 1), 'bytes-after');
    await expectAltered(await resign(gapStart, gapEnd, rest - 9), 'end-wrong');
  });

  it('is found when the place it leaves out is not where the file says the signature is', async () => {
    const file = await signPdf({ pdf, ...amina, reason: 'Prepared', location: 'Derby' });
    const swapped = overwrite(overwrite(file, '\n/Contents <', '\n/Location <'), ' /Location <', ' /Contents <');
    const range = byteRanges(swapped)[0] ?? [0, 0, 0];
    await expectAltered(await resigned(swapped, range), 'gap-wrong');
  });

  it('is found when the range is negative, fractional, short, long or no range', async () => {
    const { source } = /\[0 \d+ \d+ \d+ *\]/;
    const written = new RegExp(source).exec(Buffer.from(signed).toString('latin1'))?.[0] ?? '';
    for (const range of [
      '[0 -5 9 9]',
      '[0 5.0 9 9]',
      '[0 5 9]',
      '[0 5 9 9 9]',
      '[1 5 9 9]',
      '[]',
      '7',
      '(0 5)',
      'null',
    ]) {
      expect((await judge(overwrite(signed, written, range.padEnd(written.length)))).state).toBe('altered');
    }
  });

  it('is found when its place holds anything but one signature and zeros', async () => {
    const [gapStart, gapEnd] = byteRanges(signed)[0] ?? [0, 0];
    const put = (at: number, character: string) => {
      const copy = Buffer.from(signed);
      copy.write(character, at, 'latin1');
      return new Uint8Array(copy);
    };
    await expectAltered(put(gapEnd - 2, '1'), 'gap-wrong');
    const digits = Buffer.from(signed.subarray(gapStart, gapEnd)).toString('latin1');
    const letter = digits.search(/[a-f]/);
    await expectAltered(put(gapStart + letter, (digits[letter] ?? '').toUpperCase()), 'gap-wrong');
    await expectAltered(put(gapEnd - 2, ' '), 'gap-wrong');
  });
});

describe('a change inside the signed part', () => {
  it('that keeps the file in good order is found by the digest', async () => {
    const [from, to] = ['Prepared', 'Approved'].map((text) => Buffer.from(text).toString('hex'));
    await expectAltered(overwrite(signed, from ?? '', to ?? ''), 'digest-differs');
  });
});

describe('a dictionary that says two things at once', () => {
  it('is refused before or after signing', async () => {
    const doubled = await alter(pdf, ({ catalog }) => {
      const { number, generation } = catalog.ref;
      const body = '<< /Type /Catalog /Pages 1 0 R /Lang (en) /L#61ng (fr) >>';
      return [{ number, generation, body }];
    });
    expect((await judge(doubled)).findings).toEqual([expect.objectContaining({ code: 'duplicate-key' })]);
    const after = await alter(signed, ({ nextRef }) => [{ ...nextRef(), body: '<< /A 1 /A 2 >>' }]);
    await expectAltered(after, 'duplicate-key');
  });
});

describe('a look-alike', () => {
  it('organisation of the same name is not trusted, and shows another fingerprint', async () => {
    const other = await foundOrganisation(organisationName);
    const impostor = await makeSigner(other, 'Amina Hussain');
    const verdict = await judge(await signPdf({ pdf, ...impostor, reason: 'Prepared' }));
    expect(verdict.state).toBe('untrusted');
    expect(verdict.signatures[0]?.rootFingerprint).toBe(await fingerprint(other.certificate));
    expect(verdict.signatures[0]?.rootFingerprint).not.toBe(await fingerprint(authority.certificate));
  });

  it("that carries the true organisation's root beside its own certificate is not trusted", async () => {
    const other = await foundOrganisation(organisationName);
    const impostor = await makeSigner(other, 'Amina Hussain');
    const carried = { ...impostor, authorityCertificate: authority.certificate };
    const verdict = await judge(await signPdf({ pdf, ...carried, reason: 'Prepared' }));
    expect(verdict.state).not.toBe('trusted');
    expect(verdict.signatures[0]?.rootFingerprint).toBeUndefined();
  });

  it('that a member issued with their own signing key is not trusted', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
    const { issueCertificate } = await import('#shared/signature/issue-certificate');
    const order = {
      authority,
      organisation: organisationName,
      name: 'Josh Barker',
      publicKey: keys.publicKey,
      at: foundedAt,
    };
    const member = await issueCertificate(order);
    const forged = await makeSigner({ certificate: member, privateKey }, 'Margaret Ellery');
    const verdict = await judge(await signPdf({ pdf, ...forged, reason: 'Signed' }));
    expect(verdict.state).not.toBe('trusted');
  });

  it("that uses a true member's certificate with a key of its own is found", async () => {
    const thief = await makeSigner(await foundOrganisation(), 'Amina Hussain');
    const file = await signPdf({ pdf, ...amina, privateKey: thief.privateKey, reason: 'Prepared' });
    await expectAltered(file, 'signature-wrong');
  });

  it('name in the file is pointed out, and the certificate is what counts', async () => {
    const file = await signPdf({ pdf, ...amina, name: 'Margaret Ellery', reason: 'Signed' });
    const verdict = await judge(file);
    expect(verdict.signatures[0]?.signer).toBe('Amina Hussain');
    expect(verdict.findings.map(({ code }) => code)).toContain('name-differs');
  });
});
