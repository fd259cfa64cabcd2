import type { FormDefaults } from '../pages';
import type { ShellPort } from '../shell-port';
import { bracedId, plainId } from '../record-id';
import { textOf } from '../text';
import { refuseUnknown } from './refuse-unknown';

/** `Xrm.Navigation`, as far as a page of ours could need it. */
export function createNavigation(shell: ShellPort) {
  return refuseUnknown('Xrm.Navigation', {
    openForm: async (options: Xrm.Navigation.EntityFormOptions, parameters?: Record<string, unknown>) => {
      const saved = await shell.openForm({
        table: options.entityName ?? '',
        ...(options.entityId !== undefined && { id: plainId(options.entityId) }),
        defaults: formDefaults(parameters ?? {}),
      });
      return {
        savedEntityReference: saved.map((reference) => ({ ...reference, id: bracedId(reference.id) })),
      };
    },
    openAlertDialog: (strings: Xrm.Navigation.AlertStrings) => shell.alert(strings.text, strings.title),
    openErrorDialog: (options: Xrm.Navigation.ErrorDialogOptions) =>
      shell.alert(options.message ?? `Error ${options.errorCode}`, 'Error'),
    openConfirmDialog: async (strings: Xrm.Navigation.ConfirmStrings) => ({
      confirmed: await shell.confirm({
        title: strings.title ?? 'Confirm',
        text: strings.text,
        confirmLabel: strings.confirmButtonLabel ?? 'OK',
        cancelLabel: strings.cancelButtonLabel ?? 'Cancel',
      }),
    }),
    openUrl: (url: string) => void window.open(url, '_blank', 'noopener'),
    navigateTo: async (page: {
      pageType: string;
      entityName?: string;
      entityId?: string;
      viewId?: string;
    }) => {
      const table = page.entityName ?? '';
      if (page.pageType === 'entitylist') return shell.openList(table, page.viewId && plainId(page.viewId));
      if (page.pageType !== 'entityrecord') {
        throw new Error(
          `The local Dynamics does not imitate Xrm.Navigation.navigateTo of "${page.pageType}"`,
        );
      }
      await shell.openForm({ table, ...(page.entityId !== undefined && { id: plainId(page.entityId) }) });
    },
  });
}

/** Form parameters as texts; a lookup given as a list becomes its three parameters. */
export function formDefaults(parameters: Readonly<Record<string, unknown>>): FormDefaults {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const reference: unknown = Array.isArray(value) ? value[0] : value;
    if (
      typeof reference === 'object' &&
      reference !== null &&
      'id' in reference &&
      'entityType' in reference
    ) {
      texts[name] = textOf(reference.id);
      texts[`${name}type`] = textOf(reference.entityType);
      texts[`${name}name`] = 'name' in reference ? textOf(reference.name) : '';
    } else if (textOf(value) !== '') {
      texts[name] = textOf(value);
    }
  }
  return texts;
}
