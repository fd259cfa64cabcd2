import { Icon } from '../frame/icon';
import { useStore } from '../store';
import { titleOf } from './session';
import type { Workspace } from './workspace';

/** The sessions of a multi-session app, home first. Only here the agent switches and closes them. */
export function SessionRail({ workspace }: { workspace: Workspace }) {
  const { sessions, frontId } = useStore(workspace.state);
  const openOwn = () =>
    workspace.openSession({ owner: 'agent', title: 'My session', page: workspace.visit().page });
  return (
    <nav class="session-rail" aria-label="Sessions">
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            data-testid="session"
            data-session={session.id}
            data-owner={session.owner}
            data-marked={session.isMarked ? '' : undefined}
          >
            <button
              type="button"
              aria-current={session.id === frontId ? 'true' : undefined}
              onClick={() => workspace.focusSession(session.id)}
            >
              {titleOf(session) || '(no title)'}
            </button>
            {session.owner !== 'home' && (
              <button
                type="button"
                class="icon-button"
                aria-label={`Close the session ${titleOf(session)}`}
                onClick={() => workspace.closeSession(session.id)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" data-testid="new-session" onClick={openOwn}>
        Open in a new session
      </button>
    </nav>
  );
}
