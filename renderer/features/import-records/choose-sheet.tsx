// Where a sheet comes from: a file, or cells that are pasted. Nothing of it is kept: a sheet may hold passwords.

import { useState } from 'react';
import { sheetFields } from '#shared/domain/import/match-columns';
import { listOf } from '#shared/domain/number-words';
import type { Register } from '#shared/domain/registers/register';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { EvidenceDrop } from '#ui/evidence-drop';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { fileBytesMax, readBytes, tooLargeWords } from './read-bytes';

/** What stands in place of the name of a file. */
export const pastedName = 'What you pasted';

export interface CameText {
  readonly name: string;
  readonly text: string;
  readonly letters: 'said or certain' | 'guessed';
}

interface ChooseSheetProps {
  readonly register: Register;
  /** What was pasted, for as long as the screen is open. */
  readonly pasted: string;
  readonly onPasted: (pasted: string) => void;
  readonly onText: (came: CameText) => void;
  readonly saveEmpty: () => void;
  /** Why what came was not taken. */
  readonly problem: { readonly of: 'file' | 'paste'; readonly words: string } | undefined;
  readonly onProblem: (problem: { readonly of: 'file' | 'paste'; readonly words: string }) => void;
}

export function ChooseSheet(props: ChooseSheetProps) {
  const { register, pasted, onPasted, onText, saveEmpty, problem, onProblem } = props;
  const [attempt, setAttempt] = useState(0);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > fileBytesMax) return onProblem({ of: 'file', words: `${file.name}: ${tooLargeWords}` });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return onProblem({ of: 'file', words: `${file.name} could not be read. Choose it once more.` });
    const came = readBytes(new Uint8Array(bytes));
    if (came.state === 'refused') return onProblem({ of: 'file', words: `${file.name}: ${came.words}` });
    onText({ name: file.name, text: came.text, letters: came.letters });
  };
  const readPasted = () => {
    setAttempt(attempt + 1);
    if (pasted.trim() === '')
      return onProblem({ of: 'paste', words: 'Paste the cells here first, with their headings' });
    onText({ name: pastedName, text: pasted, letters: 'said or certain' });
  };
  return (
    <div className="stack-far">
      {problem?.of === 'file' && <Notice kind="alert" title={problem.words} />}
      <ErrorSummary
        problems={
          problem?.of === 'paste'
            ? [{ field: 'pasted', label: 'Cells from a spreadsheet', message: problem.words }]
            : []
        }
        attempt={attempt}
      />
      <EvidenceDrop
        label="A file saved as CSV"
        look="box"
        multiple={false}
        // Spreadsheets too: whoever has nothing else is told what to do with it.
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv,text/plain,text/tab-separated-values"
        prompt="Drop a CSV file here"
        onFiles={([file]) => void read(file)}
      />
      <div className="stack-close">
        <TextArea
          name="pasted"
          label="Or cells from a spreadsheet"
          hint="Copy them there together with their headings, and paste them here."
          rows={6}
          spellCheck={false}
          value={pasted}
          onChange={(event) => onPasted(event.target.value)}
          {...(problem?.of === 'paste' ? { error: problem.words } : {})}
        />
        <p>
          <Button onClick={readPasted}>Read what I pasted</Button>
        </p>
      </div>
      <section className="stack-close measure">
        <h2>What it needs</h2>
        <p>
          A line of headings, and a line under it for each {register.one}. The columns can be in any order, and lines
          above the headings do no harm. You see what was understood before anything is taken in.
        </p>
        <p>{`Each new ${register.one} needs: ${listOf(labelsOf(register, true))}.`}</p>
        <p>{`These headings are known as well: ${listOf(labelsOf(register, false))}. Other columns you can choose by hand.`}</p>
        <p>Dates are read as in Britain: 5/4/27 is 5 April 2027. Passwords are never taken in.</p>
        <p>
          <LinkButton onClick={saveEmpty}>Save an empty table with these headings (CSV)</LinkButton>
        </p>
      </section>
    </div>
  );
}

function labelsOf(register: Register, isRequired: boolean): readonly string[] {
  return sheetFields(register)
    .filter(({ required }) => (required !== undefined) === isRequired)
    .map(({ label }) => label);
}
