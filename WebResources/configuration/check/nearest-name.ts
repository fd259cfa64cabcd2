/** Something with a logical name, and a name for people. */
export interface Named {
  readonly name: string;
  readonly displayName: string;
}

/**
 * What somebody may have meant by a name that is none: what people call so (`Mobile Phone`), else what differs in a
 * third of its letters at most (`telefone1`).
 */
export function nearestName(typed: string, candidates: Iterable<Named>): string | undefined {
  const wanted = typed.toLowerCase();
  let nearest: string | undefined;
  let shortest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const { name, displayName } of candidates) {
    if (displayName.toLowerCase() === wanted) return name;
    const distance = distanceOf(wanted, name, shortest);
    if (distance < shortest) [nearest, shortest] = [name, distance];
  }
  return nearest;
}

/** Letters to add, drop or change (Levenshtein); names whose lengths differ by `limit` are not worth the counting. */
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (let column = 0; column < other.length; column++) {
      const changed = (row[column] ?? 0) + (letter === other[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? limit;
}
