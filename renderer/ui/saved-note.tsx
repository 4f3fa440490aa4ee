/** "Saved 14:32": said politely to screen readers when it changes, and kept in sight. `action` is usually Undo. */
import type { ReactNode } from 'react';

export function SavedNote({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <span className="saved-note">
      <span role="status">{children}</span>
      {action}
    </span>
  );
}
