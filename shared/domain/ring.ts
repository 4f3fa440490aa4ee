// Rings say who may read: each is sealed under its own key. A change belongs to exactly one. Besides the rings that members
// share, each has one of their own.

export const rings = ['general', 'consents', 'safeguarding', 'coordinators'] as const;

/** A ring that members share. */
export type Ring = (typeof rings)[number];

/** A shared ring, or `own`: the author's private one. */
export type KeptRing = Ring | 'own';
