// The report's fonts from disk, as the worker has them from the page's own files.

import { readFileSync } from 'node:fs';
import type { ReportFonts } from '#workers/render-report';

const fonts = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

function font(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, fonts)));
}

export const reportFonts: ReportFonts = new Map([
  ['newsreader', font('newsreader/400Regular/Newsreader_400Regular.ttf')],
  ['newsreaderItalic', font('newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf')],
  ['newsreaderMedium', font('newsreader/500Medium/Newsreader_500Medium.ttf')],
  ['sourceSans', font('source-sans-3/400Regular/SourceSans3_400Regular.ttf')],
  ['sourceSansSemiBold', font('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')],
]);
