// The frame of everything that is done about a sign-in: what it is, what went wrong, the form, and the button that does it.

import type { ReactNode } from 'react';
import { Button } from '#ui/button';
import { ErrorSummary, type Problem } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';

interface TaskPageProps {
  readonly masthead: ReactNode;
  readonly title: string;
  readonly under: string;
  readonly button: string;
  /** What is being done, while it is. */
  readonly working: string;
  readonly isWorking: boolean;
  /** Why it could not be done, where no field is to blame. */
  readonly failed: string;
  readonly problems: readonly Problem[];
  readonly attempt: number;
  readonly submit: () => void;
  readonly back: () => void;
  readonly children: ReactNode;
}

export function TaskPage(props: TaskPageProps) {
  const { masthead, title, under, button, working, isWorking, failed, problems, attempt, submit, back, children } =
    props;
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isWorking ? working : 'Nothing changed yet.'}>
          <Button look="solid" aria-disabled={isWorking} onClick={() => isWorking || submit()}>
            {button}
          </Button>
          <LinkButton onClick={back}>Leave it as it was</LinkButton>
        </FootBar>
      }
    >
      <PageHead above={<LinkButton onClick={back}>My sign-in</LinkButton>} title={title} under={under} />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <ErrorSummary problems={problems} attempt={attempt} />
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWorking) submit();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
