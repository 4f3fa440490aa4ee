// The safety copy on "Where is my data": its folder, what is in it, what is missing from it, and the room on its disk.

import { entriesOf, figuresOf, listOf } from '#shared/domain/number-words';
import { instantOf, writeInstant } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { writeSize } from '#shared/domain/write-size';
import { Notice } from '#ui/notice';
import { SummaryList } from '#ui/summary-list';
import { missingFiles } from './backup-words';
import type { SafetyCopyFacts } from './use-kept';

interface SafetyCopyProps {
  readonly facts: SafetyCopyFacts;
  readonly state: State;
  readonly entries: number;
}

export function SafetyCopySection({ facts, state, entries }: SafetyCopyProps) {
  const missing = missingFiles(state, facts.attachments.names);
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>The safety copy</h2>
      </div>
      <p className="measure">
        Each entry is on the disk here before the screen says “Saved”. It is sealed: without a passphrase nobody can
        read it.
      </p>
      {missing.length > 0 && (
        <Notice
          kind="alert"
          title={missing.length === 1 ? 'One file is missing.' : `${missing.length} files are missing.`}
        >
          <p>{`${listOf(missing)}. Bring a backup that still has ${missing.length === 1 ? 'it' : 'them'}.`}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: 'Folder', value: <span className="path">{facts.folder}</span> },
          { term: 'The record', value: fileWords(facts.journal, entriesOf(entries)) },
          { term: 'Keys', value: fileWords(facts.keySlots, 'Sealed with the passphrases') },
          {
            term: 'Evidence and reports',
            value: `${figuresOf(facts.attachments.count, 'file')}, ${writeSize(facts.attachments.sizeBytes)}`,
          },
          { term: 'Room on this disk', value: `${writeSize(facts.freeBytes)} free` },
          ...(facts.movedAside.length > 0
            ? [
                {
                  term: 'Moved aside',
                  value: `${facts.movedAside.join(', ')}: unfinished writes, kept to be looked at`,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function fileWords(file: SafetyCopyFacts['journal'], words: string): string {
  if (!file) return 'Not there';
  return `${words}, ${writeSize(file.sizeBytes)}, last written ${writeInstant(instantOf(new Date(file.changedAt)))}`;
}
