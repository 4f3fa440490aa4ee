// What is said of a file that was to be saved outside the workbook.

import { expect, test } from 'vitest';
import { savedFileWords } from '../../../renderer/features/saved-file-words';

const outcome = (of: 'saved' | 'cancelled' | 'unknown') =>
  savedFileWords('report.pdf', { ok: true, value: { outcome: of } });

test('a file is said to be saved only where the shell knows it', () => {
  expect(outcome('saved')).toEqual({ kind: 'status', words: 'report.pdf was saved.' });
  expect(outcome('cancelled')).toEqual({ kind: 'status', words: 'Nothing was saved.' });
  expect(outcome('unknown').words).toBe('report.pdf was handed to the browser. Look in your downloads folder.');
});

test('what could not be saved is an alert that says what to do', () => {
  expect(savedFileWords('report.pdf', { ok: false, code: 'disk-full' })).toEqual({
    kind: 'alert',
    words: 'report.pdf could not be saved because the disk is full. Free some space, then save it again.',
  });
  const refused = savedFileWords('report.pdf', { ok: false, code: 'failed' }).words;
  expect(refused).toContain('may be open in another program');
  expect(refused).toContain('Choose another name or place');
});
