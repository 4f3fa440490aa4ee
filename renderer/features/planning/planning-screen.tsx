// Planning: the same steps through two doors, for those who are starting and for those who are online already. Everything it says
// is counted from the registers; above the steps stands how far the plan is to be signed, and what has changed since it was.

import { useEffect, useState } from 'react';
import { openInPlan } from '#shared/domain/open-in-plan';
import { type Place, withWayBack } from '#shared/domain/place';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { stateOfPlan } from '#shared/domain/plan-content';
import { signedPlan } from '#shared/domain/plan-round';
import {
  accountsForAims,
  matrixRows,
  openAims,
  type Parity,
  platformsForAims,
  standardsFound,
} from '#shared/domain/planning';
import { recordTitle } from '#shared/domain/registers/record-title';
import type { State } from '#shared/domain/state';
import { writeCsv } from '#shared/domain/write-csv';
import { AttentionList } from '#ui/attention-list';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { Matrix } from '#ui/matrix';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PlanStep } from '#ui/plan-step';
import { Sections } from '#ui/sections';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { PlanStanding, SignedPlans } from './plan-standing';
import { type Door, doorOf, planSteps, type StepName } from './plan-steps';

interface PlanningProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly door?: Door;
  /** The name of the step that is shown first. */
  readonly step?: string;
}

const doors: readonly { readonly id: Door; readonly label: string; readonly words: string }[] = [
  {
    id: 'starting',
    label: 'We are starting',
    words: 'Begin with what you want to do and for whom, and come to accounts last.',
  },
  {
    id: 'online',
    label: 'We are online already',
    words: 'Begin with the accounts you have. What was never written down is named.',
  },
];

