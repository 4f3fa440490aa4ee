// Why a check is asked, which part of the guidance it serves and where it comes from: shown when the person wants to know.

import { useState } from 'react';
import { writeDate } from '#shared/domain/plain-date';
import type { ReadableItem } from '#shared/packs/readable-item';
import { LinkButton } from '#ui/link-button';

interface WhyWeAskProps {
  readonly item: ReadableItem;
  /** Opens Help at a paragraph of the guidance. */
  readonly open: (paragraph: string) => void;
}

export function WhyWeAsk({ item, open }: WhyWeAskProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Why we ask
      </LinkButton>
      {isShown && (
        <span className="why-we-ask">
          {item.why} {item.guidance.length > 0 && 'The guidance: '}
          {item.guidance.map(({ paragraph, title }, index) => (
            <span key={paragraph}>
              <LinkButton onClick={() => open(paragraph)}>{`${paragraph}, ${title}`}</LinkButton>
              {index < item.guidance.length - 1 ? '; ' : '. '}
            </span>
          ))}
          {item.isOwn
            ? 'It is a check of your own.'
            : `Source: ${item.sources.map(({ name }) => name).join('; ')}, looked at ${writeDate(item.checkedOn)}${item.confidence === 'unverified' ? ', not verified yet.' : '.'}`}
        </span>
      )}
    </>
  );
}
