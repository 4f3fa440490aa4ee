// In place of a step of a review that is signed already, or that is no longer there.

import type { ReactNode } from 'react';
import type { Round } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import type { ScreenProps } from '../screen';

interface GoneReviewProps {
  readonly masthead: ReactNode;
  readonly round: Round | undefined;
  readonly go: ScreenProps['go'];
}

export function GoneReview({ masthead, round, go }: GoneReviewProps) {
  return (
    <Page masthead={masthead}>
      <PageHead title={round ? 'This review is signed' : 'This review is no longer there'} />
      <div>
        <Button look="solid" onClick={() => go({ name: 'reports' })}>
          See the reports
        </Button>
      </div>
    </Page>
  );
}
