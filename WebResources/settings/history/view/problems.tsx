import type { DocumentProblem } from '../../../configuration/configuration-document';

/** What stands in the way, each with its place in the document. */
export function Problems({ problems }: { readonly problems: readonly DocumentProblem[] }) {
  return (
    <ul class="columns">
      {problems.map(({ path, problem }) => (
        <li key={path + problem}>
          <code>{path}</code> {problem}
        </li>
      ))}
    </ul>
  );
}
