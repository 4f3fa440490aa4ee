// The spell checker would fetch its dictionaries from the web, so there is none.
import type { Session } from 'electron';

export function refuseSpellCheckDownloads(session: Pick<Session, 'setSpellCheckerEnabled'>): void {
  session.setSpellCheckerEnabled(false);
}
