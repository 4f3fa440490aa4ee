// Signers of other tools: keys, certificates, signatures and time stamps made by openssl, put into a PDF where ours would be.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, byteRanges, withFolder } from './judges';

/** How openssl is told of a key, and how it signs with it. */
export interface Kind {
  readonly name: string;
  readonly key: readonly string[];
  readonly sign: readonly string[];
}

export const kinds: readonly Kind[] = [
  { name: 'RSA, SHA-256', key: ['rsa:2048'], sign: ['-md', 'sha256'] },
  { name: 'RSA, SHA-512', key: ['rsa:2048'], sign: ['-md', 'sha512'] },
  { name: 'RSA-PSS, SHA-256', key: ['rsa:2048'], sign: ['-md', 'sha256', ...pss('digest')] },
  { name: 'RSA-PSS, SHA-384, longest salt', key: ['rsa:2048'], sign: ['-md', 'sha384', ...pss('max')] },
  { name: 'ECDSA P-256, SHA-256', key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], sign: ['-md', 'sha256'] },
  { name: 'ECDSA P-384, SHA-384', key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], sign: ['-md', 'sha384'] },
  { name: 'ECDSA P-521, SHA-512', key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'], sign: ['-md', 'sha512'] },
];

/** What openssl can sign with, and nobody should rely on or WebCrypto does not have. */
export const otherKinds: readonly Kind[] = [
  { name: 'RSA of 1024 bits', key: ['rsa:1024'], sign: ['-md', 'sha256'] },
  {
    name: 'a curve that WebCrypto has not',
    key: ['ec', '-pkeyopt', 'ec_paramgen_curve:brainpoolP256r1'],
    sign: ['-md', 'sha256'],
  },
  { name: 'SHA-1', key: ['rsa:2048'], sign: ['-md', 'sha1'] },
  { name: 'a signer named by key', key: ['rsa:2048'], sign: ['-md', 'sha256', '-keyid'] },
];

function pss(salt: string): string[] {
  return ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', `rsa_pss_saltlen:${salt}`];
}

export interface ForeignFile {
  readonly pdf: Uint8Array;
  /** DER. */
  readonly root: Uint8Array;
}

/** The signed file with the signature taken out and one by another tool over the same bytes put in. */
export async function signedBy(kind: Kind, signed: Uint8Array): Promise<ForeignFile> {
  return withFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    await writeFile(at('content'), coveredBy(signed));
    const subject = [
      '-subj',
      '/O=Hill Street Trust/CN=Grace Okafor',
      '-addext',
      'keyUsage=critical,digitalSignature,keyCertSign',
    ];
    await must(
      'req',
      '-x509',
      '-nodes',
      '-days',
      '3650',
      '-newkey',
      ...kind.key,
      ...subject,
      '-keyout',
      at('key'),
      '-out',
      at('cert'),
    );
    const signing = ['-outform', 'DER', '-in', at('content'), '-out', at('cms')];
    // What is said of the key must stand after it.
    const signer = ['-signer', at('cert'), '-inkey', at('key')];
    await must('cms', '-sign', '-binary', '-cades', '-nosmimecap', ...signer, ...kind.sign, ...signing);
    await must('x509', '-in', at('cert'), '-outform', 'DER', '-out', at('root'));
    return { pdf: withCms(signed, await readFile(at('cms'))), root: new Uint8Array(await readFile(at('root'))) };
  });
}

const stamperConfig = `[ tsa ]
default_tsa = stamper
[ stamper ]
serial = SERIAL
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[ extensions ]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
basicConstraints = critical, CA:true
[ req ]
distinguished_name = name
[ name ]
`;

/** A time stamp (RFC 3161) for these bytes. */
export async function stampFor(bytes: Uint8Array): Promise<{ readonly token: Uint8Array; readonly root: Uint8Array }> {
  return withFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    await writeFile(at('config'), stamperConfig.replace('SERIAL', at('serial')));
    await writeFile(at('serial'), '01\n');
    await writeFile(at('bytes'), bytes);
    const subject = [
      '-subj',
      '/O=Town Clock/CN=Town Clock Stamper',
      '-config',
      at('config'),
      '-extensions',
      'extensions',
    ];
    await must(
      'req',
      '-x509',
      '-nodes',
      '-days',
      '3650',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      ...subject,
      '-keyout',
      at('key'),
      '-out',
      at('cert'),
    );
    await must('ts', '-query', '-data', at('bytes'), '-sha256', '-cert', '-out', at('query'));
    const stamper = ['-config', at('config'), '-signer', at('cert'), '-inkey', at('key')];
    await must('ts', '-reply', '-queryfile', at('query'), ...stamper, '-token_out', '-out', at('token'));
    await must('x509', '-in', at('cert'), '-outform', 'DER', '-out', at('root'));
    return { token: new Uint8Array(await readFile(at('token'))), root: new Uint8Array(await readFile(at('root'))) };
  });
}

/** The bytes that the first signature covers. */
export function coveredBy(signed: Uint8Array): Uint8Array {
  const [gapStart, gapEnd, rest] = byteRanges(signed)[0] ?? [0, 0, 0];
  return Buffer.concat([signed.subarray(0, gapStart), signed.subarray(gapEnd, gapEnd + rest)]);
}

export function withCms(signed: Uint8Array, cms: Uint8Array): Uint8Array {
  const [gapStart, gapEnd] = byteRanges(signed)[0] ?? [0, 0];
  const room = gapEnd - gapStart - 2;
  const digits = Buffer.from(cms).toString('hex');
  if (digits.length > room) throw new Error('the signature is too long for its place');
  const copy = Buffer.from(signed);
  copy.write(digits.padEnd(room, '0'), gapStart + 1, 'latin1');
  return new Uint8Array(copy);
}

async function must(...words: string[]): Promise<void> {
  const { exitCode, text } = await ask('openssl', ...words);
  if (exitCode !== 0) throw new Error(text);
}
