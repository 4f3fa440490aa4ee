// The steps of erasing a person: the names to look for, what names them, which files go, why, and the name typed.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { passagesOf } from '#shared/domain/erase-from-change';
import type { RecordId } from '#shared/domain/ids';
import { entriesOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import type { ErasureToLookAt } from '#storage/keeping';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { isTypedName } from '../typed-name';

interface EraseFormProps {
  readonly workbook: Workbook;
  readonly person: RecordId;
  readonly name: string;
  readonly erased: (entries: number) => void;
  readonly back: () => void;
}

interface Typed {
  names: string;
  because: string;
  attachments: string[];
  confirmed: string;
}

interface Found extends ErasureToLookAt {
  /** What was looked for: another list of names asks for another look. */
  readonly names: string;
}

export function EraseForm({ workbook, person, name, erased, back }: EraseFormProps) {
  const form = useForm<Typed>({
    defaultValues: {
      names: workbook.keeping.namesOf(person).join('\n'),
      because: '',
      attachments: [],
      confirmed: '',
    },
  });
  const [found, setFound] = useState<Found>();
  const [isLooking, setLooking] = useState(false);
  const [failed, setFailed] = useState('');
  const { errors, isSubmitting } = form.formState;
  const typedNames = form.watch('names');
  const isSeen = found !== undefined && found.names === typedNames;
  const files = Object.values(workbook.getSnapshot().state.general.evidence);
  /** The reason stays in the record, and is looked through as everything else is. */
  const isNamed = (because: string) => {
    const change = { kind: 'person-erased', person, because, entries: [], attachments: [] } as const;
    return passagesOf(change, { person, names: namesIn(typedNames) }).length > 0;
  };

  const look = async () => {
    if (isLooking) return;
    setLooking(true);
    const names = form.getValues('names');
    const seen = await workbook.keeping.previewErasure({ person, names: namesIn(names) });
    setFound({ ...seen, names });
    setLooking(false);
  };
  const submit = form.handleSubmit(async ({ names, because, attachments }) => {
    if (!isSeen) {
      await look();
      return;
    }
    setFailed('');
    const done = await workbook.keeping.erase({ person, names: namesIn(names) }, because.trim(), attachments);
    if (done.state === 'erased') erased(done.entries);
    else setFailed(done.words);
  });

  return (
    <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      <TextArea
        label="Names to look for"
        hint="One a line, as texts may call them: a first name alone, a nickname, initials. Whole words are found, whatever their capitals. Leave out a name that others here have too."
        rows={3}
        {...form.register('names')}
      />
      <div className="row">
        <Button onClick={() => void look()} aria-disabled={isLooking}>
          {found ? 'Look again' : 'Look for them'}
        </Button>
        <span role="status">{isLooking && 'Looking through every entry'}</span>
      </div>
      {found && !isSeen && <p className="text-quiet">The names have changed. Look again before you erase.</p>}
      {found && isSeen && (
        <>
          <section aria-label="What names them">
            <div className="section-head">
              <h2>What names them</h2>
              <span className="text-hint">{entriesOf(found.entries)}</span>
            </div>
            {found.passages.length === 0 ? (
              <p className="text-quiet">
                No text calls them by these names. Their record itself is erased all the same.
              </p>
            ) : (
              <ul className="passages">
                {found.passages.map((passage) => (
                  <li key={passage} className="history-row">
                    {passage}
                  </li>
                ))}
              </ul>
            )}
            {found.staying > 0 && (
              <p className="text-quiet">
                {found.staying === 1
                  ? '1 more entry names them and keeps what it says: it was'
                  : `${found.staying.toLocaleString('en-GB')} more entries name them and keep what they say: they were`}{' '}
                written by a version of Quarterday that could not erase.
              </p>
            )}
          </section>
          {files.length > 0 && (
            <CheckboxGroup
              label="Files that show or name them"
              optional="if there are any"
              hint="Nobody but you can tell. What is ticked is destroyed, for every entry that it is evidence of."
              choices={files.map(({ attachment, name: file, effectiveOn }) => ({
                value: attachment.name,
                label: `${file}, ${writeDate(effectiveOn)}`,
              }))}
              {...form.register('attachments')}
            />
          )}
          <TextField
            label="Why"
            hint="Kept in the record. Do not name them: for example, they asked us to."
            error={errors.because?.message}
            {...form.register('because', {
              validate: (because) => {
                if (because.trim() === '') return 'Write why, without their name';
                return !isNamed(because) || 'Write it without their name: it stays in the record';
              },
            })}
          />
          <TextField
            label={`To erase them, type ${name}`}
            error={errors.confirmed?.message}
            {...form.register('confirmed', {
              validate: (typed) => isTypedName(typed, name) || `Type ${name} to erase them`,
            })}
          />
          {failed !== '' && <Notice kind="alert" title={failed} />}
          <div className="row">
            <Button look="solid" type="submit" aria-disabled={isSubmitting}>
              {isSubmitting ? 'Erasing' : 'Erase them for good'}
            </Button>
            <LinkButton onClick={back}>Keep them</LinkButton>
          </div>
          <p className="text-quiet" role="status">
            {isSubmitting && 'Rewriting the record, and reading it again from its first entry. This may take a minute.'}
          </p>
        </>
      )}
    </form>
  );
}

function namesIn(lines: string): readonly string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
