// What kind of file a piece of evidence is, by its bytes, and whether that is what its name says. Documents of Word, Excel and
// OpenDocument are ZIP files, and are told from each other by their names alone.

export type EvidenceKind =
  | { readonly ok: true; readonly mediaType: string; readonly isPicture: boolean }
  | { readonly ok: false; readonly words: string };

/** The largest file that is kept as evidence. */
export const evidenceBytesMax = 25 * 1024 * 1024;

interface Kind {
  readonly words: string;
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly starts: (bytes: Uint8Array) => boolean;
  readonly isPicture?: true;
}

const zip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

const kinds: readonly Kind[] = [
  {
    words: 'a PNG picture',
    mediaType: 'image/png',
    endings: ['png'],
    starts: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    isPicture: true,
  },
  {
    words: 'a JPEG picture',
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    starts: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
    isPicture: true,
  },
  {
    words: 'a GIF picture',
    mediaType: 'image/gif',
    endings: ['gif'],
    starts: (bytes) => startsWith(bytes, letters('GIF8')),
    isPicture: true,
  },
  {
    words: 'a WebP picture',
    mediaType: 'image/webp',
    endings: ['webp'],
    starts: (bytes) => startsWith(bytes, letters('RIFF')) && startsWith(bytes.subarray(8), letters('WEBP')),
    isPicture: true,
  },
  {
    words: 'a PDF',
    mediaType: 'application/pdf',
    endings: ['pdf'],
    starts: (bytes) => startsWith(bytes, letters('%PDF-')),
  },
  {
    words: 'a Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    starts: zip,
  },
  {
    words: 'an Excel workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    starts: zip,
  },
  {
    words: 'an OpenDocument text',
    mediaType: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    starts: zip,
  },
  {
    words: 'an OpenDocument spreadsheet',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    endings: ['ods'],
    starts: zip,
  },
  { words: 'plain text', mediaType: 'text/plain', endings: ['txt', 'csv'], starts: isText },
];

/** What a file that is kept can be. */
export const evidenceMediaTypes: readonly string[] = kinds.map(({ mediaType }) => mediaType);

/** Reads a file's kind. Refuses what is empty, too large, of a kind that is not kept, or not what its name says. */
export function evidenceKind(name: string, bytes: Uint8Array): EvidenceKind {
  if (bytes.byteLength === 0) return refuse(`${name} is empty. Choose the file again.`);
  if (bytes.byteLength > evidenceBytesMax) {
    return refuse(`${name} is larger than 25 MB. Make it smaller, or write in the note where it is kept.`);
  }
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const named = kinds.find(({ endings }) => endings.includes(ending));
  if (!named) {
    return refuse(`${name} is of a kind that is not kept here. Use a picture, a PDF, a document or plain text.`);
  }
  if (named.starts(bytes)) {
    return { ok: true, mediaType: named.mediaType, isPicture: named.isPicture ?? false };
  }
  const real = kinds.find(({ starts, mediaType }) => mediaType !== 'text/plain' && starts(bytes));
  const reality = !real
    ? 'its contents are something else'
    : `it is ${real.starts === zip ? 'a ZIP file' : real.words}`;
  return refuse(`${name} is not ${named.words}: ${reality}. Save it again under its right name.`);
}

function refuse(words: string): EvidenceKind {
  return { ok: false, words };
}

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Text has no zero bytes and no control characters but tab and ends of line. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
