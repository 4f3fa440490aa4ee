// Saving a file by the browser's own picker. A download link cannot know whether the file was kept, and says `unknown`.
import type { CallAnswer, CallInput } from '#shared/contract/call-shapes';

type FileKinds = CallInput<'save-file'>['kinds'];

interface SavePickerWindow {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, readonly string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

export async function savePageFile(input: CallInput<'save-file'>): Promise<CallAnswer<'save-file'>> {
  if (!hasSavePicker(window)) return saveByLink(input);
  let file: FileSystemFileHandle;
  try {
    file = await window.showSaveFilePicker({ suggestedName: input.suggestedName, types: pickerTypes(input.kinds) });
  } catch (error) {
    // Anything but the person's own refusal means that the picker may not be shown here and now.
    return isNamed(error, 'AbortError') ? { ok: true, value: { outcome: 'cancelled' } } : saveByLink(input);
  }
  const wasEmpty = await isEmpty(file);
  let writable: FileSystemWritableFileStream | undefined;
  try {
    writable = await file.createWritable();
    await writable.write(new Blob([ownBytes(input.bytes)]));
    await writable.close();
    return { ok: true, value: { outcome: 'saved' } };
  } catch (error) {
    // What was written so far goes, and a file that the picker made just now; one that was there stays as it was.
    await writable?.abort().catch(() => undefined);
    if (wasEmpty) await remove(file);
    return { ok: false, code: isNamed(error, 'QuotaExceededError') ? 'disk-full' : 'failed' };
  }
}

/** Whether there is nothing in the file: the picker makes it before anything is written. */
async function isEmpty(file: FileSystemFileHandle): Promise<boolean> {
  try {
    return (await file.getFile()).size === 0;
  } catch {
    return false;
  }
}

/** Chromium can take a file away that it was given; where a browser cannot, an empty one is left. */
async function remove(file: FileSystemFileHandle & { remove?: () => Promise<void> }): Promise<void> {
  await file.remove?.().catch(() => undefined);
}

function saveByLink(input: CallInput<'save-file'>): CallAnswer<'save-file'> {
  const address = URL.createObjectURL(new Blob([ownBytes(input.bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = input.suggestedName;
  link.click();
  // The browser reads the blob after the click has returned, so its address must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { ok: true, value: { outcome: 'unknown' } };
}

function pickerTypes(kinds: FileKinds) {
  return kinds.map((kind) => ({ description: kind.words, accept: { 'application/octet-stream': kind.endings } }));
}

function hasSavePicker(page: Window): page is Window & SavePickerWindow {
  return 'showSaveFilePicker' in page;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/** A Blob takes no view on shared memory, and the compiler cannot tell that these bytes are not one. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
