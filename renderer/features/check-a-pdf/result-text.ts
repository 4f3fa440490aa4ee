// The verdict as a file that can be kept: plain text, which every computer shows and in which nothing can hide. Pure.

import { safeFileName } from '#shared/domain/file-name';
import type { Verdict } from '#shared/signature/verdict';
import type { KnownRoot } from './trust';
import {
  adviceOf,
  afterwards,
  cannotBeTold,
  changesOf,
  covers,
  headline,
  type Point,
  whenSigned,
} from './verdict-words';

export interface ResultWanted {
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 of the file, hex; empty where the check was given up before. */
  readonly digest: string;
  readonly verdict: Verdict;
  readonly points: readonly Point[];
  readonly known: readonly KnownRoot[];
  /** In words. */
  readonly checkedAt: string;
  readonly appVersion: string;
}

export function resultName(name: string): string {
  return `${safeFileName(`check-of-${name.replace(/\.pdf$/i, '')}`).slice(0, 150)}.txt`;
}

export function resultText({
  name,
  sizeBytes,
  digest,
  verdict,
  points,
  known,
  checkedAt,
  appVersion,
}: ResultWanted): string {
  const { signatures, embeddedFiles, findings, pages } = verdict;
  const lines = [
    'CHECK OF A PDF',
    '',
    headline(verdict),
    ...points.map(({ lead, words }) => `* ${[lead, words].filter(Boolean).join(' ')}`),
    ...(adviceOf(verdict) === '' ? [] : ['', adviceOf(verdict)]),
    ...part('The file', [
      `Name: ${oneLine(name)}`,
      `Size: ${sizeBytes} bytes${pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}`,
      `SHA-256: ${digest === '' ? 'not worked out' : digest}`,
    ]),
    ...part(
      'Signatures',
      signatures.flatMap((signature) => [
        `${signature.kind === 'signature' ? '' : 'Time stamp of '}${signature.signer ?? 'Not said'}, ${signature.organisation || 'no organisation named'}`,
        `    as: ${signature.reason ?? 'not said'}`,
        `    claimed time: ${whenSigned(signature)}`,
        ...(signature.stampedBy === undefined
          ? []
          : [`    time stamp: ${signature.stampedAt ?? ''} by ${signature.stampedBy}`]),
        `    covers: ${covers(signature, verdict)} (${signature.coveredBytes} bytes). ${afterwards(signature)}.`,
        `    fingerprint of the organisation: ${signature.rootFingerprint ?? 'none'}`,
      ]),
    ),
    ...changesOf(verdict).flatMap(({ since, words }) => part(`Changed after ${since} signed`, words)),
    ...part(
      'Files inside',
      embeddedFiles.map((file) => file.name || 'without a name'),
    ),
    ...part(
      'Trusted when it was checked',
      known.map(({ name: whose, digest: root }) =>
        root === '' ? `${whose}, whose records were open` : `${whose}: ${root.toUpperCase()}`,
      ),
    ),
    ...part('What nobody can tell from a file', cannotBeTold),
    ...part(
      'For those who look closer',
      findings.map(({ code, about = '' }) => `${code} ${oneLine(about)}`.trim()),
    ),
    '',
    `Checked on ${checkedAt} by Quarterday ${appVersion}, on this computer alone.`,
  ];
  return `${lines.join('\n')}\n`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
