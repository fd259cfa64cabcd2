import { Icon, type IconName } from './icon';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly isEnabled: boolean;
  readonly run: () => void;
}

interface CommandBarProps {
  readonly commands: readonly Command[];
  readonly label?: string;
  readonly onBack?: () => void;
}

export function CommandBar({ commands, label = 'Commands', onBack }: CommandBarProps) {
  return (
    <div class="command-bar" role="menubar" aria-label={label}>
      {onBack && (
        <button
          type="button"
          role="menuitem"
          class="back"
          aria-label="Go back"
          data-testid="back"
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
      )}
      {commands
        .filter((command) => command.isEnabled)
        .map((command) => (
          <button
            key={command.id}
            type="button"
            role="menuitem"
            data-testid={`command-${command.id}`}
            onClick={command.run}
          >
            <Icon name={command.icon} /> {command.label}
          </button>
        ))}
    </div>
  );
}
