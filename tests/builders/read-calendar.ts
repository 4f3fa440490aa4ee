// A strict reader of calendar files, written from RFC 5545 and from nothing of ours: it refuses what a calendar might refuse.
// It knows the parts of the grammar that a file of all-day events with an alarm may use.

export interface ReadProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** As it stands; a text is still escaped. */
  readonly value: string;
}

export interface ReadComponent {
  readonly name: string;
  readonly properties: readonly ReadProperty[];
  readonly components: readonly ReadComponent[];
}

/** RFC 5545, 3.1: content lines end with CRLF, none is longer than 75 octets, and each begins with a name. */
export function readCalendar(bytes: Uint8Array): ReadComponent {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end with CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  const unfolded: string[] = [];
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a lone CR or LF in ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (line === '') throw new Error('an empty line');
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (unfolded.length === 0) throw new Error('the first line goes on from nothing');
      unfolded.push(`${unfolded.pop()}${line.slice(1)}`);
    } else unfolded.push(line);
  }
  const lines = unfolded.map(readLine);
  const root = readComponent(lines, { at: 0 });
  if (root.name !== 'VCALENDAR') throw new Error(`the file holds a ${root.name}`);
  checkCalendar(root);
  return root;
}

/** contentline = name *(";" param) ":" value; value holds no control sign but a tab. */
function readLine(line: string): ReadProperty {
  if (/(?!\t)\p{Cc}/u.test(line.replaceAll(/[\u0080-\u009f]/g, '')))
    throw new Error(`a control sign in ${JSON.stringify(line)}`);
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line);
  if (!match) throw new Error(`no content line: ${JSON.stringify(line)}`);
  const [, name = '', parameters = '', value = ''] = match;
  const pairs = parameters
    .split(';')
    .filter((part) => part !== '')
    .map((part) => part.split('=') as [string, string]);
  return { name: name.toUpperCase(), parameters: Object.fromEntries(pairs), value };
}

function readComponent(lines: readonly ReadProperty[], cursor: { at: number }): ReadComponent {
  const begin = lines[cursor.at];
  if (begin?.name !== 'BEGIN') throw new Error('a component does not begin');
  cursor.at += 1;
  const properties: ReadProperty[] = [];
  const components: ReadComponent[] = [];
  for (;;) {
    const line = lines[cursor.at];
    if (!line) throw new Error(`${begin.value} does not end`);
    if (line.name === 'BEGIN') {
      components.push(readComponent(lines, cursor));
      continue;
    }
    cursor.at += 1;
    if (line.name === 'END') {
      if (line.value !== begin.value) throw new Error(`${begin.value} is ended as ${line.value}`);
      return { name: begin.value, properties, components };
    }
    // 3.6: the properties of a component come before the components in it, as writers do and some readers want.
    if (components.length > 0) throw new Error(`${line.name} after a component`);
    properties.push(line);
  }
}

type Rule = 'date' | 'date-time' | 'text' | 'duration' | 'rule' | 'word';
interface Wanted {
  /** Exactly once. */
  readonly once: Readonly<Record<string, Rule>>;
  /** At most once. */
  readonly mayOnce: Readonly<Record<string, Rule>>;
  readonly components: readonly string[];
}

const wanted: Readonly<Record<string, Wanted>> = {
  // 3.6: PRODID and VERSION are required.
  VCALENDAR: { once: { PRODID: 'text', VERSION: 'word' }, mayOnce: { CALSCALE: 'word' }, components: ['VEVENT'] },
  // 3.6.1: UID and DTSTAMP are required, DTSTART where there is no METHOD.
  VEVENT: {
    once: { UID: 'text', DTSTAMP: 'date-time', DTSTART: 'date' },
    mayOnce: { DTEND: 'date', SUMMARY: 'text', DESCRIPTION: 'text', TRANSP: 'word', RRULE: 'rule' },
    components: ['VALARM'],
  },
  // 3.6.6: of a DISPLAY alarm ACTION, DESCRIPTION and TRIGGER are required.
  VALARM: { once: { ACTION: 'word', DESCRIPTION: 'text', TRIGGER: 'duration' }, mayOnce: {}, components: [] },
};

function checkCalendar(component: ReadComponent): void {
  const rules = wanted[component.name];
  if (!rules) throw new Error(`a ${component.name}`);
  const count = (name: string) => component.properties.filter((property) => property.name === name).length;
  for (const name of Object.keys(rules.once)) {
    if (count(name) !== 1) throw new Error(`${component.name} has ${count(name)} ${name}`);
  }
  for (const property of component.properties) {
    const rule = rules.once[property.name] ?? rules.mayOnce[property.name];
    if (!rule) throw new Error(`${component.name} has ${property.name}`);
    if (count(property.name) > 1) throw new Error(`${component.name} has more than one ${property.name}`);
    checkValue(property, rule);
  }
  for (const inner of component.components) {
    if (!rules.components.includes(inner.name)) throw new Error(`${component.name} has a ${inner.name}`);
    checkCalendar(inner);
  }
  if (component.name === 'VEVENT') checkEvent(component);
}

const shapes: Readonly<Record<Exclude<Rule, 'text'>, RegExp>> = {
  date: /^\d{8}$/,
  'date-time': /^\d{8}T\d{6}Z$/,
  duration: /^[+-]?P(?:\d+W|\d+D(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/,
  rule: /^FREQ=WEEKLY;UNTIL=\d{8};BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  word: /^[A-Z0-9.]+$/,
};

function checkValue({ name, parameters, value }: ReadProperty, rule: Rule): void {
  const wantedType = rule === 'date' ? 'DATE' : undefined;
  if (parameters.VALUE !== wantedType) throw new Error(`${name} is of the type ${parameters.VALUE}`);
  if (rule === 'text') {
    // 3.3.11: a backslash, a semicolon and a comma are escaped, a new line is \n, and nothing else follows a backslash.
    if (/(?<!\\)(?:\\\\)*[;,]/.test(value.replace(/\\[\\;,nN]/g, '')) || /\\/.test(value.replace(/\\[\\;,nN]/g, ''))) {
      throw new Error(`${name} is not escaped: ${value}`);
    }
  } else if (!shapes[rule].test(value)) throw new Error(`${name} is ${value}`);
  if (rule === 'date' && Number.isNaN(Date.parse(asIso(value)))) throw new Error(`${name} is no day: ${value}`);
}

/** 3.6.1: an event of whole days ends on a later day, the first one that it does not cover. */
function checkEvent(event: ReadComponent): void {
  const [start, end] = [writtenIn(event, 'DTSTART'), writtenIn(event, 'DTEND')];
  if (end !== '' && end <= start) throw new Error(`it ends on ${end} and starts on ${start}`);
}

export function asIso(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
}

/** The value of a property as it stands; empty where there is none. */
export function writtenIn(component: ReadComponent, name: string): string {
  return component.properties.find((property) => property.name === name)?.value ?? '';
}

/** A text as it was before it was escaped. */
export function textOf(component: ReadComponent, name: string): string {
  return writtenIn(component, name).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
