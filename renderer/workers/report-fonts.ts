// The typefaces of reports, as files of the page's own origin, loaded in the worker.

import newsreader from '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf?url';
import newsreaderItalic from '@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf?url';
import newsreaderMedium from '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf?url';
import sourceSans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sourceSansSemiBold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import type { ReportFont, ReportFonts } from './render-report';

const addresses: readonly (readonly [ReportFont, string])[] = [
  ['newsreader', newsreader],
  ['newsreaderItalic', newsreaderItalic],
  ['newsreaderMedium', newsreaderMedium],
  ['sourceSans', sourceSans],
  ['sourceSansSemiBold', sourceSansSemiBold],
];

/** Rejects where a file cannot be had. */
export async function loadReportFonts(): Promise<ReportFonts> {
  return new Map(await Promise.all(addresses.map(async ([font, address]) => [font, await loadFile(address)] as const)));
}

async function loadFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the typeface ${address} could not be loaded`);
  return new Uint8Array(await response.arrayBuffer());
}
