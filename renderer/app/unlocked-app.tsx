// An unlocked workbook: the masthead on every screen, the screen of the place one is at, and locking.

import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Host } from '#host/host';
import { openAnnual } from '#shared/domain/annual/annual-round';
import { isDecided } from '#shared/domain/approval';
import { presentQuarter, quarterInHand } from '#shared/domain/own-year';
import type { Place, WayBack } from '#shared/domain/place';
import { instantOf, isPlainDate, writeDate, writeInstant } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { leadsToOwnPage } from '#shared/domain/registers/place-of-record';
import { fieldOf, type RegisterName, textOf } from '#shared/domain/registers/register';
import { roundOfQuarter, roundsInOrder, signOffInForce } from '#shared/domain/round';
import { annualOf, anyRoundOf, recordOf, recordsOf, type State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Masthead } from '#ui/masthead';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import { countersignReport, makeReport } from '#workers/make-report';
import { sealExport } from '#workers/seal-export';
import { startWeighing } from '#workers/start-weighing';
import { ActionFormScreen } from '../features/actions/action-form-screen';
import { ActionsScreen } from '../features/actions/actions-screen';
import { AdviceScreen } from '../features/advice/advice-screen';
import { AnnualPlanScreen } from '../features/annual/annual-plan-screen';
import { AnnualScreen } from '../features/annual/annual-screen';
import { ApprovalScreen } from '../features/approvals/approval-screen';
import { CheckAPdfScreen } from '../features/check-a-pdf/check-a-pdf-screen';
import { ConcernScreen } from '../features/concerns/concern-screen';
import { HandedInScreen } from '../features/concerns/handed-in-screen';
import { IncidentCountsScreen } from '../features/concerns/incident-counts-screen';
import { BlankFormScreen } from '../features/consent-papers/blank-form-screen';
import { ConsentRecordScreen } from '../features/consent-papers/consent-record-screen';
import { ConsultationScreen } from '../features/content/consultation-screen';
import { PostScreen } from '../features/content/post-screen';
import { DeclarationScreen } from '../features/declarations/declaration-screen';
import { DeclarationsScreen } from '../features/declarations/declarations-screen';
import { DisclaimerScreen } from '../features/disclaimer/disclaimer-screen';
import { EarlierQuartersScreen } from '../features/earlier-quarters/earlier-quarters-screen';
import { ErasePersonScreen } from '../features/erase-person/erase-person-screen';
import { FingerprintCardScreen } from '../features/fingerprint-card/fingerprint-card-screen';
import { HelpScreen } from '../features/help/help-screen';
import { HistoryScreen } from '../features/history/history-screen';
import { HomeScreen } from '../features/home/home-screen';
import { ImportScreen } from '../features/import-records/import-screen';
import { ExportScreen } from '../features/keeping/export-screen';
import { PlanBackupsScreen } from '../features/keeping/plan-backups-screen';
import { WhereKeptScreen } from '../features/keeping/where-kept-screen';
import { InviteScreen } from '../features/members/invite-screen';
import { MemberScreen } from '../features/members/member-screen';
import { MembersScreen } from '../features/members/members-screen';
import { PaperKeyScreen } from '../features/members/paper-key-screen';
import { ModerationScreen } from '../features/moderation/moderation-screen';
import { MySignInScreen } from '../features/my-sign-in/my-sign-in-screen';
import { NotesScreen } from '../features/notes/notes-screen';
import { OrganisationScreen } from '../features/organisation/organisation-screen';
import { NewChecksScreen } from '../features/packs/new-checks-screen';
import { PacksScreen } from '../features/packs/packs-screen';
import { PlanningScreen } from '../features/planning/planning-screen';
import { PrivacyCheckScreen } from '../features/privacy-check/privacy-check-screen';
import { QuarterRegistersScreen } from '../features/quarter-registers/quarter-registers-screen';
import { QuizScreen } from '../features/quiz/quiz-screen';
import { RecordFormScreen } from '../features/registers/record-form-screen';
import { RegisterScreen } from '../features/registers/register-screen';
import { MakeReportScreen } from '../features/reports/make-report-screen';
import { SignMadeScreen } from '../features/reports/sign-made-screen';
import { RetentionScreen } from '../features/retention/retention-screen';
import { ReviewScreen } from '../features/review/review-screen';
import { SavedBar } from '../features/saved-bar';
import type { ScreenProps } from '../features/screen';
import { SearchScreen } from '../features/search/search-screen';
import { AnnualLookOverScreen } from '../features/sign-and-share/annual-look-over-screen';
import { BeforeSigningScreen } from '../features/sign-and-share/before-signing-screen';
import { CheckScreen } from '../features/sign-and-share/check-screen';
import { PlanLookOverScreen } from '../features/sign-and-share/plan-look-over-screen';
import { ReportsScreen } from '../features/sign-and-share/reports-screen';
import { SignScreen } from '../features/sign-and-share/sign-screen';
import { ThenAndNowScreen } from '../features/then-and-now/then-and-now-screen';
import { TopicCoverScreen } from '../features/topic-cover/topic-cover-screen';
import { TrainingScreen } from '../features/training/training-screen';
import { TryAPasswordScreen } from '../features/try-a-password/try-a-password-screen';
import { type OwnContact, WorriedScreen } from '../features/worried/worried-screen';
import { type AfterLock, keepForAfterLock } from './after-lock';
import { checkWith, readCheckingPage, trustOf } from './check-with';
import { useGuardedPlace } from './use-guarded-place';
import { useHelpKey } from './use-help-key';
import { useIdleLock } from './use-idle-lock';
import { useLockKey } from './use-lock-key';
import { useLockWhenTaken } from './use-lock-when-taken';
import { usePacks } from './use-packs';
import { useSystemLock } from './use-system-lock';

