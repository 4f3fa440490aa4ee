// Everything the vault needs from outside its room, handed over once: the shell, the worker that derives passphrase keys,
// who issues certificates, and the clock, chance and locks of this page. Tests hand over their own.

import type { PassphraseKeyRequest } from '#shared/crypto/v1/derive-passphrase-key';
import type { PassphraseCost } from '#shared/crypto/v1/passphrase-cost';
import type { Instant } from '#shared/domain/plain-date';
import type { JudgeWhole } from './judge-whole';
import type { SafetyCopy } from './safety-copy';

/** A new organisation root and what it issued to the founder; all DER. */
export interface FoundersCertificates {
  readonly authority: Uint8Array;
  /** PKCS#8. */
  readonly authorityPrivateKey: Uint8Array;
  readonly certificate: Uint8Array;
}

export interface Surroundings {
  readonly safetyCopy: SafetyCopy;
  /** Argon2id, in a worker of its own in the app. */
  readonly derivePassphraseKey: (request: PassphraseKeyRequest) => Promise<Uint8Array>;
  /** What a guess at a new passphrase shall cost on this computer. */
  readonly choosePassphraseCost: () => Promise<PassphraseCost>;
  readonly makeCertificates: (wanted: {
    readonly organisation: string;
    readonly name: string;
    readonly at: Instant;
    /** The member's P-256 key as SubjectPublicKeyInfo. */
    readonly publicKey: Uint8Array;
  }) => Promise<FoundersCertificates>;
  /** Judges a whole record, in a worker of its own in the app. */
  readonly judgeWhole: JudgeWhole;
  /** DER; from the organisation's root to a member's P-256 key (SubjectPublicKeyInfo). */
  readonly issueCertificate: (wanted: {
    readonly authority: Uint8Array;
    readonly authorityPrivateKey: Uint8Array;
    readonly organisation: string;
    readonly name: string;
    readonly at: Instant;
    readonly publicKey: Uint8Array;
  }) => Promise<Uint8Array>;
  /** `navigator.locks`. */
  readonly locks: Locks;
  /** Asks the window that has a workbook open to let it go, and hears when another one asks. */
  readonly takeOvers: TakeOvers;
  /** The staged copy that is being worked on; undefined for what stands on this computer. */
  readonly stage: Stage | undefined;
  /** Begins the name of every database, so that two apps of one origin never meet. */
  readonly databasePrefix: string;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Runs work after a pause; gives what calls it off. */
  readonly later: (work: () => Promise<void>, pauseMs: number) => () => void;
}

/** A copy of a workbook beside the one that stands here: it has a window of its own, and nothing in the browser. */
export interface Stage {
  readonly id: string;
  /** The chain that is written to it. */
  readonly chain: string;
}

export interface TakeOvers {
  ask(workbook: string): void;
  /** Gives what calls it off. */
  listen(workbook: string, asked: () => void): () => void;
}

/** The part of `LockManager` that is used. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean },
    work: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}
