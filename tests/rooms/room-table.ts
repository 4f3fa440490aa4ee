// The table of rooms, written down a second time and apart from the settings that enforce it (biome.json, .biome and
// one tsconfig.json per room), so that the tests can hold the settings against it.

/** What the platform may offer a room beside the language itself. */
export type Platform = 'everywhere' | 'worker' | 'page' | 'node';

export interface Room {
  readonly rooms: readonly string[];
  readonly libraries: readonly string[];
  readonly platforms: readonly Platform[];
}

const shared = ['domain', 'packs', 'formats', 'crypto', 'contract', 'report', 'signature'].map(
  (name) => `shared/${name}`,
);

export const roomTable: Readonly<Record<string, Room>> = {
  'shared/domain': { rooms: [], libraries: [], platforms: [] },
  'shared/packs': { rooms: ['shared/domain'], libraries: ['zod'], platforms: ['everywhere'] },
  'shared/formats': { rooms: ['shared/domain'], libraries: ['zod'], platforms: ['everywhere'] },
  // WebCrypto comes with the types of a worker; there are none that hold it alone.
  'shared/crypto': { rooms: [], libraries: ['hash-wasm', 'age-encryption'], platforms: ['worker'] },
  'shared/contract': { rooms: [], libraries: ['zod'], platforms: ['everywhere'] },
  'shared/report': { rooms: ['shared/domain', 'shared/packs'], libraries: ['d3-scale'], platforms: [] },
  'shared/signature': {
    rooms: [],
    libraries: ['pkijs', 'asn1js', '@peculiar/x509', 'reflect-metadata'],
    platforms: ['worker'],
  },
  'renderer/ui': { rooms: [], libraries: ['react', 'd3-scale', 'pdfjs-dist'], platforms: ['page'] },
  'renderer/host': { rooms: ['shared/contract'], libraries: [], platforms: ['page'] },
  'renderer/storage': {
    rooms: ['shared/domain', 'shared/formats', 'shared/crypto'],
    libraries: ['dexie'],
    platforms: ['page'],
  },
  'renderer/workers': {
    rooms: shared,
    libraries: [
      'pdfmake',
      '@expo-google-fonts/newsreader',
      '@expo-google-fonts/source-sans-3',
      '@expo-google-fonts/noto-sans',
      '@expo-google-fonts/noto-sans-arabic',
      '@expo-google-fonts/noto-sans-gurmukhi',
      '@expo-google-fonts/noto-sans-gujarati',
      '@expo-google-fonts/noto-sans-bengali',
      '@expo-google-fonts/noto-sans-sc',
      '@expo-google-fonts/noto-emoji',
      'bidi-js',
      'fflate',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
    ],
    platforms: ['worker'],
  },
  'renderer/features': {
    rooms: [...shared, 'renderer/ui', 'renderer/host', 'renderer/storage'],
    libraries: ['react', 'react-hook-form'],
    platforms: ['page'],
  },
  'renderer/app': {
    rooms: [...shared, ...['ui', 'host', 'storage', 'workers', 'features'].map((name) => `renderer/${name}`)],
    libraries: ['react', 'react-dom'],
    platforms: ['page'],
  },
  // Of the contract, preload may see the list of names alone: its own test says so. Types of Node come with electron's.
  'electron/preload': { rooms: [], libraries: ['electron'], platforms: [] },
  // Of the formats, the calls may see the outer frames of journal and backup alone: their own test says so.
  'electron/calls': { rooms: ['shared/contract'], libraries: ['node'], platforms: ['node'] },
  'electron/main': {
    rooms: ['electron/calls', 'shared/contract'],
    libraries: ['electron', 'node'],
    platforms: ['node'],
  },
  'electron/browser-shell': { rooms: ['electron/calls', 'shared/contract'], libraries: ['node'], platforms: ['node'] },
};

/** How a room is named in an import from another one; rooms without a # name are reached by path. */
export function importName(room: string): string | undefined {
  if (room.startsWith('shared/')) return `#${room}`;
  return ['ui', 'host', 'storage', 'workers'].map((name) => `renderer/${name}`).includes(room)
    ? room.replace('renderer/', '#')
    : undefined;
}
