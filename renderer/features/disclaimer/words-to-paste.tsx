// The approved words as plain text to paste on a platform, whole and in a few lines, each with its length. No platform's limit is
// given: none has been verified.

import { useRef } from 'react';
import type { Host } from '#host/host';
import { disclaimerSources, shortText } from '#shared/domain/disclaimer/disclaimer-parts';
import { writeFigures } from '#shared/domain/number-words';
import type { Kept, State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import { TextArea } from '#ui/text-area';
import { type SavedFile, savedFileWords } from '../saved-file-words';

interface WordsProps {
  readonly host: Pick<Host, 'saveFile'>;
  readonly state: State;
  readonly kept: Kept;
  /** Without its ending. */
  readonly fileName: string;
  readonly text: string;
  readonly tell: (saved: SavedFile) => void;
}

export function WordsToPaste({ host, state, kept, fileName, text, tell }: WordsProps) {
  const saveText = async () => {
    const suggestedName = `${fileName}.txt`;
    const kinds = [{ words: 'Text', endings: ['.txt'] }];
    const bytes = new TextEncoder().encode(`${text}\n`);
    tell(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };
  return (
    <>
      <Words label="In a few lines" text={shortText(disclaimerSources(state, kept.record, kept.fields))} />
      <Words label="All of it" text={text} />
      <p className="text-hint">
        Each platform has a limit of its own for such a text, and changes it. Quarterday knows none for certain: where
        less fits, paste the few lines and say where the rest can be read.
      </p>
      <p>
        <LinkButton onClick={() => void saveText()}>Save all of it as a text file</LinkButton>
      </p>
    </>
  );
}

function Words({ label, text }: { readonly label: string; readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Letters as people count them, not the halves of an emoji.
  const length = [...text].length;
  const mark = () => {
    area.current?.focus();
    area.current?.select();
  };
  return (
    <div className="stack-close">
      <TextArea
        label={label}
        hint={`${writeFigures(length)} characters. Mark it, then press Ctrl and C (on a Mac ⌘ and C) to copy it.`}
        readOnly
        value={text}
        ref={area}
      />
      <p>
        <LinkButton onClick={mark}>
          Mark it<span className="hidden-words">: {label.toLowerCase()}</span>
        </LinkButton>
      </p>
    </div>
  );
}
