import type { Cif, CifEnvironment } from '../ports/cif';
import type { RecordRef } from '../ports/records';

/** What stands in front: it decides whether another page may take its place. */
export type InFront = 'free' | 'unsaved-form' | 'the-record';

/**
 * Looks before anything is opened over it. `isDirty` is only a hint: hosts leave it out or null, and then any form
 * may have unsaved changes. A host that says nothing of its page keeps no caller waiting.
 * @param record what is to be opened, where it is there already
 */
export async function lookInFront(cif: Cif, record?: RecordRef): Promise<InFront> {
  const told = await cif.environment().catch((): Partial<CifEnvironment> => ({}));
  const { page } = told;
  if (record && page?.table === record.table && page.id === record.id) return 'the-record';
  const mayBeDirty = told.isDirty ?? (told.isForm === true || page !== undefined);
  return mayBeDirty ? 'unsaved-form' : 'free';
}
