import type { Page } from '../client/pages';

/** A session template as an administrator makes it. */
export interface SessionTemplate {
  readonly uniqueName: string;
  /** `createSession` takes generic ones only (Microsoft's reference of CIF 2.0). */
  readonly type: 'generic' | 'entity';
  /** With slugs in braces that `templateParameters` and `setSessionTitle` fill. */
  readonly title: string;
  /** The tab that cannot be closed. */
  readonly anchor: Page;
}

export const SESSION_TEMPLATES: readonly SessionTemplate[] = [
  {
    uniqueName: 'local_call_session',
    type: 'generic',
    title: '{customer}',
    anchor: { kind: 'list', table: 'phonecall' },
  },
  {
    uniqueName: 'local_default_session',
    type: 'generic',
    title: 'Telephone',
    anchor: { kind: 'list', table: 'contact' },
  },
  {
    uniqueName: 'local_contact_session',
    type: 'entity',
    title: '{customer}',
    anchor: { kind: 'list', table: 'contact' },
  },
];
