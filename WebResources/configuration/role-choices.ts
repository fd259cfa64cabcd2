import { plainGuid } from '../ports/records';

/** A security role as a configuration can name it. */
export interface RoleChoice {
  readonly id: string;
  /** Empty where the organisation has no such role any more. */
  readonly name: string;
  readonly isChosen: boolean;
}

/** What the column holds: ids in their order, parted by semicolons, commas or blanks. */
export function readRoleIds(text: string): readonly string[] {
  return text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map(plainGuid);
}

/** The roles to choose from: first what is chosen, in its order, then the others by name. */
export function roleChoices(
  roles: readonly { readonly id: string; readonly name: string }[],
  chosen: readonly string[],
): readonly RoleChoice[] {
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const others = roles.filter(({ id }) => !chosen.includes(id));
  return [
    ...chosen.map((id) => ({ id, name: names.get(id) ?? '', isChosen: true })),
    ...others
      .map(({ id, name }) => ({ id, name, isChosen: false }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  ];
}

/** The column's text once a role is chosen, or not any more; the others keep their order. */
export function withRole(chosen: readonly string[], id: string, isChosen: boolean): string {
  const others = chosen.filter((other) => other !== id);
  return (isChosen ? [...others, id] : others).join(';');
}
