// Why a register is kept, for who wants to know: folded, so that it is in nobody's way who has read it.

import { useState } from 'react';
import type { Register } from '#shared/domain/registers/register';
import { LinkButton } from '#ui/link-button';

export function WhyRegister({ register: { why, title } }: { register: Register }) {
  const [isShown, setShown] = useState(false);
  if (why === undefined) return null;
  return (
    <span>
      <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Why we keep this<span className="hidden-words">: {title}</span>
      </LinkButton>
      {isShown && <span className="why-we-ask">{why}</span>}
    </span>
  );
}
