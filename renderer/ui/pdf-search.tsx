/** Finds words in an opened PDF and turns to the pages that hold them. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useState } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';
import { wordsOfPage } from './pdf-page';
import { TextField } from './text-field';

type PdfSearchProps = { pdf: PDFDocumentProxy; onTurn: (page: number) => void };

export function PdfSearch({ pdf, onTurn }: PdfSearchProps) {
  const [typed, setTyped] = useState('');
  // What was found in another file says nothing of this one.
  const [found, setFound] = useState<{ of: PDFDocumentProxy; words: string; pages: readonly number[] }>();
  const shown = found?.of === pdf ? found : undefined;

  const search = async () => {
    const words = typed.trim();
    if (words === '') return;
    const pages = await pagesWith(pdf, words);
    setFound({ of: pdf, words, pages });
    if (pages[0] !== undefined) onTurn(pages[0]);
  };

  return (
    <form
      autoComplete="off"
      className="row row-end"
      onSubmit={(event) => {
        event.preventDefault();
        void search();
      }}
    >
      <TextField
        label="Find in the report"
        name="find-in-pdf"
        width="medium"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit">Find</Button>
      {shown && (
        <p role="status">
          {shown.pages.length === 0 ? (
            `“${shown.words}” is not in it.`
          ) : (
            <>
              On page{' '}
              {shown.pages.slice(0, pagesNamed).map((page) => (
                <LinkButton key={page} onClick={() => onTurn(page)}>
                  {page}{' '}
                </LinkButton>
              ))}
              {shown.pages.length > pagesNamed && `and ${shown.pages.length - pagesNamed} more`}
            </>
          )}
        </p>
      )}
    </form>
  );
}

const pagesNamed = 12;

/** Page by page, so that a file of many pages is never all in memory. */
async function pagesWith(pdf: PDFDocumentProxy, words: string): Promise<readonly number[]> {
  const sought = plain(words);
  const found: number[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const text = await wordsOfPage(await pdf.getPage(page));
    if (plain(text).includes(sought)) found.push(page);
  }
  return found;
}

/** Whatever the capitals, and however it is broken into lines. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
