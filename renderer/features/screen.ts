// What every screen of an unlocked workbook is given by the app.

import type { ReactNode } from 'react';
import type { Host } from '#host/host';
import type { Place } from '#shared/domain/place';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Workbook } from '#storage/workbook';

export interface ScreenProps {
  readonly masthead: ReactNode;
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  /** For saving files; everything else goes through the workbook. */
  readonly host: Host;
  readonly go: (place: Place) => void;
}
