import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '#shared/signature/fingerprint';
import { issueCertificate } from '#shared/signature/issue-certificate';
import { foundedAt, foundOrganisation, makeSigner, organisationName } from './people';

describe("an organisation's root certificate", () => {
  it('is its own issuer, may issue others, and never expires', async () => {
    const authority = await foundOrganisation();
    const root = new X509Certificate(authority.certificate);
    expect(root.checkIssued(root) && root.verify(root.publicKey)).toBe(true);
    expect(root.ca).toBe(true);
    expect(root.subject).toContain(`O=${organisationName}`);
    expect(root.validTo).toBe('Dec 31 23:59:59 9999 GMT');
    expect(Buffer.from(authority.certificate).includes('99991231235959Z')).toBe(true);
  });

  it('has the fingerprint that any tool shows, in groups that can be read out', async () => {
    const { certificate } = await foundOrganisation();
    const shown = await fingerprint(certificate);
    expect(shown).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){15}$/);
    expect(shown.replaceAll(' ', '')).toBe(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''));
  });
});

describe("a member's certificate", () => {
  it('is issued by the root, can only sign, and never expires', async () => {
    const authority = await foundOrganisation();
    const root = new X509Certificate(authority.certificate);
    const member = new X509Certificate((await makeSigner(authority, 'Józef Łąka')).certificate);
    expect(member.checkIssued(root) && member.verify(root.publicKey)).toBe(true);
    expect(member.ca).toBe(false);
    expect(member.subject).toBe(`O=${organisationName}\nCN=Józef Łąka`);
    expect(member.validTo).toBe('Dec 31 23:59:59 9999 GMT');
  });

  it('is refused to someone without a name', async () => {
    const authority = await foundOrganisation();
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const order = { authority, organisation: organisationName, publicKey: keys.publicKey, at: foundedAt };
    await expect(issueCertificate({ ...order, name: ' \u202e ' })).rejects.toThrow('needs a name');
  });
});
