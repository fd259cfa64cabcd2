import * as v from 'valibot';
import { textValue } from '../../schemas/row-values';

/** The column of the form that holds the roles, as this page sees it. */
export interface FormColumn {
  text(): string;
  write(text: string): void;
  isReadOnly(): boolean;
  /** Also when somebody else writes it. */
  onChange(handler: () => void): void;
}

const COLUMN = 'ips_roles';

/** As much of `formContext` as the page uses. */
export interface RolesForm {
  getAttribute(column: string): {
    getValue(): unknown;
    setValue(value: string | null): void;
    fireOnChange(): void;
    addOnChange(handler: () => void): void;
  } | null;
  getControl(name: string): { getDisabled(): boolean } | null;
  readonly ui: { getFormType(): number };
}

/** `FORM_TYPE` of the Client API: a new record, and one that may be changed. */
const WRITABLE_FORMS = [1, 2];

/**
 * The form's script hands its context to the page (Microsoft, Client API reference, `getContentWindow`): there is no
 * other supported way from a web resource to a column that is not saved yet.
 * @returns a promise of the column; it waits as long as no form comes
 */
export function awaitFormColumn(page: Window): Promise<FormColumn> {
  return new Promise((resolve) => {
    Reflect.set(page, 'setClientApiContext', (_xrm: unknown, form: RolesForm) => {
      const attribute = form.getAttribute(COLUMN);
      if (attribute) resolve(columnOf(form, attribute));
    });
  });
}

function columnOf(
  form: RolesForm,
  attribute: NonNullable<ReturnType<RolesForm['getAttribute']>>,
): FormColumn {
  return {
    text: () => v.parse(textValue, attribute.getValue()),
    write(text) {
      attribute.setValue(text || null);
      attribute.fireOnChange();
    },
    isReadOnly: () =>
      !WRITABLE_FORMS.includes(form.ui.getFormType()) || form.getControl(COLUMN)?.getDisabled() === true,
    onChange: (handler) => attribute.addOnChange(handler),
  };
}
