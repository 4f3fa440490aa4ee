// Why an aspect is asked, which part of the guidance it serves and where it comes from: shown when the person wants to know.

import { useState } from 'react';
import type { ReadableAspect } from '#shared/packs/readable-aspect';
import { LinkButton } from '#ui/link-button';

export function WhyAndHow({ aspect }: { readonly aspect: ReadableAspect }) {
  const [open, setOpen] = useState(false);
  return (
    <p className="text-hint">
      <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
        Why we ask
      </LinkButton>
      {open && (
        <span className="why-we-ask">
          {`${aspect.why} The guidance: ${aspect.guidance.map(({ paragraph, title }) => `${paragraph}, ${title}`).join('; ')}. Source: ${aspect.sources.map(({ name }) => name).join('; ')}.`}
        </span>
      )}
    </p>
  );
}
