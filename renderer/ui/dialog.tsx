/** A question that must be answered before going on, in the browser's own modal dialog. Escape closes it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';

type DialogProps = {
  open: boolean;
  title: string;
  children: ReactNode;
  /** The buttons, main one first. */
  actions: ReactNode;
  onClose: () => void;
  /** For something to look at rather than a question. */
  wide?: boolean;
};

export function Dialog({ open, title, children, actions, onClose, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    <dialog ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <h2 id={titleId} className="text-subject">
            {title}
          </h2>
          <div className="stack-close">{children}</div>
          <div className="row">{actions}</div>
        </>
      )}
    </dialog>
  );
}
