// Makes the detached CMS signature of a PAdES B-B file: one signer, ECDSA P-256 over SHA-256, the signing
// certificate bound in by signing-certificate-v2, no signing time (PDF keeps that in /M, and it is only claimed).

import './crypto-engine';
import type { BaseBlock } from 'asn1js';
import { Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  createCMSECDSASignature,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Bytes } from './bytes';
import { hexText } from './bytes';
import {
  ecdsaWithSha256,
  idContentType,
  idData,
  idMessageDigest,
  idSha256,
  idSignedData,
  idSigningCertificateV2,
} from './object-identifiers';

export interface CmsOrder {
  readonly content: Bytes;
  readonly privateKey: CryptoKey;
  readonly certificate: Bytes;
  readonly authorityCertificate: Bytes;
}

export async function makeCms(order: CmsOrder): Promise<Bytes> {
  const signer = Certificate.fromBER(order.certificate);
  const messageDigest = await crypto.subtle.digest('SHA-256', order.content);
  const certificateDigest = await crypto.subtle.digest('SHA-256', order.certificate);
  const attributes = inDerOrder([
    attribute(idContentType, new ObjectIdentifier({ value: idData })),
    attribute(idMessageDigest, new OctetString({ valueHex: messageDigest })),
    // RFC 5035: SEQUENCE OF ESSCertIDv2, where SHA-256 is the default and therefore left out.
    attribute(
      idSigningCertificateV2,
      sequence(sequence(sequence(new OctetString({ valueHex: certificateDigest }), issuerSerial(signer)))),
    ),
  ]);
  const toBeSigned = new SetOf({ value: attributes.map((item) => item.toSchema()) }).toBER();
  const rawSignature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, order.privateKey, toBeSigned);
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: idData }),
    certificates: [signer, Certificate.fromBER(order.authorityCertificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: sha256(),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 }),
        signature: new OctetString({ valueHex: createCMSECDSASignature(rawSignature) }),
      }),
    ],
  });
  const contentInfo = new ContentInfo({ contentType: idSignedData, content: signedData.toSchema(true) });
  return new Uint8Array(contentInfo.toSchema().toBER());
}

function sha256(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: idSha256, algorithmParams: new Null() });
}

function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value });
}

function attribute(type: string, value: BaseBlock): Attribute {
  return new Attribute({ type, values: [value] });
}

/** RFC 5035 IssuerSerial: the issuer as a directory name among general names, and the serial number. */
function issuerSerial(certificate: Certificate): Sequence {
  const issuer = new GeneralNames({ names: [new GeneralName({ type: 4, value: certificate.issuer })] });
  return sequence(issuer.toSchema(), certificate.serialNumber);
}

/** DER sorts the members of a set by their encoding, and readers hash the sorted form. */
function inDerOrder(attributes: readonly Attribute[]): Attribute[] {
  const encoded = attributes.map((item) => ({ item, hex: hexText(new Uint8Array(item.toSchema().toBER())) }));
  return encoded.sort((one, other) => (one.hex < other.hex ? -1 : 1)).map(({ item }) => item);
}
