// The control of one field, made from its description. Inside a form of `TypedRecord`.

import { type UseFormReturn, useFieldArray, useFormContext } from 'react-hook-form';
import type { Host } from '#host/host';
import { notShownWords } from '#shared/domain/history/field-words';
import { withArticle } from '#shared/domain/number-words';
import { recordTitle } from '#shared/domain/registers/record-title';
import { type Field, isOfFiles, type SimpleField, textOf } from '#shared/domain/registers/register';
import { recordsOf, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { DateField } from '#ui/date-field';
import { Field as LabelledField } from '#ui/field';
import { RadioGroup } from '#ui/radio-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { FilesInput } from './files-input';
import { LookAtPicture } from './look-at-picture';
import { newPerson, type TypedRecord, type TypedRow } from './record-form';

export interface FieldInputProps {
  readonly field: Field;
  /** For files that a field holds. */
  readonly workbook: Workbook;
  readonly host: Pick<Host, 'saveFile'>;
  readonly state: State;
  /** What is wrong at a path of the form, if anything is. */
  readonly problemOf: (path: string) => string | undefined;
}

export function FieldInput({ field, workbook, host, state, problemOf }: FieldInputProps) {
  const form = useFormContext<TypedRecord>();
  if (isOfFiles(field)) {
    return <FilesInput field={field} workbook={workbook} host={host} error={problemOf(field.name)} />;
  }
  if (field.kind === 'rows' && field.look === 'ticks') return <TicksInput field={field} problemOf={problemOf} />;
  if (field.kind === 'rows') return <RowsInput field={field} state={state} problemOf={problemOf} />;
  return <SimpleInput field={field} path={field.name} form={form} state={state} problemOf={problemOf} />;
}

interface SimpleInputProps {
  readonly field: SimpleField;
  /** Where the form keeps it: `owner`, or `holders.0.person`. */
  readonly path: string;
  readonly form: UseFormReturn<TypedRecord>;
  readonly state: State;
  readonly problemOf: FieldInputProps['problemOf'];
}

function SimpleInput({ field, path, form, state, problemOf }: SimpleInputProps) {
  const words = {
    label: field.label,
    hint: field.hint,
    error: problemOf(path),
    ...(field.required === undefined ? { optional: field.optional ?? 'if known' } : {}),
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...words} {...form.register(path)} />;
    case 'long-text':
      return <TextArea {...words} {...form.register(path)} />;
    case 'date':
      return <DateField {...words} {...form.register(path)} />;
    case 'choice': {
      // What comes about on the record's own page is offered only where it has.
      const chosenFirst: unknown = form.formState.defaultValues?.[path];
      const choices = field.choices
        .filter(({ value, isWrittenElsewhere }) => !isWrittenElsewhere || value === chosenFirst)
        .map((choice) => ({ value: choice.value, label: choice.words }));
      if (field.look === 'in sight') {
        const { optional: _, ...said } = words;
        return <RadioGroup {...said} layout="inline" choices={choices} {...form.register(path)} />;
      }
      const none = { value: '', label: field.required ?? 'Not written down' };
      const select = <SelectField {...words} choices={[none, ...choices]} {...form.register(path)} />;
      if (!field.readsPicture) return select;
      return (
        <>
          {select}
          <LookAtPicture found={(facts) => form.setValue(path, facts, { shouldDirty: true })} />
        </>
      );
    }
    case 'record': {
      const records = recordsOf(state, field.register).map((kept) => ({
        value: kept.record,
        label: recordTitle(state, kept),
      }));
      const none = { value: '', label: field.required ?? 'None' };
      // What names a record that whoever looks cannot see stays as it is.
      const chosen = form.watch(path);
      const isSeen = chosen === '' || typeof chosen !== 'string' || records.some(({ value }) => value === chosen);
      const unseen = isSeen ? [] : [{ value: String(chosen), label: notShownWords }];
      return <SelectField {...words} choices={[none, ...unseen, ...records]} {...form.register(path)} />;
    }
    case 'person': {
      const people = recordsOf(state, 'people').map((person) => ({
        value: person.record,
        label: textOf(person.fields, 'name'),
      }));
      const none = { value: '', label: field.required ?? 'Nobody' };
      const someoneNew = { value: newPerson, label: 'Someone who is not on this list' };
      const isNew = form.watch(path) === newPerson;
      return (
        <>
          <SelectField {...words} choices={[none, ...people, someoneNew]} {...form.register(path)} />
          {isNew && (
            <TextField
              label="Their name"
              hint="They are added to the people register."
              error={problemOf(`${path}New`)}
              {...form.register(`${path}New`)}
            />
          )}
        </>
      );
    }
  }
}

