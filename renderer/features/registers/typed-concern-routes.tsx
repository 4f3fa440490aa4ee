// Whom to call, as what is typed says: it changes with the kind, and danger comes first.

import { type UseFormReturn, useWatch } from 'react-hook-form';
import { readConcernKind } from '#shared/domain/registers/concern-fields';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { ConcernRoutes } from '../concern-routes';
import type { TypedRecord } from './record-form';

interface TypedConcernRoutesProps {
  readonly form: UseFormReturn<TypedRecord>;
  readonly state: State;
  readonly packs: PackLibrary;
}

export function TypedConcernRoutes({ form, state, packs }: TypedConcernRoutesProps) {
  const [kind, danger] = useWatch({ control: form.control, name: ['kind', 'danger'] });
  return (
    <ConcernRoutes
      kind={typeof kind === 'string' ? readConcernKind(kind) : undefined}
      isInDanger={danger === 'yes'}
      state={state}
      packs={packs}
    />
  );
}
