// The workbook list, version 1: what the sign-in screen shows before anyone has signed in. It is not sealed, so it
// holds no more than organisation names, the contacts to show for urgent help, and the members' names, initials and roles.
import * as z from 'zod';
import { hex32, memberId, plainDate } from '../fields';

export const listedMemberV1 = z.strictObject({
  member: memberId,
  displayName: z.string().min(1),
  initials: z.string().min(1).max(4),
  roles: z.array(z.string()).readonly(),
});

export const listedWorkbookV1 = z.strictObject({
  workbook: hex32,
  name: z.string().min(1),
  isExample: z.boolean(),
  /** The id of the locality pack whose contacts are shown before anyone signs in. */
  locality: z.string(),
  /** The chain that this computer writes. */
  chain: hex32,
  lastOpenedOn: plainDate.optional(),
  members: z.array(listedMemberV1).readonly(),
});

export const workbookListV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('workbook list'),
  workbooks: z.array(listedWorkbookV1).readonly(),
});
