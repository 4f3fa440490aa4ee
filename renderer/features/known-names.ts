// The names that a passphrase of this workbook must not be made of.

import type { KnownNames } from '#shared/crypto/v1/judge-passphrase';
import { presentMembers } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';

export function knownNames(workbook: Workbook): KnownNames {
  const { state } = workbook.getSnapshot();
  return {
    organisation: state.general.organisation?.name ?? '',
    names: presentMembers(state).map(({ displayName }) => displayName),
  };
}
