/** ipSCAPE's own integrations are published as `ips-dynamics-integration.v1.2.3.min.js`. */
const INTEGRATION = /-integration\.v[^/]*\.min\.js$/i;

/** File names of other CRM integrations in the page: beside one of them every call would be logged twice. */
export function otherScripts(page: Document): string[] {
  return Array.from(page.scripts)
    .map((script) => script.src.replace(/[?#].*$/, ''))
    .filter((src) => INTEGRATION.test(src))
    .map((src) => src.slice(src.lastIndexOf('/') + 1));
}
