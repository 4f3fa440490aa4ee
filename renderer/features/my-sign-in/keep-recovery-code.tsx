// A recovery code that was made just now: printed, and two of its groups typed back, before anything else is done.

import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { KeepOwnCode } from '../keep-own-code';
import { NotOnPaperNotice } from '../not-on-paper-notice';
import type { ScreenProps } from '../screen';
import { useUntilKept } from '../use-until-kept';

interface KeepRecoveryCodeProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'whenLeaving'> {
  readonly code: string;
  /** The button, and what comes after it. */
  readonly wayOn: string;
  readonly goOn: () => void;
}

export function KeepRecoveryCode({ masthead, workbook, whenLeaving, code, wayOn, goOn }: KeepRecoveryCodeProps) {
  const { isHeldBack, kept } = useUntilKept(code, whenLeaving);
  const leave = () => {
    kept();
    goOn();
  };
  return (
    <Page masthead={masthead}>
      <PageHead title="Print your recovery code" under="Throw the old sheet away: its code opens nothing any more." />
      {isHeldBack && <NotOnPaperNotice leave={leave} />}
      <KeepOwnCode workbook={workbook} code={code} ways={[{ label: wayOn, go: leave }]} />
    </Page>
  );
}
