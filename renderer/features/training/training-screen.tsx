// Who is trained in what: people by courses, with what is missing or runs out; the quizzes; risks whose owner was not trained against them; the
// money for it; and the courses that are suggested.

import { capital, countOf, listOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { moneyByYear } from '#shared/domain/registers/budget';
import { writePounds } from '#shared/domain/registers/pounds';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { hasRole, ofMember, personName, recordsOf, type State } from '#shared/domain/state';
import { type CourseInMatrix, risksWithoutTrained, trainingMatrix } from '#shared/domain/training/training-matrix';
import { isTrained, type Trained } from '#shared/domain/training/training-standing';
import { presentPeople } from '#shared/domain/training/who-needs';
import { readableQuizzes } from '#shared/packs/readable-practice';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Matrix } from '#ui/matrix';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Shape, type ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import { mayAddTo } from '../may-add-to';
import type { ScreenProps } from '../screen';
import { SuggestedCourses } from './suggested-courses';

type TrainingProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'>;

export function TrainingScreen({ masthead, saved, workbook, packs, go }: TrainingProps) {
  const { state } = useSnapshot(workbook);
  const today = workbook.today();
  const courses = trainingMatrix(state, today);
  const mayAdd = mayAddTo(workbook, 'trainings');
  const people = presentPeople(state, today).filter(({ record }) =>
    courses.some(({ people: needing }) => needing.some(({ person }) => person.record === record)),
  );
  const quizzes = packs.practice ? readableQuizzes(packs.practice) : [];
  const risks = risksWithoutTrained(state, today);
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'home' })}>Home</LinkButton>}
        title="Who is trained in what"
        under={howItStands(courses)}
        aside={
          <>
            <LinkButton onClick={() => go({ name: 'register', register: 'courses' })}>Courses</LinkButton>
            <LinkButton onClick={() => go({ name: 'register', register: 'trainings' })}>Training done</LinkButton>
            {mayAdd && courses.length > 0 && (
              <Button look="solid" onClick={() => go({ name: 'new-record', register: 'trainings' })}>
                Add a training
              </Button>
            )}
          </>
        }
      />
      {courses.length > 0 && (
        <Matrix
          caption="People and courses"
          heading="Person"
          columns={courses.map(({ course }) => ({ id: course.record, name: recordTitle(state, course) }))}
          rows={people.map((person) => ({
            id: person.record,
            name: textOf(person.fields, 'name'),
            ...(mayAdd
              ? {
                  onClick: () =>
                    go({
                      name: 'new-record',
                      register: 'trainings',
                      from: `${person.record}/${firstMissing(courses, person.record)}`,
                    }),
                }
              : {}),
            cells: courses.map(({ course, people: needing }) => {
              const found = needing.find((each) => each.person.record === person.record);
              return <Standing key={course.record} trained={found?.trained} />;
            }),
          }))}
        />
      )}
      {courses.length > 0 && (
        <p className="text-hint measure">
          A person needs a course because of what they do, as the registers of people, accounts and risks have it.
          Choose a name to write down what they have done.{' '}
          <LinkButton onClick={() => go({ name: 'make-report', report: 'quarterday-training-matrix' })}>
            Make it a report
          </LinkButton>
        </p>
      )}
      {quizzes.length > 0 && (
        <section className="section-apart" aria-labelledby="quizzes">
          <div className="section-head">
            <h2 id="quizzes">Quizzes for you</h2>
          </div>
          <ul>
            {quizzes.map((quiz) => {
              const pass = state.general.quizzesPassed[ofMember(workbook.member, quiz.id)];
              return (
                <li key={quiz.id} className="report-row">
                  <div>
                    <h3 className="text-subject">{quiz.title}</h3>
                    <p className="text-quiet">{quiz.about}</p>
                    <p>
                      <ShapeWords kind={pass ? 'dot' : 'ring'}>
                        {pass ? `Passed on ${writeDate(dayOf(pass.at))}` : 'Not taken yet'}
                      </ShapeWords>
                    </p>
                  </div>
                  <div>
                    <Button onClick={() => go({ name: 'quiz', quiz: quiz.id })}>
                      {pass ? 'Take it again' : 'Take it'}
                      <span className="hidden-words">: {quiz.title}</span>
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {risks.length > 0 && (
        <section className="section-apart" aria-labelledby="risks-untrained">
          <div className="section-head">
            <h2 id="risks-untrained">Risks whose owner is not trained against them</h2>
          </div>
          <ul>
            {risks.map(({ risk, course }) => (
              <li key={risk.record} className="dated-row">
                <span>
                  {`${recordTitle(state, risk)}: ${personName(state, textOf(risk.fields, 'owner')) || 'nobody'} has not done “${recordTitle(state, course)}”.`}
                </span>
                <LinkButton onClick={() => go({ name: 'record', register: 'risks', record: risk.record })}>
                  See the risk<span className="hidden-words">: {recordTitle(state, risk)}</span>
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section-apart stack-close measure" aria-labelledby="money">
        <h2 id="money">Money for training</h2>
        <p>{moneyWords(state)}</p>
        <p>
          <LinkButton onClick={() => go({ name: 'register', register: 'budget' })}>Money, sum by sum</LinkButton>
        </p>
      </section>
      {packs.practice && hasRole(state, workbook.member, 'coordinator') && (
        <SuggestedCourses workbook={workbook} state={state} practice={packs.practice} />
      )}
    </Page>
  );
}

function howItStands(courses: readonly CourseInMatrix[]): string {
  if (courses.length === 0) return 'There are no courses yet. Begin with those that are suggested below.';
  const needed = courses.flatMap(({ people }) => people);
  const lacking = needed.filter(({ trained }) => !isTrained(trained)).length;
  const soon = needed.filter(({ trained }) => trained.standing === 'runs out soon').length;
  if (needed.length === 0) return 'Nobody needs one of your courses.';
  const parts = [
    lacking === 0 ? '' : `${countOf(lacking, 'training')} ${lacking === 1 ? 'is' : 'are'} missing or ran out`,
    soon === 0 ? '' : `${countOf(soon, 'training')} ${soon === 1 ? 'runs' : 'run'} out within 60 days`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Everybody has what they need.' : `${capital(listOf(parts))}.`;
}

function firstMissing(courses: readonly CourseInMatrix[], person: string): string {
  const needed = courses.flatMap(({ course, people }) =>
    people.flatMap((each) => (each.person.record === person ? [{ course, trained: each.trained }] : [])),
  );
  const missing = needed.find(({ trained }) => !isTrained(trained)) ?? needed[0];
  return missing?.course.record ?? '';
}

function Standing({ trained }: { readonly trained: Trained | undefined }) {
  if (!trained) {
    return (
      <span className="with-shape text-quiet">
        <Shape kind="dash" />
        <span className="hidden-words">Not needed</span>
      </span>
    );
  }
  return <ShapeWords kind={shapes[trained.standing]}>{cellWords(trained)}</ShapeWords>;
}

const shapes: Readonly<Record<Trained['standing'], ShapeKind>> = {
  'in date': 'dot',
  'runs out soon': 'diamond',
  'ran out': 'triangle',
  missing: 'triangle',
};

function cellWords({ standing, until }: Trained): string {
  switch (standing) {
    case 'in date':
      return until === '' ? 'Done' : `Until ${writeDate(until)}`;
    case 'runs out soon':
      return until === '' ? 'Runs out soon' : `Runs out ${writeDate(until)}`;
    case 'ran out':
      return until === '' ? 'Ran out' : `Ran out ${writeDate(until)}`;
    case 'missing':
      return 'Missing';
  }
}

/** What is promised for training, in the latest year that has any. */
function moneyWords(state: State): string {
  const sums = recordsOf(state, 'budget').filter(({ fields }) => textOf(fields, 'kind') === 'training');
  const [latest] = moneyByYear(sums);
  if (!latest) return 'No sum for training is written down yet.';
  return `${writePounds(latest.pounds)} is promised for ${latest.year}: ${listOf(latest.sums.map(({ fields }) => textOf(fields, 'what')))}.`;
}
