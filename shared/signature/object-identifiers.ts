// The object identifiers of signed messages and certificates, by the names their standards give them.

export const idData = '1.2.840.113549.1.7.1';
export const idSignedData = '1.2.840.113549.1.7.2';
export const idContentType = '1.2.840.113549.1.9.3';
export const idMessageDigest = '1.2.840.113549.1.9.4';
export const idSigningCertificateV2 = '1.2.840.113549.1.9.16.2.47';
export const idSha256 = '2.16.840.1.101.3.4.2.1';
export const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
export const idCommonName = '2.5.4.3';
export const idOrganisationName = '2.5.4.10';
export const idKeyUsage = '2.5.29.15';
export const idBasicConstraints = '2.5.29.19';

/** Digests that are still strong, by the names WebCrypto gives them. */
export const digestNames: Readonly<Record<string, string>> = {
  [idSha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Signature algorithms that are judged here. RSA-PSS is not: its parameters leave too much to the reader. */
export const signatureDigests: Readonly<Record<string, string>> = {
  [ecdsaWithSha256]: 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

export const rsaEncryption = '1.2.840.113549.1.1.1';
