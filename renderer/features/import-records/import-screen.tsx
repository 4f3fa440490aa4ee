// Bringing records in from a spreadsheet: a file or pasted cells, what was understood of them, what would become of each line, and
// then all of it in one entry, or nothing. Until then nothing is kept, the sheet itself never.

import { useState } from 'react';
import type { Change } from '#shared/domain/change';
import { sheetFields } from '#shared/domain/import/match-columns';
import type { RefusedLine } from '#shared/domain/import/plan-import';
import { readSheet, type Sheet } from '#shared/domain/import/read-sheet';
import { refusedCsv } from '#shared/domain/import/refused-csv';
import { registers } from '#shared/domain/registers/all-registers';
import { manyOf, type RegisterName } from '#shared/domain/registers/register';
import { writeCsv } from '#shared/domain/write-csv';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { mayAddTo } from '../may-add-to';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useHeadingFocus } from '../use-heading-focus';
import { type CameText, ChooseSheet, pastedName } from './choose-sheet';
import { PreviewImport } from './preview-import';
import { TakenIn } from './taken-in';

interface ImportScreenProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly register: RegisterName;
}

/** What was taken in, and what was not. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedLine[];
}

export function ImportScreen(props: ImportScreenProps) {
  const { masthead, saved, workbook, host, go, register: name } = props;
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const register = registers[name];
  const [problem, setProblem] = useState<{ of: 'file' | 'paste'; words: string }>();
  const [came, setCame] = useState<{ readonly name: string; readonly sheet: Sheet; readonly isGuessed: boolean }>();
  const [pasted, setPasted] = useState('');
  const [taken, setTaken] = useState<Taken>();
  const [savedFile, setSavedFile] = useState<SavedFile>();
  useHeadingFocus(taken ? 'taken' : came ? 'preview' : 'choose');
  const back = () => go({ name: 'register', register: name });
  const above = <LinkButton onClick={back}>{register.title}</LinkButton>;
  const title = `Bring ${manyOf(register)} in from a spreadsheet`;

  const read = ({ name: from, text, letters }: CameText) => {
    const sheet = readSheet(register, text);
    if (sheet.state === 'refused') {
      const of = from === pastedName ? 'paste' : 'file';
      setProblem({ of, words: of === 'file' ? `${from}: ${sheet.words}` : sheet.words });
      return;
    }
    setProblem(undefined);
    setSavedFile(undefined);
    setCame({ name: from, sheet: sheet.sheet, isGuessed: letters === 'guessed' });
  };

  const saveTable = async (suggestedName: string, csv: string) => {
    const kinds = [{ words: 'Table', endings: ['.csv'] }];
    const bytes = new TextEncoder().encode(csv);
    setSavedFile(savedFileWords(suggestedName, await host.saveFile({ suggestedName, kinds, bytes })));
  };
  const saveRefused = (sheet: Sheet, refused: readonly RefusedLine[]) =>
    void saveTable(`${name}-not-taken-in-${workbook.today()}.csv`, refusedCsv(sheet, refused));
  const notice = savedFile && <Notice kind={savedFile.kind} title={savedFile.words} />;

  if (!came && !mayAddTo(workbook, name)) {
    return (
      <Page masthead={masthead} foot={saved}>
        <PageHead above={above} title={title} />
        <Notice
          kind="look"
          title={readOnlyBecause || `Your role does not let you add ${manyOf(register)}. Ask a coordinator.`}
          actions={<Button onClick={back}>{`Back to ${manyOf(register)}`}</Button>}
        />
      </Page>
    );
  }
  if (taken && came) {
    return (
      <TakenIn
        masthead={masthead}
        saved={saved}
        register={register}
        state={state}
        taken={taken}
        columns={came.sheet.columns}
        above={above}
        notice={notice}
        saveRefused={() => saveRefused(came.sheet, taken.refused)}
        another={() => {
          setTaken(undefined);
          setPasted('');
          setCame(undefined);
          setSavedFile(undefined);
        }}
        back={back}
      />
    );
  }
  if (came) {
    return (
      <PreviewImport
        masthead={masthead}
        workbook={workbook}
        register={register}
        came={came}
        above={above}
        title={title}
        notice={notice}
        saveRefused={(refused) => saveRefused(came.sheet, refused)}
        another={() => {
          setCame(undefined);
          setSavedFile(undefined);
        }}
        onTaken={setTaken}
      />
    );
  }
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead above={above} title={title} />
      {notice}
      <ChooseSheet
        register={register}
        pasted={pasted}
        onPasted={setPasted}
        problem={problem}
        onProblem={setProblem}
        onText={read}
        saveEmpty={() =>
          void saveTable(`${name}-empty.csv`, writeCsv([sheetFields(register).map(({ label }) => label)]))
        }
      />
    </Page>
  );
}
