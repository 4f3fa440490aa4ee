// Rings say who may read: each is sealed under its own key. A change belongs to exactly one.

export const rings = ['general', 'consents', 'safeguarding', 'coordinators'] as const;

export type Ring = (typeof rings)[number];
