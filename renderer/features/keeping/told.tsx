// What came of something that was asked for on this page: it stays until the next is asked for.

import { Notice } from '#ui/notice';
import type { Told as ToldWords } from './backup-words';

export function Told({ told }: { told: ToldWords | undefined }) {
  if (!told) return null;
  return (
    <Notice kind={told.kind} title={told.title}>
      {told.words.map((words) => (
        <p key={words} className="path">
          {words}
        </p>
      ))}
    </Notice>
  );
}
