import { refuseUnknown } from '../xrm/refuse-unknown';
import type { FormAttribute } from './attribute';
import type { Notice, RecordForm } from './record-form';

/** `formContext.getControl(id)` of a control that shows a column. */
export function controlOf(
  id: string,
  column: string,
  form: RecordForm,
  attributes: readonly FormAttribute[],
) {
  const label = form.table.columns[column]?.displayName ?? column;
  const notices = () => form.state.get().columnNotices.get(column) ?? [];
  const setNotices = (list: readonly Notice[]) => {
    form.update({ columnNotices: new Map(form.state.get().columnNotices).set(column, list) });
    return true;
  };
  const withMember = (set: ReadonlySet<string>, isMember: boolean) => {
    const next = new Set(set);
    if (isMember) next.add(column);
    else next.delete(column);
    return next;
  };
  return refuseUnknown(`formContext.getControl("${id}")`, {
    getName: () => id,
    getLabel: () => label,
    getControlType: () => 'standard',
    getAttribute: () => attributes.find((attribute) => attribute.getName() === column) ?? null,
    getDisabled: () => form.state.get().disabled.has(column),
    setDisabled: (isDisabled: boolean) =>
      form.update({ disabled: withMember(form.state.get().disabled, isDisabled) }),
    getVisible: () => !form.state.get().hidden.has(column),
    setVisible: (isVisible: boolean) =>
      form.update({ hidden: withMember(form.state.get().hidden, !isVisible) }),
    setFocus: () =>
      document.querySelector<HTMLElement>(`[data-column="${column}"] :is(input,select,textarea)`)?.focus(),
    setNotification: (text: string, noticeId = '') =>
      setNotices([...notices().filter((notice) => notice.id !== noticeId), { id: noticeId, text }]),
    clearNotification: (noticeId?: string) =>
      setNotices(noticeId === undefined ? [] : notices().filter((notice) => notice.id !== noticeId)),
  });
}
