import type { Cif, CifEnvironment } from '../ports/cif';
import type { RecordRef } from '../ports/records';

/** What stands in front: it decides whether another page may take its place. */
export type InFront = 'free' | 'unsaved-form' | 'the-record';

/**
 * Looks before anything is opened over it. `isDirty` is only a hint: hosts leave it out or null, and then any form
 * may have unsaved changes. A host that does not answer counts as one without a form: the caller's record must not
 * wait for it.
 * @param record what is to be opened, where it is there already
 */
export async function lookInFront(cif: Cif, record?: RecordRef): Promise<InFront> {
  const environment = await cif.environment().catch((): Partial<CifEnvironment> => ({}));
  const { page } = environment;
  if (record && page?.table === record.table && page.id === record.id) return 'the-record';
  const mayBeDirty = environment.isDirty ?? (environment.isForm === true || page !== undefined);
  return mayBeDirty ? 'unsaved-form' : 'free';
}
