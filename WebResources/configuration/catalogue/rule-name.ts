/** The name of a rule that has none: ipSCAPE's JSON does not name its rules. */
export function nameOfRule(callTypes: unknown): string {
  const types: readonly unknown[] = Array.isArray(callTypes) ? callTypes : [];
  const words = types.map(String).map((type) => type.charAt(0).toUpperCase() + type.slice(1));
  return words.join(', ') || 'Rule';
}
