/** Unique names for items: of several with the same name, the second becomes `name (2)`. */
export function nameApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let apart = name;
    for (let count = 2; taken.has(apart); count += 1) apart = `${name} (${String(count)})`;
    taken.add(apart);
    return apart;
  });
}
