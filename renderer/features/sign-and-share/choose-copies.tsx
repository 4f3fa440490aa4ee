// "Copies that are signed with it": ours always, others where they are wanted, each with what it holds and leaves out; and for a
// funder's copy the texts of people that somebody still has to decide on, before the files are fixed.

import { useState } from 'react';
import type { State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { Dialog } from '#ui/dialog';
import { TextsOfPeople, textsWords } from '../texts-of-people';
import { copiesOffered, copyWords, readerWords } from './copies-of-set';
import type { Copies } from './use-copies';

interface ChooseCopiesProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly copies: Copies;
  readonly isWorking: boolean;
}

export function ChooseCopies({ workbook, state, copies, isWorking }: ChooseCopiesProps) {
  const { chosen, choose, passages } = copies;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <section className="stack-close">
      <CheckboxGroup
        label="Copies that are signed with it"
        hint="Each is a file of its own, and everybody who stands for it signs them all."
        name="copies"
        layout="rows"
        values={chosen}
        disabled={isWorking}
        choices={copiesOffered.map((value) => ({
          value,
          label: value === 'internal' ? `${readerWords[value]}, always` : readerWords[value],
          words: copyWords[value],
          disabled: value === 'internal',
        }))}
        onChange={({ currentTarget: { value, checked } }) =>
          choose(checked ? [...chosen, value] : chosen.filter((copy) => copy !== value))
        }
      />
      {passages && (
        <>
          <p className="measure">{`For a funder: ${textsWords(passages)} Once the files are signed, this cannot be changed in them.`}</p>
          {passages.length > 0 && (
            <div>
              <Button aria-disabled={isWorking} onClick={() => !isWorking && setOpen(true)}>
                Look at the texts for a funder
              </Button>
            </div>
          )}
          <Dialog
            open={isOpen}
            wide
            title="What people wrote, for a funder"
            onClose={close}
            actions={
              <Button look="solid" onClick={close}>
                Close
              </Button>
            }
          >
            {isOpen && <TextsOfPeople workbook={workbook} state={state} level="funder" passages={passages} />}
          </Dialog>
        </>
      )}
    </section>
  );
}
