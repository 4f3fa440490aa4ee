import { fromBER, OctetString } from 'asn1js';
import { Attribute, Certificate, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Authority } from '#shared/signature/make-authority';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { byteRanges } from '../../unit/signature/judges';
import { foundOrganisation, makeSigner, type Signer } from '../../unit/signature/people';
import { makeSamplePdf } from '../../unit/signature/sample-pdf';

let authority: Authority;
let amina: Signer;
let signed: Uint8Array;

beforeAll(async () => {
  authority = await foundOrganisation();
  amina = await makeSigner(authority, 'Amina Hussain');
  signed = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared' });
});

/** The signed file with its CMS taken out, changed and put back: the signed ranges stay as they were. */
function withCms(change: (signedData: SignedData) => void): Uint8Array {
  const [gapStart, gapEnd] = byteRanges(signed)[0] ?? [0, 0];
  const room = gapEnd - gapStart - 2;
  const cms = Buffer.from(Buffer.from(signed.subarray(gapStart + 1, gapEnd - 1)).toString('latin1'), 'hex');
  const contentInfo = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result });
  const signedData = new SignedData({ schema: contentInfo.content });
  change(signedData);
  contentInfo.content = signedData.toSchema(true);
  const copy = Buffer.from(signed);
  copy.write(Buffer.from(contentInfo.toSchema().toBER()).toString('hex').padEnd(room, '0'), gapStart + 1, 'latin1');
  return new Uint8Array(copy);
}

function firstOf<T>(list: readonly T[] | undefined): T {
  const first = list?.[0];
  if (first === undefined) throw new Error('nothing there');
  return first;
}

async function judge(file: Uint8Array) {
  const { state, findings } = await verifyPdf(file, { trustedRoots: [authority.certificate] });
  return { state, codes: findings.map(({ code }) => code) };
}

const changes: readonly [string, string, string, (signedData: SignedData) => void | Promise<void>][] = [
  [
    'content of its own',
    'altered',
    'content-inside',
    (cms) => {
      cms.encapContentInfo.eContent = new OctetString({ valueHex: new Uint8Array(5).buffer });
    },
  ],
  [
    'a second signer',
    'altered',
    'cms-broken',
    (cms) => {
      cms.signerInfos.push(firstOf(cms.signerInfos));
    },
  ],
  [
    'no signer',
    'altered',
    'cms-broken',
    (cms) => {
      cms.signerInfos = [];
    },
  ],
  [
    'an attribute nobody signed',
    'not-readable',
    'signature-kind-unknown',
    (cms) => {
      const note = new Attribute({
        type: '1.2.3.4',
        values: [new OctetString({ valueHex: new Uint8Array(5).buffer })],
      });
      firstOf(cms.signerInfos).unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [note] });
    },
  ],
  [
    'another version',
    'altered',
    'cms-broken',
    (cms) => {
      firstOf(cms.signerInfos).version = 3;
    },
  ],
  [
    'another digest named',
    'altered',
    'cms-broken',
    (cms) => {
      firstOf(cms.digestAlgorithms).algorithmId = '2.16.840.1.101.3.4.2.3';
    },
  ],
  [
    'a weak digest',
    'not-readable',
    'signature-kind-unknown',
    (cms) => {
      firstOf(cms.signerInfos).digestAlgorithm.algorithmId = '1.3.14.3.2.26';
    },
  ],
  [
    'no certificates',
    'altered',
    'cms-broken',
    (cms) => {
      cms.certificates = undefined;
    },
  ],
  [
    "the signer's certificate only",
    'trusted',
    '',
    (cms) => {
      cms.certificates = [firstOf(cms.certificates)];
    },
  ],
];

describe("a signature's own message", () => {
  it('is trusted when it is only taken out and put back', async () => {
    expect((await judge(withCms(() => undefined))).state).toBe('trusted');
  });

  for (const [what, state, code, change] of changes) {
    it(`with ${what} makes the file ${state}`, async () => {
      const judged = await judge(withCms(change));
      expect(judged).toEqual({ state, codes: code === '' ? [] : [code] });
    });
  }

  it('that swallows the zeros after it is found', async () => {
    const [gapStart = 0] = byteRanges(signed)[0] ?? [];
    const copy = Buffer.from(signed);
    const length = Number.parseInt(copy.toString('latin1', gapStart + 5, gapStart + 9), 16);
    copy.write((length + 16).toString(16).padStart(4, '0'), gapStart + 5, 'latin1');
    expect(await judge(new Uint8Array(copy))).toEqual({ state: 'altered', codes: ['cms-broken'] });
  });

  it('with a certificate that does not belong there is not trusted', async () => {
    const other = await foundOrganisation('Someone Else');
    const stray = await makeSigner(other, 'A Stranger');
    const judged = await judge(
      withCms((cms) => {
        cms.certificates?.push(Certificate.fromBER(new Uint8Array(stray.certificate)));
      }),
    );
    expect(judged).toEqual({ state: 'not-readable', codes: ['certificate-unchecked'] });
  });

  it("with another name written into the signer's certificate is found, twice over", async () => {
    const judged = await judge(
      withCms((cms) => {
        const certificate = firstOf(cms.certificates);
        if (!(certificate instanceof Certificate)) throw new Error('no certificate');
        const der = Buffer.from(certificate.toSchema().toBER());
        der.write('Anita', der.indexOf('Amina'));
        cms.certificates = [Certificate.fromBER(new Uint8Array(der))];
      }),
    );
    expect(judged.state).toBe('altered');
    expect(judged.codes).toEqual(expect.arrayContaining(['certificate-differs', 'root-missing']));
  });
});
