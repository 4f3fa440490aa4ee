// Why a check is asked, which part of the guidance it serves and where it comes from: shown when the person wants to know.

import { useState } from 'react';
import { writeDate } from '#shared/domain/plain-date';
import type { ReadableItem } from '#shared/packs/readable-item';
import { LinkButton } from '#ui/link-button';

export function WhyWeAsk({ item }: { item: ReadableItem }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
        Why we ask
      </LinkButton>
      {open && (
        <span className="why-we-ask">
          {item.why}{' '}
          {item.guidance.length > 0 &&
            `The guidance: ${item.guidance.map(({ paragraph, title }) => `${paragraph}, ${title}`).join('; ')}.`}{' '}
          {item.isOwn
            ? 'It is a check of your own.'
            : `Source: ${item.sources.map(({ name }) => name).join('; ')}, looked at ${writeDate(item.checkedOn)}${item.confidence === 'unverified' ? ', not verified yet.' : '.'}`}
        </span>
      )}
    </>
  );
}
