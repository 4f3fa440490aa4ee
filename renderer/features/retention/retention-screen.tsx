// What is past the date until which it was to be kept, with a decision for each: keep it until another day and say why, or
// take it out.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { daysBetween, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { recordTitle } from '#shared/domain/registers/record-title';
import { keepUntilField, type PastItsDate, pastKeepUntil } from '#shared/domain/retention';
import type { Kept } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { type Column, RegisterTable } from '#ui/register-table';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { RemoveRecord } from '../remove-record';
import type { ScreenProps } from '../screen';

/** The button that keeps it stands beside the dialog's other button, outside the form. */
const formId = 'keep-longer';

export function RetentionScreen({ masthead, saved, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [keeping, setKeeping] = useState<Kept>();
  const [removing, setRemoving] = useState<Kept>();
  const past = pastKeepUntil(state, workbook.today());
  const columns: readonly [Column<PastItsDate>, ...Column<PastItsDate>[]] = [
    { id: 'record', heading: 'Record', cell: ({ kept }) => recordTitle(state, kept) },
    {
      id: 'until',
      heading: 'Was to be kept until',
      cell: ({ keepUntil }) => <span className="unbroken">{writeDate(keepUntil)}</span>,
    },
    {
      id: 'decision',
      heading: 'Your decision',
      cell: ({ kept }) => (
        <span className="row">
          <LinkButton onClick={() => setKeeping(kept)}>
            Keep longer<span className="hidden-words"> {recordTitle(state, kept)}</span>
          </LinkButton>
          <LinkButton onClick={() => setRemoving(kept)}>
            Take out<span className="hidden-words"> {recordTitle(state, kept)}</span>
          </LinkButton>
          {(kept.register === 'people' || kept.register === 'consents') && (
            <LinkButton onClick={() => go({ name: 'erase', person: kept.record })}>
              Erase for good<span className="hidden-words"> {recordTitle(state, kept)}</span>
            </LinkButton>
          )}
        </span>
      ),
    },
  ];
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'people' })}>People</LinkButton>}
        title="Past its keep-until date"
        under="Keep what you need, with a reason, and no more. Nothing is deleted by itself."
      />
      <RegisterTable
        caption="Past its keep-until date"
        columns={columns}
        rows={past}
        rowId={({ kept }) => kept.record}
        nothing="Nothing is past its date."
      />
      <Dialog
        open={keeping !== undefined}
        title={keeping ? `Keep ${recordTitle(state, keeping)} longer?` : ''}
        onClose={() => setKeeping(undefined)}
        actions={
          <>
            <Button type="submit" form={formId} look="solid">
              Keep until then
            </Button>
            <Button onClick={() => setKeeping(undefined)}>Back to the list</Button>
          </>
        }
      >
        {keeping && <KeepLonger workbook={workbook} kept={keeping} done={() => setKeeping(undefined)} />}
      </Dialog>
      <RemoveRecord
        workbook={workbook}
        kept={removing}
        close={() => setRemoving(undefined)}
        removed={() => setRemoving(undefined)}
      />
    </Page>
  );
}

function KeepLonger({ workbook, kept, done }: { workbook: Workbook; kept: Kept; done: () => void }) {
  const form = useForm({ defaultValues: { until: '', because: '' } });
  const { errors } = form.formState;
  const [failed, setFailed] = useState('');
  const isLater = (typed: string) => {
    const until = readPlainDate(typed);
    if (!until) return 'Write a date like 5 April 2027';
    return daysBetween(workbook.today(), until) > 0 || 'Choose a day that is still to come';
  };
  const keep = form.handleSubmit(async ({ until, because }) => {
    const { register, record } = kept;
    const fields = { [keepUntilField]: readPlainDate(until) ?? '' };
    const committed = await workbook.commit([
      { kind: 'record-changed', register, record, fields, because: because.trim() },
    ]);
    if (committed.state === 'saved') done();
    else setFailed(committed.words);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void keep(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <DateField label="Keep until" error={errors.until?.message} {...form.register('until', { validate: isLater })} />
      <TextField
        label="Why it is still needed"
        error={errors.because?.message}
        {...form.register('because', { validate: (words) => words.trim() !== '' || 'Write why it is still needed' })}
      />
    </form>
  );
}
