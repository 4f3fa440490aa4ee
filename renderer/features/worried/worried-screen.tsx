// "Worried about a young person now?": who to call, most urgent first. Reachable from every screen and before anyone signs in.

import { type ReactNode, useRef } from 'react';
import { mayTake } from '#shared/domain/safeguarding/routes';
import type { AdvicePack, LocalityPack } from '#shared/packs/pack-schema';
import { readableRoutes } from '#shared/packs/readable-advice';
import { readableLocality } from '#shared/packs/readable-contacts';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ContactCard } from '../contact-card';
import { ReportingRoutes } from '../reporting-routes';

export interface OwnContact {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
  /** When somebody tried it last, in words. */
  readonly tried: string;
}

interface WorriedProps {
  readonly masthead: ReactNode;
  readonly locality: LocalityPack;
  /** Name and position of the people to tell first; empty before anyone has signed in. */
  readonly leads: readonly { readonly name: string; readonly role: string }[];
  /** The organisation's own list, without what is gone or does not work; empty before anyone has signed in. */
  readonly own?: readonly OwnContact[];
  /** Says how each platform is told of something. */
  readonly advice: AdvicePack | undefined;
  /** The platforms on which the organisation has accounts; none before anyone has signed in. */
  readonly platformsInUse?: readonly string[];
  /** Writes a concern down for the safeguarding lead; nobody can before they have signed in. */
  readonly writeDown?: () => void;
  readonly back: () => void;
}

export function WorriedScreen({
  masthead,
  locality,
  leads,
  own = [],
  advice,
  platformsInUse = [],
  writeDown,
  back,
}: WorriedProps) {
  const contacts = readableLocality(locality);
  const platformsTitle = useRef<HTMLHeadingElement>(null);
  if (!contacts) return null;
  return (
    <Page masthead={masthead}>
      <div className="contacts stack">
        <PageHead
          title="Worried about a young person now?"
          under={contacts.area}
          aside={<Button onClick={back}>Back</Button>}
        />
        <Notice kind="look" title="If someone is in danger now, call 999.">
          {contacts.first}
        </Notice>
        {writeDown && (
          <div className="row">
            <Button look="solid" onClick={writeDown}>
              Write it down for the lead
            </Button>
            <span className="text-quiet">A few questions, and initials in place of names. Only the lead reads it.</span>
          </div>
        )}
        {advice && (
          <p>
            <LinkButton onClick={() => platformsTitle.current?.focus()}>How to tell each platform</LinkButton>
          </p>
        )}
        {leads.length > 0 && (
          <section>
            <div className="section-head">
              <h2>Tell your own safeguarding lead</h2>
            </div>
            {leads.map(({ name, role }) => (
              <p key={role} className="dated-row">
                <span>
                  <b>{name}</b>, {role}
                </span>
              </p>
            ))}
          </section>
        )}
        {own.length > 0 && (
          <section>
            <div className="section-head">
              <h2>Numbers you keep yourselves</h2>
            </div>
            {own.map(({ id, name, phone, address, hours, tried }) => (
              <p key={id} className="dated-row">
                <span className="dated-words">
                  <b>{name}</b>
                  {[phone, address, hours].filter((words) => words !== '').map((words) => `, ${words}`)}
                </span>
                <span className="text-hint">{tried}</span>
              </p>
            ))}
          </section>
        )}
        {contacts.situations.map((situation) => (
          <section key={situation.id} className="stack-close">
            <div className="section-head">
              <h2>{situation.title}</h2>
            </div>
            {situation.advice !== '' && <p className="measure">{situation.advice}</p>}
            <ul>
              {situation.contacts
                .filter((contact) => situation.id !== 'bullying' || mayTake('bullying', contact))
                .map((contact) => (
                  <li key={contact.id} className="contact">
                    <ContactCard contact={contact} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {advice && <ReportingRoutes routes={readableRoutes(advice)} inUse={platformsInUse} title={platformsTitle} />}
      </div>
    </Page>
  );
}
