// Taking an organisation off this computer: what goes and what stays, a backup first, and its name typed as the word to do it.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ListedWorkbook, Removed } from '#storage/vault';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextField } from '#ui/text-field';
import { isTypedName } from '../typed-name';

interface RemoveOrganisationProps {
  readonly masthead: ReactNode;
  readonly workbook: ListedWorkbook;
  readonly remove: () => Promise<Removed>;
  /** To signing in, where a backup can be made. */
  readonly backUpFirst: () => void;
  readonly back: () => void;
  readonly done: () => void;
}

const goes = [
  'The record, with everything that was written.',
  'Evidence and signed reports that are kept in it.',
  'Its snapshots, and copies that a restore has set aside.',
];
const stays = [
  'Backups in other folders, on sticks and on other computers.',
  'PDFs that were saved or given to somebody.',
  'For a while, sealed, what a disk still holds of deleted files.',
];

export function RemoveOrganisationScreen(props: RemoveOrganisationProps) {
  const { masthead, workbook, remove, backUpFirst, back, done } = props;
  const { name, isExample } = workbook;
  const form = useForm({ defaultValues: { name: '' } });
  const [failed, setFailed] = useState('');
  const [isRemoved, setRemoved] = useState(false);
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async () => {
    setFailed('');
    const removed = await remove();
    if (removed.state === 'removed') setRemoved(true);
    else setFailed(removed.words);
  });

  if (isRemoved) {
    return (
      <Page masthead={masthead}>
        <PageHead title={`${name} is no longer on this computer`} under="A backup brings it back, here or elsewhere." />
        <Button look="solid" onClick={done}>
          Go on
        </Button>
      </Page>
    );
  }
  return (
    <Page masthead={masthead}>
      <PageHead
        title={`Remove ${name}`}
        under="From this computer, and from nowhere else. It cannot be taken back here."
      />
      <div className="form">
        <div className="pair">
          <Things title="What goes" things={goes} />
          <Things title="What stays" things={stays} />
        </div>
        {!isExample && (
          <Notice
            kind="look"
            title="Make a backup first."
            actions={<Button onClick={backUpFirst}>Sign in and make a backup</Button>}
          >
            <p>Without one, everything that was written is lost.</p>
          </Notice>
        )}
        {failed !== '' && <Notice kind="alert" title={failed} />}
        <form className="stack" autoComplete="off" onSubmit={(event) => void submit(event)}>
          <TextField
            label={`To remove it, type ${name}`}
            error={errors.name?.message}
            {...form.register('name', {
              validate: (typed) => isTypedName(typed, name) || `Type ${name} to remove it`,
            })}
          />
          <div className="row">
            <Button look="solid" type="submit" aria-disabled={isSubmitting}>
              {isSubmitting ? 'Removing it' : 'Remove it from this computer'}
            </Button>
            <LinkButton onClick={back}>Keep it</LinkButton>
          </div>
        </form>
      </div>
    </Page>
  );
}

function Things({ title, things }: { title: string; things: readonly string[] }) {
  return (
    <section>
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <ul>
        {things.map((words) => (
          <li key={words} className="history-row">
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
