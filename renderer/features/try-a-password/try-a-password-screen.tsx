// "Try a password": what the guidance's older rule says of one, and what today's advice says, side by side. What is typed is in
// no draft, no form and no record, and is gone with the screen.

import { type ReactNode, useId, useState } from 'react';
import { whyTriedFirst } from '#shared/crypto/v1/judge-passphrase';
import {
  judgeByOlderRule,
  judgeByTodaysAdvice,
  type PasswordPoint,
  type PointState,
  type RuleVerdict,
} from '#shared/domain/judge-password';
import { passwordRuleWords, passwordsKeptWords } from '#shared/domain/stances';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PassphraseField } from '#ui/passphrase-field';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';
import { useSnapshot } from '#ui/use-snapshot';
import { VerdictPoints } from '#ui/verdict-points';
import type { ScreenProps } from '../screen';
import { namesInRegisters } from './names-in-registers';
import { type StartWeighing, useWeighed } from './use-weighed';
import { checkedOn, whatToDoInstead } from './what-to-do-instead';

interface TryAPasswordProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> {
  readonly startWeighing: StartWeighing;
}

export function TryAPasswordScreen({ masthead, saved, workbook, go, startWeighing }: TryAPasswordProps) {
  const { state } = useSnapshot(workbook);
  const [typed, setTyped] = useState('');
  const last = useWeighed(typed, startWeighing);
  // Both verdicts are always of the same text, and of the whole of it.
  const text = last?.text ?? '';
  const older = judgeByOlderRule(text);
  const today = judgeByTodaysAdvice(text, {
    triedFirst: whyTriedFirst(text, namesInRegisters(state)),
    weighed: last?.weighed,
  });
  const own = [passwordRuleWords(state), passwordsKeptWords(state)].filter((words) => words !== '').join(' ');
  const waiting = typed === '' ? 'Nothing typed yet' : 'Looking through the word lists';
  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{ label: 'What to do instead', width: 'wide', content: <WhatToDoInstead /> }}
    >
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'accounts' })}>Accounts</LinkButton>}
        title="Try a password"
        under="What you type is looked at on this computer only. It is not stored and not sent, and it is gone when you leave this screen."
      />
      <div className="form">
        <PassphraseField
          label="A password"
          hint="Try one like yours rather than your own, if somebody can see the screen."
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="pair">
        <Rule title="The guidance’s older rule" rule="the older rule" verdict={older} waiting={last ? '' : waiting}>
          From the guidance, 3.4. Its own example, SP1D3Rm@n, meets it and does not meet today’s advice: it has been
          printed, and is a well-known name with its letters changed about.
        </Rule>
        <Rule title="Today’s advice" rule="today’s advice" verdict={today} waiting={last ? '' : waiting}>
          From Cyber Essentials in the UK and NIST SP 800-63B revision 4 in the US. Checked {checkedOn}.
        </Rule>
      </div>
      <section className="stack-close">
        <h2>What your organisation goes by</h2>
        {own === '' ? (
          <p className="measure">You have not chosen yet which of the two you go by, or where passwords are kept.</p>
        ) : (
          <p className="measure">{own}</p>
        )}
        <p>
          <LinkButton onClick={() => go({ name: 'then-and-now' })}>Then and now</LinkButton>
        </p>
      </section>
      <section className="stack-close">
        <h2>What this cannot tell</h2>
        <p className="measure">
          Whether it is used anywhere else, whether it was stolen from another site, and whether you drew the words or
          thought of them. A password that meets today’s advice is still a bad one if any of these is so.
        </p>
      </section>
    </Page>
  );
}

function verdictWords({ state }: RuleVerdict, rule: string): string {
  switch (state) {
    case 'met':
      return `Meets ${rule}`;
    case 'not met':
      return `Does not meet ${rule}`;
    case 'depends':
      return `Meets ${rule} where a second step is on`;
    case 'not known':
      return 'Cannot be said without the word lists';
  }
}

const shapes: Readonly<Record<PointState, ShapeKind>> = {
  met: 'dot',
  depends: 'diamond',
  'not met': 'triangle',
  'not known': 'ring',
  'not asked': 'dash',
};

const stateWords: Readonly<Record<PointState, string>> = {
  met: 'Met.',
  depends: 'It depends.',
  'not met': 'Not met.',
  'not known': 'Not known.',
  'not asked': 'Not asked for.',
};

interface RuleProps {
  readonly title: string;
  readonly verdict: RuleVerdict;
  readonly rule: string;
  /** Said instead of a verdict while there is none; empty where there is one. */
  readonly waiting: string;
  /** Where the rule is from. */
  readonly children: ReactNode;
}

function Rule({ title, rule, verdict, waiting, children }: RuleProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="stack-close">
      <h2 id={titleId}>{title}</h2>
      <p role="status">
        {waiting === '' ? (
          <ShapeWords kind={shapes[verdict.state]}>{verdictWords(verdict, rule)}</ShapeWords>
        ) : (
          <ShapeWords kind="ring">{waiting}</ShapeWords>
        )}
      </p>
      <VerdictPoints
        points={verdict.points.map((point) => {
          const isOpen = waiting !== '' && point.state !== 'not asked';
          return {
            id: point.id,
            shape: isOpen ? 'ring' : shapes[point.state],
            words: isOpen ? point.asked : <JudgedPoint {...point} />,
          };
        })}
      />
      <p className="text-hint">{children}</p>
    </section>
  );
}

function JudgedPoint({ asked, state, words }: PasswordPoint) {
  return (
    <TwoLines
      first={asked}
      second={
        <>
          <b>{stateWords[state]}</b> {words}
        </>
      }
    />
  );
}

function WhatToDoInstead() {
  return (
    <section>
      <div className="section-head">
        <h2>What to do instead</h2>
      </div>
      <ul>
        {whatToDoInstead.map(({ id, title, words, source }) => (
          <li key={id} className="history-row">
            <p className="text-strong">{title}</p>
            <p>{words}</p>
            <p className="text-hint">
              {source}. Checked {checkedOn}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
