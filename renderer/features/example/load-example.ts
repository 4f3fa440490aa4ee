// Writes the example organisation into a workbook of its own: the same changes, one after another, that its people would
// have made on the screens, each at its own time. Afterwards the clock shows this computer's time again.

import type { Change } from '#shared/domain/change';
import { evidenceKind } from '#shared/domain/evidence-kind';
import { dayOf, instantOf, type PlainDate } from '#shared/domain/plain-date';
import { openPlan } from '#shared/domain/plan-round';
import { quarterOf, writeQuarter } from '#shared/domain/quarter';
import { roundStatements } from '#shared/domain/round-statements';
import type { AnyRound, PlanRound, State } from '#shared/domain/state';
import {
  type Example,
  type ExamplePart,
  exampleParts,
  readExample,
  readExamplePart,
  type Sitting,
} from '#shared/formats/example/example-file';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Founded, Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { annualInHand, changesOfSitting, type PlainSitting, roundOn, type StepSitting } from './example-changes';
import { ExamplePeople } from './example-people';
import { timesOf } from './example-times';

/** The clock that vault and workbook go by. */
export interface SettableClock {
  now(): Date;
  /** Sets the clock to an instant, or back to this computer's time. */
  set(at: Date | undefined): void;
}

export interface ExampleRequest {
  readonly vault: Vault;
  readonly packs: PackLibrary;
  readonly clock: SettableClock;
  /** Reads a file of resources/sample by its name. */
  readonly readFile: (name: string) => Promise<Uint8Array>;
  readonly passphrase: string;
  /** What is being written, and how much of the whole is done, 0 to 1. */
  readonly onProgress: (words: string, part: number) => void;
}

/** Rejects, before anything is written, where a file cannot be read. */
export async function loadExample(request: ExampleRequest): Promise<Founded> {
  const { clock, readFile } = request;
  const example = readExample(await readFile('riverside.json'));
  const parts = await Promise.all(exampleParts.map(async (name) => readExamplePart(await readFile(name))));
  const names = [example, ...parts].flatMap(({ sittings }) => sittings.flatMap(evidenceNames));
  const evidence = new Map(await Promise.all(names.map(async (name) => [name, await readFile(name)] as const)));
  try {
    return await writeExample(request, example, parts, evidence);
  } finally {
    clock.set(undefined);
  }
}

type EvidenceFiles = ReadonlyMap<string, Uint8Array>;

/** The names of the files that a sitting keeps as evidence. */
function evidenceNames(sitting: Sitting): readonly string[] {
  if (sitting.do !== 'answer') return [];
  return (sitting.except ?? []).flatMap(({ evidence }) => evidence ?? []);
}

async function writeExample(
  request: ExampleRequest,
  example: Example,
  parts: readonly ExamplePart[],
  evidence: EvidenceFiles,
): Promise<Founded> {
  const { vault, packs, clock, passphrase, onProgress } = request;
  const now = instantOf(clock.now());
  const { founded, sittings } = timesOf(example, now, parts);
  const { organisation, founder, safeguardingLead, safeguardingDeputy } = example.founding;

  onProgress(`Setting up ${organisation.name}`, 0);
  clock.set(new Date(founded));
  const founding = await vault.found({
    organisation: { ...organisation, isExample: true },
    founder: { ...founder, roles: ['coordinator', 'signatory'] },
    safeguardingLead,
    safeguardingDeputy,
    passphrase,
  });
  if (founding.state === 'not founded') return founding;

  const people = new ExamplePeople(vault, passphrase, founder.displayName, founding.workbook);
  for (const [index, { at, sitting }] of sittings.entries()) {
    onProgress(`Writing ${writeQuarter(quarterOf(dayOf(at)))}`, (index + 1) / (sittings.length + 1));
    clock.set(new Date(at));
    const words = await writeSitting(sitting, { people, packs, evidence, today: dayOf(now) });
    if (words !== '') return giveUp(people.workbook, words);
  }
  const words = await people.signIn();
  if (words !== '') return giveUp(people.workbook, words);
  return { ...founding, workbook: people.workbook };
}

