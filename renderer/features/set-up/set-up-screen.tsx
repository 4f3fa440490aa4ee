// Setting up an organisation: one question a page, then the passphrase, then the recovery code, and on to the next person.
// Nothing is written to this computer before the passphrase is chosen, because nothing could be sealed before.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Role } from '#shared/domain/change';
import type { Place } from '#shared/domain/place';
import type { LocalityPack } from '#shared/packs/pack-schema';
import type { Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { StepsList } from '#ui/steps-list';
import { type FolderHost, pathOf } from '../choose-backup-folder';
import { KeepOwnCode } from '../keep-own-code';
import { useHeadingFocus } from '../use-heading-focus';
import { planFirstBackups } from './plan-first-backups';
import { SetUpFields } from './set-up-fields';
import { labels, type SetUpForm, steps } from './set-up-steps';

interface SetUpProps {
  readonly masthead: ReactNode;
  readonly vault: Pick<Vault, 'found'>;
  readonly host: FolderHost;
  readonly localities: readonly LocalityPack[];
  readonly cancel: () => void;
  readonly opened: (workbook: Workbook, first?: Place) => void;
}

export function SetUpScreen({ masthead, vault, host, localities, cancel, opened }: SetUpProps) {
  const form = useForm<SetUpForm>({
    defaultValues: {
      name: '',
      charityNumber: '',
      purpose: '',
      ages: '',
      locality: localities[0]?.id ?? '',
      lead: '',
      deputy: '',
      yourName: '',
      position: '',
      roles: ['coordinator', 'contributor', 'signatory'],
      backupFolder: '',
      backupPath: '',
      passphrase: '',
      again: '',
    },
  });
  const [at, setAt] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [working, setWorking] = useState(false);
  const [founded, setFounded] = useState<{ workbook: Workbook; recoveryCode: string }>();
  const step = steps[at] ?? steps[0];
  useHeadingFocus(String(at));
  if (!step) return null;

  const { errors } = form.formState;
  const problems = step.fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: labels[field], message }] : [];
  });

  const carryOn = async () => {
    setAttempt((count) => count + 1);
    if (!(await form.trigger(step.fields))) return;
    if (step.id !== 'passphrase') {
      setAt(at + 1);
      return;
    }
    setWorking(true);
    setFailed('');
    const typed = form.getValues();
    const result = await vault.found({
      organisation: {
        name: typed.name.trim(),
        charityNumber: typed.charityNumber.trim(),
        purpose: typed.purpose.trim(),
        ages: typed.ages.trim(),
        locality: typed.locality,
        isExample: false,
      },
      founder: {
        displayName: typed.yourName.trim(),
        position: typed.position.trim(),
        roles: [...new Set<Role>(['coordinator', ...typed.roles])],
      },
      safeguardingLead: typed.lead.trim(),
      safeguardingDeputy: typed.deputy.trim(),
      passphrase: typed.passphrase,
    });
    if (result.state === 'not founded') {
      setWorking(false);
      setFailed(result.words);
      return;
    }
    const folder = pathOf({ choice: typed.backupFolder, typed: typed.backupPath });
    setFailed(await planFirstBackups(result.workbook, host, folder));
    form.setValue('passphrase', '');
    form.setValue('again', '');
    setWorking(false);
    setFounded(result);
    setAt(at + 1);
  };

  return (
    <Page
      masthead={masthead}
      margin={{
        label: 'Steps',
        content: (
          <StepsList
            title="Set up our organisation"
            steps={steps.map((each, index) => ({
              id: each.id,
              name: each.name,
              state: index === at ? 'current' : index < at ? 'done' : 'to come',
              ...(index < at && !founded ? { onClick: () => setAt(index) } : {}),
            }))}
          />
        ),
      }}
      foot={
        !founded && (
          <FootBar aside={working ? 'Making the keys and the safety copy' : 'Nothing is kept on this computer yet.'}>
            <Button look="solid" aria-disabled={working} onClick={() => working || void carryOn()}>
              {step.id === 'passphrase' ? 'Make the workbook' : 'Carry on'}
            </Button>
            {at > 0 && <Button onClick={() => setAt(at - 1)}>Back</Button>}
            <LinkButton onClick={cancel}>Stop here</LinkButton>
          </FootBar>
        )
      }
    >
      <PageHead title={step.question} />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ErrorSummary problems={problems} attempt={attempt} />
      {founded ? (
        <KeepOwnCode
          workbook={founded.workbook}
          code={founded.recoveryCode}
          ways={[
            { label: 'Start', go: () => opened(founded.workbook) },
            { label: 'Add the next person', go: () => opened(founded.workbook, { name: 'new-member' }) },
          ]}
        />
      ) : (
        <form
          className="form"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            if (!working) void carryOn();
          }}
        >
          <SetUpFields step={step.id} form={form} host={host} localities={localities} />
          <button type="submit" hidden />
        </form>
      )}
    </Page>
  );
}
