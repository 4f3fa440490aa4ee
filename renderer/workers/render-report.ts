// From a report model to the bytes of a PDF, in a worker and in Node alike. Nothing is fetched: fonts come in as bytes.
// The same model gives the same bytes.

import pdfMake from 'pdfmake/build/pdfmake';
import { type ReportModel, reportDocument } from '#shared/report/report';
import { resultsFileName, resultsOf } from '#shared/report/results-file';

/** The cuts a report is set in. */
export type ReportFont = 'newsreader' | 'newsreaderItalic' | 'newsreaderMedium' | 'sourceSans' | 'sourceSansSemiBold';

/** TrueType files, by cut. */
export type ReportFonts = ReadonlyMap<ReportFont, Uint8Array>;

/** Sets the report and gives its bytes, unsigned. `onProgress` hears the share of the drawing that is done, 0 to 1. */
export async function renderReport(
  model: ReportModel,
  fonts: ReportFonts,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  provideFonts(fonts);
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setProgressCallback(onProgress);
  const definition = reportDocument(model);
  const attachedName = resultsFileName(model);
  pdfMake.virtualfs.writeFileSync(attachedName, resultsOf(model), 'utf8');
  const moment = definition.info.creationDate;
  const buffer = await pdfMake
    .createPdf({
      ...definition,
      files: {
        results: {
          src: attachedName,
          name: attachedName,
          description: 'The results of this report, to be read by a program',
          type: 'application/json',
          creationDate: moment,
          modifiedDate: moment,
          hidden: false,
          relationship: 'Data',
        },
      },
    })
    .getBuffer();
  return new Uint8Array(buffer);
}

function provideFonts(fonts: ReportFonts): void {
  for (const [name, bytes] of fonts) pdfMake.virtualfs.writeFileSync(`${name}.ttf`, bytes);
  pdfMake.setFonts({
    Newsreader: {
      normal: 'newsreader.ttf',
      italics: 'newsreaderItalic.ttf',
      bold: 'newsreaderMedium.ttf',
    },
    SourceSans: { normal: 'sourceSans.ttf', bold: 'sourceSansSemiBold.ttf' },
  });
}
