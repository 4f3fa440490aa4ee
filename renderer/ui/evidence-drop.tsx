/** A place to put files: paste a picture, drop a file, or choose one. It hands the files over and keeps nothing. */
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Shape } from './shape';

export type FilesCame = 'pasted' | 'dropped' | 'chosen';

type EvidenceDropProps = {
  label: string;
  onFiles: (files: File[], how: FilesCame) => void;
  /** What is here already. */
  files?: readonly { id: string; name: string; words?: ReactNode; action?: ReactNode }[];
  error?: string;
  /** Types the file dialog offers, as in `<input accept>`. What is dropped is not restricted: the form says what it took. */
  accept?: string;
  multiple?: boolean;
  /** A large box with a button, for a screen whose whole matter is a file. */
  look?: 'line' | 'box';
  /** Said in the box: "Drop a PDF here". */
  prompt?: string;
  labelHidden?: boolean;
};

export function EvidenceDrop(props: EvidenceDropProps) {
  const { label, onFiles, files = [], error, accept, multiple = true, look = 'line', prompt, labelHidden } = props;
  const labelId = useId();
  const inputId = useId();
  const errorId = useId();
  const [over, setOver] = useState(false);

  const hand = useRef(onFiles);
  useEffect(() => {
    hand.current = onFiles;
  });

  // Pictures are pasted wherever the cursor is: a text field has no use for them.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0) return;
      event.preventDefault();
      hand.current(pasted, 'pasted');
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) onFiles(dropped, 'dropped');
  };

  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={error === undefined ? undefined : errorId}
    >
      <legend id={labelId} className={labelHidden ? 'hidden-words' : 'field-label'}>
        {label}
      </legend>
      {error !== undefined && (
        <p className="field-error" id={errorId}>
          <Shape kind="triangle" />
          <span>{error}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the keyboard chooses or pastes */}
      <div
        className={['field-control evidence', look === 'box' && 'evidence-box', over && 'evidence-over']
          .filter(Boolean)
          .join(' ')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {files.length > 0 && <SheetOfPaper />}
        <div className="evidence-words">
          {files.length > 0 && (
            <ul>
              {files.map((file) => (
                <li key={file.id}>
                  <b>{file.name}</b>
                  {file.words !== undefined && <>, {file.words}</>} {file.action}
                </li>
              ))}
            </ul>
          )}
          <div className="evidence-prompt">
            <span>
              {prompt ?? (files.length > 0 ? 'Paste or drop another, or ' : 'Paste or drop a file here, or ')}
            </span>
            <span>
              <input
                id={inputId}
                type="file"
                autoComplete="off"
                className="hidden-words"
                accept={accept}
                multiple={multiple}
                aria-describedby={labelId}
                onChange={(event) => {
                  const chosen = [...(event.target.files ?? [])];
                  // So that the same file can be chosen again after it was refused.
                  event.target.value = '';
                  if (chosen.length > 0) onFiles(chosen, 'chosen');
                }}
              />
              <label htmlFor={inputId} className="evidence-choose">
                {look === 'box' ? 'Choose a file' : 'choose a file'}
              </label>
            </span>
          </div>
        </div>
      </div>
    </fieldset>
  );
}

function SheetOfPaper() {
  return (
    <svg className="evidence-sheet" width="36" height="48" viewBox="0 0 36 48" aria-hidden="true" focusable="false">
      <path
        d="M.75.75H35.25V47.25H.75ZM6 10.5H23M6 17H30M6 23.5H30M6 30H20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
