// The app from its start to an unlocked workbook: first start, set-up, signing in, and who to call without signing in.

import { lazy, type ReactElement, Suspense, startTransition, useEffect, useState } from 'react';
import type { Host } from '#host/host';
import type { Place } from '#shared/domain/place';
import { dayOf, instantOf, writeInstant } from '#shared/domain/plain-date';
import { quarterOf } from '#shared/domain/quarter';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ListedWorkbook } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { LinkButton } from '#ui/link-button';
import { Masthead } from '#ui/masthead';
import { examplePassphrase } from '../features/example/example-passphrase';
import { FirstStartScreen } from '../features/first-start/first-start-screen';
import { type AfterLock, takeAfterLock } from './after-lock';
import { checkWith } from './check-with';
import { makeClock } from './clock';
import { type LazyVault, makeLazyVault } from './lazy-vault';
import { loadPacks, loadPacksWith } from './load-packs';

const SignInScreen = lazy(async () => ({ default: (await import('../features/sign-in/sign-in-screen')).SignInScreen }));
const BringBackupScreen = lazy(async () => ({
  default: (await import('../features/bring-backup/bring-backup-screen')).BringBackupScreen,
}));
const RemoveOrganisationScreen = lazy(async () => ({
  default: (await import('../features/remove-organisation/remove-organisation-screen')).RemoveOrganisationScreen,
}));
const SetUpScreen = lazy(async () => ({ default: (await import('../features/set-up/set-up-screen')).SetUpScreen }));
const WorriedScreen = lazy(async () => ({
  default: (await import('../features/worried/worried-screen')).WorriedScreen,
}));
const CheckAPdfScreen = lazy(async () => ({
  default: (await import('../features/check-a-pdf/check-a-pdf-screen')).CheckAPdfScreen,
}));
// Not lazy: React holds back for a moment what comes after a fallback, and there is enough to wait for in signing in.
const loadUnlockedApp = () => import('./unlocked-app');

type Stage =
  | { readonly name: 'starting' }
  | { readonly name: 'first start'; readonly problem: string }
  /** `first` is the organisation to begin with; `told` is why the one that was open is not. */
  | { readonly name: 'sign in'; readonly first?: string; readonly told?: string }
  | { readonly name: 'bring'; readonly workbook?: ListedWorkbook }
  | { readonly name: 'remove'; readonly workbook: ListedWorkbook }
  | { readonly name: 'set up'; readonly packs: PackLibrary }
  | { readonly name: 'open'; readonly draw: () => ReactElement };

/** What can be looked at from anywhere before an organisation is open; what is underneath stays as it was. */
type Aside = { readonly name: 'worried'; readonly packs: PackLibrary } | { readonly name: 'check' };

