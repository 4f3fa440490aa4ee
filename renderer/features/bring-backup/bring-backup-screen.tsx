// Bringing a backup or a snapshot: choose it, see what it is, open it as oneself, and only then does it take its place.
// Leaving at any step before the last leaves this computer as it was.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import type { BackupSource, BroughtBackup, ListedWorkbook, Restored, Vault } from '#storage/vault';
import { Button } from '#ui/button';
import { EvidenceDrop } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Progress } from '#ui/progress';
import { useHeadingFocus } from '../use-heading-focus';
import { useLongWork } from '../use-long-work';
import { BackupFound } from './backup-found';
import { RestoredWords } from './restored-words';

interface BringBackupProps {
  readonly masthead: ReactNode;
  readonly vault: Pick<Vault, 'bringBackup' | 'snapshots'>;
  /** The organisation whose copy here is to be put right; its snapshots are offered too. */
  readonly workbook?: ListedWorkbook | undefined;
  readonly back: () => void;
  /** To signing in to what was brought. */
  readonly done: (workbook: string) => void;
}

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'found'; readonly backup: BroughtBackup; readonly from: string }
  | { readonly name: 'restored'; readonly restored: Extract<Restored, { state: 'restored' }>; readonly title: string };

export function BringBackupScreen({ masthead, vault, workbook, back, done }: BringBackupProps) {
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [failed, setFailed] = useState('');
  const [days, setDays] = useState<readonly PlainDate[]>([]);
  const work = useLongWork();
  const id = workbook?.workbook;

  useEffect(() => {
    let current = true;
    if (id !== undefined) void vault.snapshots(id).then((kept) => current && setDays(kept));
    return () => {
      current = false;
    };
  }, [vault, id]);
  useHeadingFocus(step.name);
  // What was unpacked and did not take its place is thrown away when the screen is left.
  const unpacked = useRef<BroughtBackup>(undefined);
  useEffect(() => () => void unpacked.current?.drop(), []);

  const bring = async (source: BackupSource, from: string) => {
    setFailed('');
    const brought = await work.run((watching) => vault.bringBackup(source, watching));
    if (brought.state === 'not brought') setFailed(brought.words);
    if (brought.state !== 'brought') return;
    unpacked.current = brought.backup;
    setStep({ name: 'found', backup: brought.backup, from });
  };
  const chooseAnother = () => {
    void unpacked.current?.drop();
    unpacked.current = undefined;
    setStep({ name: 'choose' });
  };

  return (
    <Page masthead={masthead}>
      {head()}
      {step.name === 'choose' && (
        <div className="form">
          {failed !== '' && <Notice kind="alert" title={failed} />}
          {work.part === undefined ? (
            <>
              <EvidenceDrop
                label="Backup file"
                labelHidden
                look="box"
                multiple={false}
                accept=".quarterday"
                prompt="Drop a backup here. Its name ends in .quarterday"
                onFiles={([file]) => file && void bring({ file }, file.name)}
              />
              {id !== undefined && days.length > 0 && (
                <section className="stack-close">
                  <div className="section-head">
                    <h2>Or a snapshot that is kept here</h2>
                  </div>
                  <p className="text-quiet">The record as it was at the first sign-in of that day.</p>
                  <ul>
                    {days.map((day) => (
                      <li key={day} className="ruled-line">
                        <LinkButton
                          onClick={() => void bring({ workbook: id, day }, `The snapshot of ${writeDate(day)}`)}
                        >
                          Use the snapshot of {writeDate(day)}
                        </LinkButton>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          ) : (
            <Progress part={work.part === 'unknown' ? undefined : work.part} onCancel={work.cancel}>
              Reading it. Nothing has been changed on this computer.
            </Progress>
          )}
        </div>
      )}
      {step.name === 'found' && (
        <BackupFound
          backup={step.backup}
          chooseAnother={chooseAnother}
          restored={(restored) => {
            // It has taken its place, and is no longer to be thrown away.
            unpacked.current = undefined;
            setStep({ name: 'restored', restored, title: step.backup.listing.name });
          }}
        />
      )}
      {step.name === 'restored' && <RestoredWords restored={step.restored} goOn={() => done(step.restored.workbook)} />}
    </Page>
  );

  function head() {
    switch (step.name) {
      case 'choose':
        return (
          <PageHead
            title={workbook ? `Put back ${workbook.name}` : 'Bring a backup'}
            under="It is looked at first. Nothing here changes until you say so."
            aside={<Button onClick={back}>Back</Button>}
          />
        );
      case 'found':
        return (
          <PageHead
            above={step.from}
            title={step.backup.listing.name}
            under="Nothing has been changed on this computer yet."
            aside={<Button onClick={back}>Stop here</Button>}
          />
        );
      case 'restored':
        return <PageHead title={`${step.title} is on this computer`} />;
    }
  }
}
