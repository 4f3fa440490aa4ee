// One consultation: what is missing, the questions and what may lead in them, who has read them, what young people said and what came
// of it, and what is too few people to be shown.

import { asksQuestions, consultationLacks } from '#shared/domain/content/consultation-lacks';
import { areFew, takingPart } from '#shared/domain/content/few-people';
import { questionReading } from '#shared/domain/content/question-reading';
import { leadingIn } from '#shared/domain/content/words-to-look-at';
import { listOf } from '#shared/domain/number-words';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { recordTitle } from '#shared/domain/registers/record-title';
import { choiceWords, fieldOf, rowsOf, textOf } from '#shared/domain/registers/register';
import type { Kept, State } from '#shared/domain/state';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import type { ScreenProps } from '../screen';
import { WordHints } from '../word-hints';
import { RestOfRecord } from './rest-of-record';
import { StandForIt } from './stand-for-it';

type ConsultationScreenProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> & {
  readonly state: State;
  readonly kept: Kept;
};

/** Said elsewhere on the page already. */
const saidAbove: readonly string[] = ['title', 'questions', 'saidAndDid', 'state'];

export function ConsultationScreen({ masthead, saved, workbook, go, state, kept }: ConsultationScreenProps) {
  const { record, fields } = kept;
  const lacks = consultationLacks(kept, state);
  const change = (field: string) => () => go({ name: 'record', register: 'consultations', record, field });
  const { smallNumbersBelow: below } = state.general;
  const count = takingPart(fields);
  const questions = textOf(fields, 'questions');
  const leading = leadingIn(questions);
  const told = rowsOf(fields, 'saidAndDid');
  const words = (field: string) => choiceWords(fieldOf(registers.consultations, field), textOf(fields, field));
  return (
    <Page
      masthead={masthead}
      foot={saved}
      {...(asksQuestions(fields)
        ? { panel: { label: 'Hints', content: <WordHints state={state} words={questions} /> } }
        : {})}
    >
      <PageHead
        above={
          <LinkButton onClick={() => go({ name: 'register', register: 'consultations' })}>Consultations</LinkButton>
        }
        title={recordTitle(state, kept)}
        under={`${words('kind')}. ${words('state')}.`}
        aside={<Button onClick={change('title')}>Change it</Button>}
      />
      {count !== undefined && areFew(fields, below) && (
        <Notice kind="look" title={`Fewer than ${below} took part.`}>
          <p>
            Of so few, numbers and words give away who said what. Copies for others leave out how many they were, how
            many said what, and what they said.
          </p>
        </Notice>
      )}
      {lacks.length > 0 && (
        <AttentionList
          title="Missing"
          signals={lacks.map(({ field, words: sentence, isForReader }) => ({
            id: `${field} ${sentence}`,
            weight: 'look at',
            sentence: `${sentence}.`,
            ...(isForReader ? {} : { action: { label: 'See to it', onClick: change(field) } }),
          }))}
        />
      )}
      {questions !== '' && (
        <section className="section-apart stack">
          <div className="section-head">
            <h2>The questions</h2>
          </div>
          <ul className="stack-close">
            {questions.split(/\n+/).map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          {leading.length > 0 && (
            <Notice
              kind="look"
              title={`This may lead to an answer: ${listOf(leading.map((phrase) => `“${phrase}”`))}.`}
            >
              <p>A question that does not lead could be answered either way by somebody you do not know.</p>
            </Notice>
          )}
        </section>
      )}
      {questions !== '' && asksQuestions(fields) && (
        <StandForIt
          workbook={workbook}
          state={state}
          kept={kept}
          stood={questionReading}
          title="Questions read by somebody else"
          statement="Read each question as a young person would. None of them should lead to an answer, or ask for something that gives them away."
          button="I have read them, and none of them leads"
          done="Read by"
          alone="One person alone signs in here, so nobody else has read the questions. Show them to somebody before they are put."
        />
      )}
      {told.length > 0 && (
        <section className="section-apart stack">
          <div className="section-head">
            <h2>You said, we did</h2>
          </div>
          <SummaryList
            rows={told.map(({ said = '', did = '', toldOn = '' }) => ({
              term: said,
              value: (
                <>
                  <p>{did || 'Nothing yet'}</p>
                  <p className="text-hint">
                    {isPlainDate(toldOn) ? `They were told on ${writeDate(toldOn)}.` : 'They have not been told yet.'}
                  </p>
                </>
              ),
            }))}
          />
        </section>
      )}
      <div className="row section-apart">
        <Button onClick={() => go({ name: 'make-report', report: 'quarterday-consultation', about: record })}>
          Make a report of it
        </Button>
      </div>
      <RestOfRecord title="Everything about it" state={state} kept={kept} saidAbove={saidAbove} />
    </Page>
  );
}
