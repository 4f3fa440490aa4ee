// What came of bringing a backup: how much is here, what was erased again, and where the copy is that was here before.

import { countOf, entriesOf } from '#shared/domain/number-words';
import type { Restored } from '#storage/vault';
import { Button } from '#ui/button';
import { ShapeWords } from '#ui/shape-words';

interface RestoredWordsProps {
  readonly restored: Extract<Restored, { state: 'restored' }>;
  readonly goOn: () => void;
}

export function RestoredWords({ restored, goOn }: RestoredWordsProps) {
  const { entries, erasures, unseenErasures, movedTo } = restored;
  return (
    <div className="form stack">
      <ul>
        <li className="history-row">
          <ShapeWords kind="dot">
            {`${entriesOf(entries)} ${entries === 1 ? 'is' : 'are'} here. Each was checked, with its signature.`}
          </ShapeWords>
        </li>
        {erasures > 0 && (
          <li className="history-row">
            <ShapeWords kind="dot">
              {`The backup was older than ${countOf(erasures, 'erasure')}. What was erased here is erased in it too.`}
            </ShapeWords>
          </li>
        )}
        {unseenErasures.includes('consents') && (
          <li className="history-row">
            <ShapeWords kind="diamond">
              You do not read the consents. If somebody was erased from them after the backup was made, they are back:
              tell a coordinator, who can erase them again.
            </ShapeWords>
          </li>
        )}
        {unseenErasures.includes('safeguarding') && (
          <li className="history-row">
            <ShapeWords kind="diamond">
              You do not read the safeguarding records. If somebody was erased from them after the backup was made, they
              are back: tell the safeguarding lead, who can erase them again.
            </ShapeWords>
          </li>
        )}
        {unseenErasures === 'all: it did not open' && (
          <li className="history-row">
            <ShapeWords kind="diamond">
              The copy that was here could not be opened with this passphrase. If somebody was erased from it after the
              backup was made, erase them again.
            </ShapeWords>
          </li>
        )}
        {movedTo !== null && (
          <li className="history-row">
            <ShapeWords kind="dot">
              The copy that was here is set aside, in <span className="path">{movedTo}</span>. “Where is my data” shows
              it, and can remove it.
            </ShapeWords>
          </li>
        )}
      </ul>
      <Button look="solid" onClick={goOn}>
        Sign in
      </Button>
    </div>
  );
}
