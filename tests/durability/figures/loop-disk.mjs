// A small disk of its own (ext4 in a file, over a loop device) whose power can be cut: what had reached the file when everything
// that writes to it stood still is all that the next start finds. Only root may mount one.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../../scripts/run-program.mjs';

const mebibyte = 1024 * 1024;

export const mayMount = process.platform === 'linux' && process.getuid() === 0;

export async function makeDisk(folder, sizeMiB = 160) {
  mkdirSync(folder, { recursive: true });
  const mountedAt = join(folder, 'disk');
  mkdirSync(mountedAt);
  let number = 0;
  let image = join(folder, `image-${number}`);
  writeFileSync(image, '');
  truncateSync(image, sizeMiB * mebibyte);
  await succeed('mkfs.ext4', ['-q', image]);
  const mount = () => succeed('mount', ['-o', 'loop', image, mountedAt]);
  const unmount = () => unmountWhenFree(mountedAt);
  await mount();
  return {
    folder: mountedAt,
    /** Keeps what is on the disk now. Nothing may write meanwhile, and the kernel by itself may not have. */
    keepAsIs() {
      number += 1;
      const kept = join(folder, `image-${number}`);
      do copyFileSync(image, kept);
      while (digestOf(image) !== digestOf(kept));
      return kept;
    },
    /** The power is back: the disk is what was kept, its own journal replayed. Nothing may have it open any more. */
    async comeBackAs(kept) {
      await unmount();
      image = kept;
      await mount();
    },
    remove: unmount,
  };
}

/** What was killed takes a moment to let go of its files. */
async function unmountWhenFree(folder) {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const { code, output } = await runProgram('umount', [folder]);
    if (code === 0) return;
    if (!output.includes('busy') || Date.now() > giveUpAt) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function digestOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function succeed(command, args) {
  const { code, output } = await runProgram(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${output}`);
}