async function giveUp(workbook: Workbook, words: string): Promise<Founded> {
  await workbook.lock();
  return {
    state: 'not founded',
    words: `The example is not complete, and can be opened as far as it got. ${words}`,
  };
}

interface Writing {
  readonly people: ExamplePeople;
  readonly packs: PackLibrary;
  readonly evidence: EvidenceFiles;
  readonly today: PlainDate;
}

/** Empty where all of it was saved, otherwise why not. */
async function writeSitting(sitting: Sitting, { people, packs, evidence, today }: Writing): Promise<string> {
  if (sitting.do === 'ask somebody in' || sitting.do === 'come in for the first time') return people.comeIn(sitting);
  const notIn = await people.signIn(sitting.by);
  if (notIn !== '') return notIn;
  const { workbook } = people;
  for (const name of evidenceNames(sitting)) {
    const words = await addEvidence(workbook, name, evidence.get(name) ?? new Uint8Array());
    if (words !== '') return words;
  }
  const { state } = workbook.getSnapshot();
  const day = workbook.today();
  return commit(
    workbook,
    isStep(sitting)
      ? [await stepOf(sitting, workbook, day)]
      : changesOfSitting(sitting, { state, packs, day, today, ids: workbook }),
  );
}

async function addEvidence(workbook: Workbook, name: string, bytes: Uint8Array): Promise<string> {
  const kind = evidenceKind(name, bytes);
  if (!kind.ok) return kind.words;
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return kept.words;
  const { attachment, digest, sizeBytes } = kept;
  const evidence = workbook.makeId('evidence');
  const effectiveOn = workbook.today();
  const { mediaType } = kind;
  return commit(workbook, [
    { kind: 'evidence-added', evidence, name, mediaType, sizeBytes, digest, effectiveOn, attachment },
  ]);
}

const steps: readonly StepSitting['do'][] = [
  ...(['hand over the review', 'check the review', 'send the review back', 'sign the review'] as const),
  ...(['hand over the plan', 'check the plan', 'sign the plan'] as const),
  ...(['hand over the self-assessment', 'check the self-assessment', 'sign the self-assessment'] as const),
];

function isStep(sitting: PlainSitting | StepSitting): sitting is StepSitting {
  return (steps as readonly string[]).includes(sitting.do);
}

/** Somebody stands for a review or the plan, or sends it back. Signed without a PDF: those of past quarters are made when they are asked for. */
async function stepOf(sitting: StepSitting, workbook: Workbook, day: PlainDate): Promise<Change> {
  const { state } = workbook.getSnapshot();
  const of = roundOfStep(sitting, state, day);
  const { round, prepared, checked } = of;
  const statements = roundStatements[of.checklist];
  const content = await contentDigest(state, of);
  switch (sitting.do) {
    case 'hand over the review':
    case 'hand over the plan':
    case 'hand over the self-assessment':
      return { kind: 'round-prepared', round, content, statement: statements.prepared };
    case 'check the review':
    case 'check the plan':
    case 'check the self-assessment':
      return { kind: 'round-checked', round, content, statement: statements.checked, note: sitting.note ?? '' };
    case 'send the review back':
      return { kind: 'round-refused', round, content, as: sitting.as, because: sitting.because };
    case 'sign the review':
    case 'sign the plan':
    case 'sign the self-assessment':
      return {
        kind: 'round-signed',
        round,
        content,
        statement: statements.signed,
        preparedBy: prepared?.by ?? workbook.member,
        checkedBy: checked?.by ?? '',
        files: [],
      };
  }
}

function roundOfStep({ do: step }: StepSitting, state: State, day: PlainDate): AnyRound {
  if (step.endsWith('the plan')) return planOf(state);
  return step.endsWith('the self-assessment') ? annualInHand(state) : roundOn(state, day);
}

function planOf(state: State): PlanRound {
  const plan = openPlan(state);
  if (!plan) throw new Error('the example stands for a plan that it has not begun');
  return plan;
}

async function commit(workbook: Workbook, changes: readonly Change[]): Promise<string> {
  const committed = await workbook.commit(changes);
  return committed.state === 'saved' ? '' : committed.words;
}
