import { refuseUnknown } from '../xrm/refuse-unknown';
import type { FormAttribute } from './attribute';
import type { FormEvents } from './form-events';
import { readNotification, type Notification } from './notification';
import type { Notice, RecordForm } from './record-form';

/**
 * `formContext.getControl(id)` of a web resource. Its window is notified as soon as there is one, whatever has run in it.
 */
export function webResourceControlOf(id: string) {
  const frame = () => document.querySelector<HTMLIFrameElement>(`[data-testid="web-resource-${id}"]`);
  return refuseUnknown(`formContext.getControl("${id}")`, {
    getName: () => id,
    getControlType: () => 'webresource',
    getContentWindow: async () => {
      const contentWindow = frame()?.contentWindow;
      if (!contentWindow) throw new Error(`The web resource "${id}" is not on the tab in front`);
      return contentWindow;
    },
  });
}

/** `formContext.getControl(id)` of a subgrid. */
export function subgridControlOf(id: string, events: FormEvents) {
  return refuseUnknown(`formContext.getControl("${id}")`, {
    getName: () => id,
    getControlType: () => 'subgrid',
    addOnLoad: (handler: (context: unknown) => void) => void events.onGridLoad(id).add(handler),
    removeOnLoad: (handler: (context: unknown) => void) => void events.onGridLoad(id).delete(handler),
  });
}

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
  const others = (noticeId: string) => notices().filter((notice) => notice.id !== noticeId);
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
      setNotices([...others(noticeId), { id: noticeId, text, level: 'ERROR' }]),
    addNotification: (notification: Partial<Notification>) => {
      const notice = readNotification(notification);
      return setNotices([...others(notice.id), notice]);
    },
    clearNotification: (noticeId?: string) => setNotices(noticeId === undefined ? [] : others(noticeId)),
  });
}