export function PlanningScreen({ masthead, saved, workbook, host, go, door: chosen, step }: PlanningProps) {
  const { state } = useSnapshot(workbook);
  const today = workbook.today();
  const door = chosen ?? doorOf(state);
  const steps = planSteps(state, today, door);
  const before = stepsBefore(state, door);
  useEffect(() => {
    // Whoever comes back from a form goes on where they were.
    if (step !== undefined) document.getElementById(idOf(step))?.querySelector('h2')?.focus();
  }, [step]);
  const goFrom = (of: StepName) => (place: Place) =>
    go(withWayBack(place, { words: 'Planning', place: { name: 'planning', door, step: of } }));
  const [savedFile, setSavedFile] = useState<SavedFile>();
  const saveCsv = async () => {
    const suggestedName = `aims-and-platforms-${today}.csv`;
    const kinds = [{ words: 'Table', endings: ['.csv'] }];
    const bytes = new TextEncoder().encode(writeCsv(matrixRows(state)));
    setSavedFile(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };
  return (
    <Page
      masthead={masthead}
      foot={saved}
      margin={{
        label: 'All steps',
        content: (
          <MarginList
            title="Steps"
            items={steps.map(({ name, title, isBegun }, index) => ({
              id: name,
              name: `${index + 1}. ${title}`,
              ...(isBegun ? {} : { count: 'None yet' }),
              href: `#${idOf(name)}`,
            }))}
          />
        ),
      }}
    >
      <PageHead title="Planning" under={doors.find(({ id }) => id === door)?.words} />
      {savedFile && <Notice kind={savedFile.kind} title={savedFile.words} />}
      <Sections
        label="Two ways in"
        sections={doors.map(({ id, label }) => ({
          id,
          label,
          current: id === door,
          onClick: () => go({ name: 'planning', door: id }),
        }))}
      />
      <div className="plan">
        <PlanStanding
          workbook={workbook}
          go={go}
          state={state}
          today={today}
          steps={steps.length}
          emptySteps={steps.filter(({ isBegun }) => !isBegun).length}
        />
        {steps.map(({ name, title, asked, far, action, more }, index) => (
          <PlanStep
            key={name}
            id={idOf(name)}
            number={index + 1}
            title={title}
            asked={asked}
            far={far}
            before={before.get(name)}
            action={{ label: action.label, onClick: () => goFrom(name)(action.place) }}
            {...(more ? { more: { label: more.label, onClick: () => go(more.place) } } : {})}
          >
            <TableOfStep name={name} state={state} go={goFrom(name)} saveCsv={() => void saveCsv()} />
          </PlanStep>
        ))}
        <div className="section-apart">
          <AttentionList
            title="What is still open"
            nothing="Nothing is open. Look at the plan again when something changes, and once a year."
            signals={openInPlan(state, today).map(({ key, level, sentence, reason, button, place }) => ({
              id: key,
              weight: level === 'put right' ? 'put right' : 'look at',
              sentence,
              reason,
              action: { label: button, onClick: () => go(place) },
            }))}
          />
        </div>
        <SignedPlans state={state} />
      </div>
    </Page>
  );
}

function idOf(name: string): string {
  return `step-${name.replace(' ', '-')}`;
}

interface Before {
  readonly label: string;
  readonly far: readonly string[];
}

/** What each step said in the plan that was signed. */
function stepsBefore(state: State, door: Door): ReadonlyMap<StepName, Before> {
  const signed = signedPlan(state);
  if (!signed) return new Map();
  const on = dayOf(signed.signOff.at);
  const label = `In the plan of ${writeDate(on)}:`;
  const then = planSteps(stateOfPlan(state, signed.facts), on, door);
  return new Map(then.map(({ name, far }) => [name, { label, far }]));
}

interface TableProps {
  readonly name: StepName;
  readonly state: State;
  readonly go: (place: Place) => void;
  readonly saveCsv: () => void;
}

function TableOfStep({ name, state, go, saveCsv }: TableProps) {
  if (name === 'platforms') return <AimsAndPlatforms state={state} go={go} saveCsv={saveCsv} />;
  return name === 'rules' ? <RulesOnline state={state} go={go} /> : null;
}

/** Which account or platform is for which aim. */
function AimsAndPlatforms({ state, go, saveCsv }: Omit<TableProps, 'name'>) {
  const aims = openAims(state);
  const rows = [...accountsForAims(state), ...platformsForAims(state)];
  if (aims.length === 0 || rows.length === 0) return null;
  return (
    <>
      <Matrix
        caption="Which account or platform serves which aim"
        heading="Account or platform"
        columns={aims.map((aim) => ({ id: aim.record, name: recordTitle(state, aim) }))}
        rows={rows.map(({ kept, title, serves }) => ({
          id: kept.record,
          name: title,
          onClick: () => go({ name: 'record', register: kept.register, record: kept.record, field: 'aims' }),
          cells: aims.map(({ record }) => (serves.has(record) ? serves.get(record) || 'Yes' : '–')),
        }))}
      />
      <p>
        <LinkButton onClick={saveCsv}>Save as a table (CSV)</LinkButton>
      </p>
    </>
  );
}

const parityWords: Readonly<Record<Parity, { readonly shape: ShapeKind; readonly words: string }>> = {
  same: { shape: 'dot', words: 'As strict online' },
  differs: { shape: 'diamond', words: 'Less strict online' },
  'online missing': { shape: 'triangle', words: 'Not written for online' },
  'not written': { shape: 'diamond', words: 'Not written down' },
};

function RulesOnline({ state, go }: Pick<TableProps, 'state' | 'go'>) {
  return (
    <Matrix
      caption="Rules face to face and online"
      heading="The rule"
      columns={[
        { id: 'offline', name: 'Face to face' },
        { id: 'online', name: 'Online' },
        { id: 'parity', name: 'How they go together' },
      ]}
      rows={standardsFound(state).map(({ standard, words, parity, offline, online, policy }) => {
        const { shape, words: told } = parityWords[parity];
        return {
          id: standard,
          name: words,
          ...(policy
            ? { onClick: () => go({ name: 'record', register: 'policies', record: policy.record, field: 'rules' }) }
            : {}),
          cells: [
            offline || '–',
            online || '–',
            <ShapeWords key="parity" kind={shape}>
              {told}
            </ShapeWords>,
          ],
        };
      })}
    />
  );
}
