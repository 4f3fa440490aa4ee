// Seals a file that somebody pasted, dropped or chose into the safety copy, where it is of a kind that is kept. It counts only once a
// change names it.

import type { Attachment } from '#shared/domain/change';
import { evidenceBytesMax, evidenceKind } from '#shared/domain/evidence-kind';
import type { Workbook } from '#storage/workbook';
import type { FilesCame } from '#ui/evidence-drop';

interface ChosenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly attachment: Attachment;
}

/** The file as it was kept, or the words of the problem. */
export async function keepChosenFile(workbook: Workbook, file: File, how: FilesCame): Promise<ChosenFile | string> {
  const name = nameOf(file, how);
  if (file.size > evidenceBytesMax)
    return `${name} is larger than 25 MB. Make it smaller, or write in the note where it is kept.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = evidenceKind(name, bytes);
  if (!kind.ok) return kind.words;
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return kept.words;
  const { sizeBytes, digest, attachment } = kept;
  return { name, mediaType: kind.mediaType, sizeBytes, digest, attachment };
}

/** Browsers call every pasted picture image.png. */
function nameOf(file: File, how: FilesCame): string {
  return how === 'pasted' && file.name === 'image.png' ? 'pasted-picture.png' : file.name;
}