interface UnlockedAppProps {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  readonly appVersion: string;
  /** Where to begin. */
  readonly first: Place;
}

export function UnlockedApp({ host, workbook, packs: firstPacks, appVersion, first }: UnlockedAppProps) {
  const { place, go, whenLeaving } = useGuardedPlace(first);
  const { state, save, readOnlyBecause, notices } = useSnapshot(workbook);
  const { organisation, members, lockAfterMinutes } = state.general;
  const member = members[workbook.member];
  const packs = usePacks(firstPacks, state.general.adoptedPacks);

  // The screen goes first, and keeps what is being typed on it. Then the page is loaded anew, so that nothing of the
  // workbook stays in its memory.
  const [isLocking, setLocking] = useState(false);
  const lockAnd = (next: AfterLock['next']) => {
    flushSync(() => setLocking(true));
    keepForAfterLock({ workbook: workbook.workbook, next });
    void workbook.lock().finally(() => location.reload());
  };
  const lock = () => lockAnd('sign in');
  useIdleLock(lock, lockAfterMinutes);
  useLockKey(lock);
  useSystemLock(host, lock);
  // Help on Help would lead nowhere.
  const askForHelp = () => {
    if (place.name !== 'help') go({ name: 'help', from: place });
  };
  useHelpKey(askForHelp);
  useLockWhenTaken(workbook, () => lockAnd('say that it was taken over'));
  useFocusOnHeading(place);

  const typedLast = useRef('');
  const keepTyped = useCallback((typed: string) => {
    typedLast.current = typed;
  }, []);

  const masthead = (
    <>
      <Masthead
        quarter={presentQuarter(state, workbook.today()).quarter}
        organisation={organisation?.name ?? 'Quarterday'}
        onOrganisation={() => go({ name: 'organisation' })}
        example={organisation?.isExample ?? false}
        places={placesOf(state, workbook, place).map(({ place: to, ...each }) => ({ ...each, onClick: () => go(to) }))}
        {...(member
          ? {
              person: {
                name: firstName(member.displayName),
                initials: member.initials,
                onClick: () => go({ name: 'my-sign-in' }),
              },
            }
          : {})}
        search={{ current: place.name === 'search', onClick: () => go({ name: 'search' }) }}
        help={{ current: place.name === 'help', onClick: askForHelp }}
        onLock={lock}
        worried={{ onClick: () => go({ name: 'worried' }) }}
      />
      {readOnlyBecause !== '' && (
        <Notice
          kind="alert"
          title={readOnlyBecause}
          actions={<Button onClick={() => lockAnd('put back')}>Use a snapshot or a backup</Button>}
        />
      )}
      {notices.map((notice) => (
        <Notice
          key={notice}
          kind="look"
          title={notice}
          actions={<Button onClick={() => workbook.dismissNotice(notice)}>I have read this</Button>}
        />
      ))}
    </>
  );
  // What was written before it was first on screen, e.g. the example, is nobody's last step.
  const [saveAtFirst] = useState(save);
  const saved = save !== saveAtFirst && <SavedBar workbook={workbook} packs={packs} />;
  const screen = { masthead, saved, workbook, packs, host, go, whenLeaving, lock };
  const props: ScreenProps = { ...screen, makeReport, countersignReport, appVersion };

  if (isLocking) return null;
  switch (place.name) {
    case 'home':
      return <HomeScreen {...props} />;
    case 'register':
      return <RegisterScreen key={place.register} {...props} register={place.register} />;
    case 'record':
      // What was decided on is read, and not changed.
      if (place.register === 'approvals' && isDecided(state, place.record)) {
        return <ApprovalScreen key={place.record} {...props} approval={place.record} />;
      }
      if (place.register === 'posts' || place.register === 'consultations') {
        const kept = recordOf(state, place.register, place.record);
        if (kept && leadsToOwnPage(kept.register, kept.fields) && isReadOnOwnPage(place.register, place.field)) {
          return place.register === 'posts' ? (
            <PostScreen key={place.record} {...props} state={state} kept={kept} />
          ) : (
            <ConsultationScreen key={place.record} {...props} state={state} kept={kept} />
          );
        }
      }
      if (place.register === 'disclaimers' && isReadOnOwnPage('disclaimers', place.field)) {
        return <DisclaimerScreen key={place.record} {...props} disclaimer={place.record} />;
      }
      if (place.register === 'concerns' && place.field === undefined) {
        return <ConcernScreen key={place.record} {...props} concern={place.record} />;
      }
      return <RecordFormScreen key={place.record} {...props} {...place} />;
    case 'new-record':
      return <RecordFormScreen key={`${place.register} ${place.from ?? ''}`} {...props} {...place} />;
    case 'import':
      return <ImportScreen key={place.register} {...props} register={place.register} />;
    case 'approval':
      return <ApprovalScreen key={place.approval} {...props} approval={place.approval} />;
    case 'consent-form':
      return <BlankFormScreen {...props} />;
    case 'consent-record':
      return <ConsentRecordScreen key={place.consent} {...props} consent={place.consent} />;
    case 'advice':
      return <AdviceScreen {...props} />;
    case 'planning':
      return <PlanningScreen {...props} {...place} />;
    case 'review':
      return <ReviewScreen {...props} place={place} />;
    case 'annual':
      return <AnnualScreen {...props} place={place} />;
    case 'annual-plan':
      return <AnnualPlanScreen key={place.round} {...props} round={place.round} />;
    case 'quarter-registers':
      return <QuarterRegistersScreen {...props} round={place.round} />;
    case 'earlier-quarters':
      return <EarlierQuartersScreen {...props} />;
    case 'before-signing':
      if (isPlan(state, place.round)) return <PlanLookOverScreen {...props} round={place.round} />;
      if (annualOf(state, place.round)) return <AnnualLookOverScreen {...props} round={place.round} />;
      return <BeforeSigningScreen {...props} round={place.round} />;
    case 'check':
      return <CheckScreen {...props} round={place.round} />;
    case 'sign':
      return <SignScreen {...props} round={place.round} />;
    case 'actions':
      return <ActionsScreen key={place.action} {...props} {...place} />;
    case 'action':
      return <ActionFormScreen key={place.action} {...props} action={place.action} />;
    case 'new-action':
      return <ActionFormScreen {...props} {...(place.signal ? { signal: place.signal } : {})} />;
    case 'moderation':
      return <ModerationScreen {...props} />;
    case 'reports':
      return <ReportsScreen {...props} />;
    case 'make-report':
      return (
        <MakeReportScreen
          key={place.report}
          {...props}
          report={place.report}
          readCheckingPage={readCheckingPage}
          {...(place.about ? { about: place.about } : {})}
        />
      );
    case 'sign-report':
      return <SignMadeScreen key={place.made} {...props} made={place.made} />;
    case 'fingerprint-card':
      return <FingerprintCardScreen {...props} />;
    case 'history':
      return <HistoryScreen key={place.record ?? place.round} {...props} {...place} />;
    case 'organisation':
      return <OrganisationScreen {...props} />;
    case 'packs':
      return <PacksScreen {...props} />;
    case 'new-checks':
      return <NewChecksScreen {...props} round={place.round} />;
    case 'help':
      return <HelpScreen {...props} {...place} />;
    case 'search':
      return <SearchScreen {...props} typedLast={typedLast.current} keepTyped={keepTyped} />;
    case 'retention':
      return <RetentionScreen {...props} />;
    case 'try-a-password':
      return <TryAPasswordScreen {...props} startWeighing={startWeighing} />;
    case 'then-and-now':
      return <ThenAndNowScreen {...props} />;
    case 'notes':
      return <NotesScreen {...props} {...place} />;
    case 'privacy-check':
      return <PrivacyCheckScreen {...props} />;
    case 'declarations':
      return <DeclarationsScreen {...props} />;
    case 'declaration':
      return <DeclarationScreen key={place.matter} {...props} matter={place.matter} />;
    case 'training':
      return <TrainingScreen {...props} />;
    case 'quiz':
      return <QuizScreen key={place.quiz} {...props} quiz={place.quiz} />;
    case 'members':
      return <MembersScreen {...props} />;
    case 'new-member':
      return <InviteScreen {...props} />;
    case 'member':
      return <MemberScreen {...props} {...place} />;
    case 'paper-key':
      return <PaperKeyScreen {...props} />;
    case 'my-sign-in':
      return <MySignInScreen {...props} {...(place.task ? { task: place.task } : {})} />;
    case 'where-is-my-data':
      return (
        <WhereKeptScreen {...props} putBack={() => lockAnd('put back')} removeFromHere={() => lockAnd('remove')} />
      );
    case 'export':
      return <ExportScreen {...props} sealExport={sealExport} />;
    case 'plan-backups':
      return <PlanBackupsScreen {...props} />;
    case 'erase':
      return <ErasePersonScreen key={place.person} {...props} person={place.person} />;
    case 'check-a-pdf':
      return (
        <CheckAPdfScreen
          masthead={masthead}
          {...checkWith(host, () => writeInstant(instantOf(new Date())), appVersion)}
          {...trustOf(workbook, state, readOnlyBecause)}
          state={state}
        />
      );
    case 'topic-cover':
      return <TopicCoverScreen {...props} />;
    case 'incident-counts':
      return <IncidentCountsScreen {...props} />;
    case 'handed-in':
      return <HandedInScreen {...props} register={place.register} />;
    case 'worried': {
      const locality = packs.localities.find(({ id }) => id === organisation?.locality) ?? packs.localities[0];
      return locality ? (
        <WorriedScreen
          masthead={masthead}
          locality={locality}
          leads={leadsOf(state)}
          own={ownContacts(state)}
          advice={packs.advice}
          platformsInUse={platformsInUse(state)}
          writeDown={() => go({ name: 'new-record', register: 'concerns', back: backToWorried })}
          back={() => history.back()}
        />
      ) : null;
    }
  }
}

