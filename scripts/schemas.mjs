// npm run schemas -- [--out DIR]: writes a JSON Schema for the results of every report, made from the types of their models, to
// resources/schemas. Run it when a model changes; a test fails until then.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './run-program.mjs';

const { values: wanted } = parseArgs({ options: { out: { type: 'string' } } });
const folder = wanted.out ?? join(root, 'resources', 'schemas');

const { code, output } = await runTool('ts-json-schema-generator', [
  // Only by whole paths does it find the rooms that models take their types from.
  ...['--path', join(root, 'shared/report/report.ts'), '--type', 'ReportModel'],
  ...['--tsconfig', join(root, 'scripts/schemas.tsconfig.json'), '--no-type-check'],
  // One file each, with nothing to look up in another, and in the order of the types.
  ...['--expose', 'none', '--no-top-ref', '--unstable'],
]);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}

const { $schema, anyOf: models } = JSON.parse(output);
mkdirSync(folder, { recursive: true });
for (const model of models) {
  const { format, formatVersion } = model.properties;
  const title = `${format.const}, version ${formatVersion.const}`;
  const schema = `${JSON.stringify({ $schema, title, ...withoutLogo(model) }, undefined, 2)}\n`;
  // A type that the generator could not read allows everything.
  if (schema.includes('{}')) throw new Error(`The schema of ${format.const} leaves a field open.`);
  writeFileSync(join(folder, `${format.const.replace(/^quarterday-/, '')}.schema.json`), schema);
}
console.log(`${models.length} schemas in ${folder}`);

/** The logo is in the pages and not in the results. */
function withoutLogo({ properties: { logo: _, ...properties }, ...model }) {
  return { ...model, properties };
}
