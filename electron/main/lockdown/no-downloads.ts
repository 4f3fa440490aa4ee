// Files are saved by the save dialog and in no other way.
import type { Session } from 'electron';

export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
