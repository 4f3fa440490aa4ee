/** A short form in a dialog. The button that saves stands beside the dialog's other button, outside the form it belongs to. */
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type FormDialogProps = {
  open: boolean;
  title: string;
  /** Of the form inside. */
  formId: string;
  /** What the button that saves says. */
  save: string;
  onClose: () => void;
  children: ReactNode;
};

export function FormDialog({ open, title, formId, save, onClose, children }: FormDialogProps) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="solid">
            {save}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
