/** Label, hint, error and control of one field, tied together for screen readers. What every field here is made with. */
import { type ReactNode, useId } from 'react';
import { Shape } from './shape';

export type FieldWords = {
  label: ReactNode;
  /** Said after the label, e.g. "if it helps". Fields are asked for unless this is given. */
  optional?: string;
  hint?: ReactNode;
  /** What to do, in the field's own words: "write a date like 5 April 2027". Written here with a capital letter. */
  error?: string;
};

export type LabelPlace = 'above' | 'beside' | 'hidden';

/** What a control needs to spread to be tied to its words. */
export type FieldTies = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type FieldProps = FieldWords & {
  /** The control's id. By the field's name, so that an error summary can lead here. */
  id?: string;
  name?: string;
  /** Several controls under one label: a fieldset and a legend. */
  group?: boolean;
  /** Beside the control, or only read out, where several controls stand in one line. */
  labelPlace?: LabelPlace;
  children: (ties: FieldTies) => ReactNode;
};

export function Field({
  label,
  optional,
  hint,
  error,
  id,
  name,
  group = false,
  labelPlace = 'above',
  children,
}: FieldProps) {
  const generated = useId();
  const controlId = id ?? name ?? generated;
  const hintId = `${generated}-hint`;
  const errorId = `${generated}-error`;
  const describedBy = [hint !== undefined && hintId, error !== undefined && errorId].filter(Boolean).join(' ');

  const ties: FieldTies = { id: controlId };
  if (describedBy !== '') ties['aria-describedby'] = describedBy;
  if (error !== undefined) ties['aria-invalid'] = true;

  const words = (
    <>
      {label}
      {optional !== undefined && <span className="field-optional"> ({optional})</span>}
    </>
  );
  const beneath = (
    <>
      {hint !== undefined && (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="field-error" id={errorId}>
          <Shape kind="triangle" />
          <span>
            <span className="hidden-words">To put right: </span>
            {error.charAt(0).toUpperCase() + error.slice(1)}
          </span>
        </p>
      )}
    </>
  );
  const look = error === undefined ? 'field' : 'field field-wrong';

  if (group) {
    return (
      <fieldset className={look} aria-describedby={ties['aria-describedby']}>
        <legend className="field-label">{words}</legend>
        {beneath}
        {children(ties)}
      </fieldset>
    );
  }
  return (
    <div className={labelPlace === 'beside' ? `${look} field-beside` : look}>
      <label className={labelPlace === 'hidden' ? 'hidden-words' : 'field-label'} htmlFor={controlId}>
        {words}
      </label>
      {beneath}
      <div className={labelPlace === 'above' ? 'field-control' : undefined}>{children(ties)}</div>
    </div>
  );
}
