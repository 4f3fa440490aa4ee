// What is to be put right: each action with who, by when and where it comes from. Closed with what was done.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isActionOverdue, openActions } from '#shared/domain/actions';
import { annualWords } from '#shared/domain/annual/annual-round';
import { capital, figuresOf, numberWord } from '#shared/domain/number-words';
import { dayOf, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/registers/account-title';
import { type Action, anyRoundOf, memberName, personName, recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { type Column, RegisterTable } from '#ui/register-table';
import { SelectField } from '#ui/select-field';
import { ShapeWords } from '#ui/shape-words';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useCommitTyped } from '../use-commit-typed';
import { nothingWords, type Shown, searchActions, shownBy, shownNames, shownWords } from './shown-actions';

/** The button that closes an action stands beside the dialog's other button, outside the form. */
const closeFormId = 'close-action';

interface ActionsProps extends ScreenProps {
  /** Opened at once. */
  readonly action?: Action['action'];
}

export function ActionsScreen({ masthead, saved, workbook, go, action }: ActionsProps) {
  const { state } = useSnapshot(workbook);
  const [closing, setClosing] = useState<Action | undefined>(() => action && state.general.actions[action]);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('open');
  const today = workbook.today();
  const actions = Object.values(state.general.actions);
  const person = state.general.members[workbook.member]?.person;
  const rows = searchActions(actions.filter(shownBy(shown, today, person)), search, state);
  const open = openActions(state).length;
  const from = closing?.from;
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Actions"
        under={
          open === 0 ? 'Nothing is open.' : `${capital(numberWord(open))} open, ${numberWord(actions.length)} in all.`
        }
        aside={
          <Button look="solid" onClick={() => go({ name: 'new-action' })}>
            Add an action
          </Button>
        }
      />
      {actions.length > 0 && (
        <div className="row row-spread register-filters">
          <div className="row">
            <TextField
              label="Search actions and people"
              labelPlace="hidden"
              placeholder="Search actions and people"
              type="search"
              width="medium"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <SelectField
              label="Show"
              labelPlace="beside"
              value={shown}
              onChange={(event) => setShown(shownNames.find((name) => name === event.target.value) ?? 'open')}
              choices={shownNames.map((value) => ({ value, label: shownWords[value] }))}
            />
          </div>
          <p className="text-quiet" role="status">
            {`${rows.length} of ${figuresOf(actions.length, 'action')}`}
          </p>
        </div>
      )}
      <RegisterTable
        caption="Actions"
        columns={columnsOf(state, today)}
        rows={rows.toSorted((a, b) => Number(a.closed !== null) - Number(b.closed !== null) || b.number - a.number)}
        rowId={({ action }) => action}
        rowTarget={(action) => ({
          name: `Action ${action.number}`,
          second: (
            <>
              <span className="wide-only">{accountOf(state, action)}</span>
              <span className="narrow-only text-ink">{action.words}</span>
            </>
          ),
          onClick: () => setClosing(action),
        })}
        nothing={
          actions.length === 0
            ? 'No action has been raised yet. Add one, or make a setting that is different an action in the review.'
            : nothingWords(search, shown)
        }
      />
      <Dialog
        open={closing !== undefined}
        title={closing ? `Action ${closing.number}` : ''}
        onClose={() => setClosing(undefined)}
        actions={
          <>
            {closing && !closing.closed && (
              <Button type="submit" form={closeFormId} look="solid">
                Close the action
              </Button>
            )}
            {closing && !closing.closed && (
              <Button onClick={() => go({ name: 'action', action: closing.action })}>Change it</Button>
            )}
            <Button onClick={() => setClosing(undefined)}>Back to the list</Button>
          </>
        }
      >
        {closing && <p>{closing.words}</p>}
        {closing?.closed && (
          <p>
            Closed by {memberName(state, closing.closed.by)} on {writeDate(dayOf(closing.closed.at))}:{' '}
            {closing.closed.done}
          </p>
        )}
        {from && (
          <p className="text-quiet">
            {sourceOf(state, closing)}.{' '}
            <LinkButton
              onClick={() =>
                go({
                  name: 'review',
                  round: from.round,
                  item: from.item,
                  ...(from.about === '' ? {} : { account: from.about }),
                })
              }
            >
              See where it comes from
            </LinkButton>
          </p>
        )}
        {closing && !closing.closed && (
          <CloseAction
            key={closing.action}
            workbook={workbook}
            action={closing.action}
            closed={() => setClosing(undefined)}
          />
        )}
      </Dialog>
    </Page>
  );
}

interface CloseActionProps {
  readonly workbook: ScreenProps['workbook'];
  readonly action: Action['action'];
  readonly closed: () => void;
}

function CloseAction({ workbook, action, closed }: CloseActionProps) {
  const form = useForm({ defaultValues: { done: '' } });
  const { failed, commit } = useCommitTyped(workbook, `close:${action}`, form, closed);
  const close = form.handleSubmit(({ done }) => commit([{ kind: 'action-closed', action, done: done.trim() }]));
  return (
    <form id={closeFormId} className="stack" autoComplete="off" onSubmit={(event) => void close(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="What was done"
        error={form.formState.errors.done?.message}
        {...form.register('done', { validate: (done) => done.trim() !== '' || 'Write what was done' })}
      />
    </form>
  );
}

function columnsOf(state: State, today: PlainDate): readonly [Column<Action>, ...Column<Action>[]] {
  return [
    { id: 'number', heading: 'Action', cell: ({ number }) => number, sortBy: ({ number }) => number },
    { id: 'words', heading: 'What has to be done', cell: ({ words }) => words, wideOnly: true },
    {
      id: 'owner',
      heading: 'Who',
      cell: ({ owner }) => <span className="unbroken">{personName(state, owner) || 'Nobody yet'}</span>,
      sortBy: ({ owner }) => personName(state, owner),
    },
    {
      id: 'due',
      heading: 'By',
      cell: ({ dueOn }) => <span className="unbroken">{writeDate(dueOn)}</span>,
      sortBy: ({ dueOn }) => dueOn,
    },
    { id: 'state', heading: 'State', cell: (action) => stateWords(action, today) },
  ];
}

function stateWords(action: Action, today: PlainDate) {
  if (action.closed) return 'Closed';
  return isActionOverdue(action, today) ? <ShapeWords kind="triangle">Overdue</ShapeWords> : 'Open';
}

function accountOf(state: State, { from }: Action): string {
  if (!from) return 'Raised by hand';
  const account = recordOf(state, 'accounts', from.about);
  return account ? accountTitle(account) : 'The organisation';
}

function sourceOf(state: State, action: Action): string {
  const round = action.from && anyRoundOf(state, action.from.round);
  if (round?.checklist === 'annual-self-assessment') return capital(annualWords(round));
  return [accountOf(state, action), round?.checklist === 'quarterly-review' && writeQuarter(round.quarter)]
    .filter(Boolean)
    .join(', ');
}
