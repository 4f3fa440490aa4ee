// A record that only coordinators write, for everybody else: what it says, and whom to ask.

import { writeFieldLines } from '#shared/domain/history/field-words';
import { recordTitle } from '#shared/domain/registers/record-title';
import { askedFields, type Register } from '#shared/domain/registers/register';
import { coordinatorNames, type Kept } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

interface OnlyCoordinatorsProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'go'> {
  readonly register: Register;
  /** Undefined for one that somebody wanted to add. */
  readonly kept: Kept | undefined;
}

export function OnlyCoordinators({ masthead, workbook, go, register, kept }: OnlyCoordinatorsProps) {
  const { state } = useSnapshot(workbook);
  return (
    <Page masthead={masthead}>
      <PageHead
        title={kept ? recordTitle(state, kept) : register.title}
        under={`A coordinator writes these. Ask ${coordinatorNames(state) || 'one'}.`}
      />
      {kept && (
        <SummaryList
          rows={askedFields(register, kept.fields).map((field) => ({
            term: field.label,
            value: writeFieldLines(field, kept.fields, state).join(', ') || 'Not written down',
          }))}
        />
      )}
      <p>
        <Button onClick={() => go({ name: 'register', register: register.name })}>Back to the list</Button>
      </p>
    </Page>
  );
}
