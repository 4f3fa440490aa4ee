// The first screen on a computer without a workbook: what Quarterday is, and the ways in.

import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Ways } from '#ui/ways';
import { YearDisc } from '#ui/year-disc';

interface FirstStartProps {
  readonly quarter: 1 | 2 | 3 | 4;
  /** What could not be read, where something stands on this computer that is not understood. */
  readonly problem: string;
  /** What the example is doing while it is being made; empty otherwise. */
  readonly working: string;
  readonly setUp: () => void;
  readonly bringBackup: () => void;
  readonly lookRound: () => void;
  readonly worried: () => void;
  readonly check: () => void;
  /** To the organisations that are on this computer already; left out where there is none. */
  readonly back?: (() => void) | undefined;
}

export function FirstStartScreen({
  quarter,
  problem,
  working,
  setUp,
  bringBackup,
  lookRound,
  worried,
  check,
  back,
}: FirstStartProps) {
  return (
    <main className="first-start" id="main">
      <div className="first-start-year">
        <YearDisc present={quarter} />
      </div>
      <div className="first-start-words">
        <h1 className="first-start-name" tabIndex={-1}>
          Quarterday
        </h1>
        <p className="first-start-promise">Your online safeguarding, looked over and settled four times a year.</p>
        {problem !== '' && <Notice kind="alert">{problem}</Notice>}
        <Ways
          ways={[
            {
              id: 'set-up',
              title: 'Set up our organisation',
              words: 'About ten minutes, one question at a time.',
              action: { label: 'Set up', onClick: setUp },
            },
            {
              id: 'backup',
              title: 'Bring a backup',
              words: 'Made on this or another computer. You need your own passphrase.',
              action: { label: 'Open a backup', onClick: bringBackup },
            },
            {
              id: 'example',
              title: 'Look round with an example organisation',
              words: 'Riverside Youth Project is made up. Change anything; nothing you do in it counts.',
              action: { label: 'Look round', onClick: lookRound },
            },
          ]}
        />
        {working !== '' && (
          <p className="text-quiet" role="status">
            {working}
          </p>
        )}
        <p className="first-start-note text-hint">
          Everything stays on this computer and is locked with your passphrase. Quarterday sends nothing anywhere and
          needs no internet.
        </p>
      </div>
      <div className="first-start-foot">
        <p className="wide-only text-quiet">
          Quarter days: the four days of the English year on which accounts were settled.
        </p>
        <div className="row">
          {back && <LinkButton onClick={back}>The organisations on this computer</LinkButton>}
          <LinkButton onClick={check}>Check a PDF</LinkButton>
          <LinkButton onClick={worried}>Worried about a young person now?</LinkButton>
        </div>
      </div>
    </main>
  );
}
