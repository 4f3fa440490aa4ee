// Packs files into one archive and seals it with a passphrase, away from the page. The page hands over one file after another
// and takes the sealed pieces; neither the archive nor the sealed file is ever whole in memory.

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sealWithPassphrase } from '#shared/crypto/v1/age-passphrase';

export type ExportRequest =
  | { readonly ask: 'begin'; readonly passphrase: string }
  | { readonly ask: 'add'; readonly name: string; readonly bytes: Uint8Array; readonly isText: boolean }
  | { readonly ask: 'finish' }
  /** The piece before was taken. */
  | { readonly ask: 'more' };

export type ExportReply =
  | { readonly answer: 'added' }
  | { readonly answer: 'piece'; readonly bytes: Uint8Array }
  | { readonly answer: 'finished' }
  | { readonly answer: 'failed'; readonly message: string };

const reply = (answer: ExportReply) => postMessage(answer);
const fail = (error: unknown) => reply({ answer: 'failed', message: String(error) });

const archive = new TransformStream<Uint8Array, Uint8Array>();
const writer = archive.writable.getWriter();
let written: Promise<unknown> = Promise.resolve();
let wanted: () => void = () => undefined;

const zip = new Zip((error, bytes, isLast) => {
  if (error) fail(error);
  else written = written.then(() => writer.write(bytes)).then(() => (isLast ? writer.close() : undefined));
});

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  take(data).catch(fail);
});

async function take(request: ExportRequest): Promise<void> {
  switch (request.ask) {
    case 'begin':
      // Read from here on, piece by piece, until the archive ends.
      hand(await sealWithPassphrase(request.passphrase, archive.readable)).catch(fail);
      return;
    case 'add': {
      // Pictures and PDFs are packed already.
      const file = request.isText ? new ZipDeflate(request.name) : new ZipPassThrough(request.name);
      zip.add(file);
      file.push(request.bytes, true);
      await written;
      reply({ answer: 'added' });
      return;
    }
    case 'finish':
      zip.end();
      return;
    case 'more':
      wanted();
  }
}

async function hand(sealed: ReadableStream<Uint8Array>): Promise<void> {
  const reader = sealed.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const taken = new Promise<void>((resolve) => {
      wanted = resolve;
    });
    reply({ answer: 'piece', bytes: piece.value });
    await taken;
  }
  reply({ answer: 'finished' });
}
