// "Where is my data": the places on this computer, what is in each, how it is kept safe, and what it is not protected against.
// In plain words, with real paths and sizes.

import { mayChange } from '#shared/domain/may-change';
import { coordinatorNames, hasRole } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { ChainState } from '../chain-state';
import type { ScreenProps } from '../screen';
import { BackupsSection } from './backups-section';
import { ReplacedSection } from './replaced-section';
import { SafetyCopySection } from './safety-copy-section';
import { SnapshotsSection } from './snapshots-section';
import { useKept } from './use-kept';

interface WhereKeptProps extends ScreenProps {
  /** Both lock the workbook first: what stands here is only replaced or removed while nobody has it open. */
  readonly putBack: () => void;
  readonly removeFromHere: () => void;
}

const notProtected = [
  'If this computer is lost or its disk breaks, everything since the last backup is lost with it. Snapshots too.',
  'A backup in the same building may burn with it.',
  'Whoever has a backup and somebody’s passphrase can read what that person can.',
  'Other programs of the same sign-in to this computer could watch you type.',
  'What is deleted may stay on a disk for a while, sealed, for someone with the right tools.',
];

export function WhereKeptScreen({ masthead, workbook, host, go, putBack, removeFromHere }: WhereKeptProps) {
  const { state } = useSnapshot(workbook);
  const { facts, snapshots, replaced, problem, look } = useKept(host, workbook);
  const { entries } = workbook.facts();
  const plan = { kind: 'backup-planned', plan: { folder: '', everyDays: 0 } } as const;
  const mayPlan = mayChange(state, plan, { member: workbook.member, at: workbook.now(), seq: entries + 1 });

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What this does not protect against',
        content: (
          <section>
            <div className="section-head">
              <h2>What this does not protect against</h2>
            </div>
            <ul>
              {notProtected.map((words) => (
                <li key={words} className="history-row">
                  {words}
                </li>
              ))}
            </ul>
          </section>
        ),
      }}
    >
      <PageHead title="Where is my data" under="Everything is on this computer, and in the backups you make." />
      {problem !== '' && <Notice kind="alert">{problem}</Notice>}
      <div className="stack-far">
        <BackupsSection workbook={workbook} go={go} mayPlan={mayPlan} />
        {facts && <SafetyCopySection facts={facts} state={state} entries={entries} />}
        <SnapshotsSection snapshots={snapshots} putBack={putBack} />
        <ReplacedSection host={host} workbook={workbook.workbook} replaced={replaced} look={look} />
        <div className="stack-close">
          <ChainState workbook={workbook} />
          <p>
            <LinkButton onClick={() => go({ name: 'history' })}>Who did what: the whole history</LinkButton>
          </p>
        </div>
        <section className="stack-close">
          <div className="section-head">
            <h2>The working copy</h2>
          </div>
          <p className="measure">
            Quarterday also keeps a sealed working copy of its own, so that it opens quickly. It can be lost at any time
            without harm: it is made again from the safety copy.
          </p>
        </section>
        <section className="stack-close">
          <div className="section-head">
            <h2>A copy that other programs can read</h2>
          </div>
          <p className="measure">
            Tables, files and everything you may read, in one file under a passphrase of its own. It cannot be restored.
          </p>
          <Button onClick={() => go({ name: 'export' })}>Export what can be read</Button>
        </section>
        <section className="stack-close">
          <div className="section-head">
            <h2>Leaving this computer</h2>
          </div>
          <p className="measure">
            When this computer is given away, or the organisation is kept on another, take it off here. Make a backup
            first. The workbook is locked, and you are asked once more.
          </p>
          {hasRole(state, workbook.member, 'coordinator') ? (
            <Button onClick={removeFromHere}>Take it off this computer</Button>
          ) : (
            <p className="measure text-quiet">This is for coordinators. Ask {coordinatorNames(state)}.</p>
          )}
        </section>
      </div>
    </Page>
  );
}
