import type { Colleague } from './colleague';

/** The first option of each of our choices; the others count up from it. */
const OPTION = 727_700_000;

export const PARAMETER_TYPES = { string: OPTION, phone: OPTION + 1 } as const;
export const PHONE_FORMATS = {
  local: OPTION,
  e164: OPTION + 1,
  international: OPTION + 2,
  digits: OPTION + 3,
  raw: OPTION + 4,
} as const;
export const DO_NOT_PHONE = { ignore: OPTION, warn: OPTION + 1, refuse: OPTION + 2 } as const;
const DEFAULT_CALL_TYPE = String(OPTION + 4);

/** The sample configuration, as an administrator changes it before the agent's tab opens. */
export interface Configuration {
  configuration(change: object): Promise<void>;
  /** The only rule there is. */
  rule(change: object): Promise<void>;
  /** The only parameter of that rule, `telephone1`. */
  parameter(change: object): Promise<void>;
  /** A further parameter of that rule. */
  addParameter(name: string, path: string, others: object): Promise<void>;
  /** A further rule for every call, with the parameter `telephone1`. */
  addRule(table: string, query: string, others?: object): Promise<void>;
}

export function configurationOf({ row, create, update }: Colleague): Configuration {
  const idOf = async (table: string): Promise<string> => String((await row(`${table}s`))[`${table}id`]);
  const change = async (table: string, columns: object): Promise<void> =>
    update(`${table}s(${await idOf(table)})`, columns);

  async function addParameterTo(ruleId: string, columns: object): Promise<void> {
    await create('ips_screenpopparameters', {
      'ips_ruleid@odata.bind': `/ips_screenpoprules(${ruleId})`,
      ips_order: 2,
      ...columns,
    });
  }
  return {
    configuration: (columns) => change('ips_cticonfiguration', columns),
    rule: (columns) => change('ips_screenpoprule', columns),
    parameter: (columns) => change('ips_screenpopparameter', columns),
    addParameter: async (ips_name, ips_path, others) =>
      addParameterTo(await idOf('ips_screenpoprule'), { ips_name, ips_path, ...others }),
    async addRule(table, query, others = {}) {
      const id = crypto.randomUUID();
      const configuration = await idOf('ips_cticonfiguration');
      await create('ips_screenpoprules', {
        ips_screenpopruleid: id,
        'ips_configurationid@odata.bind': `/ips_cticonfigurations(${configuration})`,
        ips_name: `Any call, ${table}`,
        ips_calltypes: DEFAULT_CALL_TYPE,
        ips_tablename: table,
        ips_query: query,
        ips_order: 2,
        ...others,
      });
      await addParameterTo(id, {
        ips_name: 'telephone1',
        ips_path: 'interaction.activity.customerCli',
        ips_parametertype: PARAMETER_TYPES.phone,
        ips_format: PHONE_FORMATS.e164,
      });
    },
  };
}
