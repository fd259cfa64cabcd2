/** As much of `formContext` as the page uses. */
interface ChangedForm {
  readonly data: { readonly entity: { getIsDirty(): boolean } };
}

/**
 * Whether the form holds changes that are not saved, which are not tried either. The form's script hands its context to
 * the page (Microsoft, Client API reference, `getContentWindow`).
 *
 * @param onChange the form has come, so the answer may be another one
 * @returns whether it has; no, as long as no form has come
 */
export function watchFormChanges(page: Window, onChange: () => void): () => boolean {
  let form: ChangedForm | undefined;
  Reflect.set(page, 'setClientApiContext', (_xrm: unknown, given: ChangedForm) => {
    form = given;
    onChange();
  });
  return () => form?.data.entity.getIsDirty() ?? false;
}
