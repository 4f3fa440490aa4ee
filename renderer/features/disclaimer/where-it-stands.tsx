// Each account that a disclaimer is for: whether it is up there, since when, and whether what it says there still holds.

import { useState } from 'react';
import {
  type AccountStanding,
  type DisclaimerAccount,
  publicationsOf,
  standingOn,
} from '#shared/domain/disclaimer/disclaimer-accounts';
import { disclaimerStanding } from '#shared/domain/disclaimer/disclaimer-standing';
import { takeDisclaimerDown } from '#shared/domain/disclaimer/disclaimer-steps';
import type { RecordId } from '#shared/domain/ids';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import type { Kept, State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';

interface WhereProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly accounts: readonly DisclaimerAccount[];
  readonly putUp: (account: RecordId) => void;
}

const shapes: Readonly<Record<AccountStanding, ShapeKind>> = {
  'not there': 'diamond',
  differs: 'triangle',
  'older version': 'diamond',
  there: 'dot',
};

export function WhereItStands({ workbook, state, kept, accounts, putUp }: WhereProps) {
  const [failed, setFailed] = useState('');
  const { fields } = kept;
  const mayPutUp = ['ready', 'published'].includes(disclaimerStanding(state, kept));
  const takeDown = async (account: RecordId) => {
    const done = await workbook.commit(takeDisclaimerDown(state, kept, account));
    setFailed(done.state === 'saved' ? '' : done.words);
  };
  return (
    <section className="section-apart" aria-labelledby="where-it-stands">
      <div className="section-head">
        <h2 id="where-it-stands">Where it stands</h2>
      </div>
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ul>
        {accounts.map((one) => {
          const { account, title, promise } = one;
          const standing = standingOn(fields, one);
          const there = publicationsOf(fields).find((each) => each.account === account.record);
          return (
            <li key={account.record} className="report-row">
              <div className="stack-close">
                <div className="row row-baseline">
                  <h3 className="text-strong">{title}</h3>
                  <ShapeWords kind={shapes[standing]}>{standingWordsOf(standing, fields)}</ShapeWords>
                </div>
                {there && (
                  <p className="text-hint">
                    {`Version ${there.version}${isPlainDate(there.on) ? `, up since ${writeDate(there.on)}` : ''}${there.where === '' ? '' : `, ${there.where}`}.`}
                  </p>
                )}
                {standing === 'differs' && there && (
                  <>
                    <p>{`It says there: ${`${there.looked} ${there.answered}`.trim()}`}</p>
                    <p>{`The account says now: ${`${promise.looked} ${promise.answered}`.trim() || 'nothing.'}`}</p>
                  </>
                )}
                {there && (
                  <p>
                    <LinkButton onClick={() => void takeDown(account.record)}>
                      It is not there any more<span className="hidden-words">: {title}</span>
                    </LinkButton>
                  </p>
                )}
              </div>
              {mayPutUp && standing !== 'there' && (
                <div>
                  <Button onClick={() => putUp(account.record)}>
                    {there ? 'It is up anew' : 'It is up there'}
                    <span className="hidden-words">: {title}</span>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!mayPutUp && <p className="text-quiet">It can be put up once it is approved as it is now.</p>}
    </section>
  );
}

function standingWordsOf(standing: AccountStanding, fields: Kept['fields']): string {
  switch (standing) {
    case 'not there':
      return 'Not up there';
    case 'differs':
      return 'It promises something else there';
    case 'older version':
      return `An older version; ${textOf(fields, 'version')} is the present one`;
    case 'there':
      return 'Up there, as approved';
  }
}
