/** What can be pressed, 44 pixels high. One solid button a screen; the others are outlines. */
import type { ComponentProps, ReactNode } from 'react';
import type { Target } from './link-button';

type ButtonProps = Omit<ComponentProps<'button'>, 'onClick'> &
  Target & {
    look?: 'solid' | 'outline';
    /** The key that does the same, shown in a small cap. */
    keyCap?: ReactNode;
    wide?: boolean;
  };

/** With `href` it is a link that looks like a button. */
export function Button({ look = 'outline', keyCap, wide, href, onClick, children, ...rest }: ButtonProps) {
  const names = `button button-${look}${wide ? ' button-wide' : ''}`;
  const inside = (
    <>
      {children}
      {keyCap !== undefined && (
        <span className="key-cap" aria-hidden="true">
          {keyCap}
        </span>
      )}
    </>
  );
  return href === undefined ? (
    <button type="button" {...rest} className={names} onClick={onClick}>
      {inside}
    </button>
  ) : (
    <a className={names} href={href} id={rest.id} onClick={onClick}>
      {inside}
    </a>
  );
}
