// Consents and posts for tests: one that is right in every part, and what to change of it.

import type { Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import type { FieldValues, Row } from '#shared/domain/registers/register';

/** A drawn signature, as a form keeps it. */
export function signatureRow(attachment = 'ef'.repeat(32)): Row {
  return {
    name: 'signature.png',
    mediaType: 'image/png',
    sizeBytes: '4711',
    digest: 'ab'.repeat(32),
    attachment,
    attachmentKey: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    keptAt: '2026-12-01T16:00:00.000Z',
  };
}

/** Samira, 12, and her mother signed on 1 December 2026: live until 1 December 2027. */
export const samira: FieldValues = {
  about: 'person',
  name: 'Samira Haddad',
  bornOn: '2014-06-15',
  doNotPublish: 'no',
  forSocial: 'yes',
  forWebsite: 'yes',
  youngHow: 'drawn',
  youngSignedOn: '2026-12-01',
  youngSignature: [signatureRow()],
  parentName: 'Leila Haddad',
  parentHow: 'paper',
  parentSignedOn: '2026-12-01',
  keptAt: 'The locked cupboard',
};

export function addConsent(record: RecordId, fields: FieldValues = samira): Extract<Change, { kind: 'record-added' }> {
  return { kind: 'record-added', register: 'consents', record, fields };
}

export function changeConsent(record: RecordId, fields: FieldValues): Extract<Change, { kind: 'record-changed' }> {
  return { kind: 'record-changed', register: 'consents', record, fields, because: '' };
}

export function addPost(
  record: RecordId,
  account: RecordId,
  consents: readonly RecordId[],
): Extract<Change, { kind: 'record-added' }> {
  return {
    kind: 'record-added',
    register: 'posts',
    record,
    fields: {
      postedOn: '2027-02-01',
      account,
      shows: 'Five young people on stage',
      young: 'recognisable',
      consents: consents.map((consent) => ({ consent })),
    },
  };
}
