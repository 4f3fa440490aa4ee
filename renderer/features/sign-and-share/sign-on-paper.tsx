// Signing on paper: the report is printed and signed by hand, and the scan is brought back as evidence. It is called what it is,
// never a digital signature.

import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { SignedFile } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { uncapital } from '#shared/domain/number-words';
import { dayOf, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { setOf } from '#shared/domain/round-set';
import { type AnyRound, anyRoundOf, personName, recordsOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { Dialog } from '#ui/dialog';
import { EvidenceDrop, type FilesCame } from '#ui/evidence-drop';
import { Notice } from '#ui/notice';
import { SelectField } from '#ui/select-field';
import { contentDigest } from '../content-digest';
import { keepChosenFile } from '../keep-chosen-file';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { readerWords } from './copies-of-set';
import { changedSinceWords } from './sign-round';

interface SignOnPaperProps extends Pick<ScreenProps, 'workbook' | 'host'> {
  readonly round: AnyRound;
  readonly done: () => void;
}

export function SignOnPaper(props: SignOnPaperProps) {
  const { workbook, host, round } = props;
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<SavedFile>();
  const formId = useId();
  const files = setOf(round);
  if (files.length === 0) return null;
  const close = () => setOpen(false);
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Signed on paper instead</h2>
      </div>
      <p className="measure">
        Where whoever signs does not use Quarterday: {toPrintWords(files.length)} signed by hand. Then bring back a scan
        or a photo. The list of reports says “signed on paper”. It is no digital signature.
      </p>
      {told && <Notice kind={told.kind} title={told.words} />}
      <div className="row">
        {files.map((file) => (
          <Button key={file.audience} onClick={() => void saveToPrint(workbook, host, file).then(setTold)}>
            {files.length > 1
              ? `Save the PDF to print ${uncapital(readerWords[file.audience])}`
              : 'Save the PDF to print'}
          </Button>
        ))}
        <Button onClick={() => setOpen(true)}>Bring back the signed paper</Button>
      </div>
      <Dialog
        open={isOpen}
        title="Bring back the signed paper"
        onClose={close}
        actions={
          <>
            <Button look="solid" type="submit" form={formId}>
              Keep it as signed on paper
            </Button>
            <Button onClick={close}>Leave it</Button>
          </>
        }
      >
        {isOpen && <PaperForm {...props} formId={formId} />}
      </Dialog>
    </section>
  );
}

function toPrintWords(count: number): string {
  return count > 1
    ? 'save each PDF, print them all, and have the place on each cover'
    : 'save the PDF, print it, and have the place on its cover';
}

type Scan = Exclude<Awaited<ReturnType<typeof keepChosenFile>>, string>;

interface PaperFormProps extends SignOnPaperProps {
  readonly formId: string;
}

function PaperForm({ workbook, round, done, formId }: PaperFormProps) {
  const { state } = workbook.getSnapshot();
  const form = useForm({ defaultValues: { person: '', on: writeDate(workbook.today()) } });
  const draft = useDraft(workbook, `signed-on-paper:${round.round}`, form);
  const [scan, setScan] = useState<Scan>();
  const [problem, setProblem] = useState<string>();
  const [failed, setFailed] = useState('');
  const { errors } = form.formState;
  const handedOver = round.prepared ? dayOf(round.prepared.at) : undefined;

  const take = async ([first]: readonly File[], how: FilesCame) => {
    if (!first) return;
    const kept = await keepChosenFile(workbook, first, how);
    if (typeof kept === 'string') return setProblem(kept);
    setProblem(undefined);
    setScan(kept);
  };
  const keep = form.handleSubmit(async ({ person, on: typed }) => {
    const on = readPlainDate(typed);
    if (!on) return;
    if (!scan) return setProblem('Bring back a scan or a photo of the signed page');
    const words = await keepOnPaper(workbook, round, scan, { person: person as RecordId, on });
    if (words !== '') return setFailed(words);
    await draft.drop();
    done();
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void keep(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <SelectField
        label="Who signed on paper?"
        error={errors.person?.message}
        choices={[
          { value: '', label: 'Choose a person' },
          ...recordsOf(state, 'people').map(({ record }) => ({ value: record, label: personName(state, record) })),
        ]}
        {...form.register('person', { validate: (person) => person !== '' || 'Choose who signed on paper' })}
      />
      <DateField
        label="On which day?"
        error={errors.on?.message}
        {...form.register('on', {
          validate: (typed) => {
            const on = readPlainDate(typed);
            if (!on) return 'Write a day of the calendar, like 5 April 2027';
            if (on > workbook.today()) return 'This day is still to come';
            return (
              !handedOver || on >= handedOver || `It was handed over on ${writeDate(handedOver)}, and signed after`
            );
          },
        })}
      />
      <EvidenceDrop
        label="The signed page"
        error={problem}
        multiple={false}
        accept="application/pdf,image/*"
        onFiles={(files, how) => void take(files, how)}
        files={scan ? [{ id: scan.digest, name: scan.name }] : []}
      />
    </form>
  );
}

/** The scan becomes evidence and the round is signed, in one entry. Empty where that is done, otherwise why not. */
export async function keepOnPaper(
  workbook: Workbook,
  round: AnyRound,
  scan: Scan,
  { person, on }: { readonly person: RecordId; readonly on: NonNullable<ReturnType<typeof readPlainDate>> },
): Promise<string> {
  const broken = await workbook.verify();
  if (broken !== '') return broken;
  const { state } = workbook.getSnapshot();
  const content = await contentDigest(state, round);
  if (anyRoundOf(state, round.round) !== round || round.prepared?.content !== content) return changedSinceWords(round);
  const evidence = workbook.makeId('evidence');
  const done = await workbook.commit([
    { kind: 'evidence-added', evidence, ...scan, effectiveOn: on },
    {
      kind: 'round-signed-on-paper',
      round: round.round,
      content,
      preparedBy: round.prepared.by,
      checkedBy: round.checked?.by ?? '',
      files: setOf(round),
      onPaper: { person, on, scan: evidence },
    },
  ]);
  return done.state === 'saved' ? '' : done.words;
}

async function saveToPrint(workbook: Workbook, host: ScreenProps['host'], file: SignedFile): Promise<SavedFile> {
  const read = await workbook.readFile(file.attachment);
  if (read.state !== 'read') return { kind: 'alert', words: `${file.name} cannot be read from the safety copy.` };
  const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
  return savedFileWords(file.name, await host.saveFile({ suggestedName: file.name, kinds, bytes: read.bytes }));
}
