// One request for a new account: what is asked for, how it stands, and what can be done with it now: decided by a signatory who
// did not write it, answered or changed by whoever wrote it, followed by the account.

import {
  accountAskedFor,
  accountOf,
  approvalOf,
  conditionsWords,
  decidersOf,
  hasOpenConditions,
  isAgreed,
  isDecided,
  standingOf,
  standingWords,
  wroteRequest,
} from '#shared/domain/approval';
import { writeField } from '#shared/domain/history/field-words';
import type { MemberId, RecordId } from '#shared/domain/ids';
import { eitherOf, listOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { recordTitle } from '#shared/domain/registers/record-title';
import { type Kept, memberName, recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { DatedList } from '#ui/dated-list';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { ConditionsForm } from './conditions-form';
import { DecisionForm } from './decision-form';

type ApprovalProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> & { readonly approval: RecordId };

export function ApprovalScreen({ masthead, saved, workbook, go, approval: id }: ApprovalProps) {
  const { state } = useSnapshot(workbook);
  const me = workbook.member;
  const request = recordOf(state, 'approvals', id);
  const back = () => go({ name: 'register', register: 'approvals' });
  if (!request) {
    return (
      <Page masthead={masthead}>
        <PageHead title="This request is no longer there" />
        <Button onClick={back}>See the requests</Button>
      </Page>
    );
  }

  const title = recordTitle(state, request);
  const standing = standingOf(state, id);
  const mayDecide = standing === 'waiting' && decidersOf(state, id).some(({ member }) => member === me);
  const change = (field: string) => () => go({ name: 'record', register: 'approvals', record: id, field });
  const wrote = wroteRequest(state, id, me);
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={back}>Approvals</LinkButton>}
        title={title}
        under={`${standingWords[standing]}. ${askedWords(state, request)}`}
      />
      {standing === 'waiting' && !mayDecide && (
        <Notice kind="status" title={whoDecides(state, id, me, wrote)}>
          <p>The account is not to go live before that.</p>
        </Notice>
      )}
      <SummaryList
        rows={registers.approvals.fields
          .map((field) => ({ term: field.label, value: writeField(field, request.fields, state) }))
          .filter(({ value }) => value !== '')}
      />
      <Decisions state={state} request={request} />
      {mayDecide && <DecisionForm workbook={workbook} request={id} title={title} />}
      <div className="row section-apart">
        <NextStep state={state} request={request} go={go} />
        {!isDecided(state, id) && !mayDecide && (
          <Button onClick={change(standing === 'sent back' ? 'answers' : 'platform')}>
            {standing === 'sent back' ? 'Answer the question' : 'Change the request'}
          </Button>
        )}
      </div>
      {standing === 'agreed with conditions' && (
        <ConditionsForm key={String(hasOpenConditions(state, id))} workbook={workbook} request={id} />
      )}
    </Page>
  );
}

/** The account follows an agreed request; a refused one can only be followed by another. */
function NextStep({ state, request, go }: { state: State; request: Kept; go: ScreenProps['go'] }) {
  const { record } = request;
  if (standingOf(state, record) === 'refused') {
    return <Button onClick={() => go({ name: 'new-record', register: 'approvals' })}>Write a new request</Button>;
  }
  if (!isAgreed(state, record)) return null;
  const account = accountOf(state, record);
  const unnamed = accountAskedFor(state, request);
  if (!account && unnamed) {
    return (
      <Button
        look="solid"
        onClick={() => go({ name: 'record', register: 'accounts', record: unnamed.record, field: 'approval' })}
      >
        Name it in the account
      </Button>
    );
  }
  return account ? (
    <Button look="solid" onClick={() => go({ name: 'record', register: 'accounts', record: account.record })}>
      Open the account
    </Button>
  ) : (
    <Button look="solid" onClick={() => go({ name: 'new-record', register: 'accounts', from: record })}>
      Add the account
    </Button>
  );
}

function Decisions({ state, request }: { state: State; request: Kept }) {
  const { decisions = [], met = null } = approvalOf(state, request.record) ?? {};
  const said = (what: string, by: MemberId, words: string) =>
    `${what}, ${memberName(state, by) || 'somebody'}${words === '' ? '.' : `: ${words}`}`;
  const rows = decisions.map(({ decision, words, by, at }, index) => ({
    id: `${index}`,
    date: writeDate(dayOf(at)),
    words: said(standingWords[decision], by, words),
  }));
  const conditions = met && {
    id: 'met',
    date: writeDate(dayOf(met.at)),
    words: said(conditionsWords(state, request.record), met.by, met.how),
  };
  const all = [...rows, ...(conditions ? [conditions] : [])];
  return all.length === 0 ? null : (
    <div className="section-apart">
      <DatedList title="What was decided" rows={all.toReversed()} />
    </div>
  );
}

function askedWords(state: State, { record, addedAt }: Kept): string {
  const writers = (approvalOf(state, record)?.writtenBy ?? []).map((writer) => memberName(state, writer));
  const known = writers.filter((name) => name !== '');
  return `Asked for on ${writeDate(dayOf(addedAt))}${known.length > 0 ? ` by ${listOf(known)}` : ''}.`;
}

/** Whom it waits for, told to somebody who cannot decide. */
function whoDecides(state: State, request: string, me: MemberId, wrote: boolean): string {
  const deciders = decidersOf(state, request);
  if (deciders.length === 0) {
    return 'Nobody can decide on this yet. It takes a signatory who did not write it: make somebody else a signatory.';
  }
  const names = eitherOf(deciders.map(({ displayName }) => displayName));
  const isSignatory = state.general.members[me]?.roles.includes('signatory') ?? false;
  return wrote && isSignatory
    ? `You wrote or changed this request, so another signatory decides: ${names}.`
    : `It waits for a signatory to decide: ${names}.`;
}
