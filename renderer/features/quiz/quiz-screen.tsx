// A quiz of the practice pack, offline: one question a page, the reason after each answer, and what was wrong asked once more. Passed when
// everything was right; what was answered faster than it can be read does not count.

import { useState } from 'react';
import { capital, countOf, listOf, numberWord } from '#shared/domain/number-words';
import { dayOf, type Instant, writeDate } from '#shared/domain/plain-date';
import { recordTitle } from '#shared/domain/registers/record-title';
import { ofMember } from '#shared/domain/state';
import { changesOfPassing, coursesOfQuiz } from '#shared/domain/training/after-quiz';
import {
  type KnownPractice,
  type ReadableQuiz,
  readableQuizzes,
  suggestedCourses,
} from '#shared/packs/readable-practice';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { RadioGroup } from '#ui/radio-group';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { WhereFrom } from '../where-from';
import { afterAnswer, beginRun, type QuizRun, rightAtFirst } from './quiz-run';
import { randomBelow } from './shuffle';

interface QuizProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'> {
  readonly quiz: string;
}

export function QuizScreen({ packs, quiz: id, ...props }: QuizProps) {
  const { practice } = packs;
  const quiz = practice && readableQuizzes(practice).find((each) => each.id === id);
  if (!practice || !quiz) {
    return (
      <Page masthead={props.masthead}>
        <PageHead title="Quiz" under="This quiz is not here any more. A newer one may have taken its place." />
        <p>
          <Button onClick={() => props.go({ name: 'training' })}>See the quizzes</Button>
        </p>
      </Page>
    );
  }
  return <OneQuiz {...props} practice={practice} quiz={quiz} />;
}

interface OneQuizProps extends Omit<QuizProps, 'packs' | 'quiz'> {
  readonly practice: KnownPractice;
  readonly quiz: ReadableQuiz;
}

interface Running {
  readonly run: QuizRun;
  readonly startedAt: Instant;
}

