import { fromBER } from 'asn1js';
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { overwrite } from '../../security/signature/altered-files';
import { coveredBy, kinds, otherKinds, signedBy, stampFor, withCms } from './foreign-signers';
import { byteRanges } from './judges';
import { foundOrganisation, makeSigner } from './people';
import { makeSamplePdf } from './sample-pdf';

let signed: Uint8Array;
let root: Uint8Array;

beforeAll(async () => {
  const authority = await foundOrganisation();
  root = authority.certificate;
  const amina = await makeSigner(authority, 'Amina Hussain');
  signed = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared' });
});

describe('a signature by another tool', () => {
  for (const kind of kinds) {
    it(`with ${kind.name} is trusted once its root is, and not after one changed byte`, async () => {
      const { pdf, root: theirs } = await signedBy(kind, signed);
      const verdict = await verifyPdf(pdf, { trustedRoots: [theirs] });
      expect([verdict.state, verdict.findings.map(({ code }) => code)]).toEqual([
        'trusted',
        ['name-differs', 'time-outside-certificate'],
      ]);
      expect(verdict.signatures).toMatchObject([{ signer: 'Grace Okafor', organisation: 'Hill Street Trust' }]);
      expect((await verifyPdf(pdf, { trustedRoots: [] })).state).toBe('untrusted');
      const changed = overwrite(pdf, '/Title', '/Titel');
      expect((await verifyPdf(changed, { trustedRoots: [theirs] })).state).toBe('altered');
    });
  }

  for (const kind of otherKinds) {
    it(`with ${kind.name} is called one that cannot be judged, and neither altered nor trusted`, async () => {
      const { pdf, root: theirs } = await signedBy(kind, signed);
      const verdict = await verifyPdf(pdf, { trustedRoots: [theirs] });
      const codes = verdict.findings.map(({ code }) => code);
      if (kind.name === 'a signer named by key') expect(['trusted', 'not-readable']).toContain(verdict.state);
      else expect([verdict.state, codes]).toEqual(['not-readable', expect.arrayContaining(['signature-kind-unknown'])]);
    });
  }
});

describe('a time stamp in the place of a signature', () => {
  const asTimeStamp = () => {
    const kind = overwrite(signed, '/ETSI.CAdES.detached', '/ETSI.RFC3161       ');
    return overwrite(kind, '/Type /Sig ', '           ');
  };

  it('is called a time stamp, with its maker and its moment', async () => {
    const place = asTimeStamp();
    const { token, root: theirs } = await stampFor(coveredBy(place));
    const verdict = await verifyPdf(withCms(place, token), { trustedRoots: [theirs] });
    expect(verdict.signatures).toMatchObject([{ kind: 'time stamp', signer: 'Town Clock Stamper', state: 'trusted' }]);
    expect(Date.parse(verdict.signatures[0]?.claimedTime ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect((await verifyPdf(withCms(place, token), { trustedRoots: [] })).state).toBe('untrusted');
  });

  it('of something else makes the file altered', async () => {
    const place = asTimeStamp();
    const { token, root: theirs } = await stampFor(new Uint8Array([1, 2, 3]));
    const verdict = await verifyPdf(withCms(place, token), { trustedRoots: [theirs] });
    expect([verdict.state, verdict.findings.map(({ code }) => code)]).toEqual([
      'altered',
      expect.arrayContaining(['time-stamp-wrong']),
    ]);
  });
});

describe('a time stamp that a signature carries', () => {
  const withStamp = async (make: (signature: Uint8Array) => Promise<Uint8Array>) => {
    const [gapStart, gapEnd] = byteRanges(signed)[0] ?? [0, 0];
    const cms = Buffer.from(Buffer.from(signed.subarray(gapStart + 1, gapEnd - 1)).toString('latin1'), 'hex');
    const contentInfo = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result });
    const signedData = new SignedData({ schema: contentInfo.content });
    const [signerInfo] = signedData.signerInfos;
    if (!signerInfo) throw new Error('no signer');
    const token = await make(new Uint8Array(signerInfo.signature.valueBlock.valueHexView));
    const values = [fromBER(new Uint8Array(token)).result];
    const attribute = new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values });
    signerInfo.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
    // The root is known, and leaves room for the time stamp.
    signedData.certificates = signedData.certificates?.slice(0, 1);
    contentInfo.content = signedData.toSchema(true);
    return withCms(signed, new Uint8Array(contentInfo.toSchema().toBER()));
  };

  it('is named, and the signature is as good as without it', async () => {
    const file = await withStamp(async (signature) => (await stampFor(signature)).token);
    const verdict = await verifyPdf(file, { trustedRoots: [root] });
    expect(verdict.state).toBe('trusted');
    expect(verdict.signatures).toMatchObject([{ kind: 'signature', stampedBy: 'Town Clock Stamper' }]);
  });

  it('of another signature, or with one changed byte, makes the file altered', async () => {
    const foreign = await withStamp(async () => (await stampFor(new Uint8Array([1]))).token);
    expect((await verifyPdf(foreign, { trustedRoots: [root] })).state).toBe('altered');
    const changed = await withStamp(async (signature) => {
      const token = Buffer.from((await stampFor(signature)).token);
      const at = token.indexOf('Town Clock Stamper');
      token.write('Toon', at, 'latin1');
      return new Uint8Array(token);
    });
    expect((await verifyPdf(changed, { trustedRoots: [root] })).state).not.toMatch(/trusted/);
  });
});
