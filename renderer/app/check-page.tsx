// The page that checks PDFs without Quarterday: one file, opened from a memory stick in any browser. The same script is the page and,
// started once more from its own text, the worker that judges: files from a disk can load no second script. See decision 0045.

import '#ui/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { savePageFile } from '#host/save-page-file';
import { instantOf, writeInstant } from '#shared/domain/plain-date';
import { type CheckedFile, checkFile } from '#shared/signature/check-file';
import { Masthead } from '#ui/masthead';
import { askCheckWorker, type CheckRequest } from '#workers/ask-check-worker';
import { CheckAPdfScreen } from '../features/check-a-pdf/check-a-pdf-screen';
import { savedFileWords } from '../features/saved-file-words';

/** Put in by the build. */
declare const quarterdayVersion: string;

if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
    void checkFile(data.file, data.trustedRoots).then((checked: CheckedFile) => postMessage(checked));
  });
} else drawPage(document.currentScript?.textContent ?? '');

function drawPage(ownText: string): void {
  const scriptAddress = URL.createObjectURL(new Blob([ownText], { type: 'text/javascript' }));
  const root = document.getElementById('app');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <CheckAPdfScreen
        masthead={<Masthead />}
        check={(file, trusted, signal) => {
          const trustedRoots = trusted.map(({ certificate }) => bytesOf(certificate));
          return askCheckWorker(new Worker(scriptAddress), { file, trustedRoots }, signal);
        }}
        save={async (name, words, ending, bytes) => {
          const kinds = [{ words, endings: [ending] }];
          return savedFileWords(name, await savePageFile({ suggestedName: name, kinds, bytes: new Uint8Array(bytes) }));
        }}
        now={() => writeInstant(instantOf(new Date()))}
        appVersion={quarterdayVersion}
      />
    </StrictMode>,
  );
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
