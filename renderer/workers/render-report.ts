// From a report model to the bytes of a PDF, in a worker and in Node alike. Nothing is fetched: fonts come in as bytes.
// The same model gives the same bytes. Every piece of every page is tagged (docs/decisions/0040).

import type { DocumentDefinition } from '#shared/report/pages/page-content';
import { type ReportModel, reportDocument } from '#shared/report/report';
import { resultsFileName } from '#shared/report/results-file';
import { SVGMeasure } from './pdfmake-parts';
import { type Family, ReportDocument } from './report-document';
import { TaggingLayout } from './tagging-layout';
import { TaggingRenderer } from './tagging-renderer';

/** The cuts a report is set in. */
export type ReportFont = 'newsreader' | 'newsreaderItalic' | 'newsreaderMedium' | 'sourceSans' | 'sourceSansSemiBold';

/** TrueType files, by cut. */
export type ReportFonts = ReadonlyMap<ReportFont, Uint8Array>;

const families: Readonly<Record<string, Family>> = {
  Newsreader: { normal: 'newsreader', italics: 'newsreaderItalic', bold: 'newsreaderMedium' },
  SourceSans: { normal: 'sourceSans', bold: 'sourceSansSemiBold' },
};

/** A4, in points. */
const pageSize = { width: 595.28, height: 841.89, orientation: 'portrait' } as const;

/** Sets the report and gives its bytes, unsigned. `onProgress` hears the share of the drawing that is done, 0 to 1. */
export function renderReport(
  model: ReportModel,
  fonts: ReportFonts,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = resultsFileName(model);
  const results = new TextEncoder().encode(JSON.stringify(model, null, 2));
  return renderDefinition(reportDocument(model), fonts, { results: { name, bytes: results }, onProgress });
}

export interface RenderOptions {
  /** Travels inside the PDF, for programs. */
  readonly results?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Any document of the house's pages as a tagged PDF. It rejects where the pages cannot be set. */
export async function renderDefinition(
  definition: DocumentDefinition,
  fonts: ReportFonts,
  { results, onProgress }: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { info, pageMargins } = definition;
  const document = new ReportDocument({
    families,
    cuts: fonts,
    version: definition.version,
    language: definition.language,
    info: {
      Producer: info.producer,
      Creator: info.creator,
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      CreationDate: info.creationDate,
    },
  });
  if (results) attach(document, results, info.creationDate);
  const [left, top, right, bottom] = pageMargins;
  const layout = new TaggingLayout({ ...pageSize }, { left, top, right, bottom }, new SVGMeasure());
  const { content, styles, defaultStyle, header, footer } = definition;
  const pages = layout.layoutDocument(content, document, styles, defaultStyle, undefined, header, footer);
  new TaggingRenderer(document, layout, onProgress).renderPages(pages);
  return document.finish(layout.root);
}

function attach(document: ReportDocument, { name, bytes }: NonNullable<RenderOptions['results']>, moment: Date): void {
  document.file(bytes.buffer, {
    name,
    description: 'The results of this report, to be read by a program',
    type: 'application/json',
    creationDate: moment,
    modifiedDate: moment,
    hidden: false,
    relationship: 'Data',
  });
}