/**
 * The name of a new screen is read out, and the keyboard goes on from there. With the next frame, because focusing lays the
 * page out: what was left by coming here is sent to the disk meanwhile.
 */
function useFocusOnHeading(place: Place): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const from = document.activeElement;
    // A screen that leads to one of its parts has put the focus there.
    if (from?.matches('h2')) return;
    const frame = requestAnimationFrame(() => {
      // Whoever was quicker stays where they went.
      if (document.activeElement === from) document.querySelector('h1')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [place]);
}

const backToWorried: WayBack = { words: 'Worried about a young person now?', place: { name: 'worried' } };

interface MainPlace {
  readonly id: string;
  readonly label: string;
  readonly current: boolean;
  readonly place: Place;
}

const reviewPlaces: readonly Place['name'][] = [
  'review',
  'new-checks',
  'quarter-registers',
  'before-signing',
  'check',
  'sign',
];
const inReports: readonly Place['name'][] = ['reports', 'make-report', 'sign-report', 'fingerprint-card'];
const inActions: readonly Place['name'][] = ['actions', 'action', 'new-action'];
const inRegisters: readonly Place['name'][] = [
  'register',
  'record',
  'new-record',
  'import',
  'approval',
  'consent-form',
  'consent-record',
  'advice',
  'handed-in',
  'incident-counts',
  'topic-cover',
  'members',
  'new-member',
  'member',
  'paper-key',
  'try-a-password',
];
/** What Home alone leads to from the places. */
const inHome: readonly Place['name'][] = ['home', 'moderation', 'declarations', 'declaration', 'training', 'quiz'];

