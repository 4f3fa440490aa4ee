// Members and keeping, killed at random moments: a process with the app's own storage, keys and shell, but without a browser
// beside it, is ended by kill -9 over and over; what it said was done has to stand, and the workbook to open.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askProgram, buildProgram, programWith } from './build-program.mjs';

const passphrase = 'plum harbour kettle sixpence';
const untilEndMs = { from: 0, to: 1500 };

export class KeptCycles {
  #folder;
  /** What founds, what is killed, and what reads. */
  #whole;
  #program;
  #read;

  static async prepare(folder) {
    const cycles = new KeptCycles();
    cycles.#folder = folder;
    cycles.#program = await buildProgram(join(folder, 'keep'), 'keep-until-killed-program');
    cycles.#whole = cycles.#program;
    cycles.#read = await buildProgram(join(folder, 'read'), 'read-kept-program');
    return cycles;
  }

  /** The same, with a program of which something was taken out. */
  without(replacements) {
    const cycles = new KeptCycles();
    cycles.#folder = join(this.#folder, 'without');
    cycles.#program = programWith(this.#program, join(cycles.#folder, 'keep'), replacements);
    cycles.#whole = this.#whole;
    cycles.#read = this.#read;
    return cycles;
  }

  /** So many kills of each activity, of those that are named or of all. Stops at the first loss where that is all it is for. */
  async run({ count, only, isControl = false }) {
    const found = { cycles: 0, acknowledged: 0, lost: [], unopenable: [] };
    for (const activity of only ?? (await this.#found('activities'))) {
      const dataFolder = this.#folderOf(activity);
      await this.#found(activity);
      // From one kill to the next: everything that was ever said to be done.
      const lasting = [{ passphrase, counts: 'alone' }];
      for (let cycle = 0; cycle < count; cycle++) {
        const told = await this.#killOnce(dataFolder, lasting, activity, `mark-${cycle}`);
        lasting.push(...told);
        found.cycles++;
        found.acknowledged += told.filter(isAcknowledged).length;
        const kept = await this.#readKept(dataFolder, lasting, cycle);
        const named = (words) => `${activity}, cycle ${cycle}: ${words}`;
        found.lost.push(...kept.lost.map(named));
        if (kept.unopenable) found.unopenable.push(named(kept.unopenable));
        if (kept.unopenable || (isControl && kept.lost.length > 0)) break;
        lasting.push({ passphrase: kept.passphrase, counts: 'alone' });
      }
    }
    return found;
  }

  #folderOf(activity) {
    return join(this.#folder, activity.replaceAll(' ', '-'));
  }

  /** Makes the workbook that an activity begins with. Answers the names of all activities. */
  #found(activity) {
    const dataFolder = this.#folderOf(activity);
    mkdirSync(dataFolder, { recursive: true });
    return askProgram(this.#whole, dataFolder, passphrase, 'found');
  }

  /** Answers every line that was printed whole before the kill. */
  async #killOnce(dataFolder, lasting, activity, mark) {
    const words = [this.#program, dataFolder, lasting.at(-1).passphrase, activity, mark];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const gone = once(child, 'exit');
    const told = [];
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    const lines = createInterface({ input: child.stdout });
    const begun = once(lines, 'line');
    const closed = once(lines, 'close');
    lines.on('line', (line) => told.push(JSON.parse(line)));
    // Without anything done there would be nothing to lose.
    await Promise.race([begun, gone]);
    await new Promise((resolve) => setTimeout(resolve, randomBetween(untilEndMs)));
    child.kill('SIGKILL');
    const [, signal] = await gone;
    await closed;
    if (signal !== 'SIGKILL') throw new Error(`${activity} ended by itself: ${errors}`);
    return told;
  }

  #readKept(dataFolder, lasting, cycle) {
    const file = join(dataFolder, '..', 'lasting.json');
    writeFileSync(file, JSON.stringify(lasting));
    return askProgram(this.#read, dataFolder, `${dataFolder}-elsewhere-${cycle}`, file);
  }
}

/** A passphrase that may begin to count was only announced. */
function isAcknowledged(lasting) {
  return lasting.counts !== 'perhaps';
}

function randomBetween({ from, to }) {
  return from + Math.random() * (to - from);
}
