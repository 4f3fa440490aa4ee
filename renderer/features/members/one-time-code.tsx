// The one-time code of somebody who was just asked in, shown once.

import type { ReactNode } from 'react';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { OneTimeCodeSheet } from '../one-time-code-sheet';

interface OneTimeCodeProps {
  readonly masthead: ReactNode;
  readonly organisation: string;
  readonly name: string;
  readonly code: string;
  readonly done: () => void;
}

export function OneTimeCode({ masthead, organisation, name, code, done }: OneTimeCodeProps) {
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside="Shown now and never again. If it is lost, make another.">
          <Button look="solid" onClick={() => window.print()}>
            Print the sheet
          </Button>
          <Button onClick={done}>I have given it to them</Button>
        </FootBar>
      }
    >
      <PageHead title={`Give ${name} this code`} under="On paper, or read out. Not by e-mail or message." />
      <OneTimeCodeSheet code={code} organisation={organisation} name={name} />
    </Page>
  );
}
