import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { NO_INPUT } from '../../../../WebResources/settings/try-it/input';
import { caller, JANE, NUMBER } from '../../../support/adapter-page';
import { openTryIt } from '../../../support/try-it-page';
import { until } from '../../../support/until';

describe('The page Try it', () => {
  it('tries a number by the saved configuration, and says what is indexed', async () => {
    const page = openTryIt({
      prepare: ({ dataverse }) => dataverse.has('contact', caller(JANE, 'Jane Citizen')),
    });
    page.actions().edit({ number: NUMBER });
    page.actions().tryIt();
    const { report } = await page.run('tried');

    expect(report.configuration.name).toBe('Support');
    expect(report.tried.pop).toEqual(jasmine.objectContaining({ kind: 'opened' }));
    await until(() => {
      const { run } = page.state();
      return 'report' in run && run.report.indexed.get('contact') !== undefined;
    });
    const { run } = page.state();
    expect('report' in run && run.report.indexed.get('contact')).toEqual(['telephone1']);
  });

  it('tries nothing of a configuration that was never saved', async () => {
    const page = openTryIt({ id: '' });
    page.actions().tryIt();
    expect(page.state().isSaved).toBe(false);
    expect(page.dataverse.queries).toEqual([]);
  });

  it('names what is wrong with a text that is no interaction, and asks nothing', () => {
    const page = openTryIt();
    page.actions().edit({ kind: 'json', json: '{' });
    page.actions().tryIt();
    expect(page.state().run).toEqual({
      kind: 'bad-input',
      problem: jasmine.objectContaining({ kind: 'bad-json', line: 1 }),
    });
    expect(page.dataverse.queries).toEqual([]);
  });

  it('fills in an example of the number and call type that were chosen', () => {
    const page = openTryIt();
    page.actions().edit({ number: '02 9999 0000', subtype: 'outbound' });
    page.actions().fillExample();
    expect(page.state().input.json).toContain('"customerCli": "02 9999 0000"');
    expect(page.state().input.json).toContain('"subType": "outbound"');
  });

  it('says what a configuration cannot be used for', async () => {
    const error = new AdapterError('MISSING_PRIVILEGE', {
      table: 'ips_cticonfiguration',
      privilege: 'prvRead',
    });
    const page = openTryIt({ prepare: ({ dataverse }) => dataverse.failNext(error) });
    page.actions().tryIt();
    expect((await page.run('no-configuration')).error).toBe(error);
  });

  it('finds again, at once, what was tried before its tab was left', async () => {
    const input = { ...NO_INPUT, number: NUMBER };
    const page = openTryIt({
      kept: { input, isTried: true },
      prepare: ({ dataverse }) => dataverse.has('contact', caller(JANE, 'Jane Citizen')),
    });
    const { report } = await page.run('tried');
    expect(page.state().input).toEqual(input);
    expect(report.tried.pop.kind).toBe('opened');
  });

  it('keeps what is typed, and does not try it before it is asked to', () => {
    const page = openTryIt({ kept: { input: { ...NO_INPUT, number: NUMBER }, isTried: false } });
    expect(page.state().run.kind).toBe('none');
    page.actions().edit({ number: '0299990000' });
    expect(page.kept()).toEqual({ input: { ...NO_INPUT, number: '0299990000' }, isTried: false });
  });

  it('shows nothing of an attempt whose input was changed meanwhile', async () => {
    const page = openTryIt({ kept: { input: { ...NO_INPUT, number: NUMBER }, isTried: false } });
    page.actions().tryIt();
    expect(page.state().run.kind).toBe('loading');
    page.actions().edit({ number: '1' });
    await until(() => page.dataverse.queries.some(({ table }) => table === 'savedquery'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(page.state().run.kind).toBe('none');
  });

  it('says that the outcome was copied, or that the browser refused', async () => {
    const page = openTryIt();
    page.actions().copy('report');
    await until(() => page.state().copied === 'yes');
    expect(page.copied).toEqual(['report']);

    const refused = openTryIt({ copy: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
    refused.actions().copy('report');
    await until(() => refused.state().copied === 'refused');
    expect(refused.state().copied).toBe('refused');
  });
});
