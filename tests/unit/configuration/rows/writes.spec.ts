import { writesOf } from '../../../../WebResources/configuration/rows/writes';

const column = (name: string, value: unknown) => ({ column: name, value, from: undefined, to: value });

describe('The writes of a plan', () => {
  it('bind new rows to what they belong to, there already or made by an earlier write', () => {
    const writes = writesOf(
      [
        {
          kind: 'create',
          table: 'ips_screenpoprule',
          name: 'R',
          columns: [column('ips_name', 'R')],
          parent: { table: 'ips_cticonfiguration', id: 'c1' },
        },
        {
          kind: 'create',
          table: 'ips_screenpopparameter',
          name: 'n',
          columns: [],
          parent: { table: 'ips_screenpoprule', position: 0 },
        },
        {
          kind: 'create',
          table: 'ips_screenpopparameter',
          name: 'm',
          columns: [],
          parent: { table: 'ips_screenpoprule', id: 'r1' },
        },
      ],
      undefined,
    );
    expect(writes).toEqual([
      {
        kind: 'create',
        entitySet: 'ips_screenpoprules',
        body: { ips_name: 'R', 'ips_configurationid@odata.bind': '/ips_cticonfigurations(c1)' },
      },
      { kind: 'create', entitySet: 'ips_screenpopparameters', body: { 'ips_ruleid@odata.bind': '$1' } },
      {
        kind: 'create',
        entitySet: 'ips_screenpopparameters',
        body: { 'ips_ruleid@odata.bind': '/ips_screenpoprules(r1)' },
      },
    ]);
  });

  it('change and delete only what is as it was read, and keep what was before', () => {
    const writes = writesOf(
      [
        {
          kind: 'update',
          table: 'ips_cticonfiguration',
          name: 'C',
          id: 'c1',
          etag: 'W/"1"',
          columns: [column('ips_order', 2)],
        },
        { kind: 'delete', table: 'ips_relatedtable', name: 'lead', id: 't1', etag: 'W/"2"' },
      ],
      { configurationId: 'c1', name: 'before', content: '{}' },
    );
    expect(writes).toEqual([
      { kind: 'update', entitySet: 'ips_cticonfigurations', id: 'c1', etag: 'W/"1"', body: { ips_order: 2 } },
      { kind: 'delete', entitySet: 'ips_relatedtables', id: 't1', etag: 'W/"2"' },
      {
        kind: 'create',
        entitySet: 'ips_configurationversions',
        body: {
          ips_name: 'before',
          ips_content: '{}',
          'ips_configurationid@odata.bind': '/ips_cticonfigurations(c1)',
        },
      },
    ]);
  });
});
