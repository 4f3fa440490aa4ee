// Said before somebody stops reading the concerns whom nobody else reads them with, where it can still be helped.

import type { Member, State } from '#shared/domain/state';
import { Notice } from '#ui/notice';
import { onlyReaderWords } from './member-words';

export function OnlyReaderNotice({ state, member }: { readonly state: State; readonly member: Member }) {
  const words = onlyReaderWords(state, member);
  return words === '' ? null : <Notice kind="look" title={words} />;
}
