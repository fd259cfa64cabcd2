import type { IntegrationScript } from '../integration';

/** Adds the integration's scripts to the page, run in the order they are listed in. */
export function loadScripts(scripts: readonly IntegrationScript[]): void {
  for (const { src, dataset } of scripts) {
    const element = document.createElement('script');
    element.src = src;
    element.async = false;
    Object.assign(element.dataset, dataset);
    document.head.append(element);
  }
}
