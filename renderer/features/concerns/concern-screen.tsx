// One concern, for who may read it: what was written down, the steps of the organisation's own procedure with who settled each, what
// was passed on, what came of it, and the sign-off that closes it.

import { useState } from 'react';
import { writeField, writeFieldLines } from '#shared/domain/history/field-words';
import type { RecordId } from '#shared/domain/ids';
import { signsOffConcerns } from '#shared/domain/may-change';
import { readsRing } from '#shared/domain/may-read';
import { dayOf, isPlainDate, writeDate } from '#shared/domain/plain-date';
import { readConcernKind } from '#shared/domain/registers/concern-fields';
import { concernStanding, openSteps } from '#shared/domain/registers/concern-standing';
import { concerns, concernTitle } from '#shared/domain/registers/concerns';
import { askedFields, type Field, fieldOf, textOf } from '#shared/domain/registers/register';
import { type Kept, memberName, personName, recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import { useSnapshot } from '#ui/use-snapshot';
import { ConcernRoutes } from '../concern-routes';
import type { ScreenProps } from '../screen';
import { CloseConcern } from './close-concern';
import { ConcernSteps } from './concern-steps';
import { TakeOnDialog } from './take-on-dialog';

type ConcernProps = ScreenProps & { readonly concern: RecordId };

export function ConcernScreen(props: ConcernProps) {
  const { masthead, workbook, go, concern } = props;
  const { state } = useSnapshot(workbook);
  const kept = recordOf(state, 'concerns', concern);
  if (kept && readsRing(state, workbook.member, 'safeguarding')) {
    return <OneConcern {...props} state={state} kept={kept} />;
  }
  return (
    <Page masthead={masthead}>
      <PageHead title="This concern is not here" under="Only the safeguarding lead and deputy see concerns." />
      <Button onClick={() => go({ name: 'register', register: 'concerns' })}>See the concerns</Button>
    </Page>
  );
}

function OneConcern(props: ConcernProps & { readonly state: State; readonly kept: Kept }) {
  const { masthead, saved, workbook, packs, go, state, kept } = props;
  const { record, fields } = kept;
  const [isTaking, setTaking] = useState(false);
  const standing = concernStanding(fields);
  const isInDanger = textOf(fields, 'danger') === 'yes';
  const change = (field: string) => ({ onClick: () => go({ name: 'record', register: 'concerns', record, field }) });
  const toRegister = () => go({ name: 'register', register: 'concerns' });
  const asked = askedFields(concerns, fields).filter(({ isWrittenElsewhere }) => !isWrittenElsewhere);
  const row = (field: Field) => ({
    term: field.label,
    value: <Lines lines={writeFieldLines(field, fields, state)} />,
    ...(standing === 'closed' ? {} : { change: change(field.name) }),
  });

  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{
        label: 'Whom to call',
        content: (
          <ConcernRoutes
            kind={readConcernKind(textOf(fields, 'kind'))}
            isInDanger={isInDanger && standing !== 'closed'}
            state={state}
            packs={packs}
          />
        ),
      }}
    >
      <PageHead
        above={<LinkButton onClick={toRegister}>Concerns</LinkButton>}
        title={concernTitle(fields)}
        under={underWords(state, kept)}
        aside={<Button onClick={() => go({ name: 'history', record })}>History</Button>}
      />
      {isInDanger && standing !== 'closed' && (
        <Notice kind="alert" title="Whoever wrote this was not sure that everybody is safe.">
          Ring them first. In danger, 999 comes before anything here.
        </Notice>
      )}
      {standing === 'new' && (
        <Notice
          kind="look"
          title="Nobody has taken it on yet."
          actions={
            <Button look="solid" onClick={() => setTaking(true)}>
              Take it on
            </Button>
          }
        >
          With that, the steps of your own procedure stand here.
        </Notice>
      )}
      {standing !== 'new' && <ConcernSteps workbook={workbook} state={state} kept={kept} go={go} />}
      <section className="section-apart">
        <div className="section-head">
          <h2>What was written down</h2>
        </div>
        <SummaryList rows={asked.filter(({ isForReaders }) => !isForReaders).map(row)} />
      </section>
      {standing !== 'new' && (
        <section className="section-apart">
          <div className="section-head">
            <h2>What became of it</h2>
          </div>
          <SummaryList rows={asked.filter(({ isForReaders }) => isForReaders).map(row)} />
        </section>
      )}
      {standing !== 'new' && (
        <CloseConcern
          workbook={workbook}
          state={state}
          kept={kept}
          open={openSteps(fields).length}
          mayClose={isAllowedToClose(state, workbook.member)}
          change={(field) => change(field).onClick()}
        />
      )}
      <TakeOnDialog open={isTaking} workbook={workbook} state={state} kept={kept} close={() => setTaking(false)} />
    </Page>
  );
}

function isAllowedToClose(state: State, member: string): boolean {
  const own = state.general.members[member];
  return own !== undefined && signsOffConcerns(state, own);
}

/** `J. T., bullying online. Seen or heard on 4 April 2027, written down by Sam Reid on 5 April 2027.` */
function underWords(state: State, { record, fields, addedAt }: Kept): string {
  const kind = fieldOf(concerns, 'kind');
  const what = [textOf(fields, 'about'), kind ? writeField(kind, fields, state).toLowerCase() : ''];
  const on = textOf(fields, 'seenOn');
  const by =
    personName(state, textOf(fields, 'writtenBy')) || memberName(state, state.safeguarding.handedIn[record] ?? '');
  const seen = isPlainDate(on) ? `Seen or heard on ${writeDate(on)}, written` : 'Written';
  const written = `${seen} down${by === '' ? '' : ` by ${by}`} on ${writeDate(dayOf(addedAt))}.`;
  return `${what.filter((words) => words !== '').join(', ')}. ${written}`;
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="text-quiet">–</span>;
  if (lines.length === 1) return <span className="as-typed">{lines[0]}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
