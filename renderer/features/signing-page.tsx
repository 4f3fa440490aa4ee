// The page on which somebody stands for a PDF: what they read at the side, what is said of it, and one button. The same for a round
// and for a report from the registers, whoever signs it.

import type { ReactNode } from 'react';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';

interface SigningPageProps {
  readonly masthead: ReactNode;
  readonly title: string;
  readonly under: string;
  /** What is read. `pdf` is undefined while it is being read or made. */
  readonly file: { readonly title: string; readonly pdf: Uint8Array | undefined; readonly hasTools?: boolean };
  /** Above the file, where there are several: which one to look at. */
  readonly whichFile?: ReactNode;
  /** Why the file is not there; empty otherwise. */
  readonly problem: string;
  /** Why the last press came to nothing; empty otherwise. */
  readonly failed: string;
  /** What is being done just now; empty otherwise. */
  readonly working: string;
  /** Left out where this member may not take the step, and is told why. */
  readonly step: { readonly words: string; readonly take: () => void } | undefined;
  /** Beside the button: sending it back. */
  readonly besides?: ReactNode;
  readonly back: { readonly words: string; readonly onClick: () => void };
  readonly children: ReactNode;
}

export function SigningPage(props: SigningPageProps) {
  const { masthead, title, under, file, whichFile, problem, failed, working, step, besides, back, children } = props;
  // Nobody can have read what is not there yet.
  const mayPress = working === '' && file.pdf !== undefined;
  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'The report',
        width: 'half',
        look: 'desk',
        content: (
          <div className="stack">
            {whichFile}
            {problem === '' && <PdfPreview title={file.title} pdf={file.pdf} tools={file.hasTools ?? false} />}
          </div>
        ),
      }}
      foot={
        <FootBar look="plain" aside={<span role="status">{working}</span>}>
          {step && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && step.take()}>
              {step.words}
            </Button>
          )}
          {besides}
          <LinkButton onClick={back.onClick}>{back.words}</LinkButton>
        </FootBar>
      }
    >
      <PageHead title={title} under={under} />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {children}
    </Page>
  );
}
