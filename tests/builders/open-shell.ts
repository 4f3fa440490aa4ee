// A shell's own handlers over any data folder, with the real passphrase and certificates, no browser beside it, and a clock
// that stands still. Whoever opens it closes it, so that the folder's locks are let go.

import { makeHostCalls } from '#host/host-calls';
import type { CallAnswer, SendCall } from '#shared/contract/call-shapes';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { baseCost } from '#shared/crypto/v1/passphrase-cost';
import type { Instant } from '#shared/domain/plain-date';
import { judgeWhole } from '#storage/judge-whole';
import type { Surroundings } from '#storage/surroundings';
import { makeAnswerCalls } from '../../electron/calls/answer-calls';
import { makeSharedCalls } from '../../electron/calls/shared-calls';
import { issueMembersCertificate, makeFoundersCertificates } from '../../renderer/app/certificates';

export interface OpenShell {
  readonly surroundings: Surroundings;
  readonly close: () => Promise<void>;
}

export async function openShell(dataFolder: string, at: Instant): Promise<OpenShell> {
  const { handlers, close } = await makeSharedCalls(dataFolder, {
    appVersion: '0',
    shell: 'browser',
    capabilities: { fileDialogs: 'page', folders: 'typed', tellsSystemLock: 'nothing' },
  });
  const answerCalls = makeAnswerCalls(handlers, (name, error) => console.error(name, error));
  const send: SendCall = async (name, input) => (await answerCalls(name, input)) as CallAnswer<typeof name>;
  const surroundings: Surroundings = {
    safetyCopy: makeHostCalls(send),
    derivePassphraseKey,
    choosePassphraseCost: async () => baseCost,
    makeCertificates: makeFoundersCertificates,
    issueCertificate: issueMembersCertificate,
    judgeWhole,
    takeOvers: { ask: () => undefined, listen: () => () => undefined },
    stage: undefined,
    locks: { request: (_name, _options, work) => work({}) },
    databasePrefix: 'none',
    now: () => new Date(at),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later: () => () => undefined,
  };
  return { surroundings, close };
}
