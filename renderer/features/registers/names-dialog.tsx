// Asks, before it is saved, whether words name a young person. What was typed stays as it is until somebody has said.

import { listOf } from '#shared/domain/number-words';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';

interface NamesDialogProps {
  /** None while nothing is asked. */
  readonly names: readonly string[];
  readonly change: () => void;
  readonly goOn: () => void;
}

export function NamesDialog({ names, change, goOn }: NamesDialogProps) {
  const said = listOf(names.map((name) => `“${name}”`));
  return (
    <Dialog
      open={names.length > 0}
      title="This may name a young person"
      onClose={change}
      actions={
        <>
          <Button look="solid" onClick={change}>
            Change it
          </Button>
          <Button onClick={goOn}>It names nobody young: save it</Button>
        </>
      }
    >
      <p>{`${said} may be a name. Use initials or the case number: what is written here is kept for long.`}</p>
    </Dialog>
  );
}
