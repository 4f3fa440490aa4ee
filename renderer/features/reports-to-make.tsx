// What can be made into a report, each with what it is for; and those that were made, to be saved again as they were given out.

import { useState } from 'react';
import { isCheckedFirst } from '#shared/domain/content/post-standing';
import type { MemberId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { writeInstant } from '#shared/domain/plain-date';
import { isWaiting, lastFileOf, waitingForWords, whyNotCountersign } from '#shared/domain/report-steps';
import { signOffInForce } from '#shared/domain/round';
import { type MadeReport, memberName, recordsOf, type State } from '#shared/domain/state';
import { audienceWords } from '#shared/report/pages/audience-words';
import { reportTitles } from '#shared/report/report-titles';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import { type SavedFile, savedFileWords } from './saved-file-words';
import type { ScreenProps } from './screen';

type ReportsToMakeProps = Pick<ScreenProps, 'workbook' | 'host' | 'go'>;

export function ReportsToMake({ workbook, host, go }: ReportsToMakeProps) {
  const { state } = useSnapshot(workbook);
  const made = state.general.reportsMade.toReversed();
  const [told, setTold] = useState<SavedFile>();
  const again = async (report: MadeReport) => {
    setTold(undefined);
    setTold(await saveAgain(report, { workbook, host }));
  };
  return (
    <>
      <section className="stack-close">
        <div className="section-head">
          <h2>Make a report</h2>
        </div>
        <ul>
          {reportsToMake(state, readsRing(state, workbook.member, 'consents')).map(
            ({ report, title, words, whyNot }) => (
              <li key={report} className="report-row">
                <div>
                  <h3 className="text-subject">{title}</h3>
                  <p className="text-quiet">{whyNot === '' ? words : whyNot}</p>
                </div>
                <div>
                  {whyNot === '' && (
                    <Button onClick={() => go({ name: 'make-report', report })}>
                      Make it<span className="hidden-words">: {title}</span>
                    </Button>
                  )}
                </div>
              </li>
            ),
          )}
        </ul>
        <p>
          To hand out: <LinkButton onClick={() => go({ name: 'advice' })}>a sheet for young people</LinkButton> and{' '}
          <LinkButton onClick={() => go({ name: 'consent-form' })}>a blank consent form</LinkButton>.
        </p>
      </section>
      {made.length > 0 && (
        <section className="stack-close">
          <div className="section-head">
            <h2>Made before</h2>
          </div>
          {told && <Notice kind={told.kind} title={told.words} />}
          <ul className="stack-close">
            {made.map((report) => (
              <li key={report.file.digest}>
                {report.title}. {audienceWords[report.audience].copy}, {signedWords(state, report, workbook.member)}
                {report.refused ? '' : '.'}{' '}
                {isWaiting(report) && whyNotCountersign(state, report, workbook.member) === '' && (
                  <>
                    <LinkButton onClick={() => go({ name: 'sign-report', made: report.file.digest })}>
                      Look at it and sign<span className="hidden-words">: {report.title}</span>
                    </LinkButton>{' '}
                  </>
                )}
                <LinkButton onClick={() => void again(report)}>
                  {isWaiting(report) || report.refused ? 'Save it as it is' : 'Save it again'}
                  <span className="hidden-words">: {report.title}</span>
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ReportToMake {
  readonly report: string;
  readonly title: string;
  readonly words: string;
  /** Empty where it can be made. */
  readonly whyNot: string;
}

function reportsToMake(state: State, readsConsents: boolean): readonly ReportToMake[] {
  const isSigned = Object.values(state.general.rounds).some(signOffInForce);
  const whyNot: Readonly<Record<string, string>> = {
    'quarterday-consent-summary': readsConsents ? '' : 'Only those who read the consents can make this one.',
    'quarterday-platform-decision':
      recordsOf(state, 'approvals').length === 0 ? 'Nobody has asked for a new account yet.' : '',
    'quarterday-content-check': recordsOf(state, 'posts').some(({ fields }) => isCheckedFirst(fields))
      ? ''
      : 'No post has been checked before it went up yet.',
    'quarterday-consultation':
      recordsOf(state, 'consultations').length === 0 ? 'No consultation is written down yet.' : '',
  };
  const review: ReportToMake = {
    report: 'quarterday-quarterly-review',
    title: 'Quarterly review, for others',
    words: 'A signed review for your trustees, funders or everybody, with what each may read.',
    whyNot: isSigned ? '' : 'No review has been signed yet. Sign a quarter first.',
  };
  const isAssessed = Object.values(state.general.annuals).some(signOffInForce);
  const annual: ReportToMake = {
    report: 'quarterday-annual-self-assessment',
    title: 'Annual self-assessment, for others',
    words: 'A signed self-assessment for your trustees, funders or everybody, with what each may read.',
    whyNot: isAssessed ? '' : 'No self-assessment has been signed yet.',
  };
  const registers = Object.entries(reportTitles).map(([report, { title, purpose }]): ReportToMake => {
    return { report, title, words: purpose, whyNot: whyNot[report] ?? '' };
  });
  // What cannot be made yet comes last, and says why.
  return [...registers.slice(0, 1), review, annual, ...registers.slice(1)].toSorted(
    (a, b) => Number(a.whyNot !== '') - Number(b.whyNot !== ''),
  );
}

/** Who has signed it, and whom it waits for. */
function signedWords(state: State, report: MadeReport, me: MemberId): string {
  const { by, at, countersigned, refused } = report;
  const made = `signed by ${memberName(state, by)}, ${writeInstant(at)}`;
  if (isWaiting(report)) return `${made}. ${waitingForWords(state, report, me)}`;
  if (refused) {
    return `${made}. ${memberName(state, refused.by)} sent it back, ${writeInstant(refused.at)}: “${refused.because}”`;
  }
  if (!countersigned) return made;
  return `${made}, and by ${memberName(state, countersigned.by)}, ${writeInstant(countersigned.at)}`;
}

async function saveAgain(
  report: MadeReport,
  { workbook, host }: Pick<ScreenProps, 'workbook' | 'host'>,
): Promise<SavedFile> {
  const file = lastFileOf(report);
  const read = await workbook.readFile(file.attachment);
  if (read.state === 'missing') return { kind: 'alert', words: `${file.name} is missing from the safety copy.` };
  if (read.state === 'altered') {
    return { kind: 'alert', words: `${file.name} was changed outside Quarterday, and is not given out.` };
  }
  const saved = await host.saveFile({
    suggestedName: file.name,
    kinds: [{ words: 'PDF', endings: ['.pdf'] }],
    bytes: read.bytes,
  });
  return savedFileWords(file.name, saved);
}
