// A signatory stands for the words of a disclaimer, at their own sign-in. It is refused while something is missing, and what was found
// of names is shown before.

import { useState } from 'react';
import { disclaimerLacks } from '#shared/domain/disclaimer/disclaimer-lacks';
import { disclaimerStanding } from '#shared/domain/disclaimer/disclaimer-standing';
import { approveDisclaimer, versionOf } from '#shared/domain/disclaimer/disclaimer-steps';
import { familiesNamedIn, namesInWords } from '#shared/domain/names-in-words';
import { eitherOf, listOf } from '#shared/domain/number-words';
import { enrolledMembers, hasRole, type Kept, type State } from '#shared/domain/state';
import type { PublicDisclaimerModel } from '#shared/report/public-disclaimer';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';

interface ApproveProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly model: PublicDisclaimerModel;
}

export function ApproveDisclaimer({ workbook, state, kept, model }: ApproveProps) {
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const standing = disclaimerStanding(state, kept);
  if (standing === 'ready' || standing === 'published' || standing === 'retired') return null;

  const signatories = enrolledMembers(state).filter(({ roles }) => roles.includes('signatory'));
  if (!hasRole(state, workbook.member, 'signatory')) {
    const names = eitherOf(signatories.map(({ displayName }) => displayName));
    return (
      <Notice
        kind="status"
        title={names === '' ? 'It takes a signatory to approve it, and there is none yet.' : `${names} can approve it.`}
      >
        <p>A signatory approves it at their own sign-in, before it is published.</p>
      </Notice>
    );
  }

  const look = () => {
    const words = disclaimerLacks(state, kept.record, kept.fields).map((lack) => `${lack.words}.`);
    const [named] = familiesNamedIn(state, model.text);
    const wrong = named ? [...words, `Take out “${named}”: somebody in the consents is called so.`] : words;
    setFailed(wrong);
    setAsking(wrong.length === 0);
  };

  const approve = async () => {
    setAsking(false);
    const person = state.general.members[workbook.member]?.person;
    if (person === undefined) return;
    const done = await workbook.commit([approveDisclaimer(state, kept, person, workbook.today())]);
    setFailed(done.state === 'saved' ? [] : [done.words]);
  };

  const staff = namesInWords(state, model.text).flatMap(({ words, who, isAllKnown }) =>
    who === 'person' && isAllKnown ? [words] : [],
  );
  return (
    <>
      {failed.length > 0 && (
        <Notice kind="alert" title="It is not ready to publish, so it cannot be approved.">
          <ul>
            {failed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="row section-apart">
        <Button look="solid" onClick={look}>
          {standing === 'changed' ? 'Approve it again' : 'Approve it'}
        </Button>
      </div>
      <Dialog
        open={isAsking}
        title={`Approve “${model.title}” as version ${versionOf(kept.fields) + 1}?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="solid" onClick={() => void approve()}>
              I have read it, and approve it
            </Button>
            <Button onClick={() => setAsking(false)}>Look again</Button>
          </>
        }
      >
        <p>It is written down under your name and today’s date, with every word as it stands on the sheet.</p>
        <p>
          {staff.length === 0
            ? 'No name of your registers was found in it. A name that stands nowhere else is found by nobody but you.'
            : `It names ${listOf(staff)}. Is that meant for everybody to read?`}
        </p>
      </Dialog>
    </>
  );
}
