// Reads how long somebody waited, as people write it: `3 hours`, `1 day 2 hours`, `1.5 hours`, `25 min`, `90`.

const unitMinutes = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 } as const;
const part = /^(\d{1,5}(?:\.\d{1,2})?) ?(weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)?\b,? ?(?:and )?/i;

/** In whole minutes; a number alone is minutes. Undefined where it is no time. */
export function readWaited(text: string): number | undefined {
  let rest = text.trim().replace(/\s+/g, ' ');
  if (rest === '') return undefined;
  let minutes = 0;
  let parts = 0;
  while (rest !== '') {
    const match = part.exec(rest);
    const unit = (match?.[2] ?? '').charAt(0).toLowerCase();
    const isAlone = parts === 0 && match?.[0].length === rest.length;
    // Beside another part a number has to say what it is of.
    if (!match || (unit === '' && !isAlone)) return undefined;
    minutes += Number(match[1]) * (isUnit(unit) ? unitMinutes[unit] : 1);
    rest = rest.slice(match[0].length);
    parts += 1;
  }
  return Math.round(minutes);
}

function isUnit(letter: string): letter is keyof typeof unitMinutes {
  return Object.hasOwn(unitMinutes, letter);
}
