// Notes of before a reset: the member's old recovery code alone opens them.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';

/** Nothing where there are none, or they are open already. */
export function EarlierNotes({ workbook }: { workbook: Workbook }) {
  const form = useForm({ defaultValues: { code: '' } });
  const [failed, setFailed] = useState('');
  const [isOpened, setOpened] = useState(false);
  if (isOpened) {
    return (
      <Notice kind="status" title="Your earlier notes will be here when you next sign in. Lock, and sign in again." />
    );
  }
  if (!workbook.members.hasEarlierNotes()) return null;
  const open = form.handleSubmit(async ({ code }) => {
    const done = await workbook.members.openEarlierNotes(code);
    if (done.state === 'done') setOpened(true);
    else setFailed(done.words);
  });
  return (
    <form className="form" autoComplete="off" onSubmit={(event) => void open(event)}>
      <p>You have notes from before your sign-in was renewed. The recovery code you had then opens them.</p>
      <TextField label="Your old recovery code" error={failed === '' ? undefined : failed} {...form.register('code')} />
      <Button type="submit">Open them</Button>
    </form>
  );
}
