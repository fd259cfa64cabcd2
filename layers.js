/**
 * The folders of WebResources/ and those that each may import: imports run downward only (docs/architecture.md).
 * `eslint.config.js` holds it while one types, a test of scripts/import-graph.ts for the graph as a whole.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  protocol: [],
  controls: [],
  ports: ['protocol'],
  schemas: ['ports'],
  configuration: ['ports', 'schemas'],
  adapter: ['configuration', 'ports', 'schemas'],
  platform: ['ports', 'protocol', 'schemas'],
  bridge: ['protocol'],
  strings: ['adapter', 'configuration', 'platform', 'ports', 'schemas'],
  panel: ['controls', 'strings', 'platform', 'adapter', 'configuration', 'ports', 'schemas'],
  settings: ['controls', 'strings', 'platform', 'adapter', 'configuration', 'ports', 'schemas'],
};
