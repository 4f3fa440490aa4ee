/** A passphrase, hidden until "Show" is pressed. Hidden again when its form is sent. */
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { Field, type FieldWords } from './field';

type PassphraseFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'type'>;

export function PassphraseField({ label, optional, hint, error, ...input }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = frame.current?.closest('form');
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  return (
    <Field label={label} optional={optional} hint={hint} error={error} id={input.id} name={input.name}>
      {(ties) => (
        <div className="passphrase" ref={frame}>
          <input
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...ties}
            type={shown ? 'text' : 'password'}
            className="input"
          />
          <button
            type="button"
            className="link passphrase-show"
            aria-pressed={shown}
            aria-controls={ties.id}
            onClick={() => setShown(!shown)}
          >
            Show<span className="hidden-words"> what is typed</span>
          </button>
        </div>
      )}
    </Field>
  );
}
