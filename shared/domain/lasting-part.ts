// What lasts of an entry whatever is erased from it, without names or anybody's own words: what gives or takes a right or a key; that
// somebody prepared, checked, refused, signed or reopened a round, wrote a request for an account or decided on one; and who was
// erased and which files went. Rights and ring keys
// follow from it alone, so that nobody can write themself a right by erasing what took it away, have somebody else sign by erasing
// what they wrote, or hide that anybody was erased.

import type { Change, MemberKeys, Membership, SignedFile } from './change';

/** The lasting part as text, the same for the same changes; empty where nothing lasts. */
export function lastingPart(changes: readonly Change[]): string {
  const lasting = changes.flatMap((change) => {
    const kept = lastingOf(change);
    return kept.length > 0 ? [kept] : [];
  });
  return lasting.length > 0 ? JSON.stringify(lasting) : '';
}

type Kept = readonly (string | number | readonly string[])[];

/** In a fixed order, so that the text does not depend on how a change was put together. */
function lastingOf(change: Change): Kept {
  const { kind } = change;
  switch (kind) {
    case 'member-added':
      return [kind, change.member, change.person, change.roles, ...keysOf(change.keys)];
    case 'member-invited':
      return [kind, change.member, change.person, ...rightsOf(change.membership), ...keysOf(change.keys)];
    case 'member-enrolled':
    case 'keys-renewed':
      return [kind, change.member, ...keysOf(change.keys), change.keys.pdfSigning];
    case 'member-changed':
      return [kind, change.member, ...rightsOf(change.membership)];
    case 'member-reset':
    case 'paper-key-made':
      return [kind, change.member, ...keysOf(change.keys)];
    case 'member-left':
      return [kind, change.member];
    case 'ring-renewed':
      return [kind, change.ring, change.epoch, change.commitment];
    // Of a round, whose deed it was and about which content: their own words may name somebody, and can be erased.
    case 'round-prepared':
    case 'round-checked':
      // Without a set it is what it was before there were sets.
      return [kind, change.round, change.content, ...filesOf(change.files ?? [])];
    case 'round-refused':
      return [kind, change.round, change.content, change.as];
    case 'round-signed':
      return [...[kind, change.round, change.content, change.preparedBy, change.checkedBy], ...filesOf(change.files)];
    case 'round-signed-on-paper':
      return [
        ...[kind, change.round, change.content, change.preparedBy, change.checkedBy],
        ...[change.onPaper.person, change.onPaper.on, change.onPaper.scan],
        ...filesOf(change.files),
      ];
    case 'round-reopened':
      return [kind, change.round];
    // One that waits is signed by somebody else, so its file may not be put in the place of another. Else it is what it was.
    case 'report-made':
      return change.waitsFor
        ? [kind, change.waitsFor, ...filesOf([{ audience: change.audience, ...change.file }])]
        : [];
    case 'report-countersigned': {
      const { digest, attachment } = change.file;
      return [kind, change.made, digest, attachment.name, attachment.key];
    }
    // That it does not wait any more; their words may name somebody.
    case 'report-refused':
      return [kind, change.made];
    // Not what stands in place of entries, nor why: a later erasure says that anew without whom it erases.
    case 'person-erased':
    case 'consent-erased':
    case 'safeguarding-erased':
      return [kind, change.person, change.attachments];
    // Who may decide, and whether anything is decided on still, hangs on these.
    case 'record-added':
    case 'record-changed':
    case 'record-removed':
      return change.register === 'approvals' ? [kind, change.register, change.record] : [];
    case 'approval-decided':
      return [kind, change.approval, change.decision];
    case 'conditions-met':
      return [kind, change.approval, change.isMet ? 'met' : 'not met'];
    default:
      return [];
  }
}

function filesOf(files: readonly SignedFile[]): Kept {
  return files.map(({ audience, digest, attachment }) => [audience, digest, attachment.name, attachment.key]);
}

function keysOf({ signing, recipient }: MemberKeys): Kept {
  return [signing, recipient];
}

function rightsOf({ roles, reads }: Membership): Kept {
  return [roles, reads];
}
