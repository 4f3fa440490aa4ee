// Choosing where backups go: drives and folders that can be written to now, each with its room and what it would be lost with;
// or any other folder, typed or found with the system's own dialog.

import { useEffect, useState } from 'react';
import type { Host } from '#host/host';
import { Button } from '#ui/button';
import { RadioGroup } from '#ui/radio-group';
import { TextField } from '#ui/text-field';
import { backupFolderIn, roomWords, type SuggestedFolder } from './backup-folder';

export type FolderHost = Pick<Host, 'about' | 'suggestFolders' | 'chooseFolder' | 'lookAtFolder' | 'makeFolder'>;

export interface ChosenFolder {
  /** The path of a suggestion, `other`, `later`, or empty where nothing is chosen yet. */
  readonly choice: string;
  readonly typed: string;
}

/** Empty where none is chosen. */
export function pathOf({ choice, typed }: ChosenFolder): string {
  if (choice === 'other') return typed.trim();
  return choice === 'later' ? '' : choice;
}

/** The names of the two fields, by which an error summary leads to them. */
export const folderFields = { choice: 'backupFolder', typed: 'backupPath' } as const;

interface ChooseBackupFolderProps {
  readonly host: FolderHost;
  readonly chosen: ChosenFolder;
  readonly onChange: (chosen: ChosenFolder) => void;
  readonly errors: { readonly choice?: string | undefined; readonly typed?: string | undefined };
  /** Offered where nothing has to be decided now. */
  readonly later?: string;
  /** What is asked, where it is not about backups. */
  readonly asking?: { readonly label: string; readonly hint: string };
}

const aboutBackups = { label: 'Where backups go', hint: 'Best is a USB stick that is kept in another building.' };

export function ChooseBackupFolder({
  host,
  chosen,
  onChange,
  errors,
  later,
  asking = aboutBackups,
}: ChooseBackupFolderProps) {
  const [suggested, setSuggested] = useState<readonly SuggestedFolder[]>();
  const [hasDialog, setHasDialog] = useState(false);
  useEffect(() => {
    let current = true;
    void Promise.all([host.suggestFolders(), host.about()]).then(([folders, about]) => {
      if (!current) return;
      setSuggested(folders.ok ? folders.value.folders : []);
      setHasDialog(about.ok && about.value.capabilities.folders === 'dialog');
    });
    return () => {
      current = false;
    };
  }, [host]);

  if (!suggested) return <p role="status">Looking for drives</p>;
  const find = async () => {
    const found = await host.chooseFolder();
    if (found.ok && found.value.path !== null) onChange({ choice: 'other', typed: found.value.path });
  };
  return (
    <>
      <RadioGroup
        label={asking.label}
        hint={asking.hint}
        name={folderFields.choice}
        layout="rows"
        error={errors.choice}
        value={chosen.choice}
        onChange={(event) => onChange({ ...chosen, choice: event.target.value })}
        choices={[
          ...suggested.map((folder) => ({
            value: backupFolderIn(folder.path),
            label: folder.kind === 'drive' ? `The drive ${folder.name}` : `The folder ${folder.name}`,
            words: `${backupFolderIn(folder.path)}. ${roomWords(folder)}`,
          })),
          { value: 'other', label: 'Another folder', words: 'You say where it is.' },
          ...(later === undefined ? [] : [{ value: 'later', label: 'Later', words: later }]),
        ]}
      />
      {chosen.choice === 'other' && (
        <>
          <TextField
            label="Path of the folder"
            hint="As the system writes it, from its beginning. It is made if it is not there."
            name={folderFields.typed}
            spellCheck={false}
            error={errors.typed}
            value={chosen.typed}
            onChange={(event) => onChange({ ...chosen, typed: event.target.value })}
          />
          {hasDialog && <Button onClick={() => void find()}>Find the folder</Button>}
        </>
      )}
    </>
  );
}
