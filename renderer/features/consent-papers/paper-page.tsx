// A paper to look at and to save: its pages at the side, what is to be known of it, and one button that saves it as a PDF.

import { type ReactNode, useState } from 'react';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { LettersMissing } from '../letters-missing';
import { type SavedFile, savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import type { useMadePdf } from '../use-made-pdf';

interface PaperPageProps {
  readonly masthead: ReactNode;
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly above: ReactNode;
  readonly title: string;
  readonly under: string;
  /** What the paper is called: `form`. */
  readonly what: string;
  readonly made: ReturnType<typeof useMadePdf>;
  readonly fileName: string;
  readonly children: ReactNode;
  /** Under the button. */
  readonly after?: ReactNode;
}

export function PaperPage(props: PaperPageProps) {
  const { masthead, host, above, title, under, what, made, fileName, children, after } = props;
  const { pdf, problem, missing } = made;
  const [told, setTold] = useState<SavedFile>();
  const save = async () => {
    if (!pdf) return;
    const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
    setTold(savedFileWords(fileName, await host.saveFile({ suggestedName: fileName, kinds, bytes: pdf })));
  };
  return (
    <Page
      masthead={masthead}
      panel={{
        label: `The ${what}`,
        width: 'half',
        look: 'desk',
        content: <PdfPreview title={`The ${what}, as it prints`} {...(pdf ? { pdf } : {})} />,
      }}
    >
      <PageHead above={above} title={title} under={under} />
      {told && <Notice kind={told.kind} title={told.words} />}
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <LettersMissing missing={missing} />
      {children}
      <div className="row">
        <Button look="solid" aria-disabled={!pdf} onClick={() => void save()}>
          Save the {what} as a PDF
        </Button>
      </div>
      {after}
    </Page>
  );
}
