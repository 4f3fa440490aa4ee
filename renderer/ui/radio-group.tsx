/** One of a few, all in sight: in a line, under each other, or as ruled rows that say what each choice means. */
import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field';
import type { Choice } from './select-field';

type RadioGroupProps = FieldWords &
  Pick<ComponentProps<'input'>, 'onChange' | 'onBlur' | 'ref' | 'disabled'> & {
    name: string;
    choices: readonly Choice[];
    value?: string;
    defaultValue?: string;
    layout?: 'inline' | 'stacked' | 'rows';
  };

export function RadioGroup({ label, optional, hint, error, choices, layout = 'stacked', ...group }: RadioGroupProps) {
  const { name, value, defaultValue, ...input } = group;
  return (
    <Field label={label} optional={optional} hint={hint} error={error} name={name} group>
      {(ties) => (
        <div className={layouts[layout]}>
          {choices.map((choice, index) => (
            <label key={choice.value} className={layout === 'rows' ? 'choice-row' : 'choice'}>
              <input
                type="radio"
                autoComplete="off"
                {...input}
                {...(value === undefined
                  ? { defaultChecked: defaultValue === choice.value }
                  : { checked: value === choice.value })}
                id={index === 0 ? ties.id : `${ties.id}-${index + 1}`}
                name={name}
                value={choice.value}
                disabled={choice.disabled || group.disabled}
                className="choice-input"
              />
              {layout === 'rows' ? (
                <>
                  <span className="choice-row-label">{choice.label}</span>
                  {choice.words !== undefined && <span className="choice-row-words">{choice.words}</span>}
                </>
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

const layouts = { inline: 'choices-inline', stacked: 'choices-stacked', rows: 'choice-rows' };
