// Tells a page that asked when the computer goes to sleep or its screen is locked, so that the workbook locks as well. A
// page asks and waits: nothing is ever sent to it unasked.
import type { PowerMonitor } from 'electron';
import type { SystemCallName } from '#shared/contract/call-names';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from '../calls/answer-calls';

type Reason = CallOutput<'when-to-lock'>;
type Capability = CallOutput<'about'>['capabilities']['tellsSystemLock'];

/** https://www.electronjs.org/docs/latest/api/power-monitor: Linux has no event for a locked screen. */
export function systemLockCapability(platform: NodeJS.Platform): Capability {
  return platform === 'linux' ? 'sleep' : 'screen-and-sleep';
}

export function makeSystemLockCalls(powerMonitor: Pick<PowerMonitor, 'on'>): CallHandlers<SystemCallName> {
  const waiting = new Set<(reason: Reason) => void>();
  const tell = (reason: Reason) => {
    for (const resolve of waiting) resolve(reason);
    waiting.clear();
  };
  powerMonitor.on('suspend', () => tell({ because: 'sleep' }));
  powerMonitor.on('lock-screen', () => tell({ because: 'screen-locked' }));
  return { 'when-to-lock': () => new Promise((resolve) => waiting.add(resolve)) };
}
