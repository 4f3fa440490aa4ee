// "Then and now": each rule of the guidance that is older than today's advice, both side by side with where they are from, and what
// the organisation chose. It keeps nothing of its own: a choice is a record of the register "Our choices".

import { type ReactNode, useState } from 'react';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import type { Place } from '#shared/domain/place';
import { isPlainDate, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { isOverdue } from '#shared/domain/registers/due-column';
import { textOf } from '#shared/domain/registers/register';
import { stanceWords, topics } from '#shared/domain/registers/stances';
import { decidedWords, passwordsKeptWords, stanceOn } from '#shared/domain/stances';
import type { State } from '#shared/domain/state';
import { type ReadableRule, readableRules } from '#shared/packs/readable-advice';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ShapeWords } from '#ui/shape-words';
import { SideBySide } from '#ui/side-by-side';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { WhereFrom } from '../where-from';

type ThenAndNowProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'>;

export function ThenAndNowScreen({ masthead, saved, workbook, packs, go }: ThenAndNowProps) {
  const { state } = useSnapshot(workbook);
  const today = workbook.today();
  const pack = packs.advice;
  const rules = pack ? readableRules(pack) : [];
  const asked = rules.filter(({ asks }) => asks === 'choice');
  const open = asked.filter(({ id }) => !stanceOn(state, id));
  const draw = (rule: ReadableRule) => <OneRule key={rule.id} rule={rule} state={state} today={today} go={go} />;
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'planning' })}>Planning</LinkButton>}
        title="Then and now"
        under="Some rules of the guidance are older than today’s advice. Here are both. Say which you go by, and why."
        aside={
          <LinkButton onClick={() => go({ name: 'register', register: 'stances' })}>Your choices as a table</LinkButton>
        }
      />
      {pack && today > pack.reviewBy && (
        <Notice kind="look" title="What is said here of today may be out of date.">
          {`It was to be looked at again by ${writeDate(pack.reviewBy)}. Newer advice comes with a newer Quarterday, or from a file.`}
        </Notice>
      )}
      <Part title="What you are asked to choose" words={howFar(asked.length, open.length)}>
        {asked.map(draw)}
      </Part>
      <Part
        title="Good to know"
        words="Nobody asks you to choose here. You may, where you see it differently or want to say that you follow it."
      >
        {rules.filter(({ asks }) => asks === 'note').map(draw)}
      </Part>
    </Page>
  );
}

function howFar(asked: number, open: number): string {
  if (open === 0) return 'All of them are chosen.';
  if (open === asked) return 'None of them is chosen yet.';
  return `${capital(countOf(open, 'choice'))} of ${numberWord(asked)} ${open === 1 ? 'is' : 'are'} still open.`;
}

function Part({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <section className="section-apart">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <p className="text-quiet measure">{words}</p>
      {children}
    </section>
  );
}

interface OneRuleProps {
  readonly rule: ReadableRule;
  readonly state: State;
  readonly today: PlainDate;
  readonly go: (place: Place) => void;
}

function OneRule({ rule, state, today, go }: OneRuleProps) {
  const [isShown, setShown] = useState(false);
  const chosen = stanceOn(state, rule.id);
  const known = topics.some(({ value }) => value === rule.id);
  const action = chosen
    ? {
        label: 'Change the choice',
        onClick: () => go({ name: 'record', register: 'stances', record: chosen.record, field: 'choice' }),
      }
    : {
        label: rule.asks === 'choice' ? 'Choose' : 'Say what you go by',
        quiet: rule.asks === 'note',
        onClick: () => go({ name: 'new-record', register: 'stances', ...(known ? { from: rule.id } : {}) }),
      };
  return (
    <SideBySide
      title={rule.title}
      sides={[
        { title: `The guidance, ${rule.guidance.join(' and ')}`, words: rule.older },
        { title: 'Today', words: rule.today },
      ]}
      standing={
        <>
          <Standing rule={rule} state={state} today={today} />
          <div>
            <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              Where this is from<span className="hidden-words">: {rule.title}</span>
            </LinkButton>
            {rule.confidence === 'unverified' && <span className="text-hint"> Not verified yet.</span>}
            {isShown && <WhereFrom of={rule} />}
          </div>
        </>
      }
      action={action}
    />
  );
}

function Standing({ rule, state, today }: Omit<OneRuleProps, 'go'>) {
  const chosen = stanceOn(state, rule.id);
  if (!chosen) {
    if (rule.asks === 'note') return null;
    return (
      <p>
        <ShapeWords kind="diamond">Not chosen yet</ShapeWords>
      </p>
    );
  }
  const { fields } = chosen;
  const { due } = registers.stances;
  const on = due?.on(fields) ?? '';
  const isLate = due !== undefined && isOverdue(due, fields, today);
  const leaves = textOf(fields, 'whenSomebodyLeaves');
  const kept =
    rule.id === 'password-keeping'
      ? [passwordsKeptWords(state), leaves === '' ? '' : `When somebody leaves: ${leaves}`]
      : [];
  return (
    <>
      <p>
        <ShapeWords kind={isLate ? 'diamond' : 'dot'}>
          <b>{stanceWords(fields)}</b>
          {isLate && isPlainDate(on) && `, to be looked at again since ${writeDate(on)}`}
        </ShapeWords>
      </p>
      {[textOf(fields, 'rule'), ...kept, textOf(fields, 'because')]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words}>{words}</p>
        ))}
      <p className="text-hint">
        {decidedWords(state, chosen)}
        {!isLate && isPlainDate(on) && `. To be looked at again by ${writeDate(on)}`}.
      </p>
    </>
  );
}
