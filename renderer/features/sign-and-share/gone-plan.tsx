// In place of a step of a plan that is signed already, or that is no longer there.

import type { ReactNode } from 'react';
import type { PlanRound } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import type { ScreenProps } from '../screen';

interface GonePlanProps {
  readonly masthead: ReactNode;
  readonly plan: PlanRound | undefined;
  readonly go: ScreenProps['go'];
}

export function GonePlan({ masthead, plan, go }: GonePlanProps) {
  return (
    <Page masthead={masthead}>
      <PageHead title={plan ? 'The plan is signed' : 'This plan is no longer there'} />
      <div>
        <Button look="solid" onClick={() => go({ name: 'planning' })}>
          See the plan
        </Button>
      </div>
    </Page>
  );
}
