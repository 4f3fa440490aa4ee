// The page's side of the export worker: files go in one after another, sealed pieces come out, and nothing is kept back.

import type { ExportReply, ExportRequest } from './export.worker';

export interface ExportedFile {
  /** Its name in the archive, with folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is worth packing smaller. */
  readonly isText: boolean;
}

/**
 * Packs and seals the files. `keep` takes each piece in order and is waited for. Rejects with the signal's reason, or where a
 * piece was not kept or the worker failed.
 */
export async function sealExport(
  passphrase: string,
  files: AsyncIterable<ExportedFile>,
  keep: (piece: Uint8Array) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  const send = (request: ExportRequest) => worker.postMessage(request);
  let added: () => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
      if (data.answer === 'added') added();
      else if (data.answer === 'finished') resolve();
      else if (data.answer === 'failed') reject(new Error(data.message));
      else keep(data.bytes).then(() => send({ ask: 'more' }), reject);
    });
  });
  const adding = async () => {
    send({ ask: 'begin', passphrase });
    for await (const { name, bytes, isText } of files) {
      const isAdded = new Promise<void>((resolve) => {
        added = resolve;
      });
      send({ ask: 'add', name, bytes, isText });
      await isAdded;
    }
    send({ ask: 'finish' });
  };
  try {
    // Whichever fails first ends both; adding never ends before what it added was taken.
    await Promise.race([ended, adding().then(() => ended)]);
  } finally {
    worker.terminate();
  }
}
