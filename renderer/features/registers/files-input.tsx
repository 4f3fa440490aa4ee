// The control of a field that holds files, or a signature drawn on the screen. Each is sealed into the safety copy at once; it counts
// once the record is saved.

import { useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Host } from '#host/host';
import { writeInstant } from '#shared/domain/plain-date';
import { type KeptFileRow, readKeptFile } from '#shared/domain/registers/kept-file';
import type { FilesField } from '#shared/domain/registers/register';
import type { Workbook } from '#storage/workbook';
import { EvidenceDrop, type FilesCame } from '#ui/evidence-drop';
import { Field } from '#ui/field';
import { LinkButton } from '#ui/link-button';
import { SignaturePad } from '#ui/signature-pad';
import { keepChosenFile } from '../keep-chosen-file';
import { useOpenFile } from '../use-open-file';
import type { TypedRecord, TypedRow } from './record-form';

interface FilesInputProps {
  readonly field: FilesField;
  readonly workbook: Workbook;
  readonly host: Pick<Host, 'saveFile'>;
  readonly error: string | undefined;
}

export function FilesInput({ field, workbook, host, error }: FilesInputProps) {
  const form = useFormContext<TypedRecord>();
  const files = keptFiles(form.watch(field.name));
  const filesNow = () => keptFiles(form.getValues(field.name));
  const [problem, setProblem] = useState<string>();
  const { open, picture } = useOpenFile(workbook, host, setProblem);
  const put = (next: readonly KeptFileRow[]) =>
    form.setValue(
      field.name,
      next.map((file) => ({ ...file })),
      { shouldDirty: true },
    );

  const add = async (chosen: readonly File[], how: FilesCame) => {
    const added: KeptFileRow[] = [];
    setProblem(undefined);
    for (const file of chosen) {
      const kept = await keepChosenFile(workbook, file, how);
      if (typeof kept === 'string') {
        setProblem(kept);
        break;
      }
      const { name, mediaType, sizeBytes, digest, attachment } = kept;
      added.push({
        name: name.slice(0, 200),
        mediaType,
        sizeBytes: String(sizeBytes),
        digest,
        attachment: attachment.name,
        attachmentKey: attachment.key,
        keptAt: workbook.now(),
      });
    }
    // Beside what is there by now: another may have been added, or one taken off, while these were kept.
    if (added.length > 0) put(field.kind === 'signature' ? added : [...filesNow(), ...added]);
  };
  const takeOff = (gone: KeptFileRow) => put(filesNow().filter(({ attachment }) => attachment !== gone.attachment));
  const wrong = problem ?? error;

  if (field.kind === 'signature') {
    const [signature] = files;
    return (
      <Field
        label={field.label}
        hint={
          signature
            ? undefined
            : 'With a mouse, a finger or a pen. If that cannot be, choose “Signed on paper” and add a scan.'
        }
        {...(wrong === undefined ? {} : { error: wrong })}
        name={field.name}
        group
      >
        {(ties) =>
          signature ? (
            <Signature
              signature={signature}
              workbook={workbook}
              label={field.label}
              takeOff={() => takeOff(signature)}
            />
          ) : (
            <SignaturePad
              id={ties.id}
              label={field.label}
              onDone={(png) => void add([new File([png], 'signature.png', { type: 'image/png' })], 'chosen')}
            />
          )
        }
      </Field>
    );
  }
  return (
    <div id={field.name} tabIndex={-1}>
      <EvidenceDrop
        label={field.label}
        {...(wrong === undefined ? {} : { error: wrong })}
        onFiles={(chosen, how) => void add(chosen, how)}
        files={files.map((file) => ({
          id: file.attachment,
          name: file.name,
          words: `kept ${writeInstant(file.keptAt)}`,
          action: (
            <>
              <LinkButton
                aria-label={`Open ${file.name}`}
                onClick={() => void open({ ...file, attachment: { name: file.attachment, key: file.attachmentKey } })}
              >
                Open
              </LinkButton>{' '}
              <LinkButton aria-label={`Take off ${file.name}`} onClick={() => takeOff(file)}>
                Take off
              </LinkButton>
            </>
          ),
        }))}
      />
      {picture}
    </div>
  );
}

function keptFiles(typed: TypedRecord[string] | undefined): readonly KeptFileRow[] {
  const rows: readonly TypedRow[] = typeof typed === 'object' ? typed : [];
  return rows.flatMap((row) => readKeptFile(row) ?? []);
}

interface SignatureProps {
  readonly signature: KeptFileRow;
  readonly workbook: Workbook;
  readonly label: string;
  readonly takeOff: () => void;
}

/** What was drawn, shown back, and when. */
function Signature({ signature, workbook, label, takeOff }: SignatureProps) {
  const { attachment, attachmentKey, keptAt } = signature;
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let current = true;
    let made = '';
    void workbook.readFile({ name: attachment, key: attachmentKey }).then((file) => {
      if (!current) return;
      if (file.state !== 'read')
        setProblem('The drawing is missing from the safety copy, or was changed outside Quarterday.');
      else {
        made = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: 'image/png' }));
        setAddress(made);
      }
    });
    return () => {
      current = false;
      URL.revokeObjectURL(made);
    };
  }, [workbook, attachment, attachmentKey]);
  return (
    <div className="signature">
      {problem !== '' && <p>{problem}</p>}
      {address && <img className="signature-sheet" src={address} alt={label} />}
      <p className="text-quiet">
        Drawn {writeInstant(keptAt)}. <LinkButton onClick={takeOff}>Draw it again</LinkButton>
      </p>
    </div>
  );
}
