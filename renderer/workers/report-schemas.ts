// The JSON Schemas of reports' results, as they travel beside them. Each is made from the types of its model
// (scripts/schemas.mjs), and only the one that is asked for is loaded.

import type { ReportModel } from '#shared/report/report';
import { schemaFileName } from '#shared/report/results-file';

const schemas: Readonly<Record<ReportModel['format'], () => Promise<{ readonly default: string }>>> = {
  'quarterday-quarterly-review': () => import('#resources/schemas/quarterly-review.schema.json?raw'),
  'quarterday-annual-self-assessment': () => import('#resources/schemas/annual-self-assessment.schema.json?raw'),
  'quarterday-account-register': () => import('#resources/schemas/account-register.schema.json?raw'),
  'quarterday-action-plan': () => import('#resources/schemas/action-plan.schema.json?raw'),
  'quarterday-policy-matrix': () => import('#resources/schemas/policy-matrix.schema.json?raw'),
  'quarterday-risk-extract': () => import('#resources/schemas/risk-extract.schema.json?raw'),
  'quarterday-consent-summary': () => import('#resources/schemas/consent-summary.schema.json?raw'),
  'quarterday-incident-summary': () => import('#resources/schemas/incident-summary.schema.json?raw'),
  'quarterday-planning-statement': () => import('#resources/schemas/planning-statement.schema.json?raw'),
  'quarterday-platform-decision': () => import('#resources/schemas/platform-decision.schema.json?raw'),
  'quarterday-content-check': () => import('#resources/schemas/content-check.schema.json?raw'),
  'quarterday-consultation': () => import('#resources/schemas/consultation.schema.json?raw'),
  'quarterday-funder-evidence-pack': () => import('#resources/schemas/funder-evidence-pack.schema.json?raw'),
  'quarterday-declarations': () => import('#resources/schemas/declarations.schema.json?raw'),
  'quarterday-training-matrix': () => import('#resources/schemas/training-matrix.schema.json?raw'),
  'quarterday-register': () => import('#resources/schemas/register.schema.json?raw'),
  'quarterday-public-disclaimer': () => import('#resources/schemas/public-disclaimer.schema.json?raw'),
  'quarterday-consent-form': () => import('#resources/schemas/consent-form.schema.json?raw'),
  'quarterday-consent-record': () => import('#resources/schemas/consent-record.schema.json?raw'),
  'quarterday-young-people-handout': () => import('#resources/schemas/young-people-handout.schema.json?raw'),
};

/** What the results of this report hold, for a program that checks them. */
export async function schemaFor(model: ReportModel) {
  const { default: schema } = await schemas[model.format]();
  return {
    name: schemaFileName(model),
    description: 'What the results of this report hold, as a JSON Schema',
    mediaType: 'application/schema+json',
    // Without the spaces that are there for people.
    bytes: new TextEncoder().encode(JSON.stringify(JSON.parse(schema))),
  };
}