function placesOf(state: State, workbook: Workbook, at: Place): readonly MainPlace[] {
  const round =
    roundOfQuarter(state, quarterInHand(state, workbook.today())) ??
    roundsInOrder(state).findLast((each) => !signOffInForce(each));
  const planning =
    at.name === 'planning' ||
    at.name === 'then-and-now' ||
    ('round' in at && at.round !== undefined && isPlan(state, at.round));
  const assessing =
    at.name === 'annual' || ('round' in at && at.round !== undefined && annualOf(state, at.round) !== undefined);
  const reviewing = reviewPlaces.includes(at.name) && !planning && !assessing;
  return [
    { id: 'home', label: 'Home', current: inHome.includes(at.name), place: { name: 'home' } },
    { id: 'planning', label: 'Planning', current: planning, place: { name: 'planning' } },
    ...(round
      ? [
          {
            id: 'review',
            label: 'Quarterly review',
            current: reviewing,
            place: { name: 'review', round: round.round } as const,
          },
        ]
      : []),
    // Most of the year it is a task on Home, and leaves the others their room.
    ...(assessing || openAnnual(state)
      ? [{ id: 'annual', label: 'Self-assessment', current: assessing, place: { name: 'annual' } as const }]
      : []),
    {
      id: 'registers',
      label: 'Registers',
      current: inRegisters.some((name) => name === at.name),
      place: { name: 'register', register: 'accounts' },
    },
    { id: 'actions', label: 'Actions', current: inActions.includes(at.name), place: { name: 'actions' } },
    { id: 'reports', label: 'Reports', current: inReports.includes(at.name), place: { name: 'reports' } },
    { id: 'check', label: 'Check a PDF', current: at.name === 'check-a-pdf', place: { name: 'check-a-pdf' } },
    {
      id: 'data',
      label: 'Where is my data',
      current: at.name === 'where-is-my-data' || at.name === 'plan-backups' || at.name === 'export',
      place: { name: 'where-is-my-data' },
    },
  ];
}

