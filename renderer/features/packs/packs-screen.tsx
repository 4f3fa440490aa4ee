// The checklists and contacts of this workbook: which version of each is in use and where it came from, the checks of the organisation's
// own, and a way to take a newer version from a file.

import { useState } from 'react';
import type { PackReference } from '#shared/domain/change';
import { countOf } from '#shared/domain/number-words';
import { ownChecksInUse } from '#shared/domain/own-check';
import { coordinatorNames, hasRole } from '#shared/domain/state';
import { judgeNewerPack } from '#shared/packs/judge-newer-pack';
import type { Pack } from '#shared/packs/pack-schema';
import { packFileBytesMax, packTooLargeWords, readPackFile } from '#shared/packs/read-pack-file';
import { EvidenceDrop } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { PacksTable } from './packs-table';
import { PreviewPack } from './preview-pack';
import { TakenPack } from './taken-pack';

/** A pack from a file that may be taken in, and the version it follows. */
export interface CamePack {
  readonly pack: Pack;
  readonly text: string;
  readonly reference: PackReference;
  readonly present: Pack | undefined;
}

interface FileProblem {
  readonly words: string;
  readonly findings: readonly string[];
}

export function PacksScreen(props: ScreenProps) {
  const { masthead, saved, workbook, packs, go } = props;
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const [came, setCame] = useState<CamePack>();
  const [taken, setTaken] = useState<CamePack>();
  const [problem, setProblem] = useState<FileProblem>();
  const [isReading, setReading] = useState(false);
  const isCoordinator = hasRole(state, workbook.member, 'coordinator');

  const read = async (file: File | undefined) => {
    if (!file || isReading) return;
    setTaken(undefined);
    setReading(true);
    const result = await judge(file, props);
    setReading(false);
    if ('pack' in result) {
      setProblem(undefined);
      setCame(result);
    } else setProblem(result);
  };

  if (came) {
    return (
      <PreviewPack
        {...props}
        came={came}
        leave={() => setCame(undefined)}
        taken={() => {
          setCame(undefined);
          setTaken(came);
        }}
      />
    );
  }
  const own = ownChecksInUse(state).length;
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'organisation' })}>Your organisation</LinkButton>}
        title="Checklists and contacts"
        under="What the reviews ask, and whose numbers are shown. The newest version of each is in use."
      />
      {taken && <TakenPack {...props} taken={taken} />}
      {problem && (
        <Notice kind="alert" title={problem.words}>
          <Findings findings={problem.findings} />
        </Notice>
      )}
      <PacksTable packs={packs} state={state} today={workbook.today()} />
      <section className="section-apart stack-close measure">
        <h2>Checks of your own</h2>
        <p>
          {own === 0
            ? 'You have none yet. Add what you want to look at every quarter and the checklist does not ask.'
            : `You have ${countOf(own, 'check')} of your own in use, which every new review asks.`}
        </p>
        <p>
          <LinkButton onClick={() => go({ name: 'register', register: 'own-checks' })}>See your own checks</LinkButton>
        </p>
      </section>
      <section className="section-apart stack-close">
        <h2>A newer version from a file</h2>
        {isCoordinator && readOnlyBecause === '' ? (
          <>
            <p className="measure">
              Quarterday never fetches anything. If somebody gives you a newer version, a file called pack.json, choose
              it here. You see what would change before anything is taken in.
            </p>
            <EvidenceDrop
              label="A pack"
              labelHidden
              look="box"
              multiple={false}
              accept=".json,application/json"
              prompt={isReading ? 'Reading the file' : 'Drop a pack here'}
              onFiles={([file]) => void read(file)}
            />
          </>
        ) : (
          <p className="measure">
            {readOnlyBecause === ''
              ? `A coordinator can take one in. Ask ${coordinatorNames(state)}.`
              : 'Nothing can be taken in while the workbook can only be read.'}
          </p>
        )}
      </section>
    </Page>
  );
}

const shownFindings = 8;

/** What is wrong in detail: for whoever made the pack. */
function Findings({ findings }: Pick<FileProblem, 'findings'>) {
  if (findings.length === 0) return null;
  const more = findings.length - shownFindings;
  return (
    <>
      <p>What is wrong with it:</p>
      <ul className="plain-list">
        {findings.slice(0, shownFindings).map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
        {more > 0 && <li>{`And ${more} more.`}</li>}
      </ul>
    </>
  );
}

async function judge(file: File, { packs }: ScreenProps): Promise<CamePack | FileProblem> {
  // Before it is read: what is far too large would not fit into the memory either.
  if (file.size > packFileBytesMax) return { words: `${file.name}: ${packTooLargeWords}`, findings: [] };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { words: `${file.name} could not be read. Choose it once more.`, findings: [] };
  const read = await readPackFile(new Uint8Array(bytes));
  if (!read.ok) return { words: `${file.name}: ${read.words}`, findings: read.findings };
  const { pack, text, hash } = read;
  const reference = { id: pack.id, version: pack.version, hash };
  const judged = judgeNewerPack(pack, reference, packs.known);
  if (!judged.ok) return { words: `${file.name}: ${judged.words}`, findings: judged.findings };
  return { pack, text, reference, present: judged.present };
}
