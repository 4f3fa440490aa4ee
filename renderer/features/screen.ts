// What every screen of an unlocked workbook is given by the app.

import type { ReactNode } from 'react';
import type { Host } from '#host/host';
import type { Place } from '#shared/domain/place';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { MissingLetters } from '#shared/report/missing-letters';
import type { ReportModel } from '#shared/report/report';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { SignatureBlock } from '#shared/report/signature-block';
import type { PdfSigner, Workbook } from '#storage/workbook';

/** Who signs a report as it is made, and as what. */
export interface ReportSigner extends PdfSigner {
  readonly name: string;
  readonly role: string;
  readonly at: Date;
  /** What the signature shows on the page, and in which place; left out where it shows nothing. */
  readonly shown?: SignatureShown;
  /** Who signs the same file later. */
  readonly later?: readonly SignatureAct[];
}

export interface SignatureShown {
  readonly act: SignatureAct;
  readonly block: SignatureBlock;
}

/** Who signs a file that others signed before. */
export interface Countersigner extends Omit<ReportSigner, 'shown' | 'later'> {
  readonly shown: SignatureShown;
  /** Who must have signed it before, in this order. */
  readonly after: readonly SignatureAct[];
}

/** Adds a signature to a signed PDF, away from the page. Rejects, in words, where the file is not what the others signed. */
export type CountersignReport = (pdf: Uint8Array, countersign: Countersigner) => Promise<Uint8Array>;

export interface FileInReport {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Sets a report as a PDF away from the page, and signs it where a signer is given. Rejects when `signal` calls it off. */
export type MakeReport = (
  model: ReportModel,
  options?: {
    readonly sign?: ReportSigner;
    readonly signal?: AbortSignal;
    /** Travel inside the PDF; the model names them. */
    readonly attached?: readonly FileInReport[];
    /** Hears of letters that cannot be printed, before anything is signed. */
    readonly onMissing?: (missing: MissingLetters) => void;
  },
) => Promise<Uint8Array>;

export interface ScreenProps {
  readonly masthead: ReactNode;
  /** For the foot of a screen without one of its own: what was saved last, and Undo. Undefined before the first save. */
  readonly saved: ReactNode;
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  /** For saving files; everything else goes through the workbook. */
  readonly host: Host;
  /** Forgets the keys and asks who is there. */
  readonly lock: () => void;
  readonly makeReport: MakeReport;
  readonly countersignReport: CountersignReport;
  /** The app's version, printed on reports. */
  readonly appVersion: string;
  /** Leaves for another screen, once what `whenLeaving` was given has been done. */
  readonly go: (place: Place) => void;
  /** What must be saved before this screen is left for another; it answers false to stay. Gives what calls it off. */
  readonly whenLeaving: (save: () => Promise<boolean>) => () => void;
}