/** What somebody stands for is read on a page of its own; the form is for its words. */
function isReadOnOwnPage(register: RegisterName, field: string | undefined): boolean {
  return field === undefined || fieldOf(registers[register], field)?.isWrittenElsewhere === true;
}

/** Whether a round is a look at the plan, and not a review. */
function isPlan(state: State, round: string): boolean {
  return anyRoundOf(state, round)?.checklist === 'plan';
}

function leadsOf(state: State) {
  const { organisation } = state.general;
  return [
    { record: organisation?.safeguardingLead ?? '', role: 'safeguarding lead' },
    { record: organisation?.safeguardingDeputy ?? '', role: 'deputy' },
  ].flatMap(({ record, role }) => {
    const person = recordOf(state, 'people', record);
    return person ? [{ name: textOf(person.fields, 'name'), role }] : [];
  });
}

/** The platforms of every account that is not closed: somebody may write to one that is not live yet, or not any more. */
function platformsInUse(state: State): readonly string[] {
  return recordsOf(state, 'accounts')
    .filter(({ fields }) => textOf(fields, 'state') !== 'closed')
    .map(({ fields }) => textOf(fields, 'platform'));
}

/** Those somebody can be sent to, for a worry. */
function ownContacts(state: State): readonly OwnContact[] {
  return recordsOf(state, 'contacts').flatMap(({ record, fields }) => {
    const isOfUse = ['works', 'untried'].includes(textOf(fields, 'state'));
    if (!isOfUse || !['danger', 'care', 'night', 'specialist'].includes(textOf(fields, 'kind'))) return [];
    const on = textOf(fields, 'checkedOn');
    return [
      {
        id: record,
        name: textOf(fields, 'name'),
        phone: textOf(fields, 'phone'),
        address: textOf(fields, 'address'),
        hours: textOf(fields, 'hours'),
        tried: isPlainDate(on) ? `Tried ${writeDate(on)}` : 'Nobody has tried it yet',
      },
    ];
  });
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
