import '@fluentui/web-components/badge.js';

export type BadgeTone = 'good' | 'warn' | 'bad';

const COLORS = { good: 'success', warn: 'warning', bad: 'danger' } as const;

/** A word for the kind of what stands beside it. */
export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: string }) {
  return (
    <fluent-badge appearance="tint" color={COLORS[tone]}>
      {children}
    </fluent-badge>
  );
}
