// The programs that judge our work from outside: a browser, and independent readers of PDFs, signatures and sealed files.
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { runProgram, withProgress } from './run-program.mjs';

const browser = process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium';
const debianPackages = {
  chromium: [browser],
  'poppler-utils': ['pdfsig', 'pdftoppm', 'pdftotext'],
  qpdf: ['qpdf', 'fix-qdf'],
  'mupdf-tools': ['mutool'],
  openssl: ['openssl'],
  age: ['age'],
  'default-jre-headless': ['java'],
  // PDFBox's preflight, and what newer Java no longer brings for it.
  'libpdfbox2-java': ['/usr/share/java/preflight.jar'],
  'libactivation-java': ['/usr/share/java/javax.activation.jar'],
  'libjaxb-api-java': ['/usr/share/java/jaxb-api.jar'],
};

/** Installs what is missing when it may (root on Debian); otherwise says exactly what to install. Answers whether all are there. */
export async function ensureTestPrograms() {
  if (missingPackages().length > 0 && mayInstall()) await install(missingPackages());
  const missing = missingPackages();
  if (missing.length === 0) return true;
  console.error(
    `These programs are needed and missing: ${missing.flatMap((name) => debianPackages[name]).join(', ')}.`,
  );
  console.error(`On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}`);
  if (missing.includes('chromium')) console.error('Another Chromium, Chrome or Edge: QUARTERDAY_BROWSER=/path/to/it');
  return false;
}

function missingPackages() {
  return Object.keys(debianPackages).filter((name) => !debianPackages[name].every(isInstalled));
}

function isInstalled(program) {
  if (isAbsolute(program)) return existsSync(program);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, program + ending))));
}

function mayInstall() {
  return process.getuid?.() === 0 && isInstalled('apt-get');
}

async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`Installing ${packages.join(', ')} (apt-get)`, async () => {
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
      const { code, output } = await runProgram('apt-get', args, { env });
      if (code !== 0) console.error(output.trim());
    }
  });
}
