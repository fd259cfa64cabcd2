import '@fluentui/web-components/anchor-button.js';
import '@fluentui/web-components/link.js';
import type { ComponentChildren } from 'preact';

interface LinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** To a page that opens beside this one. */
export function Link({ href, children }: LinkProps) {
  return (
    <fluent-link inline href={href} target="_blank" rel="noreferrer">
      {children}
    </fluent-link>
  );
}

interface DownloadProps extends LinkProps {
  /** Of the file. */
  readonly name: string;
}

/** Gives the user a file. */
export function Download({ href, name, children }: DownloadProps) {
  return (
    <fluent-anchor-button href={href} download={name}>
      {children}
    </fluent-anchor-button>
  );
}
