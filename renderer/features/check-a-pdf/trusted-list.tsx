// Whose signatures are known here, with a way to know one no longer.

import { useId, useState } from 'react';
import { FormDialog } from '#ui/form-dialog';
import { LinkButton } from '#ui/link-button';
import { TextArea } from '#ui/text-area';
import type { KnownRoot } from './trust';

interface TrustedListProps {
  readonly known: readonly KnownRoot[];
  /** Answers the words of what went wrong; left out for whoever may not. */
  readonly distrust?: ((digest: string, because: string) => Promise<string>) | undefined;
}

export function TrustedList({ known, distrust }: TrustedListProps) {
  const [leaving, setLeaving] = useState<KnownRoot>();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState('');
  const formId = useId();
  const fieldId = useId();
  const close = () => {
    setLeaving(undefined);
    setBecause('');
    setProblem('');
  };
  const takeAway = async () => {
    if (!leaving || !distrust) return;
    if (because.trim() === '') return setProblem('Write why it is not trusted any more.');
    const failed = await distrust(leaving.digest, because.trim());
    if (failed === '') close();
    else setProblem(failed);
  };
  if (known.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h2>Known here</h2>
      </div>
      <ul>
        {known.map((root) => (
          <li key={root.certificate} className="history-row">
            <b>{root.name}</b>
            {root.isOwn ? ', whose records are open. ' : ', compared. '}
            {!root.isOwn && distrust && (
              <LinkButton onClick={() => setLeaving(root)}>
                Take away<span className="hidden-words"> {root.name}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      <FormDialog
        open={leaving !== undefined}
        title={`No longer trust ${leaving?.name ?? ''}?`}
        formId={formId}
        save="Take it away"
        onClose={close}
      >
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void takeAway();
          }}
        >
          <TextArea
            id={fieldId}
            label="Why"
            hint="What they signed is called “not confirmed” again. The record keeps that it was trusted."
            error={problem || undefined}
            value={because}
            maxLength={2000}
            onChange={(event) => setBecause(event.target.value)}
          />
        </form>
      </FormDialog>
    </section>
  );
}
