// In place of a step of a round that is signed already, or that is no longer there.

import type { ReactNode } from 'react';
import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import type { ScreenProps } from '../screen';

interface GoneRoundProps {
  readonly masthead: ReactNode;
  readonly round: AnyRound | undefined;
  readonly go: ScreenProps['go'];
}

export function GoneRound({ masthead, round, go }: GoneRoundProps) {
  return (
    <Page masthead={masthead}>
      <PageHead title={round ? `This ${roundWord(round)} is signed` : 'This is no longer there'} />
      <div>
        <Button look="solid" onClick={() => go({ name: 'reports' })}>
          See the reports
        </Button>
      </div>
    </Page>
  );
}
