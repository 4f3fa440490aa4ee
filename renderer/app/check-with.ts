// What "Check a PDF" is given: the worker that judges, the shell that saves, and whose signatures the open workbook knows.

import type { Host } from '#host/host';
import { fromBase64 } from '#shared/crypto/bytes';
import type { Change } from '#shared/domain/change';
import { hasRole, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import type { CheckProps } from '../features/check-a-pdf/check-a-pdf-screen';
import { savedFileWords } from '../features/saved-file-words';

/** Where the build puts the page that checks files without Quarterday. */
const pageAddress = './quarterday-check.html';

type Checking = Pick<CheckProps, 'check' | 'save' | 'readPage' | 'now' | 'appVersion'>;

export function checkWith(host: Host, now: () => string, appVersion = ''): Checking {
  return {
    check: async (file, trusted, signal) => {
      const { checkPdf } = await import('#workers/check-pdf');
      return checkPdf(
        file,
        trusted.map(({ certificate }) => fromBase64(certificate)),
        signal,
      );
    },
    save: async (name, words, ending, bytes) =>
      savedFileWords(
        name,
        await host.saveFile({
          suggestedName: name,
          kinds: [{ words, endings: [ending] }],
          bytes: new Uint8Array(bytes),
        }),
      ),
    readPage: readCheckingPage,
    now,
    appVersion,
  };
}

/** The page that checks files without Quarterday, as one file. Rejects where the build has none. */
export async function readCheckingPage(): Promise<Uint8Array> {
  const answer = await fetch(pageAddress);
  if (!answer.ok) throw new Error('The page is not part of this build.');
  return new Uint8Array(await answer.arrayBuffer());
}

/** The organisation's own root needs no comparing; those of others were compared, and only a coordinator keeps or drops them. */
export function trustOf(
  workbook: Workbook,
  state: State,
  readOnlyBecause: string,
): Pick<CheckProps, 'known' | 'keepRoot' | 'dropRoot'> {
  const { general } = state;
  const own =
    general.authority === ''
      ? []
      : [{ certificate: general.authority, digest: '', name: general.organisation?.name ?? '', isOwn: true }];
  const known = [
    ...own,
    ...general.trustedRoots.map(({ certificate, digest, name }) => ({ certificate, digest, name, isOwn: false })),
  ];
  if (!hasRole(state, workbook.member, 'coordinator') || readOnlyBecause !== '') return { known };
  const commit = async (change: Change) => {
    const done = await workbook.commit([change]);
    return done.state === 'saved' ? '' : done.words;
  };
  return {
    known,
    keepRoot: (root) => commit({ kind: 'root-trusted', ...root }),
    dropRoot: (digest, because) => commit({ kind: 'root-distrusted', digest, because }),
  };
}
