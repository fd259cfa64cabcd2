import { hostContext } from '../client/host-context';
import { filled } from '../client/sessions/session';
import type { ShellPort } from '../client/shell-port';
import type { Answer } from './cif-host';
import { text } from './record-answers';
import { slugsIn } from './templates';

/** `notifyEvent` and `cancelEvent` of CIF 2.0 (Microsoft's reference of both). */
export function notificationAnswers(shell: ShellPort): Readonly<Record<string, Answer>> {
  return {
    notifyEvent: {
      api: 'NotifyEvent',
      value: async (asked) => {
        const name = text(asked, 'templateName');
        const template = hostContext.workspace.notificationTemplates.find(
          ({ uniqueName }) => uniqueName === name,
        );
        if (!template) throw new Error('NotificationTemplateNotFoundError');
        const slugs = slugsIn(asked.get('templateParameters'));
        const { actionName, responseReason } = await shell.notify({
          ...template,
          token: text(asked, 'cancellationToken'),
          title: filled(template.title, slugs),
          fields: template.fields.map(({ title, value }) => ({ title, value: filled(value, slugs) })),
        });
        return new Map([
          ['actionName', actionName],
          ['responseReason', responseReason],
        ]);
      },
    },
    cancelEvent: {
      api: 'CancelEvent',
      value: (asked) => {
        const token = text(asked, 'cancellationToken');
        if (token === '' || !shell.cancelNotification(token)) throw new Error('RejectAfterClientError');
        return token;
      },
    },
  };
}
