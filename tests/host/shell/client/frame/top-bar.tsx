import type { AppDescription } from '../../description';
import { Icon } from './icon';
import { hostContext } from '../host-context';

export function TopBar({ app }: { app: AppDescription | undefined }) {
  return (
    <header class="top-bar">
      <a class="waffle" href="/main.aspx" aria-label="All apps" title="All apps" data-testid="app-switcher">
        <Icon name="waffle" />
      </a>
      <span class="product">Dynamics 365</span>
      {app && (
        <span class="app-name" data-testid="app-name">
          {app.name}
        </span>
      )}
      <span class="environment">{hostContext.organisation.name}</span>
      <span class="user" data-testid="user">
        {hostContext.user.name}
      </span>
    </header>
  );
}
