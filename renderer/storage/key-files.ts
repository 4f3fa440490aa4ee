// The two files of keys that stand beside the journal, key slots and grants, as an open workbook knows them. Each is replaced
// whole, in the safety copy first and then in the browser, one change after another.

import type { MemberSlots } from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import type { EpochLink, RingGrant } from '#shared/crypto/v1/ring-keys';
import { type Grants, readGrants, writeGrants } from '#shared/formats/grants/read-grants';
import { type KeySlots, readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { notSavedWords } from './failure-words';
import { InOrder } from './in-order';
import type { Answer, SafetyCopy } from './safety-copy';
import type { KeyFile } from './working-copy';

/** What the grants file holds, before it is read back. */
export interface KeptGrants {
  readonly grants: readonly RingGrant[];
  readonly links: readonly EpochLink[];
}

/** Empty: it is on the disk. */
type NotSaved = string;

export class KeyFiles {
  readonly #workbook: string;
  readonly #safetyCopy: SafetyCopy;
  readonly #keepAlso: (file: KeyFile) => Promise<void>;
  readonly #turns = new InOrder();
  #keySlots: KeySlots;
  #grants: Grants;

  /** `keepAlso` puts a file into the working copy; it does not fail. */
  constructor(
    workbook: string,
    safetyCopy: SafetyCopy,
    kept: { readonly keySlots: KeySlots; readonly grants: Grants },
    keepAlso: (file: KeyFile) => Promise<void>,
  ) {
    this.#workbook = workbook;
    this.#safetyCopy = safetyCopy;
    this.#keySlots = kept.keySlots;
    this.#grants = kept.grants;
    this.#keepAlso = keepAlso;
  }

  get keySlots(): KeySlots {
    return this.#keySlots;
  }

  get grants(): Grants {
    return this.#grants;
  }

  /** Gives the words to show where it could not be written; then everything is as it was. */
  changeKeySlots(change: (members: KeySlots['members']) => readonly MemberSlots[]): Promise<NotSaved> {
    return this.#turns.run(async () => {
      const members = change(this.#keySlots.members);
      if (members === this.#keySlots.members) return '';
      const bytes = writeKeySlots({ workbook: this.#workbook, members });
      const read = readKeySlots(bytes);
      if (!read.ok) return read.words;
      const writing = this.#safetyCopy.writeKeySlots({ workbook: this.#workbook, bytes });
      const written = await this.#write(writing, { name: 'key slots', bytes });
      if (written === '') this.#keySlots = read.value;
      return written;
    });
  }

  changeGrants(change: (grants: Grants) => KeptGrants): Promise<NotSaved> {
    return this.#turns.run(async () => {
      const { grants, links } = change(this.#grants);
      const bytes = writeGrants({ workbook: this.#workbook, grants, links });
      const read = readGrants(bytes);
      if (!read.ok) return read.words;
      const writing = this.#safetyCopy.writeGrants({ workbook: this.#workbook, bytes });
      const written = await this.#write(writing, { name: 'grants', bytes });
      if (written === '') this.#grants = read.value;
      return written;
    });
  }

  async #write(writing: Promise<Answer<null>>, file: KeyFile): Promise<NotSaved> {
    const written = await writing;
    if (!written.ok) return notSavedWords(written.code);
    await this.#keepAlso(file);
    return '';
  }
}

/** Whether a set of slots opens these keys; a member may have an earlier set beside it. */
export function isOf(slots: KeyOwner, keys: KeyOwner): boolean {
  return slots.member === keys.member && slots.publicKeys.ed25519 === keys.publicKeys.ed25519;
}

/** Whether two sets of slots are of the same keys of a member. */
export function isSameSlots(one: MemberSlots, other: MemberSlots): boolean {
  return isOf(one, other);
}

type KeyOwner = Pick<MemberKeys, 'member' | 'publicKeys'>;
