// Opens a file that is kept: a picture on the screen, anything else by saving it somewhere.

import { type ReactNode, useEffect, useState } from 'react';
import type { Host } from '#host/host';
import type { Attachment } from '#shared/domain/change';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { savedFileWords } from './saved-file-words';

interface FileToOpen {
  readonly name: string;
  readonly mediaType: string;
  readonly attachment: Attachment;
}

interface OpenFile {
  readonly open: (file: FileToOpen) => Promise<void>;
  /** The dialog of a picture that is open. To be drawn wherever the files are listed. */
  readonly picture: ReactNode;
}

/** `tell` is given the words where a file cannot be opened. */
export function useOpenFile(workbook: Workbook, host: Pick<Host, 'saveFile'>, tell: (words: string) => void): OpenFile {
  const [shown, setShown] = useState<{ name: string; address: string }>();
  useEffect(() => () => URL.revokeObjectURL(shown?.address ?? ''), [shown]);

  const open = async ({ name, mediaType, attachment }: FileToOpen) => {
    const file = await workbook.readFile(attachment);
    if (file.state === 'missing') tell(`${name} is missing from the safety copy.`);
    else if (file.state === 'altered') tell(`${name} was changed outside Quarterday and cannot be opened.`);
    else if (mediaType.startsWith('image/')) {
      const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: mediaType }));
      setShown({ name, address });
    } else {
      const saved = await host.saveFile({ suggestedName: name, kinds: [], bytes: file.bytes });
      if (!saved.ok) tell(savedFileWords(name, saved).words);
    }
  };

  const picture = (
    <Dialog
      open={shown !== undefined}
      title={shown?.name ?? ''}
      onClose={() => setShown(undefined)}
      actions={
        <Button look="solid" onClick={() => setShown(undefined)}>
          Close
        </Button>
      }
    >
      {shown && <img className="evidence-picture" src={shown.address} alt={shown.name} />}
    </Dialog>
  );
  return { open, picture };
}
