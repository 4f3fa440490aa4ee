// One consent as a report (D8), for the family or the file: what was agreed to, by whom, until when, and the signatures as they were
// drawn. It lies in the consents ring: only who reads that has it in their state, and so only they can make it.

import { writeFieldLines } from '#shared/domain/history/field-words';
import { dayOf, type Instant, isPlainDate, writeDate, writeInstant } from '#shared/domain/plain-date';
import { consentStanding, holdsUntil } from '#shared/domain/registers/consent-standing';
import { consents, standingLines } from '#shared/domain/registers/consents';
import { filesOf, type KeptFileRow } from '#shared/domain/registers/kept-file';
import { askedFields, textOf } from '#shared/domain/registers/register';
import type { Kept, State } from '#shared/domain/state';
import { maySee } from './audience';

/** A signature that was drawn on the screen. `png`: its bytes as base64; null where the drawing could not be read. */
export interface DrawnSignature {
  readonly who: string;
  /** What a reader who cannot see it is told. */
  readonly described: string;
  readonly png: string | null;
}

export interface ConsentRecordModel {
  readonly format: 'quarterday-consent-record';
  readonly formatVersion: 1;
  readonly audience: 'internal';
  readonly organisation: { readonly name: string; readonly charityNumber: string };
  readonly isExample: boolean;
  readonly name: string;
  readonly standing: string;
  readonly holdsUntil: string;
  /** As the form asks it; what is not written down is left out. */
  readonly steps: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly words: string }[];
  }[];
  readonly signatures: readonly DrawnSignature[];
  readonly madeAt: Instant;
  readonly madeWith: string;
}

/** The drawn signatures whose bytes the report needs. */
export function signaturesOfConsent(consent: Kept): readonly { readonly field: string; readonly file: KeptFileRow }[] {
  return askedFields(consents, consent.fields)
    .filter(({ kind }) => kind === 'signature')
    .flatMap(({ name }) => filesOf(consent.fields, name).map((file) => ({ field: name, file })));
}

export interface ConsentRecordRequest {
  readonly state: State;
  readonly consent: Kept;
  /** By the digest of the drawing: its PNG as base64. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly madeAt: Instant;
  readonly appVersion: string;
}

export function consentRecordModel({
  state,
  consent,
  drawings,
  madeAt,
  appVersion,
}: ConsentRecordRequest): ConsentRecordModel {
  const { organisation, parentAges } = state.general;
  const { fields } = consent;
  const asked = askedFields(consents, fields).filter((field) => maySee('internal', field));
  const until = holdsUntil(fields);
  return {
    format: 'quarterday-consent-record',
    formatVersion: 1,
    audience: 'internal',
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    isExample: organisation?.isExample ?? false,
    name: textOf(fields, 'name'),
    standing: standingLines[consentStanding(fields, dayOf(madeAt), parentAges)].words,
    holdsUntil: until ? writeDate(until) : '',
    steps: [...new Set(asked.map(({ step }) => step))].flatMap((title) => {
      const rows = asked
        .filter((field) => field.step === title)
        .map((field) => ({ label: field.label, words: writeFieldLines(field, fields, state).join('\n') }))
        .filter(({ words }) => words !== '');
      return rows.length > 0 ? [{ title, rows }] : [];
    }),
    signatures: signaturesOfConsent(consent).map(({ field, file }) => {
      const who = asked.find(({ name }) => name === field)?.label ?? '';
      const signer = field === 'parentSignature' ? textOf(fields, 'parentName') : textOf(fields, 'name');
      const day = textOf(fields, field === 'parentSignature' ? 'parentSignedOn' : 'youngSignedOn');
      const on = isPlainDate(day) ? ` Signed on ${writeDate(day)}.` : '';
      return {
        who: `${who}: ${signer}`,
        described: `A signature drawn by hand on the screen, kept on ${writeInstant(file.keptAt)}.${on} A picture, not a digital signature.`,
        png: drawings.get(file.digest) ?? null,
      };
    }),
    madeAt,
    madeWith: `Quarterday ${appVersion}`,
  };
}
