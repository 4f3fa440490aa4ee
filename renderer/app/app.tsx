// The app from its start to an unlocked workbook: first start, set-up, signing in, and who to call without signing in.

import { lazy, type ReactElement, Suspense, startTransition, useEffect, useState } from 'react';
import type { Host } from '#host/host';
import type { Place } from '#shared/domain/place';
import { dayOf, instantOf } from '#shared/domain/plain-date';
import { quarterOf } from '#shared/domain/quarter';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { ListedWorkbook } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { LinkButton } from '#ui/link-button';
import { Masthead } from '#ui/masthead';
import { examplePassphrase } from '../features/example/example-passphrase';
import { FirstStartScreen } from '../features/first-start/first-start-screen';
import { makeClock } from './clock';
import { firstWorkbook } from './last-open';
import { makeLazyVault } from './lazy-vault';
import { loadPacks } from './load-packs';

const SignInScreen = lazy(async () => ({ default: (await import('../features/sign-in/sign-in-screen')).SignInScreen }));
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
  | { readonly name: 'sign in' }
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
    void vault.list().then((list) => {
      // A transition waits for the screen rather than showing that it is being fetched.
      startTransition(() => {
        setWorkbooks(list.workbooks);
        setStage(list.workbooks.length > 0 ? { name: 'sign in' } : { name: 'first start', problem: list.words });
      });
    });
  }, [vault]);

  // Once: the clock is set back while the example is written.
  const [quarter] = useState(() => quarterOf(dayOf(instantOf(clock.now()))).quarter);
  const check = () => setAside({ name: 'check' });
  const back = () => setAside(undefined);
  const beginning: Stage = workbooks.length > 0 ? { name: 'sign in' } : { name: 'first start', problem: '' };
  const worried = () => void loadPacks().then((packs) => setAside({ name: 'worried', packs }));
  const open = async (workbook: Workbook, first: Place = { name: 'home' }) => {
    const [packs, about, { UnlockedApp }] = await Promise.all([loadPacks(), host.about(), loadUnlockedApp()]);
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
      const founded = await makeExample(vault, clock, await loadPacks(), setWorking);
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
          checkPdf={async (pdf) => (await import('#workers/check-pdf')).checkPdf(pdf, [])}
          back={back}
        />
      );
    }
    const locality = localityBeforeSignIn(at.packs, workbooks);
    return (
      locality && <WorriedScreen masthead={<Masthead quarter={quarter} />} locality={locality} leads={[]} back={back} />
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
            first={firstWorkbook(workbooks)}
            examplePassphrase={examplePassphrase}
            getReady={getReady}
            opened={(workbook) => void open(workbook)}
            peopleChanged={() => void vault.list().then((list) => setWorkbooks(list.workbooks))}
            addOrganisation={() => setStage({ name: 'first start', problem: '' })}
            worried={worried}
          />
        );
      case 'set up':
        return (
          <SetUpScreen
            masthead={<Masthead quarter={quarter} worried={{ onClick: worried }} />}
            vault={vault}
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
