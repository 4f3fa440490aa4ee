// The JSON Schemas that travel beside the results: they are those of the types as they are, the reports of the example keep to them for
// every reader, and what does not is refused.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { annualsInOrder } from '#shared/domain/annual/annual-round';
import { plansInOrder } from '#shared/domain/plan-round';
import { audiences } from '#shared/domain/registers/register';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import { recordsOf } from '#shared/domain/state';
import { packOfRound } from '#shared/packs/pack-of-round';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { annualReport } from '#shared/report/annual-self-assessment-model';
import { ageGroups, consentFormModel } from '#shared/report/consent-form';
import { consentRecordModel } from '#shared/report/consent-record';
import { printedRegisters } from '#shared/report/parts/register-part';
import { planStatement } from '#shared/report/plan-statement';
import { publicDisclaimerModel } from '#shared/report/public-disclaimer';
import { quarterlyReviewModel } from '#shared/report/quarterly-review-model';
import type { ReportModel } from '#shared/report/report';
import { readersOf, reportTitles } from '#shared/report/report-titles';
import { resultsOf, schemaFileName } from '#shared/report/results-file';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { everyHandout } from '../../builders/handouts';
import { registerReportOf } from '../../builders/register-report';
import { moment } from '../../builders/riverside-state';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const committed = join(root, 'resources', 'schemas');
const madeAt = moment('2027-03-18T10:00');
const outOfRegisters = Object.keys(reportTitles) as (keyof typeof reportTitles)[];

it('are made again whenever a model changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarterday-schemas-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/schemas.mjs', '--out', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const read = (from: string) => readdirSync(from).map((name) => [name, readFileSync(join(from, name), 'utf8')]);
  expect(read(committed), 'run npm run schemas').toEqual(read(folder));
  rmSync(folder, { recursive: true });
}, 120_000);

describe('the results of the example’s reports', () => {
  const checks = new Map<string, ValidateFunction>();
  let models: readonly ReportModel[];

  beforeAll(async () => {
    models = everyReport(await exampleState('2027-03-18T10:00:00Z'));
    // A level is a number, or the words that it does not apply.
    const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
    for (const model of models) {
      const name = schemaFileName(model);
      if (!checks.has(name)) checks.set(name, ajv.compile(JSON.parse(readFileSync(join(committed, name), 'utf8'))));
    }
  }, 120_000);

  /** What is wrong with the results by their schema; nothing where they keep to it. */
  function faultsOf(model: { readonly format: string }): readonly string[] {
    const check = checks.get(schemaFileName(model));
    if (!check) throw new Error(`${model.format} has no schema`);
    check(JSON.parse(resultsOf(model)));
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  it('are looked at in every format there is, each for all its readers', () => {
    const formats = new Set(models.map(schemaFileName));
    expect([...formats].toSorted()).toEqual(readdirSync(committed).toSorted());
    const madeFor = (format: string) => [
      ...new Set(models.flatMap((each) => (each.format === format ? each.audience : []))),
    ];
    for (const format of outOfRegisters) expect([format, madeFor(format)]).toEqual([format, readersOf(format)]);
    expect(madeFor('quarterday-quarterly-review')).toEqual(audiences);
    expect(madeFor('quarterday-annual-self-assessment')).toEqual(audiences);
  });

  it('keep to their schemas', () => {
    for (const model of models)
      expect([model.format, model.audience, faultsOf(model)]).toEqual([model.format, model.audience, []]);
  });

  it('do not where a part is missing, is of another kind, or is one that nobody described', () => {
    for (const model of models) {
      for (const part of Object.keys(JSON.parse(resultsOf(model)))) {
        if (part === 'format' || part === 'attached') continue;
        expect(faultsOf({ ...model, [part]: undefined })).toEqual([` must have required property '${part}'`]);
        expect(faultsOf({ ...model, [part]: { made: 'up' } })).not.toEqual([]);
      }
      expect(faultsOf(Object.assign({ made: 'up' }, model))).toEqual([' must NOT have additional properties']);
    }
  });

  it('do not where a field deep inside is wrong', () => {
    const review = models.find(({ format }) => format === 'quarterday-quarterly-review');
    if (review?.format !== 'quarterday-quarterly-review') throw new Error('no review');
    const [first, ...others] = review.accounts;
    if (!first) throw new Error('no account');
    const changed = { ...review, accounts: [{ ...first, account: { name: first.account.name } }, ...others] };
    expect(faultsOf(changed)).toEqual(["/accounts/0/account must have required property 'platform'"]);
  });
});

function everyReport({ state, packs }: ExampleState): readonly ReportModel[] {
  const packOf = (round: Parameters<typeof packOfRound>[1]) => packOfRound(packs, round);
  const about = recordsOf(state, 'approvals')[0]?.record ?? '';
  const asked = { state, madeAt, appVersion: '1.0.0' };
  const reviews = roundsInOrder(state).flatMap((round) => {
    const pack = packOf(round);
    const signOff = signOffInForce(round);
    const signed = signOff ? { signed: { ...signOff, member: signOff.signedBy } } : {};
    const request = { ...asked, ...signed, round, version: 1, fingerprint: '', content: '', head: '' };
    return pack ? audiences.map((audience) => quarterlyReviewModel({ ...request, pack, audience })) : [];
  });
  const assessments = annualsInOrder(state).flatMap((round) => {
    const pack = assessmentPack(packs, round.pack);
    const request = { ...asked, round, version: 1, fingerprint: '', content: '', head: '' };
    return pack ? audiences.map((audience) => annualReport({ ...request, pack, audience }).model) : [];
  });
  return [
    ...outOfRegisters.flatMap((format) =>
      (format === 'quarterday-register' ? printedRegisters : [about]).flatMap((of) =>
        readersOf(format).map(
          (audience) => registerReportOf(state, format, { audience, about: of, madeAt, packOf }).model,
        ),
      ),
    ),
    ...plansInOrder(state).map((plan) =>
      planStatement({ ...asked, plan, audience: 'internal', version: 1, fingerprint: '', content: '', head: '' }),
    ),
    ...reviews,
    ...assessments,
    ...ageGroups.map((ageGroup) => consentFormModel({ ...asked, ageGroup })),
    ...recordsOf(state, 'disclaimers').map((disclaimer) => publicDisclaimerModel({ ...asked, disclaimer })),
    ...recordsOf(state, 'consents').map((consent) => consentRecordModel({ ...asked, consent, drawings: new Map() })),
    ...everyHandout({ state, packs }, asked),
  ];
}
