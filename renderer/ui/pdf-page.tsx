/** One page of an opened PDF: drawn for the eye, and its words, in the order of the file, for a screen reader. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

export function PdfPage({ pdf, page }: { pdf: PDFDocumentProxy; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');

  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    let stop: (() => void) | undefined;
    let wanted = true;
    void pdf.getPage(page).then(async (shown) => {
      if (!wanted) return;
      // Twice the size it is shown at, so that it is sharp on any screen and at 200 %.
      const viewport = shown.getViewport({ scale: 2 });
      drawn.width = viewport.width;
      drawn.height = viewport.height;
      const drawing = shown.render({ canvas: drawn, viewport });
      stop = () => drawing.cancel();
      drawing.promise.catch(() => undefined);
      const read = await wordsOfPage(shown);
      if (wanted) setWords(read);
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [pdf, page]);

  // What stands inside a canvas is what it says to those who do not see it.
  return (
    <canvas ref={canvas} className="preview-page">
      {words}
    </canvas>
  );
}

/** The words of a page in the order of the file. */
export async function wordsOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
}
