// Which copies are signed with a round, and what each of them is: a file of its own that all three sign, and for a funder without a
// word that nobody approved.

import { expect, test } from 'vitest';
import type { State } from '#shared/domain/state';
import { resultsFileName } from '#shared/report/results-file';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { renderReport } from '#workers/render-report';
import { countersignReport, signReport } from '#workers/sign-report';
import { chosenCopies, copiesLastTime } from '../../../../renderer/features/sign-and-share/copies-of-set';
import { handOver, type RoundTools } from '../../../../renderer/features/sign-and-share/hand-over';
import { reportOfRound } from '../../../../renderer/features/sign-and-share/round-report';
import { checkRound, signRound } from '../../../../renderer/features/sign-and-share/sign-round';
import { makeFakeTools } from '../../../builders/fake-tools';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { attachedText, runningText } from '../../../builders/pdf-pages';
import { reportFonts } from '../../../builders/report-fonts';
import { moment } from '../../../builders/riverside-state';
import { answered, answeredAlone, ben, cleo } from '../../../builders/round-with-three';
import { foundOrganisation, signatory } from '../../../builders/signing-people';
import { ada, fold, give, messages, people, roundIn, spring } from '../../../builders/small-workbook';
import { askAboutPdf } from '../../signature/judges';

const secret = 'Canary words that nobody approved';
const approved = 'Words that somebody approved';
const written = fold(answered, give(spring, messages, { note: secret }), give(spring, people, { note: approved }));

const tools: RoundTools = {
  ...makeFakeTools(),
  makeReport: async (model, options) => {
    const pdf = await renderReport(model, reportFonts);
    return options?.sign ? signReport(pdf, options.sign, reportFonts) : pdf;
  },
  countersignReport: (pdf, order) => countersignReport(new Uint8Array(pdf), order, reportFonts),
};

/** The state in which one of the two texts is approved for funders. */
async function withOneApproved(): Promise<State> {
  const workbook = await memoryWorkbook(written);
  const round = roundIn(written, spring);
  const asked = { workbook, packs: tools.packs, round, appVersion: '1.0.0', version: 1, madeAt: workbook.now() };
  const { passages } = await reportOfRound(asked, 'funder');
  const passage = passages.find(({ words }) => words === approved);
  if (!passage) throw new Error('The text is not asked for.');
  expect(passages.map(({ words }) => words)).toContain(secret);
  const { place, words } = passage;
  await workbook.commit([{ kind: 'passage-decided', passage: place, words, level: 'funder', decision: 'approved' }]);
  return workbook.getSnapshot().state;
}

test('three copies are three files, each validly signed by all three, and a funder’s holds no word that nobody approved', async () => {
  const authority = await foundOrganisation();
  const steps: string[] = [];
  const onStep = (words: string) => steps.push(words);
  let files = new Map<string, Uint8Array>();
  let state = await withOneApproved();
  const signIn = async (member: typeof ada, name: string, day: string) => {
    const workbook = await memoryWorkbook(state, member, moment(day));
    const signer = await signatory(authority, name);
    workbook.pdfSigner = async () => signer;
    for (const [attachment, bytes] of files) workbook.files.set(attachment, bytes);
    return workbook;
  };
  const leave = (workbook: Awaited<ReturnType<typeof signIn>>) => {
    state = workbook.getSnapshot().state;
    files = workbook.files;
  };

  const preparer = await signIn(ada, 'Ada Okonkwo', '2024-03-25T16:02');
  const copies = chosenCopies(['trustee', 'funder']);
  expect(await handOver(preparer, spring, { ...tools, onStep }, copies)).toBe('');
  leave(preparer);
  const checker = await signIn(ben, 'Ben Carter', '2024-03-27T09:40');
  expect(await checkRound({ ...tools, workbook: checker, round: spring, onStep }, '')).toEqual({ state: 'signed' });
  leave(checker);
  const last = await signIn(cleo, 'Cleo Mbeki', '2024-04-02T11:31');
  expect(await signRound({ ...tools, workbook: last, round: spring, onStep })).toEqual({ state: 'signed' });
  leave(last);

  const set = roundIn(state, spring).signOffs[0]?.files ?? [];
  expect(set.map(({ audience, name }) => [audience, name])).toEqual([
    ['internal', 'organisation-2027-q1-quarterly-review.pdf'],
    ['trustee', 'organisation-2027-q1-quarterly-review-trustee.pdf'],
    ['funder', 'organisation-2027-q1-quarterly-review-funder.pdf'],
  ]);
  expect(steps.filter((words) => words === 'Signing file 3 of 3')).toHaveLength(3);
  for (const { audience, attachment } of set) {
    const pdf = new Uint8Array(files.get(attachment.name) ?? []);
    const { pdfsig } = await askAboutPdf(pdf);
    expect(pdfsig.text.match(/Signature is Valid/g), audience).toHaveLength(3);
    const verdict = await verifyPdf(pdf, { trustedRoots: [authority.certificate] });
    expect(verdict, audience).toMatchObject({ state: 'trusted', emptyFields: [], findings: [] });
    const said = `${runningText(pdf)} ${attachedText(pdf, resultsFileName({ format: 'quarterday-quarterly-review' }))}`;
    expect(said.includes(secret), audience).toBe(audience !== 'funder');
    expect(said, audience).toContain(approved);
  }
  // The next review begins with the same choice; another kind of round has its own.
  expect(copiesLastTime(state, { checklist: 'quarterly-review' })).toEqual(['internal', 'trustee', 'funder']);
  expect(copiesLastTime(state, { checklist: 'plan' })).toEqual(['internal']);
}, 120_000);

test('whoever signs alone chooses the copies as well', async () => {
  const fake = makeFakeTools();
  const workbook = await memoryWorkbook(fold(answeredAlone, give(spring, messages, { note: secret })));
  const request = { ...fake, workbook, round: spring, onStep: () => {}, audiences: chosenCopies(['funder']) };
  expect(await signRound(request)).toEqual({ state: 'signed' });
  const { signOffs } = roundIn(workbook.getSnapshot().state, spring);
  expect(signOffs[0]?.files.map(({ audience }) => audience)).toEqual(['internal', 'funder']);
  const outside = fake.made.find(({ model }) => model.audience === 'funder');
  expect(JSON.stringify(outside?.model)).not.toContain(secret);
});

test('our own copy is always among them, and nothing that is not on offer', () => {
  expect(chosenCopies([])).toEqual(['internal']);
  expect(chosenCopies(['public', 'funder', 'x'])).toEqual(['internal', 'funder']);
});
