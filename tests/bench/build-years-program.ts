// node build-years-program.mjs WISH, where the wish is JSON: builds a workbook of many years and prints what was built.

import { readFileSync } from 'node:fs';
import { buildYears } from '../builders/ten-years';

const { dataFolder, packFiles, ...wanted } = JSON.parse(process.argv[2] ?? '');
const packs = packFiles.map((file: string) => new Uint8Array(readFileSync(file)));
console.log(JSON.stringify(await buildYears(dataFolder, wanted, packs)));
