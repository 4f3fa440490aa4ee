// The backups on "Where is my data": the last one, the plan, making one now, and rehearsing that one opens.

import { useState } from 'react';
import { Button } from '#ui/button';
import { Progress } from '#ui/progress';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import { planWords } from '../backup-plan';
import type { ScreenProps } from '../screen';
import { useLongWork } from '../use-long-work';
import { lastBackupLines, madeWords, rehearsedWords, type Told as ToldWords } from './backup-words';
import { Told } from './told';

type BackupsProps = Pick<ScreenProps, 'workbook' | 'go'> & { readonly mayPlan: boolean };

export function BackupsSection({ workbook, go, mayPlan }: BackupsProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const work = useLongWork();
  const [doing, setDoing] = useState('');
  const [told, setTold] = useState<ToldWords>();
  const { backupPlan, lastBackup } = state.general;
  const folder = backupPlan?.folder ?? '';
  const isBusy = work.part !== undefined;
  const plan = () => go({ name: 'plan-backups' });

  const backUp = async () => {
    if (isBusy) return;
    setDoing('Making the backup, and reading it back');
    setTold(undefined);
    const made = await work.run((watching) => workbook.keeping.backUp(folder, watching));
    setTold(madeWords(made, workbook.getSnapshot().state));
  };
  const rehearse = async () => {
    if (isBusy) return;
    setDoing('Bringing the newest backup into a scratch copy');
    setTold(undefined);
    setTold(rehearsedWords(await work.run((watching) => workbook.keeping.rehearse(folder, watching))));
  };

  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Backups</h2>
      </div>
      <p className="measure">
        A backup is one sealed file with everything in it, evidence and reports too. Anyone who signs in here can open
        it on any computer that has Quarterday, with their own passphrase.
      </p>
      <SummaryList
        rows={[
          {
            term: 'Last backup',
            value: lastBackupLines(lastBackup, workbook.facts().entries, workbook.today()).map((line) => (
              <p key={line} className="path">
                {line}
              </p>
            )),
          },
          {
            term: 'Plan',
            value: <span className="path">{planWords(backupPlan)}</span>,
            ...(mayPlan && folder !== '' ? { change: { onClick: plan } } : {}),
          },
        ]}
      />
      {isBusy ? (
        <Progress part={work.part === 'unknown' ? undefined : work.part} onCancel={work.cancel}>
          {doing}
        </Progress>
      ) : (
        <div className="row">
          {folder === '' ? (
            mayPlan && (
              <Button look="solid" onClick={plan}>
                Say where backups go
              </Button>
            )
          ) : (
            <>
              {readOnlyBecause === '' && (
                <Button look="solid" onClick={() => void backUp()}>
                  Back up now
                </Button>
              )}
              {readOnlyBecause === '' && <Button onClick={() => void rehearse()}>Rehearse a restore</Button>}
            </>
          )}
        </div>
      )}
      {folder === '' && !mayPlan && <p className="text-quiet">A coordinator says where backups go.</p>}
      <Told told={told} />
    </section>
  );
}
