import { collection } from '../xrm/metadata';
import { refuseUnknown } from '../xrm/refuse-unknown';
import { bracedId } from '../record-id';
import { attributeOf } from './attribute';
import { controlOf, subgridControlOf, webResourceControlOf } from './control';
import type { FormEvents } from './form-events';
import { controlsOf, hasErrors, isDirty, type RecordForm } from './record-form';

/** `FORM_TYPE` of the Client API. */
const FORM_TYPE = { create: 1, update: 2, readOnly: 3 } as const;

export interface FormContextOptions {
  readonly form: RecordForm;
  readonly events: FormEvents;
  /** Saves as the command does: with the `onsave` handlers. */
  readonly save: () => Promise<unknown>;
  readonly close: () => void;
}

/** `executionContext.getFormContext()`: what a form script may do. All else throws its name. */
export function createFormContext({ form, events, save, close }: FormContextOptions) {
  const attributes = form.columns.map((column) => attributeOf(column, form, events));
  const all = controlsOf(form.layout);
  const controls = [
    ...all.flatMap((control) =>
      control.kind === 'field' ? [controlOf(control.id, control.column, form, attributes)] : [],
    ),
    ...all.flatMap((control) => (control.kind === 'webResource' ? [webResourceControlOf(control.id)] : [])),
    ...all.flatMap((control) => (control.kind === 'subgrid' ? [subgridControlOf(control.id, events)] : [])),
  ];
  const tabs = form.layout.tabs.map(({ name, label }) =>
    refuseUnknown(`formContext.ui.tabs.get("${name}")`, {
      getName: () => name,
      getLabel: () => label,
      addTabStateChange: (handler: (context: unknown) => void) => void events.onTab(name).add(handler),
      removeTabStateChange: (handler: (context: unknown) => void) => void events.onTab(name).delete(handler),
    }),
  );
  const attributeCollection = collection(attributes, (attribute) => attribute.getName());
  const controlCollection = collection(controls, (control) => control.getName());
  const notices = () => form.state.get().formNotices;

  return refuseUnknown('formContext', {
    getAttribute: attributeCollection.get,
    getControl: controlCollection.get,
    data: refuseUnknown('formContext.data', {
      getIsDirty: () => isDirty(form),
      isValid: () => !hasErrors(form.state.get()),
      save,
      refresh: async (savesFirst: boolean) => {
        if (savesFirst) await save();
        await form.load();
      },
      attributes: attributeCollection,
      entity: refuseUnknown('formContext.data.entity', {
        getId: () => idOf(form),
        getEntityName: () => form.table.logicalName,
        getPrimaryAttributeValue: () => form.state.get().values.get(form.table.primaryNameColumn) ?? null,
        getEntityReference: () => ({
          id: idOf(form),
          entityType: form.table.logicalName,
          name: form.name(),
        }),
        getIsDirty: () => isDirty(form),
        attributes: attributeCollection,
        save,
        addOnSave: (handler: (context: unknown) => void) => void events.onSave.add(handler),
        removeOnSave: (handler: (context: unknown) => void) => void events.onSave.delete(handler),
        addOnPostSave: (handler: (context: unknown) => void) => void events.onPostSave.add(handler),
        removeOnPostSave: (handler: (context: unknown) => void) => void events.onPostSave.delete(handler),
      }),
    }),
    ui: refuseUnknown('formContext.ui', {
      getFormType: () => formType(form),
      setFormNotification: (text: string, level: 'ERROR' | 'WARNING' | 'INFO', id: string) => {
        form.update({
          formNotices: [...notices().filter((notice) => notice.id !== id), { id, text, level }],
        });
        return true;
      },
      clearFormNotification: (id: string) => {
        form.update({ formNotices: notices().filter((notice) => notice.id !== id) });
        return true;
      },
      controls: controlCollection,
      tabs: collection(tabs, (tab) => tab.getName()),
      close,
    }),
  });
}

function idOf(form: RecordForm): string {
  const { id } = form.state.get();
  return id === undefined ? '' : bracedId(id);
}

function formType(form: RecordForm): number {
  const { id, readOnlyBecause } = form.state.get();
  if (id === undefined) return FORM_TYPE.create;
  return readOnlyBecause === undefined ? FORM_TYPE.update : FORM_TYPE.readOnly;
}
