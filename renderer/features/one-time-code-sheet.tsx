// The sheet of a one-time code, for whoever was asked in: what to do with it, and what it opens.

import { CodeSheet } from './code-sheet';

interface OneTimeCodeSheetProps {
  readonly code: string;
  readonly organisation: string;
  readonly name: string;
}

export function OneTimeCodeSheet({ code, organisation, name }: OneTimeCodeSheetProps) {
  return (
    <CodeSheet label="One-time code" title={`One-time code for ${name}`} whose={organisation} code={code} large>
      <ol className="code-steps">
        <li>Open Quarterday on the computer where {organisation} is kept.</li>
        <li>Choose your name, and type this code.</li>
        <li>Choose a passphrase of your own. Nobody else needs it, and nobody can look it up.</li>
      </ol>
      <p className="text-hint">
        It opens the first sign-in of {name} and nothing else, once. Capitals and hyphens do not matter.
      </p>
    </CodeSheet>
  );
}
