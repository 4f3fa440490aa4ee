// What is done day by day: the look at the accounts, and the dates of the workbook for somebody's own calendar.

import { useState } from 'react';
import { liveAccounts } from '#shared/domain/accounts-in-use';
import { calendarDates } from '#shared/domain/calendar/calendar-dates';
import { writeCalendar } from '#shared/domain/calendar/write-calendar';
import { lookedAtOn } from '#shared/domain/moderation/coverage';
import { figuresOf } from '#shared/domain/number-words';
import type { PlainDate } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';

interface DayByDayProps extends Pick<ScreenProps, 'workbook' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly state: State;
  readonly today: PlainDate;
}

export function DayByDay({ workbook, host, state, today, go }: DayByDayProps) {
  const [savedFile, setSavedFile] = useState<SavedFile>();
  const dates = calendarDates(state, today, workbook.member);

  const saveCalendar = async () => {
    const organisation = state.general.organisation?.name ?? '';
    const text = writeCalendar(dates, { workbook: workbook.workbook, organisation, now: workbook.now() });
    const suggestedName = `quarterday-dates-${today}.ics`;
    const kinds = [{ words: 'Calendar', endings: ['.ics'] }];
    const bytes = new TextEncoder().encode(text);
    setSavedFile(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };

  return (
    <section className="plain-rows" aria-labelledby="day-by-day">
      <div className="section-head">
        <h2 id="day-by-day">Day by day</h2>
      </div>
      <ul>
        <li className="dated-row">
          <LinkButton onClick={() => go({ name: 'moderation' })}>Daily look at the accounts</LinkButton>
          <span className="text-quiet">{lookedWords(state, today)}</span>
        </li>
        <li className="dated-row">
          <LinkButton onClick={() => void saveCalendar()}>Put these dates in your calendar</LinkButton>
          <span className="text-quiet">{figuresOf(dates.length, 'date')}, for any calendar</span>
        </li>
      </ul>
      {savedFile ? (
        <Notice kind={savedFile.kind} title={savedFile.words}>
          {savedFile.kind === 'status' && (
            <p>
              Open it with your calendar. It does not renew itself: save it again when dates have changed. Most
              calendars then replace what they have. It holds no names and nothing from your records.
            </p>
          )}
        </Notice>
      ) : (
        <p className="text-hint">The calendar file does not renew itself: save it again when dates have changed.</p>
      )}
    </section>
  );
}

/** `2 of 3 looked at today`. */
function lookedWords(state: State, today: PlainDate): string {
  const { due, lookedAt } = lookedAtOn(state, liveAccounts(state), today);
  return due === 0 ? 'None for today' : `${lookedAt} of ${due} looked at today`;
}
