// "Where is my data": the places on this computer, what is in each, and how it is kept safe. In plain words, with real paths and sizes.

import { useEffect, useState } from 'react';
import type { Host } from '#host/host';
import { instantOf, writeInstant } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { ChainState } from '../chain-state';
import type { ScreenProps } from '../screen';

type Facts = Extract<Awaited<ReturnType<Host['safetyCopyFacts']>>, { ok: true }>['value'];

export function WhereKeptScreen({ masthead, workbook, host, go }: ScreenProps) {
  const [facts, setFacts] = useState<Facts>();
  const [problem, setProblem] = useState('');
  const { entries } = workbook.facts();

  useEffect(() => {
    let current = true;
    void host.safetyCopyFacts(workbook.workbook).then((answer) => {
      if (!current) return;
      if (answer.ok) setFacts(answer.value);
      else setProblem('The safety copy could not be looked at just now.');
    });
    return () => {
      current = false;
    };
  }, [host, workbook]);

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What this does not protect against',
        content: (
          <section className="stack-close">
            <div className="section-head">
              <h2>What this does not protect against</h2>
            </div>
            <p>
              If this computer is lost or its disk breaks, everything is lost with it, unless you keep a copy somewhere
              else.
            </p>
            <p>Other programs of the same sign-in to this computer could watch you type.</p>
          </section>
        ),
      }}
    >
      <PageHead title="Where is my data" under="Everything is on this computer and nowhere else." />
      {problem !== '' && <Notice kind="alert">{problem}</Notice>}
      <section className="stack-close">
        <div className="section-head">
          <h2>The safety copy</h2>
        </div>
        <p className="measure">
          Each entry is on the disk here before the screen says “Saved”. It is sealed: without a passphrase nobody can
          read it. To keep a copy elsewhere, close Quarterday and copy the whole folder in which “workbooks” stands:
          this folder alone is not enough.
        </p>
        {facts && (
          <SummaryList
            rows={[
              { term: 'Folder', value: <span className="path">{facts.folder}</span> },
              { term: 'The record', value: fileWords(facts.journal, `${entries} entries`) },
              { term: 'Keys', value: fileWords(facts.keySlots, 'Sealed with your passphrase') },
              {
                term: 'Evidence and reports',
                value: `${facts.attachments.count} files, ${writeSize(facts.attachments.sizeBytes)}`,
              },
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
        )}
      </section>
      <section className="stack-close">
        <div className="section-head">
          <h2>The working copy</h2>
        </div>
        <p className="measure">
          Quarterday also keeps a sealed working copy of its own, so that it opens quickly. It can be lost at any time
          without harm: it is made again from the safety copy.
        </p>
      </section>
      <ChainState workbook={workbook} />
      <p>
        <LinkButton onClick={() => go({ name: 'history' })}>Who did what: the whole history</LinkButton>
      </p>
    </Page>
  );
}

function fileWords(file: Facts['journal'], words: string): string {
  if (!file) return 'Not there';
  const changed = instantOf(new Date(file.changedAt));
  return `${words}, ${writeSize(file.sizeBytes)}, last written ${writeInstant(changed)}`;
}
