// @vitest-environment happy-dom
// Saving through the browser's own picker: what the page may claim, and what it cannot know.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { savePageFile } from '#host/save-page-file';

const input = {
  suggestedName: 'review.pdf',
  kinds: [{ words: 'PDF', endings: ['.pdf'] }],
  bytes: new Uint8Array([1, 2, 3]),
};

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'showSaveFilePicker');
});

function setPicker(pick: (options: unknown) => Promise<unknown>) {
  const picker = vi.fn(pick);
  Object.assign(window, { showSaveFilePicker: picker });
  return picker;
}

describe('saving', () => {
  it('is saved only when the picker’s file was written and closed', async () => {
    const written: unknown[] = [];
    const close = vi.fn(async () => undefined);
    const picker = setPicker(async () => ({
      createWritable: async () => ({ write: async (blob: Blob) => void written.push(blob), close }),
    }));
    expect(await savePageFile(input)).toEqual({ ok: true, value: { outcome: 'saved' } });
    expect(close).toHaveBeenCalledOnce();
    expect(written).toMatchObject([{ size: 3 }]);
    const types = [{ description: 'PDF', accept: { 'application/octet-stream': ['.pdf'] } }];
    expect(picker).toHaveBeenCalledWith({ suggestedName: 'review.pdf', types });
  });

  it('is cancelled when the person closed the picker', async () => {
    setPicker(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await savePageFile(input)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
  });

  it('is never called saved when the disk was full or the file refused', async () => {
    const fails = (name: string) =>
      setPicker(async () => ({
        createWritable: async () => ({
          write: () => Promise.reject(new DOMException('', name)),
          abort: async () => undefined,
        }),
      }));
    fails('QuotaExceededError');
    expect(await savePageFile(input)).toEqual({ ok: false, code: 'disk-full' });
    fails('NotAllowedError');
    expect(await savePageFile(input)).toEqual({ ok: false, code: 'failed' });
  });

  describe('that fails half-way', () => {
    const full = new DOMException('', 'QuotaExceededError');

    function fileOf(sizeBytes: number, closing: () => Promise<void>) {
      const [abort, remove] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
      const createWritable = async () => ({ write: async () => undefined, close: closing, abort });
      setPicker(async () => ({ getFile: async () => ({ size: sizeBytes }), createWritable, remove }));
      return { abort, remove };
    }

    it('leaves no partial file, and takes away the empty one that the picker had made', async () => {
      const file = fileOf(0, () => Promise.reject(full));
      expect(await savePageFile(input)).toEqual({ ok: false, code: 'disk-full' });
      expect(file.abort).toHaveBeenCalledOnce();
      expect(file.remove).toHaveBeenCalledOnce();
    });

    it('leaves a file that was there before as it was', async () => {
      const file = fileOf(9, () => Promise.reject(full));
      expect(await savePageFile(input)).toEqual({ ok: false, code: 'disk-full' });
      expect(file.abort).toHaveBeenCalledOnce();
      expect(file.remove).not.toHaveBeenCalled();
    });

    it('changes nothing where the file is open elsewhere or may only be read', async () => {
      const remove = vi.fn(async () => undefined);
      const createWritable = () => Promise.reject(new DOMException('', 'NoModificationAllowedError'));
      setPicker(async () => ({ getFile: async () => ({ size: 9 }), createWritable, remove }));
      expect(await savePageFile(input)).toEqual({ ok: false, code: 'failed' });
      expect(remove).not.toHaveBeenCalled();
    });

    it('takes nothing away where it was saved', async () => {
      const file = fileOf(0, async () => undefined);
      expect(await savePageFile(input)).toEqual({ ok: true, value: { outcome: 'saved' } });
      expect(file.abort).not.toHaveBeenCalled();
      expect(file.remove).not.toHaveBeenCalled();
    });
  });

  it('is unknown by a download link: where there is no picker, or it may not be shown now', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    expect(await savePageFile(input)).toEqual({ ok: true, value: { outcome: 'unknown' } });
    setPicker(() => Promise.reject(new DOMException('', 'SecurityError')));
    expect(await savePageFile(input)).toEqual({ ok: true, value: { outcome: 'unknown' } });
    expect(click).toHaveBeenCalledTimes(2);
  });
});
