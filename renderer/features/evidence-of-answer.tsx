// The files that show that an answer or a level is true: pasted, dropped or chosen; looked at; taken off again.

import { useState } from 'react';
import type { Host } from '#host/host';
import type { Change } from '#shared/domain/change';
import type { EvidenceId } from '#shared/domain/ids';
import { dayOf, type PlainDate, writeDate, writeTime } from '#shared/domain/plain-date';
import type { Evidence } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { EvidenceDrop, type FilesCame } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { useSnapshot } from '#ui/use-snapshot';
import { keepChosenFile } from './keep-chosen-file';
import { useOpenFile } from './use-open-file';

interface EvidenceOfAnswerProps {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly hint: string;
  readonly evidence: readonly EvidenceId[];
  readonly onChange: (evidence: readonly EvidenceId[]) => void;
  /** Asks for the days of a piece, outside the form of the answer. */
  readonly askDays: (piece: Evidence) => void;
}

export function EvidenceOfAnswer({ workbook, host, hint, evidence, onChange, askDays }: EvidenceOfAnswerProps) {
  const { state } = useSnapshot(workbook);
  const [problem, setProblem] = useState<string>();
  const { open, picture } = useOpenFile(workbook, host, setProblem);
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

  return (
    <div>
      <EvidenceDrop
        label="Evidence"
        error={problem}
        onFiles={(files, how) => void add(files, how)}
        files={kept.map((piece) => ({
          id: piece.evidence,
          name: piece.name,
          words: daysOfEvidence(piece, workbook.today()),
          action: (
            <>
              <LinkButton aria-label={`Open ${piece.name}`} onClick={() => void open(piece)}>
                Open
              </LinkButton>{' '}
              <LinkButton aria-label={`The days of ${piece.name}`} onClick={() => askDays(piece)}>
                Its days
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
      {picture}
    </div>
  );
}

/** `kept 14:32`; the day it is of and until when it is good, where somebody has said so. */
function daysOfEvidence({ addedAt, effectiveOn, goodUntil }: Evidence, today: PlainDate): string {
  const of = effectiveOn === dayOf(addedAt) ? `kept ${writeTime(addedAt)}` : `of ${writeDate(effectiveOn)}`;
  if (goodUntil === '') return of;
  return goodUntil < today ? `${of}, ran out on ${writeDate(goodUntil)}` : `${of}, good until ${writeDate(goodUntil)}`;
}

/** Keeps a file as evidence. Answers the words of the problem where it cannot be kept. */
async function addEvidence(
  workbook: Workbook,
  file: File,
  how: FilesCame,
): Promise<string | { readonly evidence: EvidenceId }> {
  const kept = await keepChosenFile(workbook, file, how);
  if (typeof kept === 'string') return kept;
  const evidence = workbook.makeId('evidence');
  const added: Change = { kind: 'evidence-added', evidence, ...kept, effectiveOn: workbook.today() };
  const done = await workbook.commit([added]);
  return done.state === 'saved' ? { evidence } : done.words;
}
