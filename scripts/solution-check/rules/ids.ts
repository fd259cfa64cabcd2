import { componentIdsOf, type ComponentId } from '../component-ids.js';
import type { Finding } from '../finding.js';
import type { Solution, Subject } from '../solution.js';
import { attributeOf, descendantsOf } from '../xml.js';

const MANIFEST = 'scripts/solution-check/ids.json';
const GUID = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/;

/** Ids are well formed, unique, and those of the manifest: to Dataverse another id is another component. */
export function checkIds(frozen: ReadonlyMap<string, string>): ({ solution }: Subject) => Finding[] {
  return ({ solution }) => {
    const ids = componentIdsOf(solution);
    const present = new Set(ids.map(({ component }) => component));
    return [
      ...ids.flatMap((one) => wrongId(one, frozen)),
      ...repeatedIds(ids),
      ...[...frozen.keys()]
        .filter((component) => !present.has(component))
        .map((component) => ({
          file: MANIFEST,
          problem: `${component} is not in the solution`,
          remedy: 'If it was renamed, rename it here and keep the id; if it was deleted, delete the line.',
        })),
      ...solution.tables
        .flatMap(({ forms }) => forms)
        .flatMap(({ path, root }) => repeatedLabels(path, root)),
    ];
  };
}

function wrongId({ component, id, file }: ComponentId, frozen: ReadonlyMap<string, string>): Finding[] {
  if (!GUID.test(id)) {
    return [
      { file, problem: `${component} has the id ${id}`, remedy: 'Write a GUID in braces, in lower case.' },
    ];
  }
  const kept = frozen.get(component);
  if (id === `{${kept ?? ''}}`) return [];
  return [
    kept
      ? {
          file,
          problem: `${component} has the id ${id}, no longer {${kept}}`,
          remedy: 'Write the old id: with another one Dataverse deletes the component and creates a new one.',
        }
      : {
          file,
          problem: `${component} is not in ${MANIFEST}`,
          remedy: 'Add it with its id; if it was renamed, rename it there and keep the id.',
        },
  ];
}

function repeatedIds(ids: readonly ComponentId[]): Finding[] {
  const values = ids.map(({ id }) => id);
  return ids
    .filter(({ id }, index) => values.indexOf(id) !== index)
    .map(({ component, id, file }) => ({
      file,
      problem: `${component} has the id ${id} of another component`,
      remedy: 'Give it an id of its own.',
    }));
}

function repeatedLabels(file: string, root: Solution['manifest']['root']): Finding[] {
  const labels = descendantsOf(root)
    .map((element) => attributeOf(element, 'labelid'))
    .filter(Boolean);
  return labels
    .filter((id, index) => labels.indexOf(id) !== index)
    .map((id) => ({
      file,
      problem: `the labelid ${id} stands there twice`,
      remedy: 'Give each label an id of its own.',
    }));
}
