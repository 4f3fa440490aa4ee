// Setting up an organisation: one question a page, then the passphrase, then the recovery code.
// Nothing is written to this computer before the passphrase is chosen, because nothing could be sealed before.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import type { Role } from '#shared/domain/change';
import type { LocalityPack } from '#shared/packs/pack-schema';
import { readableLocality } from '#shared/packs/readable-contacts';
import type { Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { StepsList } from '#ui/steps-list';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { PassphraseStep } from './passphrase-step';
import { RecoveryStep } from './recovery-step';

export interface SetUpForm {
  name: string;
  charityNumber: string;
  purpose: string;
  ages: string;
  locality: string;
  lead: string;
  deputy: string;
  yourName: string;
  position: string;
  roles: Role[];
  passphrase: string;
  again: string;
}

interface SetUpProps {
  readonly masthead: ReactNode;
  readonly vault: Vault;
  readonly localities: readonly LocalityPack[];
  readonly cancel: () => void;
  readonly opened: (workbook: Workbook) => void;
}

interface Step {
  readonly id: 'organisation' | 'purpose' | 'where' | 'you' | 'safeguarding' | 'passphrase' | 'recovery';
  readonly name: string;
  readonly question: string;
  readonly fields: readonly FieldPath<SetUpForm>[];
}

const steps: readonly Step[] = [
  {
    id: 'organisation',
    name: 'Your organisation',
    question: 'What is your organisation called?',
    fields: ['name', 'charityNumber'],
  },
  {
    id: 'purpose',
    name: 'Young people',
    question: 'What do you do with young people?',
    fields: ['purpose', 'ages'],
  },
  { id: 'where', name: 'Where you are', question: 'Where do you work?', fields: ['locality'] },
  { id: 'you', name: 'You', question: 'Who are you?', fields: ['yourName', 'position', 'roles'] },
  {
    id: 'safeguarding',
    name: 'Safeguarding',
    question: 'Who leads on safeguarding?',
    fields: ['lead', 'deputy'],
  },
  {
    id: 'passphrase',
    name: 'Your passphrase',
    question: 'Choose your passphrase',
    fields: ['passphrase', 'again'],
  },
  { id: 'recovery', name: 'Your recovery code', question: 'Print your recovery code', fields: [] },
];

const labels: Readonly<Record<keyof SetUpForm, string>> = {
  name: 'Name of the organisation',
  charityNumber: 'Charity number',
  purpose: 'What you do with young people',
  ages: 'Their ages',
  locality: 'Local contacts',
  lead: 'Safeguarding lead',
  deputy: 'Deputy',
  yourName: 'Your name',
  position: 'What you do here',
  roles: 'Your part in the workbook',
  passphrase: 'Your passphrase',
  again: 'The same again',
};

const needed = (words: string) => (text: string) => text.trim() !== '' || words;

export function SetUpScreen({ masthead, vault, localities, cancel, opened }: SetUpProps) {
  const form = useForm<SetUpForm>({
    shouldUnregister: false,
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
  const heading = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step takes the focus to its question
  useEffect(() => heading.current?.querySelector('h1')?.focus(), [at]);
  if (!step) return null;

  const { errors } = form.formState;
  const messageOf = (field: keyof SetUpForm) => errors[field]?.message;
  const problems = step.fields.flatMap((field) => {
    const [name] = field.split('.');
    const key = Object.keys(labels).find((each): each is keyof SetUpForm => each === name);
    const message = key && messageOf(key);
    return key && message ? [{ field: key, label: labels[key], message: lowerFirst(message) }] : [];
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
    setWorking(false);
    if (result.state === 'not founded') {
      setFailed(result.words);
      return;
    }
    form.setValue('passphrase', '');
    form.setValue('again', '');
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
      <div ref={heading}>
        <PageHead title={step.question} />
      </div>
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ErrorSummary problems={problems} attempt={attempt} />
      {founded ? (
        <RecoveryStep
          code={founded.recoveryCode}
          organisation={form.getValues('name')}
          name={form.getValues('yourName')}
          done={() => opened(founded.workbook)}
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
          {fieldsOf(step.id)}
          <button type="submit" hidden />
        </form>
      )}
    </Page>
  );

  function fieldsOf(id: Step['id']): ReactNode {
    switch (id) {
      case 'organisation':
        return (
          <>
            <TextField
              label={labels.name}
              hint="As people know it. It is printed on every report."
              error={messageOf('name')}
              {...form.register('name', { validate: needed('Write the name of your organisation') })}
            />
            <TextField
              label={labels.charityNumber}
              optional="if you have one"
              width="medium"
              {...form.register('charityNumber')}
            />
          </>
        );
      case 'purpose':
        return (
          <>
            <TextArea
              label={labels.purpose}
              hint="One or two sentences. For example: a youth club two evenings a week, and a summer scheme."
              error={messageOf('purpose')}
              {...form.register('purpose', { validate: needed('Write what you do, in a sentence') })}
            />
            <TextField
              label={labels.ages}
              hint="For example: 8 to 19."
              width="medium"
              error={messageOf('ages')}
              {...form.register('ages', { validate: needed('Write the youngest and the oldest age') })}
            />
          </>
        );
      case 'where':
        return (
          <SelectField
            label={labels.locality}
            hint="Whose numbers are shown under “Worried about a young person now?”"
            choices={localities.map((pack) => ({
              value: pack.id,
              label: readableLocality(pack)?.area ?? pack.id,
            }))}
            {...form.register('locality')}
          />
        );
      case 'you':
        return (
          <>
            <TextField
              label={labels.yourName}
              hint="Your records and signatures carry this name."
              error={messageOf('yourName')}
              {...form.register('yourName', { validate: needed('Write your name') })}
            />
            <TextField
              label={labels.position}
              hint="For example: coordinator, youth worker, trustee."
              error={messageOf('position')}
              {...form.register('position', { validate: needed('Write what you do here') })}
            />
            <CheckboxGroup
              label={labels.roles}
              hint="You set up the workbook, so you are its coordinator. What else do you do?"
              error={messageOf('roles')}
              choices={[
                { value: 'contributor', label: 'I answer the checks' },
                { value: 'signatory', label: 'I sign the quarter' },
              ]}
              {...form.register('roles')}
            />
          </>
        );
      case 'safeguarding':
        return (
          <>
            <p className="measure">
              The person everyone tells when they are worried. It can be you: then write your own name,{' '}
              {form.getValues('yourName')}.
            </p>
            <TextField
              label={labels.lead}
              error={messageOf('lead')}
              {...form.register('lead', { validate: needed('Write the name of your safeguarding lead') })}
            />
            <TextField
              label={labels.deputy}
              optional="if there is one yet"
              hint="Who stands in when the lead is away."
              error={messageOf('deputy')}
              {...form.register('deputy', {
                validate: (deputy, { lead }) =>
                  deputy.trim() === '' || deputy.trim() !== lead.trim() || 'Name someone other than the lead',
              })}
            />
          </>
        );
      case 'passphrase':
        return <PassphraseStep form={form} />;
      case 'recovery':
        return null;
    }
  }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
