// A debugger could read everything that is unlocked, so Quarterday does not run under one that listens from outside.
import type { App } from 'electron';

const debuggingSwitches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

export function refuseRemoteDebugging(app: {
  readonly commandLine: Pick<App['commandLine'], 'hasSwitch'>;
  readonly exit: App['exit'];
}): void {
  if (debuggingSwitches.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
}
