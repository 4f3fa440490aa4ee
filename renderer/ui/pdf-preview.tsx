/** A PDF page by page, drawn by pdf.js: the file itself, not a picture of a screen. Loaded only when one is shown. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { LinkButton } from './link-button';
import { PdfPage } from './pdf-page';
import { PdfPrint } from './pdf-print';
import { PdfSearch } from './pdf-search';

type PdfPreviewProps = {
  title: string;
  /** Left out while it is being made. */
  pdf?: Uint8Array;
  /** With a search and a way to print it. */
  tools?: boolean;
};

export function PdfPreview({ title, pdf, tools = false }: PdfPreviewProps) {
  const [opened, setOpened] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const [large, setLarge] = useState(false);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    if (!pdf) return;
    const loading = openPdf(pdf);
    // One that is done with before it was opened is never shown: it is closed at once, and its pages cannot be asked for.
    let isWanted = true;
    loading.then(
      (document) => isWanted && setOpened(document),
      () => isWanted && setProblem('The PDF cannot be shown here. It can still be saved.'),
    );
    return () => {
      isWanted = false;
      setOpened(undefined);
      void loading.then((document) => document.loadingTask.destroy());
    };
  }, [pdf]);

  const pages = opened?.numPages ?? 0;
  const turning = pages > 0 && (
    <div className="row">
      {page > 1 && <LinkButton onClick={() => setPage(page - 1)}>Previous</LinkButton>}
      <span role="status">
        Page {page} of {pages}
      </span>
      {page < pages && <LinkButton onClick={() => setPage(page + 1)}>Next</LinkButton>}
      {!large && <LinkButton onClick={() => setLarge(true)}>Larger</LinkButton>}
      {tools && opened && !large && <PdfPrint pdf={opened} />}
    </div>
  );
  return (
    <section className="preview" aria-label={title}>
      <div className="row row-spread">
        <h2>{title}</h2>
        {turning}
      </div>
      {problem !== '' && <p>{problem}</p>}
      {!opened && problem === '' && (
        <p className="text-quiet" role="status">
          Making the pages
        </p>
      )}
      {tools && opened && <PdfSearch pdf={opened} onTurn={setPage} />}
      {opened && <PdfPage pdf={opened} page={Math.min(page, opened.numPages)} />}
      <Dialog
        open={large}
        wide
        title={title}
        onClose={() => setLarge(false)}
        actions={
          <>
            <Button look="solid" onClick={() => setLarge(false)}>
              Close
            </Button>
            {turning}
          </>
        }
      >
        {opened && <PdfPage pdf={opened} page={page} />}
      </Dialog>
    </section>
  );
}

async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = pdfWorker;
  // pdf.js takes the bytes over, and the caller may still want them.
  return getDocument({ data: pdf.slice(), useSystemFonts: false }).promise;
}
