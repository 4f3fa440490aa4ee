// A member's own notes: sealed under keys that nobody else has, a coordinator included.

import { useState } from 'react';
import type { NoteId } from '#shared/domain/ids';
import { writeInstant } from '#shared/domain/plain-date';
import type { Note } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { NoteForm } from './note-form';

interface NotesScreenProps extends ScreenProps {
  /** The note that is being written; the list without it. */
  readonly note?: NoteId | 'new';
}

export function NotesScreen({ note, ...props }: NotesScreenProps) {
  return note === undefined ? <NoteList {...props} /> : <NoteForm key={note} {...props} note={note} />;
}

function NoteList({ masthead, saved, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [problem, setProblem] = useState('');
  const notes = Object.values(state.own.notes).sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  const takeOut = async ({ note }: Note) => {
    const done = await workbook.commit([{ kind: 'note-removed', note }]);
    setProblem(done.state === 'saved' ? '' : done.words);
    document.querySelector('h1')?.focus();
  };
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Private notes"
        under="Only you can read these. Nobody else, not even a coordinator."
        aside={
          <Button look="solid" onClick={() => go({ name: 'notes', note: 'new' })}>
            Write a note
          </Button>
        }
      />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {workbook.waysIn.hasEarlierNotes() && (
        <Notice
          kind="look"
          title="You have notes from before you were let in again."
          actions={
            <Button onClick={() => go({ name: 'my-sign-in', task: 'earlier notes' })}>Open my notes from before</Button>
          }
        >
          <p>The recovery code you had then opens them.</p>
        </Notice>
      )}
      {notes.length === 0 ? (
        <p className="register-empty">
          No notes yet. A worry about a young person does not belong here: tell your safeguarding lead.
        </p>
      ) : (
        <ul className="measure-wide">
          {notes.map((each) => (
            <li key={each.note} className="note">
              <div className="row row-spread row-baseline">
                <h2>{each.title || 'Without a title'}</h2>
                <span className="text-hint">{writeInstant(each.writtenAt)}</span>
              </div>
              <p className="note-words">{each.words}</p>
              <p className="row">
                <LinkButton onClick={() => go({ name: 'notes', note: each.note })}>
                  Change<span className="hidden-words"> {each.title}</span>
                </LinkButton>
                <LinkButton onClick={() => void takeOut(each)}>
                  Take out<span className="hidden-words"> {each.title}</span>
                </LinkButton>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
