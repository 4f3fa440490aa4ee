// The worlds in which journeys happen: each has the built app, a data folder and a browser profile of its own, the levers
// for bad luck, and an end that comes even when the journey fails. In every one of them the page may say nothing on its
// console and ask for nothing beyond its own origin.
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { AccountForm } from './pages/account-form';
import { BeforeSigning } from './pages/before-signing';
import { BringBackup } from './pages/bring-backup';
import { FirstSignIn } from './pages/first-sign-in';
import { FirstStart } from './pages/first-start';
import { History } from './pages/history';
import { Home } from './pages/home';
import { Kept } from './pages/kept';
import { Masthead } from './pages/masthead';
import { Members } from './pages/members';
import { MySignIn } from './pages/my-sign-in';
import { Register } from './pages/register';
import { Reports } from './pages/reports';
import { Review } from './pages/review';
import { founder, SetUp, type Ways } from './pages/set-up';
import { Sign } from './pages/sign';
import { SignIn } from './pages/sign-in';
import { Worried } from './pages/worried';
import { startElectron, startServing, startServingOnSmallDisk } from './shells';

export type ShellName = 'browser' | 'electron';

/** Every screen, as a person meets it in one window. */
function screensOf(page: Page) {
  return {
    page,
    firstStart: new FirstStart(page),
    setUp: new SetUp(page),
    signIn: new SignIn(page),
    firstSignIn: new FirstSignIn(page),
    members: new Members(page),
    mySignIn: new MySignIn(page),
    masthead: new Masthead(page),
    home: new Home(page),
    accounts: new Register(page, 'Accounts'),
    people: new Register(page, 'People'),
    history: new History(page),
    accountForm: new AccountForm(page),
    review: new Review(page),
    beforeSigning: new BeforeSigning(page),
    sign: new Sign(page),
    reports: new Reports(page),
    worried: new Worried(page),
    kept: new Kept(page),
    bringBackup: new BringBackup(page),
  };
}

export type Window = ReturnType<typeof screensOf>;

export interface World extends Window {
  /** What the console said and what was asked of others. Expected to stay empty. */
  readonly complaints: string[];
  /** Does something that saves a file, and answers where the file now is. */
  savedBy(act: () => Promise<void>): Promise<string>;
  openSecondWindow(): Promise<Window>;
  /** Another computer: a data folder and a browser profile of its own. */
  openElsewhere(): Promise<Window>;
  /** A folder outside the records, as a stick would be. */
  readonly stick: string;
  emptyIndexedDb(): Promise<void>;
  /** The record as it lies in the safety copy. */
  readJournal(): Promise<Buffer>;
  damageJournal(): Promise<void>;
  moveSafetyCopyAway(): Promise<void>;
  /** Only in a world on a small disk. */
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  readonly origin: string;
  /** Where the data folder is for us. */
  readonly dataFolder: string;
  openAnother(): Promise<Page>;
  savedBy(act: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

interface Settings {
  readonly shell: ShellName;
  readonly browser: Browser;
  readonly onSmallDisk: boolean;
}

async function withWorld(settings: Settings, live: (world: World) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'quarterday-journey-'));
  const opened = await open(settings, home);
  const elsewhere: Opened[] = [];
  const complaints: string[] = [];
  const watched = (page: Page, { origin }: Opened = opened) => {
    watch(page, origin, complaints);
    return page;
  };
  const stick = mkdtempSync(join(home, 'stick-'));
  const { page, dataFolder } = opened;
  watched(page);
  const filler = join(dataFolder, 'filler');
  const safetyCopy = () => join(dataFolder, 'workbooks', readdirSync(join(dataFolder, 'workbooks'))[0] ?? 'none');
  const journal = () => join(safetyCopy(), 'journal');
  try {
    await live({
      ...screensOf(page),
      complaints,
      savedBy: opened.savedBy,
      openSecondWindow: async () => screensOf(watched(await opened.openAnother())),
      openElsewhere: async () => {
        const other = await open({ ...settings, onSmallDisk: false }, home);
        elsewhere.push(other);
        return screensOf(watched(other.page, other));
      },
      stick,
      emptyIndexedDb: () => emptyIndexedDb(page),
      readJournal: () => readFile(journal()),
      damageJournal: async () => {
        const bytes = await readFile(journal());
        const middle = Math.floor(bytes.length / 2);
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
        await writeFile(journal(), bytes);
      },
      moveSafetyCopyAway: async () => renameSync(safetyCopy(), join(home, 'moved-away')),
      fillDisk: async () => {
        if (!settings.onSmallDisk) throw new Error('Only a small disk may be filled');
        fill(filler);
      },
      freeDisk: async () => rmSync(filler),
    });
    expect(complaints).toEqual([]);
  } finally {
    for (const each of [opened, ...elsewhere]) await each.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function open({ shell, browser, onSmallDisk }: Settings, home: string): Promise<Opened> {
  if (shell === 'electron' && onSmallDisk) throw new Error('Electron cannot be given a small disk of its own');
  return shell === 'electron' ? openInElectron(home) : openInBrowser(browser, home, onSmallDisk);
}

async function openInBrowser(browser: Browser, home: string, onSmallDisk: boolean): Promise<Opened> {
  const folder = mkdtempSync(join(home, 'data-'));
  const { shell, disk } = onSmallDisk
    ? await startServingOnSmallDisk(folder)
    : { shell: await startServing(folder), disk: folder };
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // Nobody can answer the browser's own file dialog here; without it the page hands a file over as a download.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const openAnother = async () => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(await shell.makeLaunchFile()).href);
    await page.waitForURL(/^http:/);
    return page;
  };
  const page = await openAnother();
  return {
    page,
    origin: new URL(page.url()).origin,
    dataFolder: disk,
    openAnother,
    savedBy: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(home, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    close: async () => {
      await context.close();
      await shell.stop();
    },
  };
}

async function openInElectron(home: string): Promise<Opened> {
  const dataFolder = mkdtempSync(join(home, 'data-'));
  const app = await startElectron(dataFolder);
  const page = await app.firstWindow();
  return {
    page,
    origin: new URL(page.url()).origin,
    dataFolder,
    openAnother: () => Promise.reject(new Error('Electron opens one window only')),
    savedBy: (act) => saveThroughDialog(app, home, act),
    close: () => app.close(),
  };
}

/** Answers Electron's file dialog with a place of ours. */
async function saveThroughDialog(app: ElectronApplication, home: string, act: () => Promise<void>): Promise<string> {
  const filePath = join(home, 'saved-file');
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: place });
  }, filePath);
  await act();
  await expect.poll(() => readdirSync(home)).toContain('saved-file');
  return filePath;
}

