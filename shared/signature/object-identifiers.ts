// The object identifiers of signed messages and certificates, by the names their standards give them.

export const ID_DATA = '1.2.840.113549.1.7.1';
export const ID_SIGNED_DATA = '1.2.840.113549.1.7.2';
export const ID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const ID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const ID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
export const SHA256 = '2.16.840.1.101.3.4.2.1';
export const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
export const COMMON_NAME = '2.5.4.3';
export const ORGANISATION_NAME = '2.5.4.10';
export const KEY_USAGE = '2.5.29.15';
export const BASIC_CONSTRAINTS = '2.5.29.19';

/** Digests that are still strong, by the names WebCrypto gives them. */
export const DIGEST_NAMES: Readonly<Record<string, string>> = {
  [SHA256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Signature algorithms that are judged here. RSA-PSS is not: its parameters leave too much to the reader. */
export const SIGNATURE_DIGESTS: Readonly<Record<string, string>> = {
  [ECDSA_WITH_SHA256]: 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

export const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
