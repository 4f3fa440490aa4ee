// A PDF as Quarterday makes them: by pdfmake, with embedded fonts, several pages, a link and an attachment.

import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pdfmake from 'pdfmake';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
pdfmake.setFonts({
  SourceSans: {
    normal: `${fonts}/400Regular/SourceSans3_400Regular.ttf`,
    bold: `${fonts}/700Bold/SourceSans3_700Bold.ttf`,
  },
});

export async function makeSamplePdf(): Promise<Uint8Array> {
  const attachment = `data:application/octet-stream;base64,${randomBytes(100).toString('base64')}`;
  const document = pdfmake.createPdf({
    files: { evidence: { src: attachment, name: 'evidence.bin' } },
    info: { title: 'Quarterly review', creationDate: new Date('2024-03-25T09:00:00Z') },
    defaultStyle: { font: 'SourceSans' },
    content: [
      { text: 'Quarterly review', bold: true },
      { text: 'Who may comment on our Page? Everyone.', link: 'https://example.org/settings' },
      { table: { body: [['Setting', 'Same as last quarter']] } },
      { text: 'How to check this file', pageBreak: 'before' },
    ],
  });
  return new Uint8Array(await document.getBuffer());
}
