// Somebody who did not write it says at their own sign-in that they have read it, or that it may go up. Others see whom it waits for.

import { useState } from 'react';
import { eitherOf } from '#shared/domain/number-words';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { type StoodFor, textOf } from '#shared/domain/registers/register';
import { howItStands, standFor, whoMayStand } from '#shared/domain/stand-for-record';
import { type Kept, personName, type State } from '#shared/domain/state';
import { peopleWhoSignIn } from '#shared/domain/two-people';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';

interface StandForItProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly stood: StoodFor;
  /** `Read by somebody else`. */
  readonly title: string;
  /** What whoever presses stands for, above the button. */
  readonly statement: string;
  /** `I have read it`. */
  readonly button: string;
  /** `Read by`, as in `Read by Tom Wilkes on 4 April 2027.` */
  readonly done: string;
  /** Said where one person alone signs in, and nobody else can. */
  readonly alone: string;
}

export function StandForIt(props: StandForItProps) {
  const { workbook, state, kept, stood, title, statement, button, done, alone } = props;
  const [failed, setFailed] = useState('');
  const { fields } = kept;
  const stands = howItStands(fields, stood);
  const able = whoMayStand(state, kept, stood);
  const me = able.find(({ member }) => member === workbook.member);
  const on = textOf(fields, stood.on);
  const said = `${done} ${personName(state, textOf(fields, stood.by)) || 'somebody'}${isPlainDate(on) ? ` on ${writeDate(on)}` : ''}.`;
  const stand = async () => {
    if (!me) return;
    const written = await workbook.commit([standFor(kept, stood, me.person, workbook.today())]);
    setFailed(written.state === 'saved' ? '' : written.words);
  };
  return (
    <section className="section-apart stack">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {stands === 'stands' && <p>{said}</p>}
      {stands === 'changed' && <p>{`${said} It was changed since.`}</p>}
      {stands !== 'stands' &&
        (me ? (
          <>
            <p>{statement}</p>
            <div className="row">
              <Button look="solid" onClick={() => void stand()}>
                {button}
              </Button>
            </div>
          </>
        ) : (
          <p>{waitsFor()}</p>
        ))}
    </section>
  );

  function waitsFor(): string {
    const names = eitherOf(able.map(({ displayName }) => displayName));
    if (names !== '') return `It waits for ${names}, at their own sign-in.`;
    if (peopleWhoSignIn(state).length < 2) return alone;
    return stood.role
      ? 'Nobody who signs in is a signatory. Make somebody one, or ask one in.'
      : 'Everybody who signs in has written in it. Ask somebody in who can read it.';
  }
}
