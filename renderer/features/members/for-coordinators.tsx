// In place of what only a coordinator may do: why not, and whom to ask.

import type { ReactNode } from 'react';
import { coordinatorNames, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';

interface ForCoordinatorsProps {
  readonly masthead: ReactNode;
  readonly state: State;
  readonly title: string;
  readonly back: () => void;
}

export function ForCoordinators({ masthead, state, title, back }: ForCoordinatorsProps) {
  return (
    <Page masthead={masthead}>
      <PageHead title={title} />
      <p className="measure">This is for coordinators. Ask {coordinatorNames(state)}.</p>
      <Button onClick={back}>Back to people and sign-ins</Button>
    </Page>
  );
}
