// A new one-time code: because the first was lost, or because somebody has lost every way in of their own.

import { useState } from 'react';
import type { Member } from '#shared/domain/state';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { VerdictPoints } from '#ui/verdict-points';
import type { ScreenProps } from '../screen';
import { useHeadingFocus } from '../use-heading-focus';
import { OneTimeCode } from './one-time-code';
import { OnlyReaderNotice } from './only-reader-notice';

interface NewCodeProps extends Pick<ScreenProps, 'masthead' | 'workbook'> {
  readonly member: Member;
  readonly back: () => void;
}

export function NewCode({ masthead, workbook, member, back }: NewCodeProps) {
  const { displayName: name } = member;
  // As they stood when the screen was opened: a code that was made changes it.
  const [isReset] = useState(member.standing === 'enrolled');
  const [{ state }] = useState(() => workbook.getSnapshot());
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState('');
  const [code, setCode] = useState('');
  useHeadingFocus(code === '' ? 'question' : 'code');

  const make = async () => {
    setWorking(true);
    setFailed('');
    const answer = await workbook.members.reset(member.member);
    setWorking(false);
    if (answer.state === 'invited') setCode(answer.code);
    else setFailed(answer.words);
  };

  if (code !== '') {
    const organisation = workbook.getSnapshot().state.general.organisation?.name ?? '';
    return <OneTimeCode masthead={masthead} organisation={organisation} name={name} code={code} done={back} />;
  }
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={working ? 'Making the code' : 'Nothing changed yet.'}>
          <Button look="solid" aria-disabled={working} onClick={() => working || void make()}>
            Make the one-time code
          </Button>
          <LinkButton onClick={back}>Leave it as it was</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>People and sign-ins</LinkButton>}
        title={isReset ? `Let ${name} in again` : `A new code for ${name}`}
        under={
          isReset
            ? 'For somebody who has lost both their passphrase and their recovery code.'
            : 'For a code that was lost or seen by somebody else.'
        }
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {isReset && <OnlyReaderNotice state={state} member={member} />}
      <div className="measure-wide">
        <VerdictPoints
          points={
            isReset
              ? [
                  { id: 'old', shape: 'triangle', words: 'Their old passphrase stops working at once.' },
                  {
                    id: 'own',
                    shape: 'dot',
                    words: 'They make new keys of their own with the code. You never hold them.',
                  },
                  { id: 'kept', shape: 'dot', words: 'What they did, and what they may do and read, stays as it is.' },
                  {
                    id: 'notes',
                    shape: 'diamond',
                    words:
                      'Their private notes stay closed until they type their old recovery code, under “My sign-in”.',
                  },
                ]
              : [{ id: 'old', shape: 'dot', words: 'The code they were given before stops working.' }]
          }
        />
      </div>
    </Page>
  );
}
