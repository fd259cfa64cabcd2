import '@fluentui/web-components/message-bar.js';
import type { ComponentChildren } from 'preact';

interface MessageBarProps {
  readonly tone: 'info' | 'warning' | 'error';
  /** Announced at once, and not when the reader pauses: what the user has just asked for has failed. */
  readonly isAlert?: boolean;
  /** How tests find it. */
  readonly name?: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A message about the page, with what can be done about it. Its role is `status` unless it is an alert. */
export function MessageBar({ tone, isAlert = false, name, actions, children }: MessageBarProps) {
  return (
    <fluent-message-bar
      intent={tone}
      layout="multiline"
      role={isAlert ? 'alert' : undefined}
      data-notice={name}
    >
      {children}
      {Boolean(actions) && (
        <div slot="actions" class="buttons">
          {actions}
        </div>
      )}
    </fluent-message-bar>
  );
}
