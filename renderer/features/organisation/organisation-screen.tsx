// What the organisation says of itself: on reports, on "Worried about a young person now?", and from where a risk counts as too
// great. Everybody reads it; a coordinator changes it.

import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { yearChangeWords } from '#shared/domain/own-year';
import { monthName, type PlainDate, writeTime } from '#shared/domain/plain-date';
import { yearStarts } from '#shared/domain/quarter';
import { oldestParentAge, usualParentAge, youngestParentAge } from '#shared/domain/registers/parent-age';
import { textOf } from '#shared/domain/registers/register';
import { coordinatorNames, hasRole, personName, recordsOf, type State } from '#shared/domain/state';
import { readableLocality } from '#shared/packs/readable-contacts';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { SummaryList } from '#ui/summary-list';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { LogoSection } from './logo-section';
import {
  changesForOrganisation,
  labels,
  type OrganisationForm,
  type OrganisationProblem,
  organisationForm,
  organisationProblems,
  readYearStart,
} from './organisation-form';

type OrganisationProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'>;

export function OrganisationScreen(props: OrganisationProps) {
  const { state } = useSnapshot(props.workbook);
  return hasRole(state, props.workbook.member, 'coordinator') ? (
    <ChangeOrganisation {...props} state={state} />
  ) : (
    <ReadOrganisation {...props} state={state} />
  );
}

function ToPacks({ go }: Pick<ScreenProps, 'go'>) {
  return <LinkButton onClick={() => go({ name: 'packs' })}>Checklists and contacts</LinkButton>;
}

function ReadOrganisation({ masthead, saved, packs, go, state }: OrganisationProps & { state: State }) {
  const { organisation, riskLine } = state.general;
  const locality = packs.localities.find(({ id }) => id === organisation?.locality);
  const values: Readonly<Record<keyof OrganisationForm, string>> = {
    ...organisationForm(state),
    locality: locality ? (readableLocality(locality)?.area ?? locality.id) : '',
    safeguardingLead: personName(state, organisation?.safeguardingLead ?? ''),
    safeguardingDeputy: personName(state, organisation?.safeguardingDeputy ?? ''),
    riskLine: `${riskLine} of 25`,
    yearStartsIn: monthName(state.general.yearStartsIn),
  };
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Your organisation"
        under={`A coordinator can change this. Ask ${coordinatorNames(state)}.`}
        aside={<ToPacks go={go} />}
      />
      <SummaryList
        rows={Object.entries(labels).map(([field, term]) => ({
          term,
          value: Object.entries(values).find(([name]) => name === field)?.[1] || 'Not written down',
        }))}
      />
    </Page>
  );
}

function ChangeOrganisation({ masthead, workbook, packs, go, state }: OrganisationProps & { state: State }) {
  const form = useForm<OrganisationForm>({ defaultValues: organisationForm(state) });
  const draft = useDraft(workbook, 'organisation', form);
  const [problems, setProblems] = useState<readonly OrganisationProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const startsIn = useWatch({ control: form.control, name: 'yearStartsIn' });
  const people = recordsOf(state, 'people').map(({ record, fields }) => ({
    value: record,
    label: textOf(fields, 'name'),
  }));

  const save = async () => {
    const typed = form.getValues();
    const wrong = organisationProblems(typed, state);
    setProblems(wrong);
    setAttempt((count) => count + 1);
    if (isSaving || wrong.length > 0) return;
    setSaving(true);
    const changes = changesForOrganisation(typed, state);
    const done = changes.length > 0 ? await workbook.commit(changes) : undefined;
    setSaving(false);
    if (done && done.state !== 'saved') {
      setFailed(done.words);
      return;
    }
    await draft.drop();
    go({ name: 'home' });
  };

  const problemOf = (field: keyof OrganisationForm) => problems.find((problem) => problem.field === field)?.message;
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={draft.keptAt ? `What you typed is kept, ${writeTime(draft.keptAt)}.` : 'Nothing changed yet.'}>
          <Button look="solid" onClick={() => void save()}>
            Save the changes
          </Button>
          <LinkButton onClick={() => go({ name: 'home' })}>Leave it for now</LinkButton>
        </FootBar>
      }
    >
      <PageHead title="Your organisation" under="It stands on every report." aside={<ToPacks go={go} />} />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void save()}>Try again</Button>}>
          What you typed is still here on screen.
        </Notice>
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={labels.name} error={problemOf('name')} {...form.register('name')} />
        <TextField
          label={labels.charityNumber}
          optional="if you have one"
          width="medium"
          error={problemOf('charityNumber')}
          {...form.register('charityNumber')}
        />
        <TextArea label={labels.purpose} error={problemOf('purpose')} {...form.register('purpose')} />
        <TextField
          label={labels.ages}
          hint="For example: 8 to 19."
          width="medium"
          error={problemOf('ages')}
          {...form.register('ages')}
        />
        <SelectField
          label={labels.locality}
          hint="Whose numbers are shown under “Worried about a young person now?”"
          choices={packs.localities.map((pack) => ({ value: pack.id, label: readableLocality(pack)?.area ?? pack.id }))}
          {...form.register('locality')}
        />
        <SelectField
          label={labels.safeguardingLead}
          hint="The person everyone tells when they are worried."
          error={problemOf('safeguardingLead')}
          choices={[{ value: '', label: 'Choose your safeguarding lead' }, ...people]}
          {...form.register('safeguardingLead')}
        />
        <SelectField
          label={labels.safeguardingDeputy}
          optional="if there is one yet"
          error={problemOf('safeguardingDeputy')}
          choices={[{ value: '', label: 'Nobody' }, ...people]}
          {...form.register('safeguardingDeputy')}
        />
        <TextField
          label={labels.riskLine}
          hint="From 2 to 25. A risk of this much or more, with what you do about it, has to be brought down or accepted by somebody until a day."
          width="short"
          inputMode="numeric"
          error={problemOf('riskLine')}
          {...form.register('riskLine')}
        />
        <TextField
          label={labels.smallNumbers}
          hint="From 2 to 20. In copies for funders and everybody a number of young people below this is not printed, nor what would give it away."
          width="short"
          inputMode="numeric"
          error={problemOf('smallNumbers')}
          {...form.register('smallNumbers')}
        />
        <SelectField
          label={labels.yearStartsIn}
          hint={yearWords(state, startsIn, workbook.today())}
          error={problemOf('yearStartsIn')}
          choices={yearStarts.map((month) => ({
            value: String(month),
            label: month === 1 ? 'January, as the calendar has it' : monthName(month),
          }))}
          {...form.register('yearStartsIn')}
        />
        <TextField
          label={labels.parentAge}
          hint={`From ${youngestParentAge} to ${oldestParentAge}. Usual today is ${usualParentAge}: below it a parent or carer always signs, and from there to 18 you judge each time. The young person always signs. It holds for what is signed from the next day on; what was signed before stays judged by the age that held then.`}
          width="short"
          inputMode="numeric"
          error={problemOf('parentAge')}
          {...form.register('parentAge')}
        />
        <TextArea
          label={labels.parentAgeBecause}
          optional="needed where you change it"
          error={problemOf('parentAgeBecause')}
          {...form.register('parentAgeBecause')}
        />
        <button type="submit" hidden />
      </form>
      <LogoSection workbook={workbook} />
    </Page>
  );
}

/** What the chosen month means for the quarters, before it is saved. */
function yearWords(state: State, chosen: string, today: PlainDate): string {
  const startsIn = readYearStart(chosen);
  return startsIn === undefined ? '' : yearChangeWords(state, startsIn, today);
}
