/** A PDF page by page, drawn by pdf.js: the file itself, not a picture of a screen. Loaded only when one is shown. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { LinkButton } from './link-button';

type PdfPreviewProps = {
  title: string;
  /** Left out while it is being made. */
  pdf?: Uint8Array;
};

export function PdfPreview({ title, pdf }: PdfPreviewProps) {
  const [opened, setOpened] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const [problem, setProblem] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!pdf) return;
    const loading = openPdf(pdf);
    loading.then(setOpened, () => setProblem('The PDF cannot be shown here. It can still be saved.'));
    return () => {
      setOpened(undefined);
      void loading.then((document) => document.loadingTask.destroy());
    };
  }, [pdf]);

  useEffect(() => {
    const drawn = canvas.current;
    if (!opened || !drawn) return;
    let stop: (() => void) | undefined;
    let wanted = true;
    void opened.getPage(page).then((shown) => {
      if (!wanted) return;
      // Twice the size it is shown at, so that it is sharp on any screen and at 200 %.
      const viewport = shown.getViewport({ scale: 2 });
      drawn.width = viewport.width;
      drawn.height = viewport.height;
      const drawing = shown.render({ canvas: drawn, viewport });
      stop = () => drawing.cancel();
      drawing.promise.catch(() => undefined);
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [opened, page]);

  const pages = opened?.numPages ?? 0;
  return (
    <section className="preview" aria-label={title}>
      <div className="row row-spread">
        <h2>{title}</h2>
        {pages > 0 && (
          <div className="row">
            {page > 1 && <LinkButton onClick={() => setPage(page - 1)}>Previous</LinkButton>}
            <span role="status">
              Page {page} of {pages}
            </span>
            {page < pages && <LinkButton onClick={() => setPage(page + 1)}>Next</LinkButton>}
          </div>
        )}
      </div>
      {problem !== '' && <p>{problem}</p>}
      {!opened && problem === '' && (
        <p className="text-quiet" role="status">
          Making the pages
        </p>
      )}
      <canvas
        ref={canvas}
        className={opened ? 'preview-page' : 'preview-page preview-waiting'}
        role="img"
        aria-label={`Page ${page} of the PDF. Save it to read it with a screen reader.`}
      />
    </section>
  );
}

async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = pdfWorker;
  // pdf.js takes the bytes over, and the caller may still want them.
  return getDocument({ data: pdf.slice(), useSystemFonts: false }).promise;
}
