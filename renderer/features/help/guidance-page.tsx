// One paragraph of the guidance: what it asks, in our words, what the workbook holds for it now, where it is seen to, and which checks
// of the review come from it.

import { useState } from 'react';
import { partName } from '#shared/domain/guidance/guidance-map';
import type { GuidancePart } from '#shared/domain/guidance/guidance-part';
import { type Standing, standingOfPart } from '#shared/domain/guidance/standing-of-part';
import { figuresOf, listOf } from '#shared/domain/number-words';
import { presentQuarter } from '#shared/domain/own-year';
import { writeQuarter } from '#shared/domain/quarter';
import { roundOfQuarter, roundsInOrder } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import { type ChecksOfParagraph, checksOfParagraph } from '#shared/packs/checks-of-paragraph';
import { packOfRound } from '#shared/packs/pack-of-round';
import { readableRules } from '#shared/packs/readable-advice';
import { LinkButton } from '#ui/link-button';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import type { ScreenProps } from '../screen';

interface GuidancePageProps extends Pick<ScreenProps, 'workbook' | 'packs' | 'go'> {
  readonly part: GuidancePart;
  readonly state: State;
}

export function GuidancePage({ part, state, workbook, packs, go }: GuidancePageProps) {
  const today = workbook.today();
  const standing = standingOfPart(state, part, { member: workbook.member, today });
  const round = roundOfQuarter(state, presentQuarter(state, today)) ?? roundsInOrder(state).at(-1);
  const pack = (round && packOfRound(packs, round)) ?? packs.quarterly.pack;
  const checks = checksOfParagraph(pack, part.paragraph, round);
  const older = packs.advice
    ? readableRules(packs.advice).filter(({ guidance }) => guidance.includes(part.paragraph))
    : [];
  return (
    <div className="section-apart stack">
      <section className="stack-close">
        <div className="section-head">
          <h2>{partName(part)}</h2>
        </div>
        <ul className="measure plain-points">
          {part.asks.map((asks) => (
            <li key={asks}>{asks}</li>
          ))}
        </ul>
      </section>
      <section className="stack-close">
        <div className="section-head">
          <h3>What you hold for it</h3>
        </div>
        {standing.length === 0 && <p className="text-quiet">It is seen to on other screens, named below.</p>}
        <ul>
          {standing.map(({ words, look, place }) => (
            <li key={words} className="dated-row">
              <span className="dated-words">
                <ShapeWords kind={shapes[look]}>{words}</ShapeWords>
              </span>
              <LinkButton onClick={() => go(place)}>
                Open<span className="hidden-words">: {words}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      </section>
      {checks.checks.length > 0 && (
        <Checks checks={checks} round={round} open={() => round && go({ name: 'review', round: round.round })} />
      )}
      {(part.screens.length > 0 || older.length > 0) && (
        <section className="stack-close">
          <div className="section-head">
            <h3>Where else</h3>
          </div>
          <ul>
            {part.screens.map(({ words, place }) => (
              <li key={words} className="dated-row">
                <LinkButton onClick={() => go(place)}>{words}</LinkButton>
              </li>
            ))}
            {older.length > 0 && !part.screens.some(({ place }) => place.name === 'then-and-now') && (
              <li className="dated-row">
                <LinkButton onClick={() => go({ name: 'then-and-now' })}>Then and now</LinkButton>
              </li>
            )}
          </ul>
          {older.length > 0 && (
            <p className="measure text-quiet">
              {`Here the guidance is older than today’s advice: ${listOf(older.map(({ title }) => `“${title}”`))}. Then and now has both.`}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

const shapes: Readonly<Record<Standing['look'], ShapeKind>> = {
  held: 'dot',
  overdue: 'diamond',
  nothing: 'ring',
  'not read here': 'dash',
};

interface ChecksProps {
  readonly checks: ChecksOfParagraph;
  readonly round: Round | undefined;
  readonly open: () => void;
}

function Checks({ checks, round, open }: ChecksProps) {
  const [isShown, setShown] = useState(false);
  return (
    <section className="stack-close">
      <div className="section-head">
        <h3>In the quarterly review</h3>
      </div>
      <p className="measure">{checksWords(checks, round)}</p>
      <p className="row">
        {round && checks.asked > 0 && <LinkButton onClick={open}>Open the review</LinkButton>}
        <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          Which checks they are
        </LinkButton>
      </p>
      {isShown && (
        <ul>
          {checks.checks.map(({ id, label, platform }) => (
            <li key={id} className="dated-row">
              <span className="dated-words">{label}</span>
              <span className="text-hint">{platform === '' ? 'Every account' : platform}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `18 checks come from it. 2026 Q4 asks 12 of your accounts: 7 are answered, 1 not as expected.` */
function checksWords({ checks, asked, answered, notAsExpected }: ChecksOfParagraph, round: Round | undefined): string {
  const come = `${figuresOf(checks.length, 'check comes', 'checks come')} from it.`;
  if (!round) return `${come} No quarter is open yet.`;
  const quarter = writeQuarter(round.quarter);
  if (asked === 0) return `${come} ${quarter} asks none of them, because your accounts are elsewhere.`;
  const not = notAsExpected === 0 ? 'all of those as expected or not for you' : `${notAsExpected} not as expected`;
  const answers = answered === 0 ? 'none is answered yet' : `${answered} answered, ${not}`;
  return `${come} ${quarter} asks them ${asked === 1 ? 'once' : `${asked} times`}, over all your accounts: ${answers}.`;
}
