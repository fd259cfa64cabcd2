import { hostContext } from '../host-context';

/** The apps the user may open. */
export function AppsPage() {
  return (
    <section class="apps" data-testid="apps">
      <h1>Apps</h1>
      {hostContext.apps.length === 0 && <p class="empty">No app is shared with you.</p>}
      <ul>
        {hostContext.apps.map((app) => (
          <li key={app.id}>
            <a class="card" href={`/main.aspx?appid=${app.id}`} data-testid={`app-${app.uniqueName}`}>
              <span class="record-image" aria-hidden="true">
                {app.name.charAt(0)}
              </span>
              {app.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
