// The report's typefaces from disk, as the worker has them from the page's own files.

import { readFileSync } from 'node:fs';
import type { ReportFonts } from '#workers/render-report';
import type { ReportFont } from '#workers/report-families';

const fonts = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

const files: Readonly<Record<ReportFont, string>> = {
  newsreader: 'newsreader/400Regular/Newsreader_400Regular.ttf',
  newsreaderItalic: 'newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf',
  newsreaderMedium: 'newsreader/500Medium/Newsreader_500Medium.ttf',
  sourceSans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sourceSansSemiBold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  notoSans: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  notoSansSemiBold: 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicSemiBold: 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  gurmukhi: 'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
  gurmukhiSemiBold: 'noto-sans-gurmukhi/600SemiBold/NotoSansGurmukhi_600SemiBold.ttf',
  gujarati: 'noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf',
  gujaratiSemiBold: 'noto-sans-gujarati/600SemiBold/NotoSansGujarati_600SemiBold.ttf',
  bengali: 'noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf',
  bengaliSemiBold: 'noto-sans-bengali/600SemiBold/NotoSansBengali_600SemiBold.ttf',
  chinese: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  emoji: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
};

export function readFont(font: ReportFont): Uint8Array {
  return new Uint8Array(readFileSync(new URL(files[font], fonts)));
}

const read = new Map<ReportFont, Uint8Array>();

export const reportFonts: ReportFonts = async (font) => {
  const file = read.get(font) ?? readFont(font);
  read.set(font, file);
  return file;
};
