// Why the screen one came from asks what it asks, how it is filled in, and which paragraphs of the guidance are behind it.

import { guidancePart, partName } from '#shared/domain/guidance/guidance-map';
import type { HelpOfPlace } from '#shared/domain/guidance/help-of-place';
import { LinkButton } from '#ui/link-button';

interface WhyPageProps {
  readonly why: HelpOfPlace;
  readonly open: (paragraph: string) => void;
}

export function WhyPage({ why: { title, words, paragraphs }, open }: WhyPageProps) {
  return (
    <section className="section-apart stack-close">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {words.map((line) => (
        <p key={line} className="measure">
          {line}
        </p>
      ))}
      {paragraphs.length > 0 && (
        <>
          <h3 className="text-label">Where the guidance asks for it</h3>
          <ul>
            {paragraphs
              .flatMap((paragraph) => guidancePart(paragraph) ?? [])
              .map((part) => (
                <li key={part.paragraph} className="dated-row">
                  <LinkButton onClick={() => open(part.paragraph)}>{partName(part)}</LinkButton>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
