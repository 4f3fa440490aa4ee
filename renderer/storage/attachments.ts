// Files as evidence: sealed under a key of their own and on the disk of the safety copy before any change names them.

import { sha256, toHex } from '#shared/crypto/bytes';
import { sealAttachment, unsealAttachment } from '#shared/crypto/v1/attachment';
import type { Attachment } from '#shared/domain/change';
import { evidenceBytesMax } from '#shared/domain/evidence-kind';
import { notSavedWords } from './failure-words';
import type { SafetyCopy } from './safety-copy';
import type { KeptFile, ReadFile } from './workbook';

export async function keepFile(safetyCopy: SafetyCopy, workbook: string, bytes: Uint8Array): Promise<KeptFile> {
  if (bytes.length === 0) return { state: 'refused', words: 'This file is empty. Choose another one.' };
  if (bytes.length > evidenceBytesMax) {
    return { state: 'refused', words: 'This file is larger than 25 MB. Make it smaller, or keep it elsewhere.' };
  }
  const { name, key, sealed } = await sealAttachment(bytes);
  const written = await safetyCopy.writeAttachment({ workbook, name, bytes: sealed });
  if (!written.ok) return { state: 'not saved', words: notSavedWords(written.code) };
  return { state: 'kept', attachment: { name, key }, digest: toHex(await sha256(bytes)), sizeBytes: bytes.length };
}

/** `altered` for anything but exactly the file that was kept, be it changed or not readable. */
export async function readFile(safetyCopy: SafetyCopy, workbook: string, attachment: Attachment): Promise<ReadFile> {
  const kept = await safetyCopy.readAttachment({ workbook, name: attachment.name });
  if (!kept.ok) return { state: kept.code === 'missing' ? 'missing' : 'altered' };
  const sealed = new Uint8Array(kept.value.bytes);
  const opened = await unsealAttachment({ ...attachment, sealed });
  return opened.ok ? { state: 'read', bytes: opened.bytes } : { state: 'altered' };
}
