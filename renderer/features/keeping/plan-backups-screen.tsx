// "Where shall backups go?": the folder and how often, kept in the record so that whoever signs in makes the next one.

import { useState } from 'react';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RadioGroup } from '#ui/radio-group';
import { readyBackupFolder } from '../backup-folder';
import { planChoices } from '../backup-plan';
import { ChooseBackupFolder, type ChosenFolder, folderFields, pathOf } from '../choose-backup-folder';
import type { ScreenProps } from '../screen';

interface Wrong {
  readonly field: 'choice' | 'typed';
  readonly words: string;
}

export function PlanBackupsScreen({ masthead, workbook, host, go }: ScreenProps) {
  const { backupPlan } = workbook.getSnapshot().state.general;
  const before = backupPlan?.folder ?? '';
  const [chosen, setChosen] = useState<ChosenFolder>({ choice: before === '' ? '' : 'other', typed: before });
  const [every, setEvery] = useState(String(backupPlan?.everyDays ?? 7));
  const [wrong, setWrong] = useState<Wrong>();
  const [failed, setFailed] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const back = () => go({ name: 'where-is-my-data' });

  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    setFailed('');
    await write();
    setAttempt((count) => count + 1);
    setSaving(false);
  };
  const write = async () => {
    const folder = pathOf(chosen);
    const field = chosen.choice === 'other' ? 'typed' : 'choice';
    const words =
      folder === ''
        ? chosen.choice === 'other'
          ? 'Write the path of the folder'
          : 'Choose where backups go'
        : await readyBackupFolder(host, folder);
    setWrong(words === '' ? undefined : { field, words });
    if (words !== '') return;
    const done = await workbook.commit([{ kind: 'backup-planned', plan: { folder, everyDays: Number(every) } }]);
    if (done.state === 'saved') back();
    else setFailed(done.words);
  };

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What a backup is',
        content: (
          <section className="stack-close">
            <div className="section-head">
              <h2>What a backup is</h2>
            </div>
            <p>One file, sealed as the record is. It opens with the passphrase of anyone who signs in here.</p>
            <p>
              Who finds it can see the name of the organisation and its local contacts, the names and parts of the
              people who sign in, when it was made, and how many entries and files it has. Nothing that was written.
            </p>
            <p>Old backups are not removed by Quarterday. Remove them yourself when nobody needs them any more.</p>
          </section>
        ),
      }}
      foot={
        <FootBar>
          <Button look="solid" aria-disabled={isSaving} onClick={() => void save()}>
            Keep this plan
          </Button>
          <LinkButton onClick={back}>Leave it as it is</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>Where is my data</LinkButton>}
        title="Where shall backups go?"
        under="So that a lost or broken computer does not take your records with it."
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ErrorSummary
        problems={wrong ? [{ field: folderFields[wrong.field], label: 'Where backups go', message: wrong.words }] : []}
        attempt={attempt}
      />
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ChooseBackupFolder
          host={host}
          chosen={chosen}
          onChange={setChosen}
          errors={wrong ? { [wrong.field]: wrong.words } : {}}
        />
        <RadioGroup
          label="How often"
          name="backup-every"
          layout="rows"
          value={every}
          onChange={(event) => setEvery(event.target.value)}
          choices={planChoices}
        />
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
