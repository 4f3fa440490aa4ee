// A report from the registers, asked for with what is the same in every test.

import type { State } from '#shared/domain/state';
import { type RegisterReport, type RegisterReportRequest, registerReport } from '#shared/report/register-report-models';
import { moment } from './riverside-state';

export function registerReportOf(
  state: State,
  format: RegisterReportRequest['format'],
  more: Partial<RegisterReportRequest> = {},
): RegisterReport {
  return registerReport({
    state,
    format,
    audience: 'internal',
    about: format === 'quarterday-register' ? 'devices' : '',
    version: 1,
    madeAt: moment('2027-03-25T11:31'),
    appVersion: '1.0.0',
    fingerprint: '3F9A 07C1 B2E4 58D0 6A1D C93B 40F7 1E85 D2B6 9048 77AC E31F 05CE 8B62 F419 A3D7',
    head: '90'.repeat(32),
    readsConsents: true,
    packOf: () => undefined,
    assessmentOf: () => undefined,
    practice: undefined,
    ...more,
  });
}
