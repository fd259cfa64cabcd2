import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { startHistoryPage } from '../../../../WebResources/settings/history/history-page';
import {
  NOW,
  type HistoryActions,
  type HistoryState,
} from '../../../../WebResources/settings/history/page-state';
import { NO_OPTIONS } from '../../../../WebResources/configuration/json/json-options';
import { writeDocument } from '../../../../WebResources/configuration/configuration-document';
import { changeSetFake } from '../../../support/change-set-fake';
import type { DataverseFake } from '../../../support/dataverse-fake';
import { settingsFake } from '../../../support/settings-fake';
import { until } from '../../../support/until';

const ID = '11111111-0000-4000-8000-000000000001';
const NEWER = '22222222-0000-4000-8000-00000000000a';
const OLDER = '22222222-0000-4000-8000-00000000000b';
const BROKEN = '22222222-0000-4000-8000-00000000000c';
const DOCUMENT = {
  ...NO_OPTIONS,
  name: 'Sales',
  ctiUrl: 'https://tenant.ipscape.com.au',
  integrationKey: 'key',
  order: 0,
  isDefault: true,
  roles: [],
  defaultCountry: 'AU',
};

type OpenState = Extract<HistoryState, { kind: 'open' }>;

function version(id: string, createdon: string, ips_content: string) {
  return {
    ips_configurationversionid: id,
    _ips_configurationid_value: ID,
    createdon,
    '_createdby_value@OData.Community.Display.V1.FormattedValue': 'Morgan',
    ips_content,
  };
}

function open(prepare: (dataverse: DataverseFake) => void = () => undefined, id = ID) {
  const dataverse = settingsFake({
    ips_cticonfigurationid: ID,
    ips_name: 'Sales',
    ips_ctiurl: 'https://tenant.ipscape.com.au',
    ips_integrationkey: 'key',
    ips_isdefault: true,
    ips_defaultcountry: 'AU',
    ips_completeactivityrecordonwrap: false,
    ips_minimumseconds: 5,
    '@odata.etag': 'W/"1"',
  });
  prepare(dataverse);
  const changeSet = changeSetFake();
  const shown: [HistoryState, HistoryActions][] = [];
  startHistoryPage({ dataverse, changeSet, now: () => new Date(2026, 2, 5, 9, 7) }, id, (state, actions) =>
    shown.push([state, actions]),
  );
  const state = (): HistoryState => shown[shown.length - 1]![0];
  return {
    changeSet,
    state,
    actions: () => shown[shown.length - 1]![1],
    async opened(holds: (state: OpenState) => boolean = () => true): Promise<OpenState> {
      const fits = (now: HistoryState): now is OpenState => now.kind === 'open' && !now.isBusy && holds(now);
      await until(() => fits(state()));
      return state() as OpenState;
    },
  };
}

const twoVersions = (dataverse: DataverseFake): void =>
  dataverse.has(
    'ips_configurationversion',
    version(NEWER, '2026-03-04T09:00:00Z', writeDocument({ ...DOCUMENT, minimumSeconds: 3 })),
    version(OLDER, '2026-03-01T09:00:00Z', writeDocument({ ...DOCUMENT, minimumSeconds: 1 })),
  );

function differencesIn({ comparison }: OpenState): readonly unknown[] {
  if (comparison?.kind !== 'compared') return [];
  return comparison.parts.flatMap(({ columns }) =>
    columns.filter(({ isSame }) => !isSame).map(({ column, left, right }) => [column, left, right]),
  );
}

