/** A link in words. With `href` it is a link, without one a button that looks like a link: the reader is told which. */
import type { ComponentProps, MouseEventHandler, ReactNode } from 'react';

/** Where something leads: an address, something to do, or both. The caller's `onClick` may keep the address from opening. */
export type Target = { href?: string; onClick?: MouseEventHandler<HTMLElement> };

type LinkButtonProps = Target & {
  children: ReactNode;
  className?: string;
} & Pick<
    ComponentProps<'button'>,
    'id' | 'aria-label' | 'aria-current' | 'aria-expanded' | 'aria-controls' | 'aria-keyshortcuts'
  >;

export function LinkButton({ href, className, children, ...rest }: LinkButtonProps) {
  const names = className === undefined ? 'link' : `link ${className}`;
  return href === undefined ? (
    <button type="button" className={names} {...rest}>
      {children}
    </button>
  ) : (
    <a href={href} className={names} {...rest}>
      {children}
    </a>
  );
}
