// What every screen of an unlocked workbook is given by the app.

import type { ReactNode } from 'react';
import type { Host } from '#host/host';
import type { Place } from '#shared/domain/place';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ReportModel } from '#shared/report/report';
import type { PdfSigner, Workbook } from '#storage/workbook';

/** Who signs a report as it is made, and as what. */
export interface ReportSigner extends PdfSigner {
  readonly name: string;
  readonly role: string;
  readonly at: Date;
}

/** Sets a report as a PDF away from the page, and signs it where a signer is given. Rejects when `signal` calls it off. */
export type MakeReport = (
  model: ReportModel,
  options?: { readonly sign?: ReportSigner; readonly signal?: AbortSignal },
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
  /** The app's version, printed on reports. */
  readonly appVersion: string;
  /** Leaves for another screen, once what `whenLeaving` was given has been done. */
  readonly go: (place: Place) => void;
  /** What must be saved before this screen is left for another; it answers false to stay. Gives what calls it off. */
  readonly whenLeaving: (save: () => Promise<boolean>) => () => void;
}
