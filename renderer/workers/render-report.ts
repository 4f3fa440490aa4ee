// From a report model to the bytes of a PDF, in a worker and in Node alike. Nothing is fetched: fonts come in as bytes.
// The same model gives the same bytes. Every piece of every page is tagged (docs/decisions/0040).

import type { MissingLetters } from '#shared/report/missing-letters';
import type { DocumentDefinition } from '#shared/report/pages/page-content';
import { type ReportModel, reportDocument } from '#shared/report/report';
import { resultsFileName, resultsOf } from '#shared/report/results-file';
import { SVGMeasure } from './pdfmake-parts';
import { ReportDocument } from './report-document';
import { families, ownFonts, type ReportFont } from './report-families';
import { schemaFor } from './report-schemas';
import type { HasLetter } from './script-runs';
import { familiesNeeded, spreadFonts } from './spread-fonts';
import { TaggingLayout } from './tagging-layout';
import { TaggingRenderer } from './tagging-renderer';

/** Gives a TrueType file. It may be asked for the same one again. */
export type ReportFonts = (font: ReportFont) => Promise<Uint8Array>;

/** A4, in points. */
const a4 = { width: 595.28, height: 841.89, orientation: 'portrait' } as const;

export interface RenderOptions {
  /** Hears the share of the drawing that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Hears of letters that none of the typefaces has. In their place stands how many there are. */
  readonly onMissing?: ((missing: MissingLetters) => void) | undefined;
  /** Asked again and again while the pages are set and drawn; it throws to stop. */
  readonly goOn?: (() => void) | undefined;
  /** Travel inside the PDF, beside the results and their schema. */
  readonly attached?: readonly FileToAttach[] | undefined;
}

export interface FileToAttach {
  readonly name: string;
  /** What a reader says of it; its name where nothing else is said. */
  readonly description?: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Sets the report and gives its bytes, unsigned. */
export async function renderReport(
  model: ReportModel,
  fonts: ReportFonts,
  options: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const name = resultsFileName(model);
  const results = new TextEncoder().encode(resultsOf(model));
  const attached = [await schemaFor(model), ...(options.attached ?? [])];
  return renderDefinition(reportDocument(model), fonts, { ...options, attached, results: { name, bytes: results } });
}

export interface DefinitionOptions extends RenderOptions {
  /** Travels inside the PDF, for programs. */
  readonly results?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
  /** A page that is only drawn into another file has no structure of its own. */
  readonly isTagged?: boolean;
  /** sRGB as a file. With it the file says that it is PDF/A-1b, which allows no attached results. */
  readonly colourProfile?: Uint8Array;
}

/** What is printed: a whole document, or a page of any size without head and foot. */
export type Printed = Pick<DocumentDefinition, 'version' | 'pageMargins' | 'content' | 'styles' | 'defaultStyle'> &
  Partial<Pick<DocumentDefinition, 'language' | 'header' | 'footer'>> & {
    readonly info: Partial<DocumentDefinition['info']> & { readonly creationDate: Date };
    readonly pageSize: 'A4' | { readonly width: number; readonly height: number };
  };

/** Any document of the house's pages as a PDF. It rejects where the pages cannot be set. */
export async function renderDefinition(
  definition: Printed,
  fonts: ReportFonts,
  {
    results,
    attached = [],
    onProgress,
    onMissing,
    goOn = () => {},
    isTagged = true,
    colourProfile,
  }: DefinitionOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { info, pageMargins } = definition;
  const document = new ReportDocument({ ...documentOptions(definition), isTagged, colourProfile });
  if ((results || attached.length > 0) && colourProfile) throw new Error('PDF/A-1b allows no attachment.');
  for (const font of ownFonts) document.registerFont(font, await fonts(font));
  const has = letterFinder(document);
  for (const family of familiesNeeded(definition, has)) {
    for (const font of new Set(Object.values(families[family]))) document.registerFont(font, await fonts(font));
  }
  const { content, styles, defaultStyle, header, footer } = spreadFonts(
    definition,
    has,
    onMissing ?? (() => undefined),
  );
  if (results) attachResults(document, results, info.creationDate);
  for (const file of attached) attach(document, file, info.creationDate);
  const [left, top, right, bottom] = pageMargins;
  const pageSize = definition.pageSize === 'A4' ? { ...a4 } : { ...definition.pageSize, orientation: 'portrait' };
  const layout = new TaggingLayout(pageSize, { left, top, right, bottom }, new SVGMeasure(), goOn);
  const pages = layout.layoutDocument(content, document, styles, defaultStyle, undefined, header, footer);
  new TaggingRenderer(document, layout, { isTagged, onProgress, goOn }).renderPages(pages);
  return document.finish(layout.root);
}

function documentOptions({ version, language, info }: Printed) {
  const named = {
    Producer: info.producer ?? 'pdfmake',
    Creator: info.creator ?? 'Quarterday',
    Title: info.title,
    Author: info.author,
    Subject: info.subject,
  };
  const given = Object.entries(named).flatMap(([key, words]) => (words === undefined ? [] : [[key, words] as const]));
  return { version, language, info: { ...Object.fromEntries(given), CreationDate: info.creationDate } };
}

/** Reads the character tables of the cuts that are there. */
function letterFinder(document: ReportDocument): HasLetter {
  const known = new Map<string, boolean>();
  return (family, letter) => {
    if (!document.isRegistered(families[family].normal)) return false;
    const key = `${family} ${letter}`;
    const has = known.get(key) ?? [false, true].every((isBold) => document.hasLetter(family, isBold, letter));
    known.set(key, has);
    return has;
  };
}

function attach(
  document: ReportDocument,
  { name, description = name, mediaType, bytes }: FileToAttach,
  moment: Date,
): void {
  document.file(bytes.slice().buffer, {
    name,
    description,
    type: mediaType,
    creationDate: moment,
    modifiedDate: moment,
    hidden: false,
    relationship: 'Supplement',
  });
}

function attachResults(
  document: ReportDocument,
  { name, bytes }: NonNullable<DefinitionOptions['results']>,
  moment: Date,
): void {
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