function OneQuiz({ masthead, saved, workbook, go, practice, quiz }: OneQuizProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const [running, setRunning] = useState<Running>();
  const [chosen, setChosen] = useState('');
  const [isAnswered, setAnswered] = useState(false);
  const [problem, setProblem] = useState('');
  const [failed, setFailed] = useState('');
  const [isDone, setDone] = useState(false);
  const [isShown, setShown] = useState(false);
  const starters = suggestedCourses(practice).flatMap((course) => (course.quiz === quiz.id ? [course.id] : []));
  const courses = coursesOfQuiz(state, starters);
  const pass = state.general.quizzesPassed[ofMember(workbook.member, quiz.id)];

  const begin = () => {
    setRunning({ run: beginRun(quiz, randomBelow), startedAt: workbook.now() });
    setChosen('');
    setAnswered(false);
    setProblem('');
    setFailed('');
    setDone(false);
    focusHeading();
  };

  const finish = async ({ run, startedAt }: Running) => {
    const passing = {
      pass: {
        kind: 'quiz-passed',
        pack: practice.reference,
        quiz: quiz.id,
        asked: run.asked,
        right: rightAtFirst(run),
        startedAt,
        finishedAt: workbook.now(),
      },
      starters,
      member: workbook.member,
      today: workbook.today(),
      makeRecordId: () => workbook.makeId('record'),
    } as const;
    const done = await workbook.commit(changesOfPassing(state, passing));
    setRunning(undefined);
    if (done.state === 'saved') setDone(true);
    else setFailed(done.words);
    focusHeading();
  };

  const answer = () => {
    if (chosen === '') return setProblem('choose an answer');
    setProblem('');
    setAnswered(true);
  };
  const goOn = () => {
    if (!running) return;
    const run = afterAnswer(running.run, chosen);
    setChosen('');
    setAnswered(false);
    if (run.left.length === 0) return void finish({ ...running, run });
    setRunning({ ...running, run });
    focusHeading();
  };

  const question = running?.run.left[0];
  if (running && question) {
    const number = Math.min(running.run.asked, running.run.asked - running.run.left.length + 1);
    const isRight = chosen === question.right;
    return (
      <Page
        masthead={masthead}
        foot={
          <FootBar aside={leftWords(running.run)}>
            {isAnswered ? (
              <Button look="solid" onClick={goOn}>
                {running.run.left.length === 1 && isRight ? 'Finish' : 'Next question'}
              </Button>
            ) : (
              <Button look="solid" onClick={answer}>
                Answer
              </Button>
            )}
            <LinkButton onClick={() => setRunning(undefined)}>Stop, and begin again another time</LinkButton>
          </FootBar>
        }
      >
        <PageHead title={quiz.title} under={againWords(running.run, question.id, number)} />
        <form
          className="form"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            if (isAnswered) goOn();
            else answer();
          }}
        >
          <RadioGroup
            key={`${question.id} ${running.run.left.length}`}
            name="answer"
            label={question.question}
            layout="stacked"
            choices={question.answers.map(({ id, words }) => ({ value: id, label: words }))}
            value={chosen}
            disabled={isAnswered}
            onChange={(event) => setChosen(event.target.value)}
            error={problem === '' ? undefined : problem}
          />
        </form>
        {isAnswered && (
          <Notice kind={isRight ? 'status' : 'look'} title={isRight ? 'That is right.' : 'Not quite.'}>
            <p>
              {isRight ? question.why : `${rightWords(question)} ${question.why} It is asked once more at the end.`}
            </p>
          </Notice>
        )}
      </Page>
    );
  }

  return (
    <Page
      masthead={masthead}
      foot={
        readOnlyBecause === '' ? (
          <FootBar>
            <Button look={isDone ? 'outline' : 'solid'} onClick={begin}>
              {pass || failed !== '' ? 'Begin again' : 'Begin'}
            </Button>
            <LinkButton onClick={() => go({ name: 'training' })}>Training and quizzes</LinkButton>
          </FootBar>
        ) : (
          saved
        )
      }
    >
      <PageHead
        title={quiz.title}
        under={
          pass
            ? `${quiz.about} You last passed it on ${writeDate(dayOf(pass.at))}, ${pass.right} of ${pass.asked} right at the first try.`
            : quiz.about
        }
      />
      {isDone && (
        <Notice kind="status" title="Passed.">
          <p>
            {courses.length === 0
              ? 'It is kept that you passed it. The course that it goes with is not among your courses yet.'
              : `${listOf(courses.map((course) => `“${recordTitle(state, course)}”`))} ${courses.length === 1 ? 'counts' : 'count'} as done from today.`}
          </p>
        </Notice>
      )}
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <div className="measure stack-close">
        <p>
          {`${capital(countOf(quiz.questions.length, 'question'))}, in any order. After each answer you read why. What was wrong is asked once more, until all of it is right. There is no hurry: whoever answers faster than one can read has to begin again.`}
        </p>
        <p className="text-quiet">
          What is kept is that you passed, when, and how many were right at the first try. No report for others says so.
        </p>
        <div>
          <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            Where this is from
          </LinkButton>
          {isShown && <WhereFrom of={quiz} />}
        </div>
      </div>
    </Page>
  );
}

/** The screen stays, and the next question is read out from its head. */
function focusHeading(): void {
  document.querySelector('h1')?.focus();
}

function againWords({ missed, asked }: QuizRun, question: string, number: number): string {
  return missed.has(question) ? 'Once more, as it was not right the first time.' : `Question ${number} of ${asked}.`;
}

function leftWords({ left }: QuizRun): string {
  return left.length === 1 ? 'This is the last one' : `${capital(numberWord(left.length))} to go`;
}

function rightWords({
  answers,
  right,
}: {
  readonly answers: ReadableQuiz['questions'][number]['answers'];
  readonly right: string;
}): string {
  return `Right is: ${answers.find(({ id }) => id === right)?.words ?? ''}.`;
}
