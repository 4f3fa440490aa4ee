/** The bar that stays at the foot of the body: the main action at the left, what is saved at the right. */
import type { ReactNode } from 'react';

type FootBarProps = { children: ReactNode; aside?: ReactNode; look?: 'ruled' | 'plain' };

export function FootBar({ children, aside, look = 'ruled' }: FootBarProps) {
  return (
    <div className={look === 'plain' ? 'foot-bar foot-bar-plain' : 'foot-bar'}>
      {children}
      {aside !== undefined && <div className="foot-bar-aside">{aside}</div>}
    </div>
  );
}
