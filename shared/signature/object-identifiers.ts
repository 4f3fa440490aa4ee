// The object identifiers of signed messages and certificates, by the names their standards give them.

export const idData = '1.2.840.113549.1.7.1';
export const idSignedData = '1.2.840.113549.1.7.2';
export const idContentType = '1.2.840.113549.1.9.3';
export const idMessageDigest = '1.2.840.113549.1.9.4';
export const idSigningCertificateV2 = '1.2.840.113549.1.9.16.2.47';
/** RFC 3161: the content of a time stamp, and the attribute that carries one for a signature (RFC 3161, appendix A). */
export const idTimeStampInfo = '1.2.840.113549.1.9.16.1.4';
export const idTimeStampToken = '1.2.840.113549.1.9.16.2.14';
export const idSha256 = '2.16.840.1.101.3.4.2.1';
export const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
export const idCommonName = '2.5.4.3';
export const idOrganisationName = '2.5.4.10';
export const idSubjectKey = '2.5.29.14';
export const idKeyUsage = '2.5.29.15';
export const idBasicConstraints = '2.5.29.19';

/** Digests that are still strong, by the names WebCrypto gives them. */
export const digestNames: Readonly<Record<string, string>> = {
  [idSha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Signature algorithms that name their digest, and which it is. */
export const signatureDigests: Readonly<Record<string, string>> = {
  [ecdsaWithSha256]: 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

/** Names the key, and in a message also the signature, whose digest then stands beside it. */
export const rsaEncryption = '1.2.840.113549.1.1.1';
/** RFC 4055: its digest stands in its parameters. */
export const rsaPss = '1.2.840.113549.1.1.10';
export const idMaskGeneration1 = '1.2.840.113549.1.1.8';
export const ecPublicKey = '1.2.840.10045.2.1';
/** RFC 8410. */
export const idEd25519 = '1.3.101.112';

/** The curves that WebCrypto has, and how many bytes each of the two numbers of a signature takes. */
export const curves: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
};
