// Writing a private note or changing one. What is typed is kept as a sealed draft until the note itself is kept.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { NoteId } from '#shared/domain/ids';
import { writeTime } from '#shared/domain/plain-date';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';

export function NoteForm({ masthead, workbook, go, note }: ScreenProps & { readonly note: NoteId | 'new' }) {
  const [id] = useState(() => (note === 'new' ? workbook.makeId('note') : note));
  const known = workbook.getSnapshot().state.own.notes[id];
  const form = useForm({ defaultValues: { title: known?.title ?? '', words: known?.words ?? '' } });
  const draft = useDraft(workbook, `note:${note}`, form);
  const [failed, setFailed] = useState('');
  const back = () => go({ name: 'notes' });
  const keep = form.handleSubmit(async ({ title, words }) => {
    const done = await workbook.commit([{ kind: 'note-written', note: id, title: title.trim(), words: words.trim() }]);
    if (done.state !== 'saved') {
      setFailed(done.words);
      return;
    }
    await draft.drop();
    back();
  });
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={draft.keptAt ? `What you typed is kept, ${writeTime(draft.keptAt)}` : 'Nothing kept yet.'}>
          <Button look="solid" onClick={() => void keep()}>
            Keep the note
          </Button>
          <LinkButton onClick={back}>Leave it for now</LinkButton>
          {draft.keptAt && (
            <LinkButton onClick={() => void draft.drop().then(back)}>Throw away what I typed</LinkButton>
          )}
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>Private notes</LinkButton>}
        title={known ? 'Change a note' : 'Write a note'}
        under="Only you can read it. Nobody else, not even a coordinator."
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed}>
          What you typed is still here on screen.
        </Notice>
      )}
      <form className="form" autoComplete="off" onSubmit={(event) => void keep(event)}>
        <TextField label="Title" maxLength={200} {...form.register('title')} />
        <TextArea
          label="Your note"
          rows={10}
          error={form.formState.errors.words?.message}
          {...form.register('words', { validate: (words) => words.trim() !== '' || 'Write something first' })}
        />
      </form>
    </Page>
  );
}
