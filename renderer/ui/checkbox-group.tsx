/** Any number of a few, in a line, under each other, or as ruled rows that say what each means. The same `register()` goes on all of them, and the form's value is a list. */
import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field';
import type { Choice } from './select-field';
import { TwoLines } from './two-lines';

type CheckboxGroupProps = FieldWords &
  Pick<ComponentProps<'input'>, 'onChange' | 'onBlur' | 'ref' | 'disabled'> & {
    name: string;
    choices: readonly Choice[];
    values?: readonly string[];
    defaultValues?: readonly string[];
    /** `rows`: each with what it means, over a hairline. */
    layout?: 'inline' | 'stacked' | 'rows';
  };

export function CheckboxGroup({
  label,
  optional,
  hint,
  error,
  choices,
  layout = 'stacked',
  ...group
}: CheckboxGroupProps) {
  const { name, values, defaultValues, ...input } = group;
  return (
    <Field label={label} optional={optional} hint={hint} error={error} name={name} group>
      {(ties) => (
        <div className={looks[layout]}>
          {choices.map((choice, index) => (
            <label key={choice.value} className={layout === 'rows' ? 'choice-row' : 'choice'}>
              <input
                type="checkbox"
                autoComplete="off"
                {...input}
                {...(values === undefined
                  ? { defaultChecked: defaultValues?.includes(choice.value) ?? false }
                  : { checked: values.includes(choice.value) })}
                id={index === 0 ? ties.id : `${ties.id}-${index + 1}`}
                name={name}
                value={choice.value}
                disabled={choice.disabled || group.disabled}
                className="choice-input"
              />
              {layout === 'rows' ? (
                <span className="choice-lines">
                  <TwoLines first={choice.label} second={choice.words} />
                </span>
              ) : (
                <span>{choice.label}</span>
              )}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

const looks = { inline: 'choices-inline', stacked: 'choices-stacked', rows: 'choice-rows' };
