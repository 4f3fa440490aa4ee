// The files that show an answer is true: pasted, dropped or chosen; looked at; taken off again.

import { useEffect, useState } from 'react';
import type { Host } from '#host/host';
import type { Change } from '#shared/domain/change';
import { evidenceBytesMax, evidenceKind } from '#shared/domain/evidence-kind';
import type { EvidenceId } from '#shared/domain/ids';
import { writeTime } from '#shared/domain/plain-date';
import type { Evidence } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { EvidenceDrop, type FilesCame } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { useSnapshot } from '#ui/use-snapshot';
import { savedFileWords } from '../saved-file-words';

interface EvidenceOfAnswerProps {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly hint: string;
  readonly evidence: readonly EvidenceId[];
  readonly onChange: (evidence: readonly EvidenceId[]) => void;
}

export function EvidenceOfAnswer({ workbook, host, hint, evidence, onChange }: EvidenceOfAnswerProps) {
  const { state } = useSnapshot(workbook);
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState<{ name: string; address: string }>();
  const kept = evidence.flatMap((id) => state.general.evidence[id] ?? []);

  const add = async (files: readonly File[], how: FilesCame) => {
    const added: EvidenceId[] = [];
    for (const file of files) {
      const result = await addEvidence(workbook, file, how);
      if (typeof result !== 'string') added.push(result.evidence);
      else {
        setProblem(result);
        break;
      }
      setProblem(undefined);
    }
    if (added.length > 0) onChange([...evidence, ...added]);
  };

  const open = async (piece: Evidence) => {
    const file = await workbook.readFile(piece.attachment);
    if (file.state === 'missing') setProblem(`${piece.name} is missing from the safety copy.`);
    else if (file.state === 'altered') setProblem(`${piece.name} was changed outside Quarterday and cannot be opened.`);
    else if (piece.mediaType.startsWith('image/')) {
      const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: piece.mediaType }));
      setShown({ name: piece.name, address });
    } else {
      const saved = await host.saveFile({ suggestedName: piece.name, kinds: [], bytes: file.bytes });
      if (!saved.ok) setProblem(savedFileWords(piece.name, saved).words);
    }
  };

  useEffect(() => () => URL.revokeObjectURL(shown?.address ?? ''), [shown]);

  return (
    <div>
      <EvidenceDrop
        label="Evidence"
        error={problem}
        onFiles={(files, how) => void add(files, how)}
        files={kept.map((piece) => ({
          id: piece.evidence,
          name: piece.name,
          words: `kept ${writeTime(piece.addedAt)}`,
          action: (
            <>
              <LinkButton aria-label={`Open ${piece.name}`} onClick={() => void open(piece)}>
                Open
              </LinkButton>{' '}
              <LinkButton
                aria-label={`Take off ${piece.name}`}
                onClick={() => onChange(evidence.filter((id) => id !== piece.evidence))}
              >
                Take off
              </LinkButton>
            </>
          ),
        }))}
      />
      {hint !== '' && kept.length === 0 && <p className="field-hint">{hint}</p>}
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
    </div>
  );
}

/** Keeps a file as evidence. Answers the words of the problem where it cannot be kept. */
async function addEvidence(
  workbook: Workbook,
  file: File,
  how: FilesCame,
): Promise<string | { readonly evidence: EvidenceId }> {
  const name = nameOf(file, how);
  if (file.size > evidenceBytesMax)
    return `${name} is larger than 25 MB. Make it smaller, or write in the note where it is kept.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = evidenceKind(name, bytes);
  if (!kind.ok) return kind.words;
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return kept.words;
  const evidence = workbook.makeId('evidence');
  const added: Change = {
    kind: 'evidence-added',
    evidence,
    name,
    mediaType: kind.mediaType,
    sizeBytes: kept.sizeBytes,
    digest: kept.digest,
    effectiveOn: workbook.today(),
    attachment: kept.attachment,
  };
  const done = await workbook.commit([added]);
  return done.state === 'saved' ? { evidence } : done.words;
}

/** Browsers call every pasted picture image.png. */
function nameOf(file: File, how: FilesCame): string {
  return how === 'pasted' && file.name === 'image.png' ? 'pasted-picture.png' : file.name;
}
