// An organisation with its own root, three of its members who can sign, and the days on which they do. Long past, because other
// programs refuse a certificate whose life has not begun.

import type { SignatureBlock } from '#shared/report/signature-block';
import { issueCertificate } from '#shared/signature/issue-certificate';
import { type Authority, makeAuthority } from '#shared/signature/make-authority';
import type { CounterSigning, ReportSigning } from '#workers/sign-report';
import { moment } from './riverside-state';

export const organisation = 'Riverside Youth Project';
export const founded = new Date('2024-01-04T10:00:00Z');

export interface Signatory {
  readonly name: string;
  readonly privateKey: CryptoKey;
  readonly certificate: Uint8Array;
  readonly authorityCertificate: Uint8Array;
}

export function foundOrganisation(): Promise<Authority> {
  return makeAuthority({ organisation, at: founded });
}

export async function signatory(authority: Authority, name: string): Promise<Signatory> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const certificate = await issueCertificate({ authority, organisation, name, publicKey: keys.publicKey, at: founded });
  return { name, privateKey: keys.privateKey, certificate, authorityCertificate: authority.certificate };
}

export const days = {
  Prepared: '2024-03-25T16:02',
  Checked: '2024-03-27T09:40',
  Signed: '2024-04-02T11:31',
} as const;

const statements = {
  Prepared: 'I have prepared this review. Its answers are what we found, as far as I know.',
  Checked: 'I did not prepare this review. I have read it, and I know of nothing in it that is wrong.',
  Signed: 'I have read this review. It says what we found, as far as I know.',
} as const;

type Act = keyof typeof days;

export function block(act: Act, name: string, position = 'Coordinator'): SignatureBlock {
  return { act, name, position, at: moment(days[act]), statement: statements[act] };
}

/** The first signature, with places for the checker and the signatory. */
export function preparing(who: Signatory, shown = block('Prepared', who.name)): ReportSigning {
  const at = new Date(moment(days.Prepared));
  return { ...who, role: 'Prepared', at, shown: { act: 'Prepared', block: shown }, later: ['Checked', 'Signed'] };
}

/** A later one, after those before it. */
export function following(who: Signatory, act: 'Checked' | 'Signed', shown = block(act, who.name)): CounterSigning {
  const at = new Date(moment(days[act]));
  const after = act === 'Checked' ? (['Prepared'] as const) : (['Prepared', 'Checked'] as const);
  return { ...who, role: act, at, shown: { act, block: shown }, after };
}
