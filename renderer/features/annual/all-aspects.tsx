// All aspects of an open self-assessment: what is said of each, beside last year, and how it stands.

import { type AspectStanding, standingOfAspect } from '#shared/domain/annual/annual-lacks';
import { annualBefore, firstDayOfYear, lastDayOfYear } from '#shared/domain/annual/annual-round';
import { saidLevelWords } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import { writeDate } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import { aims } from '#shared/domain/registers/aims';
import { choiceWords, fieldOf, textOf } from '#shared/domain/registers/register';
import { nextStep } from '#shared/domain/round-steps';
import { type AnnualRound, type AssessedAspect, recordsOf, type State } from '#shared/domain/state';
import type { SelfAssessmentPack } from '#shared/packs/pack-schema';
import { readableAspect } from '#shared/packs/readable-aspect';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SavedNote } from '#ui/saved-note';
import { ShapeWords } from '#ui/shape-words';
import { type Task, TaskList } from '#ui/task-list';
import { useSnapshot } from '#ui/use-snapshot';
import { leadingWords } from '../next-step';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { UndoLast } from '../undo-last';
import { useAspectDrafts } from './use-aspect-drafts';

export interface AnnualProps extends ScreenProps {
  readonly annual: AnnualRound;
  readonly pack: SelfAssessmentPack;
}

export function AllAspects({ masthead, workbook, packs, go, annual, pack }: AnnualProps) {
  const { state } = useSnapshot(workbook);
  const drafts = useAspectDrafts(workbook, annual);
  const before = annualBefore(state, annual);
  const { round } = annual;
  const done = annual.aspects.filter((aspect) => saidOf(annual, aspect)).length;
  const next = annual.aspects.find((aspect) => !saidOf(annual, aspect));
  const tasks = annual.aspects.map((aspect): Task => {
    const said = saidOf(annual, aspect);
    const earlier = before && saidOf(before, aspect);
    const standing = standingOfAspect(annual, aspect, drafts.has(aspect));
    return {
      id: aspect,
      name: readableAspect(pack, aspect)?.title ?? aspect,
      left: said ? saidLevelWords(said.level) : 'No level yet',
      by: earlier ? saidLevelWords(earlier.level) : '–',
      state: standing === 'in progress' ? 'in progress' : 'not started',
      ...standsOf(standing, said),
      onClick: () => go({ name: 'annual', round, aspect }),
    };
  });
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={<SavedNote action={<UndoLast workbook={workbook} packs={packs} />}>{null}</SavedNote>}>
          {next ? (
            <Button look="solid" onClick={() => go({ name: 'annual', round, aspect: next })}>
              {`${done === 0 ? 'Begin' : 'Carry on'}: ${readableAspect(pack, next)?.title ?? next}`}
            </Button>
          ) : (
            <Button look="solid" onClick={() => go({ name: 'before-signing', round })}>
              {leadingWords(nextStep(state, annual, workbook.member), 'self-assessment')}
            </Button>
          )}
          {next && <Button onClick={() => go({ name: 'before-signing', round })}>Before you sign</Button>}
          <LinkButton onClick={() => go({ name: 'annual-plan', round })}>
            Make a plan of what takes you up one
          </LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title={`Self-assessment of ${writeYear(annual.year)}`}
        under={`${writeDate(firstDayOfYear(annual.year))} to ${writeDate(lastDayOfYear(annual.year))}. ${doneWords(done, annual.aspects.length)}`}
        aside={<LinkButton onClick={() => go({ name: 'history', round })}>Who did what in it</LinkButton>}
      />
      <RoundNotices state={state} round={annual} me={workbook.member} />
      <TaskList
        title="The aspects"
        headings={{
          left: 'This year',
          by: before ? writeYear(before.year) : 'Last year',
          state: 'How it stands',
        }}
        tasks={tasks}
      />
      <AimsOfTheYear state={state} go={go} />
    </Page>
  );
}

function doneWords(done: number, all: number): string {
  if (done === all) return `All ${all} aspects have a level.`;
  return done === 0
    ? `None of ${all} aspects has a level yet.`
    : `${done} of ${all} aspects ${done === 1 ? 'has' : 'have'} a level.`;
}

/** Where there is no room for the column of this year, the level stands here too. */
function standsOf(standing: AspectStanding, said: AssessedAspect | undefined): Pick<Task, 'stands'> {
  const level = said && <span className="narrow-only">{`. ${saidLevelWords(said.level)}`}</span>;
  if (standing === 'done') {
    return {
      stands: (
        <ShapeWords kind="dot">
          Done
          {level}
        </ShapeWords>
      ),
    };
  }
  if (standing === 'says more than the records') {
    return {
      stands: (
        <ShapeWords kind="diamond">
          Says more than the records
          {level}
        </ShapeWords>
      ),
    };
  }
  return {};
}

/** Whether the good that was hoped for came about is asked once a year. */
function AimsOfTheYear({ state, go }: { readonly state: State; readonly go: ScreenProps['go'] }) {
  const kept = recordsOf(state, 'aims');
  const stateField = fieldOf(aims, 'state');
  return (
    <section className="plain-rows section-apart" aria-labelledby="aims-of-the-year">
      <div className="section-head">
        <h2 id="aims-of-the-year">What you wanted, and what came of it</h2>
      </div>
      {kept.length === 0 ? (
        <p className="dated-row">
          <span>No aim is written down.</span>{' '}
          <LinkButton onClick={() => go({ name: 'new-record', register: 'aims' })}>Write one</LinkButton>
        </p>
      ) : (
        <ul>
          {kept.map(({ record, fields }) => (
            <li key={record} className="dated-row">
              <LinkButton onClick={() => go({ name: 'record', register: 'aims', record, field: 'howItWent', back })}>
                {textOf(fields, 'name')}
              </LinkButton>
              <span className="text-quiet">
                {`${choiceWords(stateField, textOf(fields, 'state'))}. ${textOf(fields, 'howItWent') || 'How it went is not written yet.'}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const back = { words: 'Annual self-assessment', place: { name: 'annual' } } as const;
