import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { startJsonPage } from '../../../../WebResources/settings/json/json-page';
import type { PageActions, PageState } from '../../../../WebResources/settings/json/page-state';
import { changeSetFake, type ChangeSetFake } from '../../../support/change-set-fake';
import { metadataFake, type MetadataFake } from '../../../support/metadata-fake';
import type { DataverseFake } from '../../../support/dataverse-fake';
import { settingsFake } from '../../../support/settings-fake';
import { until } from '../../../support/until';

const ID = '11111111-0000-4000-8000-000000000001';
const JSON_TEXT = '{"createTaskOnPreview": true}';

interface Opened {
  readonly dataverse: DataverseFake;
  readonly changeSet: ChangeSetFake;
  readonly metadata: MetadataFake;
  readonly state: () => PageState;
  readonly actions: () => PageActions;
  readonly steps: string[];
  step(kind: PageState['step']['kind']): Promise<PageState['step']>;
}

function open(prepare: (dataverse: DataverseFake) => void = () => undefined): Opened {
  const dataverse = settingsFake({
    ips_cticonfigurationid: ID,
    ips_name: 'Default',
    ips_defaultcountry: 'AU',
    '@odata.etag': 'W/"1"',
  });
  prepare(dataverse);
  const changeSet = changeSetFake();
  const metadata = metadataFake();
  const shown: [PageState, PageActions][] = [];
  const steps: string[] = [];
  startJsonPage(
    { dataverse, changeSet, openMetadata: () => metadata, now: () => new Date(2026, 2, 5, 9, 7) },
    (state, actions) => {
      shown.push([state, actions]);
      if (steps[steps.length - 1] !== state.step.kind) steps.push(state.step.kind);
    },
  );
  const state = (): PageState => shown[shown.length - 1]![0];
  return {
    dataverse,
    changeSet,
    metadata,
    state,
    actions: () => shown[shown.length - 1]![1],
    steps,
    async step(kind) {
      await until(() => state().step.kind === kind);
      return state().step;
    },
  };
}

describe('The page Import and export', () => {
  it('opens with the first configuration chosen', async () => {
    const page = open();
    await page.step('editing');
    expect(page.state().target).toEqual({ kind: 'existing', id: ID });
    expect(page.state().configurations.map(({ id, name }) => [id, name])).toEqual([[ID, 'Default']]);
  });

  it('says why where the configurations cannot be read', async () => {
    const error = new AdapterError('MISSING_PRIVILEGE', { table: 'ips_cticonfiguration' });
    const page = open((dataverse) => dataverse.failNext(error));
    expect(await page.step('closed')).toEqual({ kind: 'closed', error });
  });

  it('takes a preview back as soon as something is typed', async () => {
    const page = open();
    await page.step('editing');
    page.actions().edit(JSON_TEXT);
    page.actions().preview();
    await page.step('preview');
    page.actions().edit(`${JSON_TEXT} `);
    page.actions().apply();
    await page.step('editing');
    expect(page.changeSet.tried).toEqual([]);
  });

  it('applies once what was shown, whatever is pressed or typed meanwhile', async () => {
    const page = open();
    await page.step('editing');
    page.actions().edit(JSON_TEXT);
    page.actions().preview();
    await page.step('preview');
    const { apply, edit } = page.actions();
    page.changeSet.failNext(new AdapterError('DATAVERSE_BUSY', {}));
    apply();
    apply();
    edit('{}');
    await page.step('failed');

    expect(page.state().json).toBe(JSON_TEXT);
    expect(page.changeSet.tried.length).toBe(1);
    const [update, version] = page.changeSet.tried[0]!;
    expect(update?.kind === 'update' && update.body).toEqual(
      jasmine.objectContaining({ ips_createtaskonpreview: true }),
    );
    expect(version?.kind === 'create' && version.body['ips_name']).toBe('2026-03-05 09:07 Morgan');
  });

  it('names the change that was refused', async () => {
    const page = open();
    await page.step('editing');
    page.actions().edit(JSON_TEXT);
    page.actions().preview();
    await page.step('preview');
    page.changeSet.failNext(
      new AdapterError('DATAVERSE_REFUSED', { message: 'no', code: '', position: '1' }),
    );
    page.actions().apply();
    expect(await page.step('failed')).toEqual(
      jasmine.objectContaining({ change: jasmine.objectContaining({ table: 'ips_cticonfiguration' }) }),
    );
  });

  async function previewed(): Promise<Opened> {
    const page = open();
    await page.step('editing');
    page.actions().edit(JSON_TEXT);
    page.actions().preview();
    await page.step('preview');
    return page;
  }

  it('does not claim to know what became of changes whose answer got lost', async () => {
    const page = await previewed();
    page.changeSet.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    page.actions().apply();
    expect(await page.step('failed')).toEqual(jasmine.objectContaining({ isUnknown: true }));

    page.dataverse.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    page.actions().preview();
    await page.step('working');
    expect(await page.step('failed')).toEqual(jasmine.objectContaining({ isUnknown: false }));
  });

  it('says that all is done where only the names cannot be read again', async () => {
    const page = await previewed();
    page.changeSet.apply = () => {
      page.dataverse.failNext(new AdapterError('DATAVERSE_BUSY', {}));
      return Promise.resolve();
    };
    page.actions().apply();
    expect(await page.step('applied')).toEqual({ kind: 'applied', name: 'Default', count: 1 });
  });

  it('lets no second configuration have the name of another', async () => {
    const page = open();
    await page.step('editing');
    const target = { ctiUrl: 'https://a.example', integrationKey: 'k', defaultCountry: 'AU' };
    page.actions().choose({ kind: 'new', name: ' default', ...target });
    page.actions().preview();
    expect(await page.step('incomplete')).toEqual({ kind: 'incomplete', gaps: ['json_gap_name_taken'] });
  });

  async function findingsOf(json: string, page = open()): Promise<unknown> {
    await page.step('editing');
    page.actions().edit(json);
    page.actions().preview();
    const step = await page.step('preview');
    return step.kind === 'preview' && step.plan.findings;
  }

  it('shows before it applies anything what does not fit this organisation', async () => {
    expect(await findingsOf('{"fields": {"callDispositionField": "subjct"}}')).toEqual([
      jasmine.objectContaining({
        column: 'ips_dispositioncolumn',
        finding: jasmine.objectContaining({ text: 'unknown_column', instead: 'subject' }),
      }),
    ]);
  });

  it('does not say twice what the reading of the JSON has reported by its line', async () => {
    const rule = `{"entity": "phonecall", "query": "$filter=(subject eq '{{n}}'", "map": [{"name": "m", "path": "?"}]}`;
    expect(await findingsOf(`{"screenPop": {"rules": [${rule}]}}`)).toEqual([]);
  });

  it('shows the changes where Dynamics does not report tables and columns', async () => {
    const page = open();
    page.metadata.failNext(new AdapterError('DATAVERSE_BUSY', {}));
    expect(await findingsOf(JSON_TEXT, page)).toBeUndefined();
  });

  it('asks for what a new configuration needs before it reads anything', async () => {
    const page = open();
    await page.step('editing');
    page.actions().choose({
      kind: 'new',
      name: ' ',
      ctiUrl: 'https://a.example/x',
      integrationKey: 'k',
      defaultCountry: 'A',
    });
    page.actions().edit(JSON_TEXT);
    page.actions().preview();
    expect(await page.step('incomplete')).toEqual({
      kind: 'incomplete',
      gaps: ['json_gap_name', 'json_gap_address', 'json_gap_country'],
    });
  });
});
