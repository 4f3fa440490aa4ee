/** The answers to one question, as one group of radio buttons with a number key each. Nothing is chosen until the
 *  person chooses. Arrows move within the group; the numbers work from anywhere on the page but inside a text field,
 *  or, with `shortcuts="focus"`, only while the group has the focus. */
import { type ComponentProps, useEffect, useRef } from 'react';

type AnswerKeysProps = Pick<ComponentProps<'input'>, 'onChange' | 'onBlur' | 'ref' | 'disabled'> & {
  /** What is asked; read out, not shown, because the question stands above. */
  legend: string;
  name: string;
  answers: readonly { value: string; label: string }[];
  /** The chosen answer; `''` when there is none yet. Leave it out to let a form keep it. */
  value?: string;
  shortcuts?: 'page' | 'focus';
  'aria-describedby'?: string;
};

export function AnswerKeys({ legend, name, answers, value, shortcuts = 'page', ...rest }: AnswerKeysProps) {
  const { 'aria-describedby': describedBy, ...input } = rest;
  const group = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const inside = event.target instanceof Node && group.current?.contains(event.target);
      if (shortcuts === 'focus' && !inside) return;
      if (!/^[1-9]$/.test(event.key)) return;
      const radio = group.current?.querySelectorAll('input')[Number(event.key) - 1];
      if (radio === undefined || radio.disabled) return;
      event.preventDefault();
      radio.focus();
      radio.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [shortcuts]);

  return (
    <fieldset ref={group} aria-describedby={describedBy}>
      <legend className="hidden-words">{legend}</legend>
      <div className="answer-keys">
        {answers.map((answer, index) => (
          <label key={answer.value} className="answer-key">
            <input
              type="radio"
              autoComplete="off"
              {...input}
              {...(value === undefined ? {} : { checked: value === answer.value })}
              id={index === 0 ? name : `${name}-${index + 1}`}
              name={name}
              value={answer.value}
              aria-keyshortcuts={String(index + 1)}
              className="choice-input"
            />
            <span>{answer.label}</span>
            <span className="key-cap" aria-hidden="true">
              {index + 1}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Where a number is text, it stays text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'file'].includes(target.type);
}
