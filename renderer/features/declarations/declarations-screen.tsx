// What somebody is asked to read and confirm, each on a page of its own; and for coordinators, who has confirmed what.

import { declarationMatters } from '#shared/domain/change';
import { matterTitles } from '#shared/domain/declarations/matter-words';
import { type Confirmed, confirmedBy } from '#shared/domain/declarations/standing';
import { whoConfirms } from '#shared/domain/declarations/who-confirms';
import { countOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import { hasRole } from '#shared/domain/state';
import { conductClausesOf } from '#shared/packs/readable-practice';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { WhoHasConfirmed } from './who-has-confirmed';

interface DeclarationsProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
}

export function DeclarationsScreen({ masthead, saved, workbook, packs, host, go }: DeclarationsProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const today = workbook.today();
  const conduct = conductClausesOf(packs);
  const me = whoConfirms(state, today).find(({ member }) => member === workbook.member);
  const mine = me ? declarationMatters.map((matter) => confirmedBy(state, me, matter, { conduct, today })) : [];
  const asked = mine.filter(({ text }) => text.length > 0);
  const checkedOn = state.general.members[workbook.member]?.privacyCheckedOn ?? '';
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'home' })}>Home</LinkButton>}
        title="What we ask of you"
        under="Read each text, tick every line and confirm it in your own name: once a year, and when it says something new."
        aside={<LinkButton onClick={() => go({ name: 'training' })}>Training and quizzes</LinkButton>}
      />
      <section aria-labelledby="for-you">
        <div className="section-head">
          <h2 id="for-you">For you to read</h2>
        </div>
        {asked.length === 0 && <p className="text-quiet">There is nothing to read yet.</p>}
        <ul>
          {asked.map((confirmed) => (
            <li key={confirmed.matter} className="report-row">
              <div>
                <h3 className="text-subject">{matterTitles[confirmed.matter]}</h3>
                <p>
                  <OwnStanding confirmed={confirmed} />
                </p>
              </div>
              <div>
                {confirmed.waits !== '' && readOnlyBecause === '' ? (
                  <Button onClick={() => go({ name: 'declaration', matter: confirmed.matter })}>
                    Read and confirm<span className="hidden-words">: {matterTitles[confirmed.matter]}</span>
                  </Button>
                ) : (
                  <LinkButton onClick={() => go({ name: 'declaration', matter: confirmed.matter })}>
                    Read it again<span className="hidden-words">: {matterTitles[confirmed.matter]}</span>
                  </LinkButton>
                )}
              </div>
            </li>
          ))}
          <li className="report-row">
            <div>
              <h3 className="text-subject">Your own privacy settings</h3>
              <p>
                <ShapeWords kind={checkedOn === '' ? 'diamond' : 'dot'}>
                  {checkedOn === '' ? 'Not looked through yet' : `Looked through on ${writeDate(checkedOn)}`}
                </ShapeWords>
              </p>
            </div>
            <div>
              <LinkButton onClick={() => go({ name: 'privacy-check' })}>Your privacy check</LinkButton>
            </div>
          </li>
        </ul>
      </section>
      <section className="section-apart stack-close measure" aria-labelledby="written-down">
        <h2 id="written-down">Before you post, or where something is an exception</h2>
        <p>
          Whoever wants to tell of our work on an account of their own asks first. Whoever has a young person of their
          family among their friends says so, and it is agreed.
        </p>
        <p className="row">
          <LinkButton onClick={() => go({ name: 'new-record', register: 'promotion-requests' })}>
            Ask before you post
          </LinkButton>
          <LinkButton onClick={() => go({ name: 'register', register: 'friend-exceptions' })}>
            Exceptions for friends
          </LinkButton>
        </p>
      </section>
      {hasRole(state, workbook.member, 'coordinator') && (
        <WhoHasConfirmed workbook={workbook} host={host} state={state} conduct={conduct} today={today} go={go} />
      )}
    </Page>
  );
}

function OwnStanding({ confirmed: { on, how, waits, changed } }: { readonly confirmed: Confirmed }) {
  const day = on === '' ? '' : writeDate(on);
  switch (waits) {
    case '':
      return <ShapeWords kind="dot">{`Confirmed on ${day}${how === 'paper' ? ', on paper' : ''}`}</ShapeWords>;
    case 'new':
      return <ShapeWords kind="diamond">Not confirmed yet</ShapeWords>;
    case 'year':
      return <ShapeWords kind="diamond">{`Confirmed on ${day}, more than a year ago`}</ShapeWords>;
    case 'changed':
      return (
        <ShapeWords kind="diamond">
          {`${countOf(changed.length, 'line')} new or said otherwise since you confirmed it on ${day}`}
        </ShapeWords>
      );
  }
}
