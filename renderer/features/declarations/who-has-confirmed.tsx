// For coordinators: everybody who is asked to confirm and how they stand with each text, those who keep it waiting first. Printed or saved, it
// is the list with which they are reminded.

import { useState } from 'react';
import { type DeclarationMatter, declarationMatters } from '#shared/domain/change';
import {
  confirmedRows,
  confirmedTable,
  confirmedWords,
  listTitles,
  type PersonConfirmed,
} from '#shared/domain/declarations/confirmed-table';
import { type Confirmed, isLate } from '#shared/domain/declarations/standing';
import type { ClauseToRead } from '#shared/domain/declarations/texts-to-read';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import type { PlainDate } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { writeCsv } from '#shared/domain/write-csv';
import { LinkButton } from '#ui/link-button';
import { Matrix } from '#ui/matrix';
import { Notice } from '#ui/notice';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';

interface WhoHasConfirmedProps extends Pick<ScreenProps, 'workbook' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly state: State;
  readonly conduct: readonly ClauseToRead[];
  readonly today: PlainDate;
}

export function WhoHasConfirmed({ workbook, host, state, conduct, today, go }: WhoHasConfirmedProps) {
  const [saved, setSaved] = useState<SavedFile>();
  const all = confirmedTable(state, today, conduct);
  const people = [...all.filter(({ isWaiting }) => isWaiting), ...all.filter(({ isWaiting }) => !isWaiting)];
  const waiting = people.filter(({ isWaiting }) => isWaiting).length;
  const onPaper = people.filter(({ who }) => who.member === undefined);

  const saveCsv = async () => {
    const suggestedName = `confirmed-${workbook.today()}.csv`;
    const bytes = new TextEncoder().encode(writeCsv(confirmedRows(people, today)));
    const kinds = [{ words: 'Table', endings: ['.csv'] }];
    setSaved(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };

  return (
    <section className="section-apart stack-close" aria-labelledby="who-has">
      <div className="section-head">
        <h2 id="who-has">Who has confirmed</h2>
        <span className="row">
          <LinkButton onClick={() => window.print()}>Print</LinkButton>
          <LinkButton onClick={() => void saveCsv()}>Save as a table (CSV)</LinkButton>
        </span>
      </div>
      <p className="text-quiet" role="status">
        {waitingWords(people.length, waiting)}
      </p>
      {saved && <Notice kind={saved.kind} title={saved.words} />}
      <Matrix
        caption="Who has confirmed"
        heading="Person"
        columns={declarationMatters.map((matter) => ({ id: matter, name: listTitles[matter] }))}
        rows={people.map((person) => ({
          id: person.who.person || person.who.name,
          name: person.who.name,
          ...wayToPaper(person, go),
          cells: declarationMatters.map((matter) => (
            <Standing key={matter} confirmed={person.matters[matter]} today={today} />
          )),
        }))}
      />
      {onPaper.length > 0 && (
        <p className="text-hint measure">
          {`${capital(countOf(onPaper.length, 'person', 'people'))} ${onPaper.length === 1 ? 'has' : 'have'} no sign-in and ${onPaper.length === 1 ? 'meets' : 'meet'} young people. Print the text from its own page, let them sign it by hand, and choose their name here to keep the scan.`}
        </p>
      )}
      <p className="row">
        <LinkButton onClick={() => go({ name: 'register', register: 'conduct-clauses' })}>
          Clauses of your own
        </LinkButton>
        <LinkButton onClick={() => go({ name: 'register', register: 'paper-declarations' })}>
          Confirmed on paper
        </LinkButton>
        <LinkButton onClick={() => go({ name: 'make-report', report: 'quarterday-declarations' })}>
          Make it a report
        </LinkButton>
      </p>
    </section>
  );
}

function waitingWords(all: number, waiting: number): string {
  if (all === 0) return 'Nobody is asked to confirm anything yet.';
  if (waiting === 0)
    return all === 1 ? 'Everything is confirmed.' : `All ${numberWord(all)} have confirmed everything.`;
  return `${capital(numberWord(waiting))} of ${numberWord(all)} ${waiting === 1 ? 'has' : 'have'} something to confirm.`;
}

/** Whoever has no sign-in confirms on paper; what waits first is offered first. */
function wayToPaper({ who, matters }: PersonConfirmed, go: ScreenProps['go']) {
  if (who.member !== undefined) return {};
  const first: DeclarationMatter = declarationMatters.find((matter) => matters[matter].waits !== '') ?? 'conduct';
  return {
    onClick: () => go({ name: 'new-record', register: 'paper-declarations', from: `${who.person}/${first}` }),
  };
}

function Standing({ confirmed, today }: { readonly confirmed: Confirmed; readonly today: PlainDate }) {
  return <ShapeWords kind={shapeOf(confirmed, today)}>{confirmedWords(confirmed)}</ShapeWords>;
}

function shapeOf(confirmed: Confirmed, today: PlainDate): ShapeKind {
  if (confirmed.waits !== '') return isLate(confirmed, today) ? 'triangle' : 'diamond';
  return confirmed.text.length === 0 ? 'dash' : 'dot';
}
