/** Parts of `npm test` that can be asked for, in their order. */
export const PARTS = ['lint', 'pack', 'scripts', 'host', 'unit', 'contract', 'e2e'] as const;
export type Part = (typeof PARTS)[number];
