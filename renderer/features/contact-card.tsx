// Whom to call: what they take and do not take, how they are reached, and when somebody checked it.

import { writeDate } from '#shared/domain/plain-date';
import type { ReadableContact } from '#shared/packs/readable-contacts';

/** `isBrief`: beside a form, where the day it was checked is not what somebody looks for. */
export function ContactCard({ contact, isBrief = false }: { contact: ReadableContact; isBrief?: boolean }) {
  return (
    <>
      <div>
        <h3 className="contact-name">{contact.name}</h3>
        <p>{contact.takes}</p>
        {contact.notFor !== '' && <p className="text-quiet">{`Not for: ${contact.notFor}`}</p>}
      </div>
      <div>
        {contact.phone === '' ? <p>{contact.lookUp}</p> : <p className="contact-phone">{contact.phone}</p>}
        {contact.hours !== '' && <p className="text-hint">{contact.hours}</p>}
        {contact.web !== '' && <p className="text-hint">{contact.web.replace(/^https:\/\//, '')}</p>}
        {!isBrief && (
          <p className="text-hint">
            {contact.confidence === 'verified' ? 'Checked' : 'Not verified; looked at'} {writeDate(contact.checkedOn)}
          </p>
        )}
      </div>
    </>
  );
}
