// Erasing a person: what it does and cannot reach, the texts that name them, the files that may show them, and their name typed
// as the word to do it. What is erased is gone from every copy on this computer.

import { useState } from 'react';
import { erasureOfRing } from '#shared/domain/change';
import { whoIsErased, whyNotErase } from '#shared/domain/erase-from-change';
import type { RecordId } from '#shared/domain/ids';
import { mayChange } from '#shared/domain/may-change';
import { entriesOf } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import { manyOf, type RegisterName, ringOfRegister } from '#shared/domain/registers/register';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useHeadingFocus } from '../use-heading-focus';
import { EraseForm } from './erase-form';

interface ErasePersonProps extends ScreenProps {
  readonly person: RecordId;
}

const cannotReach = [
  'Backups that were made before and are kept elsewhere. Destroy them, or bring them only to this computer: what was erased here is erased in them too.',
  'Signed reports, kept here or given to somebody: a signed report is never changed.',
  'Private notes: yours, which you can change yourself, and those of other people.',
  'What only the readers of safeguarding matters can read, unless one of them does this.',
  'For a while, sealed, what a disk still holds of deleted files.',
];

/** What goes of the record itself. */
const goesWhole: Partial<Readonly<Record<RegisterName, string>>> = {
  consents: ' Their consent goes whole, with its signatures and scans.',
  concerns: ' The concern goes whole.',
  complaints: ' The complaint goes whole.',
};

const onlyCoordinatorsErase = 'Only a coordinator can erase a person.';
const onlyReadersErase = 'Only the safeguarding lead and deputy can erase this.';

export function ErasePersonScreen({ masthead, workbook, go, person }: ErasePersonProps) {
  const { state } = useSnapshot(workbook);
  // The name as it was when the screen was opened: afterwards it is gone.
  const [kept] = useState(() => whoIsErased(state, person));
  const [name] = useState(() => workbook.keeping.namesOf(person)[0] ?? '');
  const register = kept?.register ?? 'people';
  const ring = ringOfRegister(register);
  const [erased, setErased] = useState<number>();
  useHeadingFocus(erased === undefined ? 'form' : 'erased');
  const people = () => go({ name: 'register', register });
  const backWords = `Back to ${manyOf(registers[register])}`;

  const change = { kind: erasureOfRing[ring], person, because: '', entries: [], attachments: [] } as const;
  const by = { member: workbook.member, at: workbook.now(), seq: workbook.facts().entries + 1 };
  const refused =
    (!mayChange(state, change, by) && (ring === 'safeguarding' ? onlyReadersErase : onlyCoordinatorsErase)) ||
    whyNotErase(state, person) ||
    (name === '' && 'This person is no longer in the register.') ||
    '';

  if (erased !== undefined) {
    return (
      <Page masthead={masthead}>
        <PageHead
          title="They are erased"
          under="The record still verifies: every entry keeps its place and its signature."
        />
        <div className="form stack">
          <ul>
            <li className="history-row">
              {`${entriesOf(erased)} lost ${erased === 1 ? 'its' : 'their'} words. In their place stands what was done, without the person.`}
            </li>
            <li className="history-row">Snapshots were made anew.</li>
            <li className="history-row">
              Older backups still hold them. Make a new one, and destroy those that nobody needs.
            </li>
          </ul>
          <div className="row">
            <Button look="solid" onClick={() => go({ name: 'where-is-my-data' })}>
              Make a new backup
            </Button>
            <Button onClick={people}>{backWords}</Button>
          </div>
        </div>
      </Page>
    );
  }
  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'What erasing cannot reach',
        content: (
          <section>
            <div className="section-head">
              <h2>What it cannot reach</h2>
            </div>
            <ul>
              {cannotReach.map((words) => (
                <li key={words} className="history-row">
                  {words}
                </li>
              ))}
            </ul>
          </section>
        ),
      }}
    >
      <PageHead
        title={name === '' ? 'Erase a person' : `Erase ${name}`}
        under={`Takes their name out of every entry that you can read, in every copy on this computer, for good.${goesWhole[register] ?? ''} The record says that somebody was erased, when, by whom and why; not who it was.`}
      />
      {refused === '' ? (
        <EraseForm workbook={workbook} person={person} name={name} erased={setErased} back={people} />
      ) : (
        <Notice kind="alert" title={refused} actions={<Button onClick={people}>{backWords}</Button>} />
      )}
    </Page>
  );
}