export function App({ host }: { host: Host }) {
  const [clock] = useState(makeClock);
  const [vault] = useState(() => makeLazyVault(host, clock));
  const [workbooks, setWorkbooks] = useState<readonly ListedWorkbook[]>([]);
  const [stage, setStage] = useState<Stage>({ name: 'starting' });
  const [aside, setAside] = useState<Aside>();
  const [working, setWorking] = useState('');

  useEffect(() => {
    const afterLock = takeAfterLock();
    void vault.list().then((list) => {
      // A transition waits for the screen rather than showing that it is being fetched.
      startTransition(() => {
        setWorkbooks(list.workbooks);
        setStage(firstStage(list, afterLock));
      });
    });
  }, [vault]);

  // Once: the clock is set back while the example is written.
  const [quarter] = useState(() => quarterOf(dayOf(instantOf(clock.now()))).quarter);
  const check = () => setAside({ name: 'check' });
  const back = () => setAside(undefined);
  const beginning: Stage = workbooks.length > 0 ? { name: 'sign in' } : { name: 'first start', problem: '' };
  /** After something was brought or removed: the list is another one. */
  const beginAnew = async (first: string) => {
    const list = await vault.list();
    setWorkbooks(list.workbooks);
    setStage(firstStage(list, { workbook: first, next: 'sign in' }));
  };
  const worried = () => void loadPacks().then((packs) => setAside({ name: 'worried', packs }));
  const open = async (workbook: Workbook, first: Place = { name: 'home' }) => {
    const { adoptedPacks } = workbook.getSnapshot().state.general;
    const [packs, about, { UnlockedApp }] = await Promise.all([
      loadPacksWith(adoptedPacks),
      host.about(),
      loadUnlockedApp(),
    ]);
    const appVersion = about.ok ? about.value.appVersion : '';
    setStage({
      name: 'open',
      draw: () => <UnlockedApp host={host} workbook={workbook} packs={packs} appVersion={appVersion} first={first} />,
    });
  };
  /** Loads what comes after signing in while the passphrase is being written. What fails is asked for again by `open`. */
  const getReady = () => {
    vault.getReady();
    void Promise.all([loadPacks(), loadUnlockedApp()]).catch(() => undefined);
  };

  const lookRound = async () => {
    if (working !== '') return;
    setWorking('Writing the example');
    try {
      const { makeExample } = await import('./make-example');
      const founded = await makeExample(host, clock, await loadPacks(), setWorking);
      if (founded.state === 'founded') await open(founded.workbook);
      else setStage({ name: 'first start', problem: founded.words });
    } catch {
      setStage({
        name: 'first start',
        problem: 'The example could not be read. Start Quarterday again, and try once more.',
      });
    } finally {
      setWorking('');
    }
  };

  return (
    <Suspense fallback={<p className="text-quiet starting">Opening</p>}>
      {aside && lookAside(aside)}
      <div hidden={aside !== undefined}>{screen()}</div>
      <Arrival key={aside?.name ?? stage.name} />
    </Suspense>
  );

  function lookAside(at: Aside) {
    if (at.name === 'check') {
      return (
        <CheckAPdfScreen
          masthead={<Masthead quarter={quarter} worried={{ onClick: worried }} />}
          {...checkWith(host, () => writeInstant(instantOf(clock.now())))}
          back={back}
        />
      );
    }
    const locality = localityBeforeSignIn(at.packs, workbooks);
    return (
      locality && (
        <WorriedScreen
          masthead={<Masthead quarter={quarter} />}
          locality={locality}
          leads={[]}
          advice={at.packs.advice}
          back={back}
        />
      )
    );
  }

  function screen() {
    switch (stage.name) {
      case 'starting':
        return null;
      case 'first start':
        return (
          <FirstStartScreen
            quarter={quarter}
            problem={stage.problem}
            working={working}
            setUp={() => void loadPacks().then((packs) => setStage({ name: 'set up', packs }))}
            lookRound={() => void lookRound()}
            bringBackup={() => setStage({ name: 'bring' })}
            worried={worried}
            check={check}
            back={workbooks.length > 0 ? () => setStage({ name: 'sign in' }) : undefined}
          />
        );
      case 'sign in':
        return (
          <SignInScreen
            masthead={
              <Masthead quarter={quarter}>
                <LinkButton onClick={check}>Check a PDF</LinkButton>
              </Masthead>
            }
            vault={vault}
            workbooks={workbooks}
            first={stage.first}
            told={stage.told}
            examplePassphrase={examplePassphrase}
            getReady={getReady}
            opened={(workbook) => void open(workbook)}
            peopleChanged={() => void vault.list().then((list) => setWorkbooks(list.workbooks))}
            addOrganisation={() => setStage({ name: 'first start', problem: '' })}
            putBack={(workbook) => setStage({ name: 'bring', workbook })}
            remove={(workbook) => setStage({ name: 'remove', workbook })}
            worried={worried}
          />
        );
      case 'bring':
        return (
          <BringBackupScreen
            masthead={<Masthead quarter={quarter} worried={{ onClick: worried }} />}
            vault={vault}
            workbook={stage.workbook}
            back={() => setStage(beginning)}
            done={(workbook) => void beginAnew(workbook)}
          />
        );
      case 'remove': {
        const { workbook } = stage;
        const signIn = () => setStage({ name: 'sign in', first: workbook.workbook });
        return (
          <RemoveOrganisationScreen
            masthead={<Masthead quarter={quarter} worried={{ onClick: worried }} />}
            workbook={workbook}
            remove={() => vault.remove(workbook.workbook)}
            backUpFirst={signIn}
            back={signIn}
            done={() => void beginAnew('')}
          />
        );
      }
      case 'set up':
        return (
          <SetUpScreen
            masthead={<Masthead quarter={quarter} worried={{ onClick: worried }} />}
            vault={vault}
            host={host}
            localities={stage.packs.localities}
            cancel={() => setStage(beginning)}
            opened={(workbook, first) => void open(workbook, first)}
          />
        );
      case 'open':
        return stage.draw();
    }
  }
}

/** Where the app begins: at first start, at signing in, or with what was asked for when a workbook was locked. */
function firstStage(list: Awaited<ReturnType<LazyVault['list']>>, afterLock: AfterLock | undefined): Stage {
  if (list.workbooks.length === 0) return { name: 'first start', problem: list.words };
  const workbook = list.workbooks.find((each) => each.workbook === afterLock?.workbook);
  if (!workbook) return { name: 'sign in' };
  const first = workbook.workbook;
  switch (afterLock?.next) {
    case 'put back':
      return { name: 'bring', workbook };
    case 'remove':
      return { name: 'remove', workbook };
    case 'say that it was taken over':
      return { name: 'sign in', first, told: `${workbook.name} was taken over by another window, and is locked here.` };
    default:
      return { name: 'sign in', first };
  }
}

/** The name of a new screen is read out, and the keyboard goes on from there. Waits with its screen until it is loaded. */
function Arrival() {
  useEffect(() => document.querySelector('h1')?.focus(), []);
  return null;
}

/** The contacts of the organisation on this computer, where there is one; else those for the whole country. */
function localityBeforeSignIn({ localities }: PackLibrary, workbooks: readonly ListedWorkbook[]) {
  const chosen = new Set(workbooks.map(({ locality }) => locality));
  return (
    localities.find(({ id }) => chosen.size === 1 && chosen.has(id)) ??
    localities.find(({ id }) => id === 'locality-uk-general') ??
    localities[0]
  );
}
