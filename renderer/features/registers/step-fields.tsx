// The controls of one step of a record, short ones of a kind two by two.

import type { Field } from '#shared/domain/registers/register';
import { FieldInput, type FieldInputProps } from './field-input';

interface StepFieldsProps extends Omit<FieldInputProps, 'field'> {
  readonly fields: readonly Field[];
}

export function StepFields({ fields, ...props }: StepFieldsProps) {
  return runsOf(fields).map((run) => {
    const inputs = run.map((field) => <FieldInput key={field.name} field={field} {...props} />);
    const key = run[0]?.name ?? '';
    return run.length === 1 ? (
      inputs
    ) : (
      <div key={key} className="pair">
        {run.map((field, index) => (
          <div key={field.name}>{inputs[index]}</div>
        ))}
      </div>
    );
  });
}

/** Fields in their order, those that stand beside each other together. */
function runsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (field.isShort && last?.[0]?.isShort) last.push(field);
    else runs.push([field]);
  }
  return runs;
}
