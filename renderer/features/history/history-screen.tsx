// Who did what and when, for everything, one record or one review: filtered, a page at a time, and as a CSV file. Beside it
// stands whether the record behind it is whole.

import { useDeferredValue, useMemo, useState } from 'react';
import { annualWords } from '#shared/domain/annual/annual-round';
import { chooseSteps, stepsOfRecord, stepsOfRound } from '#shared/domain/history/choose-steps';
import { retrace, type Step } from '#shared/domain/history/retrace';
import type { RecordId, RoundId } from '#shared/domain/ids';
import { figuresOf, writeFigures } from '#shared/domain/number-words';
import { planWords } from '#shared/domain/plan-round';
import { writeQuarter } from '#shared/domain/quarter';
import { recordTitle } from '#shared/domain/registers/record-title';
import { registerNames } from '#shared/domain/registers/register';
import { anyRoundOf, recordOf, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Ledger } from '#ui/ledger';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Pager } from '#ui/pager';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import { ChainState } from '../chain-state';
import { itemLabels } from '../item-labels';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useHistory } from '../use-history';
import { noFilters, type TypedFilters, wantedOf } from './filter-form';
import { HistoryFilters } from './history-filters';
import { historyCsv, ledgerDays, makeTeller, searchableText, type ToldStep } from './told-history';

const linesOnAPage = 100;
const nothingRead: readonly Step[] = [];

interface HistoryScreenProps extends ScreenProps {
  readonly record?: RecordId;
  readonly round?: RoundId;
}

export function HistoryScreen({ masthead, saved, workbook, packs, host, go, record, round }: HistoryScreenProps) {
  const { state } = useSnapshot(workbook);
  const { entries, problem } = useHistory(workbook, state);
  const [typed, setTyped] = useState<TypedFilters>(noFilters);
  const [page, setPage] = useState(0);
  const [savedFile, setSavedFile] = useState<SavedFile>();
  // Typing stays quick in a long record: the list follows when there is time.
  const filters = useDeferredValue(typed);

  const retraced = useMemo(() => entries && retrace(state, entries), [state, entries]);
  const telling = useMemo(
    () => ({ state: retraced?.named ?? state, itemLabel: itemLabels(packs) }),
    [retraced, state, packs],
  );
  const tell = useMemo(() => makeTeller(telling, workbook.member), [telling, workbook]);
  const about = useMemo(() => {
    const steps = retraced?.steps ?? nothingRead;
    if (record) return stepsOfRecord(steps, record, telling.state);
    return round ? stepsOfRound(steps, round, telling.state) : steps;
  }, [retraced, record, round, telling]);
  const chosen = useMemo(() => {
    const found = chooseSteps(about, wantedOf(filters), (step) => searchableText(tell(step)));
    return filters.order === 'newest' ? found.toReversed() : found;
  }, [about, filters, tell]);
  const shown = chosen.slice(page * linesOnAPage, (page + 1) * linesOnAPage);

  const saveCsv = async () => {
    // "You" says nothing in a file that others may read.
    const bytes = new TextEncoder().encode(historyCsv(chosen, makeTeller(telling, '')));
    const kinds = [{ words: 'Table', endings: ['.csv'] }];
    const suggestedName = `history-${workbook.today()}.csv`;
    setSavedFile(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };

  const isPart = record !== undefined || round !== undefined;
  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{ label: 'The state of the record', content: <ChainState workbook={workbook} /> }}
    >
      <PageHead
        above={isPart && <LinkButton onClick={() => go({ name: 'history' })}>The whole history</LinkButton>}
        title={titleOf(telling.state, record, round)}
        under="Who did what, and when. Nothing here is ever overwritten."
        aside={
          <Button onClick={() => void saveCsv()} disabled={chosen.length === 0}>
            Save as a table (CSV)
          </Button>
        }
      />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {savedFile && <Notice kind={savedFile.kind} title={savedFile.words} />}
      <HistoryFilters
        typed={typed}
        members={Object.values(state.general.members)}
        onChange={(changed) => {
          setTyped({ ...typed, ...changed });
          setPage(0);
        }}
      />
      <p className="text-quiet" role="status">
        {entries ? countWords(chosen.length, about.length) : 'Reading the record'}
      </p>
      {entries && (
        <Ledger
          caption="What was done, by day"
          days={ledgerDays(shown, tell, markOf)}
          nothing={about.length === 0 ? 'Nothing has been done yet.' : 'Nothing matches. Ask for less.'}
        />
      )}
      <Pager
        label="Pages of the history"
        at={page}
        size={linesOnAPage}
        count={chosen.length}
        onTurn={(to) => {
          setPage(to);
          document.querySelector('h1')?.focus();
        }}
      />
    </Page>
  );
}

function titleOf(state: State, record: RecordId | undefined, round: RoundId | undefined): string {
  if (round) {
    const found = anyRoundOf(state, round);
    if (!found) return 'History of a review';
    if (found.checklist === 'plan') return `History of ${planWords(found)}`;
    if (found.checklist === 'annual-self-assessment') return `History of ${annualWords(found)}`;
    return `History of the review of ${writeQuarter(found.quarter)}`;
  }
  if (!record) return 'History';
  const register = registerNames.find((name) => recordOf(state, name, record));
  const kept = register && recordOf(state, register, record);
  return kept ? `History of ${recordTitle(state, kept)}` : 'History of a record';
}

function markOf({ refused, erased }: ToldStep) {
  if (refused !== '') return <ShapeWords kind="triangle">{refused}</ShapeWords>;
  return erased === '' ? undefined : <ShapeWords kind="dash">{erased}</ShapeWords>;
}

function countWords(chosen: number, all: number): string {
  const changes = figuresOf(all, 'change');
  return chosen === all ? changes : `${writeFigures(chosen)} of ${changes}`;
}
