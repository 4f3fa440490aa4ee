// The typefaces of reports, as files of the page's own origin. Each is loaded in the worker when it is first asked for.

import newsreader from '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf?url';
import newsreaderItalic from '@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf?url';
import newsreaderMedium from '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf?url';
import emoji from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import notoSans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import notoSansSemiBold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';
import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import arabicSemiBold from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url';
import bengali from '@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf?url';
import bengaliSemiBold from '@expo-google-fonts/noto-sans-bengali/600SemiBold/NotoSansBengali_600SemiBold.ttf?url';
import gujarati from '@expo-google-fonts/noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf?url';
import gujaratiSemiBold from '@expo-google-fonts/noto-sans-gujarati/600SemiBold/NotoSansGujarati_600SemiBold.ttf?url';
import gurmukhi from '@expo-google-fonts/noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf?url';
import gurmukhiSemiBold from '@expo-google-fonts/noto-sans-gurmukhi/600SemiBold/NotoSansGurmukhi_600SemiBold.ttf?url';
import chinese from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import sourceSans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sourceSansSemiBold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import type { ReportFonts } from './render-report';
import type { ReportFont } from './report-families';

const addresses: Readonly<Record<ReportFont, string>> = {
  newsreader,
  newsreaderItalic,
  newsreaderMedium,
  sourceSans,
  sourceSansSemiBold,
  notoSans,
  notoSansSemiBold,
  arabic,
  arabicSemiBold,
  gurmukhi,
  gurmukhiSemiBold,
  gujarati,
  gujaratiSemiBold,
  bengali,
  bengaliSemiBold,
  chinese,
  emoji,
};

/** Asking for a file that cannot be had rejects. */
export function loadReportFonts(): ReportFonts {
  const loaded = new Map<ReportFont, Promise<Uint8Array>>();
  return (font) => {
    const file = loaded.get(font) ?? loadFile(addresses[font]);
    loaded.set(font, file);
    return file;
  };
}

async function loadFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the typeface ${address} could not be loaded`);
  return new Uint8Array(await response.arrayBuffer());
}
