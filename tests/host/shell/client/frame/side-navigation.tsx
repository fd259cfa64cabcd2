import type { SubArea } from '../../../model';
import type { AppDescription } from '../../description';
import { tableSummary } from '../host-context';
import type { Page } from '../pages';
import { useShell } from '../shell-context';

/** An app's navigation, from its site map. */
export function SideNavigation({ app, page }: { app: AppDescription; page: Page }) {
  const { go } = useShell();
  return (
    <nav class="side-navigation" aria-label="Site map">
      {app.siteMap.areas.flatMap((area) =>
        area.groups.map((group) => (
          <section key={`${area.id}.${group.id}`}>
            <h2>{group.title || area.title}</h2>
            <ul>
              {group.subAreas.map((subArea) => (
                <li key={subArea.id}>
                  <button
                    type="button"
                    data-testid={`nav-${subArea.id}`}
                    data-table={subArea.target.kind === 'table' ? subArea.target.table : undefined}
                    aria-current={isIn(page, subArea) ? 'page' : undefined}
                    onClick={() => {
                      const target = pageOf(subArea);
                      if (target) go(target);
                      else if (subArea.target.kind === 'url')
                        window.open(subArea.target.url, '_blank', 'noopener');
                    }}
                  >
                    {titleOf(subArea)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )),
      )}
    </nav>
  );
}

/** The page a navigation entry shows; none for a plain address. */
export function pageOf({ target }: SubArea): Page | undefined {
  if (target.kind === 'table') return { kind: 'list', table: target.table };
  return target.kind === 'webResource' ? { kind: 'webResource', name: target.name } : undefined;
}

function titleOf({ title, target, id }: SubArea): string {
  return title || (target.kind === 'table' ? tableSummary(target.table).displayCollectionName : id);
}

function isIn(page: Page, { target }: SubArea): boolean {
  if (target.kind === 'table') return 'table' in page && page.table === target.table;
  return target.kind === 'webResource' && page.kind === 'webResource' && page.name === target.name;
}
