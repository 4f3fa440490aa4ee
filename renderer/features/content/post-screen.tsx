// One post that is checked before it goes up: what is missing, what it says and how that reads, who has read it, and what comes next.
// That it is up, or was taken down, is written down here; Quarterday posts nothing itself.

import { useState } from 'react';
import { isSensitive, postLacks } from '#shared/domain/content/post-lacks';
import { proofReading, signingOff } from '#shared/domain/content/post-readings';
import { checkedPostStanding, postStandingLines } from '#shared/domain/content/post-standing';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { type Kept, personName, type State } from '#shared/domain/state';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SummaryList } from '#ui/summary-list';
import type { ScreenProps } from '../screen';
import { WordHints } from '../word-hints';
import { RestOfRecord } from './rest-of-record';
import { StandForIt } from './stand-for-it';
import { UpDialog } from './up-dialog';

type PostScreenProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> & {
  readonly state: State;
  readonly kept: Kept;
};

/** Said elsewhere on the page already. */
const saidAbove: readonly string[] = ['words', 'shows', 'stage'];

export function PostScreen({ masthead, saved, workbook, go, state, kept }: PostScreenProps) {
  const [isGoingUp, setGoingUp] = useState(false);
  const { record, fields } = kept;
  const looking = { state, today: workbook.today() };
  const standing = checkedPostStanding(kept, looking);
  const isPlanned = textOf(fields, 'stage') === 'planned';
  const lacks = isPlanned ? postLacks(kept, looking) : [];
  const change = (field: string) => () => go({ name: 'record', register: 'posts', record, field });
  const author = personName(state, textOf(fields, 'writtenBy'));
  const because = textOf(fields, 'upBecause');
  return (
    <Page
      masthead={masthead}
      foot={saved}
      panel={{ label: 'Hints', content: <WordHints state={state} words={textOf(fields, 'words')} /> }}
    >
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'posts' })}>Posts</LinkButton>}
        title={recordTitle(state, kept)}
        under={`${postStandingLines[standing].words}.${author === '' ? '' : ` Made by ${author}.`}`}
        aside={<Button onClick={change('kindOfPost')}>Change it</Button>}
      />
      {because !== '' && (
        <Notice kind="look" title="It went up before it was ready.">
          <p>{because}</p>
        </Notice>
      )}
      {lacks.length > 0 && (
        <AttentionList
          title="Missing before it is ready"
          signals={lacks.map(({ field, words, who }) => ({
            id: `${field} ${words}`,
            weight: 'look at',
            sentence: `${words}.`,
            ...(who ? {} : { action: { label: 'See to it', onClick: change(field) } }),
          }))}
        />
      )}
      <section className="section-apart stack">
        <div className="section-head">
          <h2>What is posted</h2>
        </div>
        <SummaryList
          rows={[
            { term: 'Words', value: lines(textOf(fields, 'words')) },
            { term: 'What it shows', value: textOf(fields, 'shows') },
          ]}
        />
      </section>
      <StandForIt
        workbook={workbook}
        state={state}
        kept={kept}
        stood={proofReading}
        title="Read by somebody else"
        statement="Read the words, look at what they show, and go through what is said below. If something is wrong, change it or tell whoever made it."
        button="I have read it, and it can go up"
        done="Read by"
        alone="One person alone signs in here, so nobody else has read it. Show it to somebody before it goes up."
      />
      {isSensitive(fields) && (
        <StandForIt
          workbook={workbook}
          state={state}
          kept={kept}
          stood={signingOff}
          title="Signed off, because it is sensitive"
          statement="You say, as a signatory, that it may go up as it is."
          button="Sign it off"
          done="Signed off by"
          alone="It takes a signatory, and nobody who signs in is one."
        />
      )}
      <div className="row section-apart">
        {isPlanned && (
          <Button {...(lacks.length === 0 ? { look: 'solid' as const } : {})} onClick={() => setGoingUp(true)}>
            It is up now
          </Button>
        )}
        {standing !== 'taken down' && !isPlanned && <Button onClick={change('takenDownOn')}>It was taken down</Button>}
        <Button onClick={() => go({ name: 'make-report', report: 'quarterday-content-check', about: record })}>
          Make its check as a PDF
        </Button>
      </div>
      <RestOfRecord title="What was looked at" state={state} kept={kept} saidAbove={saidAbove} />
      <UpDialog
        key={String(isGoingUp)}
        workbook={workbook}
        post={kept}
        missing={lacks.map(({ words }) => words)}
        open={isGoingUp}
        close={() => setGoingUp(false)}
      />
    </Page>
  );
}

function lines(text: string) {
  if (text.trim() === '') return 'Nothing yet';
  return text.split(/\n+/).map((line) => <p key={line}>{line}</p>);
}
