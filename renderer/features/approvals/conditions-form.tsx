// Whether the conditions are met under which a request was agreed: said by whoever saw to it, in words, and taken back likewise.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { hasOpenConditions } from '#shared/domain/approval';
import type { RecordId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import { useDraft } from '../use-draft';

export function ConditionsForm({ workbook, request }: { readonly workbook: Workbook; readonly request: RecordId }) {
  const { state } = useSnapshot(workbook);
  const isOpen = hasOpenConditions(state, request);
  const form = useForm({ defaultValues: { how: '' } });
  const draft = useDraft(workbook, `conditions:${request}:${isOpen ? 'met' : 'not met'}`, form);
  const [failed, setFailed] = useState('');
  const say = form.handleSubmit(async ({ how }) => {
    const done = await workbook.commit([{ kind: 'conditions-met', approval: request, isMet: isOpen, how: how.trim() }]);
    if (done.state !== 'saved') return setFailed(done.words);
    await draft.drop();
  });
  return (
    <section className="section-apart" aria-labelledby="conditions">
      <div className="section-head">
        <h2 id="conditions">{isOpen ? 'Are the conditions met?' : 'Are they met no longer?'}</h2>
      </div>
      <form className="form" autoComplete="off" onSubmit={(event) => void say(event)}>
        {failed !== '' && <Notice kind="alert" title={failed} />}
        <TextArea
          label={isOpen ? 'How they are met' : 'What is not met any more'}
          error={form.formState.errors.how?.message}
          {...form.register('how', {
            validate: (how) =>
              how.trim() !== '' || (isOpen ? 'Write how they are met' : 'Write what is not met any more'),
          })}
        />
        <div className="row">
          <Button type="submit">{isOpen ? 'They are met' : 'They are not met'}</Button>
        </div>
      </form>
    </section>
  );
}
