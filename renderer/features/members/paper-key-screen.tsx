// The organisation's recovery key: a coordinator makes it, prints it, and shows that it is on paper. It is held by the
// organisation and by nobody in it.

import { useState } from 'react';
import { hasRole } from '#shared/domain/state';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { VerdictPoints } from '#ui/verdict-points';
import { CodeSheet } from '../code-sheet';
import { KeepCode } from '../keep-code';
import { NotOnPaperNotice } from '../not-on-paper-notice';
import type { ScreenProps } from '../screen';
import { useHeadingFocus } from '../use-heading-focus';
import { useUntilKept } from '../use-until-kept';
import { ForCoordinators } from './for-coordinators';

export function PaperKeyScreen({ masthead, workbook, go, whenLeaving }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [hadOne] = useState(state.general.paperKey !== null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState('');
  const [code, setCode] = useState('');
  const { isHeldBack, kept } = useUntilKept(code, whenLeaving);
  useHeadingFocus(code === '' ? 'question' : 'code');
  const back = () => go({ name: 'members' });

  if (!hasRole(state, workbook.member, 'coordinator')) {
    return <ForCoordinators masthead={masthead} state={state} title="The organisation’s recovery key" back={back} />;
  }
  const make = async () => {
    setWorking(true);
    setFailed('');
    const made = await workbook.members.makePaperKey();
    setWorking(false);
    if (made.state === 'made') setCode(made.code);
    else setFailed(made.words);
  };
  const goOn = () => {
    kept();
    back();
  };

  if (code !== '') {
    return (
      <Page masthead={masthead}>
        <PageHead title="Print the organisation’s recovery key" />
        {isHeldBack && <NotOnPaperNotice leave={goOn} />}
        <KeepCode
          code={code}
          sheet={
            <CodeSheet
              label="Recovery key sheet"
              title="Quarterday recovery key of the organisation"
              whose={state.general.organisation?.name ?? ''}
              code={code}
            >
              <p className="text-hint">
                Lets one coordinator in when nobody is left who can. On the sign-in screen, choose “Nobody is left who
                can let me in”. Keep it on paper, away from the computer. Whoever has both can let themselves in.
              </p>
            </CodeSheet>
          }
          ways={[{ label: 'It is on paper', go: goOn }]}
        />
      </Page>
    );
  }
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={working ? 'Making the key' : 'Nothing is made yet.'}>
          <Button look="solid" aria-disabled={working} onClick={() => working || void make()}>
            Make the recovery key
          </Button>
          <LinkButton onClick={back}>Not now</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>People and sign-ins</LinkButton>}
        title="The organisation’s recovery key"
        under="For the day on which nobody can sign in any more."
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <div className="measure-wide">
        <VerdictPoints
          points={[
            {
              id: 'what',
              shape: 'dot',
              words: 'A code on paper that lets one coordinator in, who can then ask others in.',
            },
            {
              id: 'reads',
              shape: 'diamond',
              words: 'It opens everything the organisation keeps, but nobody’s private notes.',
            },
            { id: 'where', shape: 'dot', words: 'Keep it where the trustees would look, away from this computer.' },
            ...(hadOne
              ? [{ id: 'old', shape: 'triangle' as const, words: 'The key that was made before stops working.' }]
              : []),
          ]}
        />
      </div>
    </Page>
  );
}
