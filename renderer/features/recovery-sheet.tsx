// The sheet of a member's own recovery code.

import { CodeSheet } from './code-sheet';

interface RecoverySheetProps {
  readonly code: string;
  readonly organisation: string;
  readonly name: string;
}

export function RecoverySheet({ code, organisation, name }: RecoverySheetProps) {
  return (
    <CodeSheet
      label="Recovery sheet"
      title="Quarterday recovery code"
      whose={`${organisation}, for ${name}`}
      code={code}
    >
      <p className="text-hint">
        Opens the workbook when the passphrase is lost. Keep it on paper, away from this computer. Anyone who has it and
        this computer can read everything you can.
      </p>
    </CodeSheet>
  );
}
