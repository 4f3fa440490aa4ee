// The readable export: everything that whoever makes it may read, for other programs, in one file under a passphrase of its own.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { writeSize } from '#shared/domain/write-size';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Progress } from '#ui/progress';
import { readyBackupFolder } from '../backup-folder';
import { ChooseBackupFolder, type ChosenFolder, folderFields, pathOf } from '../choose-backup-folder';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { knownNames } from '../known-names';
import type { ScreenProps } from '../screen';
import { useLongWork } from '../use-long-work';
import { type Exported, exportReadable, type SealExport } from './export-readable';

const asking = {
  label: 'Where the export goes',
  hint: 'The file is sealed. Whoever has it and its passphrase can read it.',
};

export function ExportScreen({
  masthead,
  workbook,
  host,
  appVersion,
  go,
  sealExport,
}: ScreenProps & { sealExport: SealExport }) {
  const form = useForm<NewPassphrase>({ defaultValues: { passphrase: '', again: '' }, shouldFocusError: false });
  const [chosen, setChosen] = useState<ChosenFolder>({ choice: '', typed: '' });
  const [wrongFolder, setWrongFolder] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [exported, setExported] = useState<Exported>();
  const work = useLongWork();
  const isBusy = work.part !== undefined;
  const back = () => go({ name: 'where-is-my-data' });
  const { errors } = form.formState;
  const folderField = chosen.choice === 'other' ? 'typed' : 'choice';

  const lookAtFolder = async (): Promise<string> => {
    const folder = pathOf(chosen);
    if (folder === '')
      return chosen.choice === 'other' ? 'Write the path of the folder' : 'Choose where the export goes';
    return readyBackupFolder(host, folder);
  };
  const make = async () => {
    if (isBusy) return;
    setExported(undefined);
    const isRight = await form.trigger();
    const words = await lookAtFolder();
    setWrongFolder(words);
    setAttempt((count) => count + 1);
    if (!isRight || words !== '') return;
    const { passphrase } = form.getValues();
    const done = await work.run(({ onProgress, signal }) =>
      exportReadable({
        workbook,
        host,
        sealExport,
        folder: pathOf(chosen),
        passphrase,
        appVersion,
        onProgress: (files, all) => onProgress?.(files / all),
        signal: signal ?? new AbortController().signal,
      }),
    );
    if (done.state === 'exported') form.reset();
    setExported(done);
  };
  const problems = [
    ...(wrongFolder === '' ? [] : [{ field: folderFields[folderField], label: asking.label, message: wrongFolder }]),
    ...(errors.passphrase?.message
      ? [{ field: 'passphrase', label: 'Passphrase of the export', message: errors.passphrase.message }]
      : []),
    ...(errors.again?.message ? [{ field: 'again', label: 'The same again', message: errors.again.message }] : []),
  ];

  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What an export is',
        content: (
          <section className="stack-close">
            <div className="section-head">
              <h2>What an export is</h2>
            </div>
            <p>
              A copy to read, not one to restore: tables for a spreadsheet, every file, and everything once more for a
              program. It holds what you may read, your private notes too.
            </p>
            <p>
              It opens without Quarterday: the free program <b>age</b> unseals it with its passphrase, and what comes
              out is an ordinary ZIP file.
            </p>
            <p>Quarterday does not keep the passphrase. Write it down apart from the file.</p>
          </section>
        ),
      }}
      foot={
        <FootBar>
          <Button look="solid" aria-disabled={isBusy} onClick={() => void make()}>
            Make the export
          </Button>
          <LinkButton onClick={back}>Where is my data</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>Where is my data</LinkButton>}
        title="Export what can be read"
        under="For moving on to something else, or for somebody who asks what you hold."
      />
      {exported && <Told exported={exported} />}
      <ErrorSummary problems={problems} attempt={attempt} />
      {isBusy && (
        <Progress part={work.part === 'unknown' ? undefined : work.part} onCancel={work.cancel}>
          Packing and sealing
        </Progress>
      )}
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <ChooseBackupFolder
          host={host}
          chosen={chosen}
          onChange={setChosen}
          errors={wrongFolder === '' ? {} : { [folderField]: wrongFolder }}
          asking={asking}
        />
        <FormProvider {...form}>
          <ChoosePassphrase label="Passphrase of the export" known={() => knownNames(workbook)} />
        </FormProvider>
        <button type="submit" hidden />
      </form>
    </Page>
  );
}

function Told({ exported }: { exported: Exported }) {
  switch (exported.state) {
    case 'exported':
      return (
        <Notice kind="status" title={`The export is there: ${writeSize(exported.sizeBytes)}.`}>
          <p className="path">{exported.path}</p>
          {exported.missing.length > 0 && (
            <p>
              {`Not in it, because missing or damaged here: ${exported.missing.join(', ')}. Bring them back from a backup.`}
            </p>
          )}
        </Notice>
      );
    case 'cancelled':
      return <Notice kind="status" title="The export was called off. Nothing of it is left." />;
    case 'not exported':
      return <Notice kind="alert" title={exported.words} />;
  }
}
