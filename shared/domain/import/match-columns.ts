// Which field of a register a heading of a spreadsheet means: its label, its name, what the table shows above it, or an everyday
// word that the register's description knows.

import { plainLine } from '../plain-words';
import { isOfFiles, type Register, type RowsField, type SimpleField } from '../registers/register';

/** What is longer is no heading. */
const headingCharacters = 200;

/** A heading as it is compared: without signs and without what stands in brackets after it, `Left on (date)`. */
export function plainHeading(heading: string): string {
  if (heading.length > headingCharacters) return '';
  const plain = plainLine(heading);
  const bare = plain.replaceAll(/\([^)]*\)/g, ' ');
  const signless = (text: string) =>
    text
      .replaceAll("'", '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return signless(bare) || signless(plain);
}

/** The fields by every heading that means one of them. What a label says goes before what another field is also called. */
export function knownHeadings(register: Register): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const learn = (heading: string, field: string) => {
    const plain = plainHeading(heading);
    if (plain !== '' && !known.has(plain)) known.set(plain, field);
  };
  const spaced = (name: string) => name.replaceAll(/([A-Z])/g, ' $1');
  for (const { name, label } of sheetFields(register)) learn(label, name);
  for (const { name } of sheetFields(register)) learn(spaced(name), name);
  for (const { name } of sheetFields(register)) learn(name, name);
  for (const column of register.columns) {
    if ('field' in column && column.heading) learn(column.heading, column.field);
  }
  for (const { name, alsoCalled = [] } of sheetFields(register)) for (const other of alsoCalled) learn(other, name);
  return known;
}

const secretHeading = /\b(?:pass ?(?:word|phrase|code)s?|pwd?|pin|(?:back ?up|recovery|log ?in) (?:codes?|details))\b/;

/** A heading under which people keep passwords or codes. What stands under it is never taken, nor shown. */
export function isSecretHeading(heading: string): boolean {
  return secretHeading.test(plainHeading(heading));
}

/**
 * The fields that a spreadsheet can fill: files and signatures are added in the form of their record, and who stands for it says so at
 * their own sign-in.
 */
export function sheetFields(register: Register): readonly (SimpleField | RowsField)[] {
  const stood = new Set((register.stoodFor ?? []).flatMap(({ by, on, words }) => [by, on, words]));
  return register.fields.filter(
    (field): field is SimpleField | RowsField => !isOfFiles(field) && !stood.has(field.name),
  );
}
