import type { FormContext } from '../../../../WebResources/settings/forms/form-context';
import { handOver } from '../../../../WebResources/settings/forms/hand-over';
import { formFake } from '../../../support/form-fake';
import { until } from '../../../support/until';

describe('handing the form to a page on it', () => {
  it('waits until the page has run, and hands it again when its tab is opened', async () => {
    const taken: unknown[] = [];
    let page: object = {};
    let openTab = (): void => undefined;
    const form = formFake({}).context.getFormContext();
    const control = { ...form.getControl('x'), getContentWindow: () => Promise.resolve(page) };
    const withPage: FormContext = {
      ...form,
      getControl: () => control as unknown as ReturnType<FormContext['getControl']>,
      ui: { ...form.ui, tabs: { get: () => ({ addTabStateChange: (handler) => void (openTab = handler) }) } },
    };
    const ready = () => ({ setClientApiContext: (xrm: unknown) => taken.push(xrm) });

    handOver(withPage, 'xrm', 'WebResource_x', 'general');
    page = ready();
    await until(() => taken.length === 1);
    openTab();
    await until(() => taken.length === 2);
    expect(taken).toEqual(['xrm', 'xrm']);
  });
});