describe('The page History', () => {
  it('opens with the last change: the newest version beside what there is now', async () => {
    const page = open(twoVersions);
    const state = await page.opened();

    expect(state.versions.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      [NEWER, 'Morgan'],
      [OLDER, 'Morgan'],
    ]);
    expect([state.left, state.right]).toEqual([NEWER, NOW]);
    expect(differencesIn(state)).toEqual([['ips_minimumseconds', 3, 5]]);
  });

  it('compares any two', async () => {
    const page = open(twoVersions);
    await page.opened();
    page.actions().choose({ left: OLDER, right: NEWER });
    expect(differencesIn(await page.opened(({ right }) => right === NEWER))).toEqual([
      ['ips_minimumseconds', 1, 3],
    ]);
  });

  it('rolls back in one change set that keeps what is there now', async () => {
    const page = open(twoVersions);
    await page.opened();
    page.actions().choose({ left: OLDER });
    await page.opened(({ left }) => left === OLDER);
    page.actions().preview();
    const { rollBack } = await page.opened((state) => state.rollBack.kind === 'preview');
    expect(rollBack.kind === 'preview' && rollBack.changes.map(({ kind, name }) => [kind, name])).toEqual([
      ['update', 'Sales'],
    ]);
    expect(page.changeSet.tried).toEqual([]);

    page.changeSet.failNext(
      new AdapterError('DATAVERSE_REFUSED', { message: 'no', code: '', position: '1' }),
    );
    page.actions().rollBack();
    page.actions().rollBack();
    const refused = await page.opened((state) => state.rollBack.kind === 'failed');
    expect(refused.rollBack.kind === 'failed' && refused.rollBack.change?.name).toBe('Sales');
    expect(page.changeSet.tried.length).toBe(1);

    const [update, kept] = page.changeSet.tried[0]!;
    expect(update?.kind === 'update' && update.body).toEqual({ ips_minimumseconds: 1 });
    expect(kept?.kind === 'create' && kept.body['ips_name']).toBe('2026-03-05 09:07 Morgan');
    const content = kept?.kind === 'create' ? String(kept.body['ips_content']) : '';
    expect(JSON.parse(content)).toEqual(jasmine.objectContaining({ minimumSeconds: 5, isDefault: true }));
  });

  it('does not claim to know what became of a roll back whose answer got lost', async () => {
    const page = open(twoVersions);
    await page.opened();
    page.actions().preview();
    await page.opened((state) => state.rollBack.kind === 'preview');
    page.changeSet.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    page.actions().rollBack();
    const { rollBack } = await page.opened((state) => state.rollBack.kind === 'failed');
    expect(rollBack).toEqual(jasmine.objectContaining({ isUnknown: true }));
  });

  it('says where a version cannot be read, and does not roll back to it', async () => {
    const page = open((dataverse) =>
      dataverse.has('ips_configurationversion', version(BROKEN, '2026-03-04T09:00:00Z', '{"config": {}}')),
    );
    const state = await page.opened();
    expect(state.comparison).toEqual(jasmine.objectContaining({ kind: 'unreadable', side: BROKEN }));
    page.actions().preview();
    expect((await page.opened(({ rollBack }) => rollBack.kind !== 'none')).rollBack.kind).toBe('impossible');
  });

  it('compares a version that was broken, and does not roll back to it', async () => {
    const broken = writeDocument({ ...DOCUMENT, ctiUrl: 'tenant' });
    const page = open((dataverse) =>
      dataverse.has('ips_configurationversion', version(BROKEN, '2026-03-04T09:00:00Z', broken)),
    );
    expect(differencesIn(await page.opened())).toContain([
      'ips_ctiurl',
      'tenant',
      'https://tenant.ipscape.com.au',
    ]);
    page.actions().preview();
    expect((await page.opened(({ rollBack }) => rollBack.kind !== 'none')).rollBack.kind).toBe('impossible');
  });

  it('has nothing to compare before the first change', async () => {
    const state = await open().opened();
    expect([state.versions, state.comparison]).toEqual([[], undefined]);
  });

  it('asks to save a configuration that is not there yet', () => {
    expect(open(undefined, '').state()).toEqual({ kind: 'unsaved' });
  });

  it('says why where the history cannot be read', async () => {
    const error = new AdapterError('MISSING_PRIVILEGE', { table: 'ips_configurationversion' });
    const page = open((dataverse) => dataverse.failNext(error));
    await until(() => page.state().kind === 'closed');
    expect(page.state()).toEqual({ kind: 'closed', error });
  });
});