interface RowsInputProps extends Pick<FieldInputProps, 'state' | 'problemOf'> {
  readonly field: Extract<Field, { kind: 'rows' }>;
}

/** Rows of one choice each, as boxes to tick. They are kept in the order of the choices, so that ticking one again changes nothing. */
function TicksInput({ field, problemOf }: Omit<RowsInputProps, 'state'>) {
  const form = useFormContext<TypedRecord>();
  const [column] = field.columns;
  const kept = form.watch(field.name);
  if (column?.kind !== 'choice') return null;
  const ticked = typeof kept === 'object' ? kept.map((row) => row[column.name] ?? '') : [];
  const tick = (value: string, isTicked: boolean) => {
    const rows = column.choices
      .filter((choice) => (choice.value === value ? isTicked : ticked.includes(choice.value)))
      .map((choice) => ({ [column.name]: choice.value }));
    form.setValue(field.name, rows, { shouldDirty: true, shouldTouch: true });
  };
  return (
    <CheckboxGroup
      label={field.label}
      hint={field.hint}
      error={problemOf(field.name)}
      name={field.name}
      layout={column.choices.some(({ means }) => means !== undefined) ? 'rows' : 'stacked'}
      values={ticked}
      onChange={(event) => tick(event.target.value, event.target.checked)}
      choices={column.choices.map(({ value, words, means }) => ({
        value,
        label: words,
        ...(means === undefined ? {} : { words: means }),
      }))}
    />
  );
}

/** react-hook-form needs the path of a list as a type of its own, which a record with any field names does not have. */
type RowsForm = Record<string, TypedRow[]>;

function RowsInput({ field, state, problemOf }: RowsInputProps) {
  const form = useFormContext<TypedRecord>();
  const rowsForm = useFormContext<RowsForm>();
  const rows = useFieldArray({ control: rowsForm.control, name: field.name });
  const empty = () => Object.fromEntries(field.columns.map((column) => [column.name, '']));
  return (
    <LabelledField label={field.label} hint={field.hint} error={problemOf(field.name)} name={field.name} group>
      {() => (
        <div className="stack">
          {rows.fields.map((row, index) => (
            <fieldset key={row.id} className="rows-line">
              <legend className="hidden-words">{`${field.label}, line ${index + 1}`}</legend>
              <div className="pair pair-close">
                {field.columns.map((column) => (
                  <div key={column.name}>
                    <SimpleInput
                      field={column}
                      path={`${field.name}.${index}.${column.name}`}
                      form={form}
                      state={state}
                      problemOf={problemOf}
                    />
                  </div>
                ))}
                <div className="rows-take-off">
                  <Button onClick={() => rows.remove(index)}>
                    Take off<span className="hidden-words"> line {index + 1}</span>
                  </Button>
                </div>
              </div>
            </fieldset>
          ))}
          <Button id={rows.fields.length === 0 ? field.name : undefined} onClick={() => rows.append(empty())}>
            {rows.fields.length === 0 ? `Add ${withArticle(field.one)}` : `Add another ${field.one}`}
          </Button>
        </div>
      )}
    </LabelledField>
  );
}
