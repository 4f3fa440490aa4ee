// What the browser of the app window is told before it starts: to keep no passphrase, to fill nothing in and to send no
// text away. No flag does that, so it is written where the browser keeps its own preferences; what else stands there stays.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../calls/replace-file';

type Preferences = { readonly [name: string]: unknown };

/** Names are Chromium's own: chrome/common/pref_names.h and the components'. */
const ours: Preferences = {
  // "Save password?" would put the key of everything into the browser's own storage, one click away.
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  // A dictionary would be fetched, a page or a word sent to be translated or corrected.
  browser: { enable_spellchecking: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
};

/** A browser that already runs with this profile has read them at its own start. */
export async function writeBrowserPreferences(profileFolder: string): Promise<void> {
  const folder = join(profileFolder, 'Default');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'Preferences');
  const words = JSON.stringify(withOurs(await readPreferences(path), ours));
  await replaceFile(path, new TextEncoder().encode(words));
}

/** What cannot be read the browser would replace as well. */
async function readPreferences(path: string): Promise<Preferences> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isPreferences(kept) ? kept : {};
  } catch {
    return {};
  }
}

function withOurs(kept: Preferences, wanted: Preferences): Preferences {
  const changed = Object.entries(wanted).map(([name, value]) => {
    const before = kept[name];
    return [name, isPreferences(value) ? withOurs(isPreferences(before) ? before : {}, value) : value] as const;
  });
  return { ...kept, ...Object.fromEntries(changed) };
}

function isPreferences(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
