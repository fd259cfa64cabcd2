import * as fc from 'fast-check';
import type { ConfigurationDocument } from '../../WebResources/configuration/document-model';
import { someOptions } from './some-options';

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter(Boolean);

/** Roles with names, as the organisation has them; no two with one id. */
const someRoles = fc.uniqueArray(fc.record({ id: fc.uuid(), name }), {
  selector: ({ id }) => id,
  maxLength: 3,
});

/** Any configuration document. */
export const someConfiguration: fc.Arbitrary<ConfigurationDocument> = fc
  .record({
    name,
    ctiUrl: fc.constantFrom('https://tenant.ipscape.com.au', 'https://other.example:8443'),
    integrationKey: fc.stringMatching(/^[a-z0-9]{1,24}$/),
    order: fc.integer({ min: 0, max: 1000 }),
    isDefault: fc.boolean(),
    roles: someRoles,
  })
  .chain((identity) => someOptions.map((options) => ({ ...identity, ...options })));
