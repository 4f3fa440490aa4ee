// What the test does inside Chromium: opens what Node froze, makes a workbook of its own, and derives a key in the
// passphrase worker. Gives plain words back.
import { fromBase64, toHex } from '#shared/crypto/bytes';
import { passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import { openRecord } from '#shared/crypto/v1/sealed-record';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import { verifyChain } from '#shared/crypto/v1/verify-chain';
import { readEntry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { startPasswordWorker } from '#workers/start-password-worker';
import { makeSampleWorkbook, writeSampleJournal } from '../sample-workbook';

export async function openFrozen(frozen: { keySlots: string; entry: string; passphrase: string; ringKey: string }) {
  const file = readKeySlots(fromBase64(frozen.keySlots));
  if (!file.ok) return file.words;
  const [slots] = file.value.members;
  const slot = slots && passphraseSlotOf(slots);
  if (!slot) return 'no slot';
  const derived = await startPasswordWorker().derive(frozen.passphrase, slot.salt, slot.cost);
  const unlocked = await unlockMember(slots, file.value.workbook, { passphraseKey: derived.key });
  if (!unlocked.ok) return unlocked.problem;
  const entry = readEntry(fromBase64(frozen.entry));
  if (!entry.ok) return entry.words;
  const opened = await openRecord('entry', entry.value, { ringKey: await importSecretKey(fromBase64(frozen.ringKey)) });
  if (opened.state !== 'open') return opened.state;
  const payload = readEntryPayload(opened.payload);
  return payload.ok ? payload.value.changes : payload.words;
}

/** The whole of it with keys made here; WebAssembly is not allowed on the page, so the key comes from the worker. */
export async function keepJournal(length: number) {
  const worker = startPasswordWorker();
  const sample = await makeSampleWorkbook(undefined, async ({ passphrase, salt, cost }) => {
    return (await worker.derive(passphrase, salt, cost)).key;
  });
  const { entries, heads } = await writeSampleJournal(sample, length);
  const lastSeen = heads.at(-1);
  return verifyChain(entries.map(readEntry), { ...sample.question, lastSeen });
}

/** What the worker answers to a cost that no slot may have. */
export async function deriveTooCheaply(): Promise<string> {
  const cost = { memoryKiB: 8, iterations: 1, parallelism: 1 };
  return startPasswordWorker()
    .derive('x', new Uint8Array(16), cost)
    .then(({ key }) => toHex(key), String);
}

/** Fails where the policy holds: only the worker's response allows WebAssembly. */
export async function compileOnPage(): Promise<string> {
  return WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(() => 'compiled', String);
}
