export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
