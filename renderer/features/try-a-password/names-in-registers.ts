// The names that a password of this organisation's accounts must not be made of: those anyone can look up.

import type { KnownNames } from '#shared/crypto/v1/judge-passphrase';
import { textOf } from '#shared/domain/registers/register';
import { presentMembers, recordsOf, type State } from '#shared/domain/state';

export function namesInRegisters(state: State): KnownNames {
  const accounts = recordsOf(state, 'accounts').flatMap(({ fields }) => [
    textOf(fields, 'name'),
    // `@riversideyouth`, or the last part of a web address.
    textOf(fields, 'handle')
      .replace(/^@/, '')
      .replace(/^.*\/(?=.)/, ''),
  ]);
  const people = recordsOf(state, 'people').map(({ fields }) => textOf(fields, 'name'));
  const members = presentMembers(state).map(({ displayName }) => displayName);
  return { organisation: state.general.organisation?.name ?? '', names: [...accounts, ...people, ...members] };
}
