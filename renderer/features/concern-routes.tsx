// Whom a worry of this kind is taken to, beside what is written of it: the locality's contacts, danger first. Bullying is never sent
// to CEOP (`routes.ts`).

import type { ConcernKind } from '#shared/domain/registers/concern-fields';
import { routesFor } from '#shared/domain/safeguarding/routes';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { readableLocality } from '#shared/packs/readable-contacts';
import { Notice } from '#ui/notice';
import { ContactCard } from './contact-card';

interface ConcernRoutesProps {
  readonly kind: ConcernKind | undefined;
  readonly isInDanger: boolean;
  readonly state: State;
  readonly packs: PackLibrary;
}

export function ConcernRoutes({ kind, isInDanger, state, packs }: ConcernRoutesProps) {
  const locality =
    packs.localities.find(({ id }) => id === state.general.organisation?.locality) ?? packs.localities[0];
  const known = locality && readableLocality(locality);
  return (
    <div className="stack">
      {kind === 'adult' && (
        <Notice kind="look" title="Is it about the safeguarding lead or the deputy?">
          Then do not write it here: they would read it. Tell the chair of trustees, or the council’s designated
          officer.
        </Notice>
      )}
      {!kind && <p className="text-quiet">Say what it is about, and whom to call stands here.</p>}
      {kind &&
        known &&
        routesFor(kind, isInDanger, known.situations).map((situation) => (
          <section key={situation.id} className="stack-close">
            <div className="section-head">
              <h2>{situation.title}</h2>
            </div>
            {situation.advice !== '' && <p>{situation.advice}</p>}
            <ul>
              {situation.contacts.map((contact) => (
                <li key={contact.id} className="contact contact-narrow">
                  <ContactCard contact={contact} isBrief />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
