// What was done to a part of a file after signing, in words.

import type { FilePart } from './file-parts';

export type ChangeDone = 'changed' | 'added' | 'taken away' | 'supplied later';

/** "The text of page 3 was changed after signing." */
export function changeWords(part: FilePart, done: ChangeDone): string {
  const what = partWords(part);
  const verb = part.what === 'bookmarks' ? 'were' : 'was';
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${verb} ${done}${done === 'supplied later' ? '' : ' after signing'}.`;
}

/** "the text of page 3" */
export function partWords({ what, page, name = '' }: FilePart): string {
  const onPage = page === undefined ? '' : ` of page ${page}`;
  const named = name === '' ? '' : ` “${name}”`;
  switch (what) {
    case 'description':
      return 'what the file says of itself (its title, author or dates)';
    case 'page-list':
      return 'the list of pages';
    case 'page':
      return page === undefined ? 'a page' : `page ${page}`;
    case 'page-text':
      return `the text${onPage}`;
    case 'page-look':
      return `a font or a picture${onPage}`;
    case 'signature':
      return `the signature${named}`;
    case 'signature-place':
      return `the place for the signature${named}`;
    case 'form':
      return 'the list of form fields';
    case 'form-value':
      return `the form field${named}`;
    case 'comment':
      return page === undefined ? 'a comment or a link' : `a comment or a link on page ${page}`;
    case 'attachment':
      return 'an attached file';
    case 'script':
      return 'a script, or what happens when the file is opened';
    case 'bookmarks':
      return 'the bookmarks';
    case 'structure':
      return 'what the file tells a screen reader';
    case 'validation-data':
      return 'the data for checking certificates';
    case 'catalogue':
      return 'how the file is put together';
    case 'unknown':
      return 'something that no page shows';
  }
}
