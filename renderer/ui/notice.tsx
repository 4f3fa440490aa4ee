/** Something that happened and what to do about it. It stays until the cause is gone. An alert is read out at once. */
import type { ReactNode } from 'react';
import { Shape } from './shape';

type NoticeProps = {
  /** "alert": something failed. "look": something to look at. "status": something to know. */
  kind: 'alert' | 'look' | 'status';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

const looks = {
  alert: { className: 'notice notice-alert', shape: 'triangle', role: 'alert' },
  look: { className: 'notice notice-amber', shape: 'diamond', role: 'status' },
  status: { className: 'notice', shape: 'dot', role: 'status' },
} as const;

export function Notice({ kind, title, children, actions }: NoticeProps) {
  const { className, shape, role } = looks[kind];
  return (
    <div className={className} role={role}>
      <Shape kind={shape} />
      <div className="notice-words">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