function watch(page: Page, origin: string, complaints: string[]) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { origin: of, protocol } = new URL(request.url());
    if (of !== origin && protocol !== 'blob:') complaints.push(`request: ${request.url()}`);
  });
}

async function emptyIndexedDb(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = resolve;
        asked.onerror = asked.onblocked = () => reject(new Error(`${name} could not be deleted`));
      });
    }
  });
}

/** Leaves not one byte free. */
function fill(path: string) {
  for (const block of [65536, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(block), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}

/** A world in which the organisation is set up, and the ways in are known. */
export type SetUpWorld = World & Ways;

interface Worlds {
  freshWorld: World;
  smallDiskWorld: SetUpWorld;
  setUpWorld: SetUpWorld;
  /** Two people with a sign-in: the founder, who is signed in, and Ben Carter, who checks. */
  worldOfTwo: SetUpWorld & { readonly ben: Ways };
  worldWithOneAccount: SetUpWorld;
  /** One account, and this quarter's review at its first check. */
  worldInReview: SetUpWorld;
  /** The same on a disk of 2 MB. */
  smallDiskInReview: SetUpWorld;
  exampleWorld: World;
}

export const account = {
  platform: 'instagram',
  name: 'St Anne’s',
  handle: '@stannesdropin',
  owner: founder,
} as const;

export const test = base.extend<Worlds, { shell: ShellName }>({
  shell: ['browser', { option: true, scope: 'worker' }],
  freshWorld: async ({ shell, browser }, use) => withWorld({ shell, browser, onSmallDisk: false }, use),
  smallDiskWorld: async ({ shell, browser }, use) =>
    withWorld({ shell, browser, onSmallDisk: true }, async (world) => use(await setUp(world))),
  setUpWorld: async ({ freshWorld }, use) => use(await setUp(freshWorld)),
  worldOfTwo: async ({ setUpWorld }, use) => use({ ...setUpWorld, ben: await addBen(setUpWorld) }),
  worldWithOneAccount: async ({ setUpWorld }, use) => {
    await addFirstAccount(setUpWorld);
    await use(setUpWorld);
  },
  worldInReview: async ({ worldWithOneAccount }, use) => {
    await openReview(worldWithOneAccount);
    await use(worldWithOneAccount);
  },
  smallDiskInReview: async ({ smallDiskWorld }, use) => {
    await addFirstAccount(smallDiskWorld);
    await openReview(smallDiskWorld);
    await use(smallDiskWorld);
  },
  exampleWorld: async ({ freshWorld }, use) => {
    await freshWorld.firstStart.lookRound();
    await freshWorld.home.heading.waitFor({ timeout: 240_000 });
    await use(freshWorld);
  },
});

async function setUp(world: World): Promise<SetUpWorld> {
  await world.firstStart.setUp();
  const ways = await world.setUp.complete();
  await world.home.heading.waitFor();
  return { ...world, ...ways };
}

async function addBen(world: SetUpWorld): Promise<Ways> {
  const { masthead, members, signIn, firstSignIn, home } = world;
  await masthead.people();
  const code = await members.askIn('Ben Carter', 'Volunteer', ['Checker']);
  await masthead.lock();
  await signIn.choose('Ben Carter');
  const ways = await firstSignIn.complete('Ben Carter', code);
  await home.heading.waitFor();
  await masthead.lock();
  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  return ways;
}

async function addFirstAccount({ home, accounts, accountForm }: World) {
  await home.addFirstAccount();
  await accountForm.add(account);
  await accounts.row(account.handle).waitFor();
}

async function openReview({ masthead, home, review }: World) {
  await masthead.goTo('Home');
  await home.openReview();
  await review.answer('As expected').waitFor();
}
