// Builds with one safeguard taken out: the controls, which must lose what the real one keeps.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { builtShell } from './app-run.mjs';

/** Replaces words of the built shell. Answers the path of the build. */
export function shellWith(folder, replacements) {
  cpSync(dirname(builtShell), folder, { recursive: true });
  replaceWords(folder, replacements);
  return join(folder, basename(builtShell));
}

/** Replaces words of a build, each of which must stand there exactly once. */
export function replaceWords(folder, replacements) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => join(folder, name));
  for (const [words, instead] of replacements) {
    const holding = files.filter((file) => readFileSync(file, 'utf8').includes(words));
    const [file] = holding;
    const text = file && readFileSync(file, 'utf8');
    if (holding.length !== 1 || text.indexOf(words) !== text.lastIndexOf(words)) {
      throw new Error(`the build does not hold these words once: ${words}`);
    }
    writeFileSync(
      file,
      text.replace(words, () => instead),
    );
  }
}
