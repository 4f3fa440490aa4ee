/** Prints an opened PDF: its pages are drawn for the paper, and the screen round them is left out. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useState } from 'react';
import { LinkButton } from './link-button';

/** More would not fit into memory; the saved file prints in any reader. */
const pagesMax = 80;

export function PdfPrint({ pdf }: { pdf: PDFDocumentProxy }) {
  const [isPrinting, setPrinting] = useState(false);
  if (pdf.numPages > pagesMax) return <span className="text-hint">Save it to print it: it has many pages.</span>;
  const print = async () => {
    setPrinting(true);
    await printPages(pdf).finally(() => setPrinting(false));
  };
  return (
    <LinkButton onClick={() => !isPrinting && void print()}>{isPrinting ? 'Preparing to print' : 'Print'}</LinkButton>
  );
}

/** The pages stand beside the app while they are printed, and are gone afterwards. */
async function printPages(pdf: PDFDocumentProxy): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'paper-pages';
  paper.ariaHidden = 'true';
  document.body.append(paper);
  try {
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const canvas = document.createElement('canvas');
      paper.append(canvas);
      const shown = await pdf.getPage(page);
      const viewport = shown.getViewport({ scale: 2 });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await shown.render({ canvas, viewport, intent: 'print' }).promise;
    }
    window.print();
  } finally {
    paper.remove();
  }
}
