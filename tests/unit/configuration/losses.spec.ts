import type { ConfigurationSummary } from '../../../WebResources/configuration/choose-configuration';
import {
  lossesOfParameters,
  lossesOfConfigurations,
  lossesOfRules,
} from '../../../WebResources/configuration/losses';
import type { RuleCallType } from '../../../WebResources/configuration/configuration';

const configuration = (id: string, part: Partial<ConfigurationSummary> = {}): ConfigurationSummary => ({
  id,
  name: id.toUpperCase(),
  order: 0,
  isDefault: false,
  roleIds: [],
  ...part,
});
const DEFAULT = configuration('main', { isDefault: true });
const SALES = configuration('sales', { roleIds: ['seller', 'manager'] });

describe('lossesOfConfigurations', () => {
  it('are all agents when the last configuration goes', () => {
    expect(lossesOfConfigurations([DEFAULT], ['main'])).toEqual([{ kind: 'last' }]);
  });

  it('are the agents of roles that no other configuration names, who get the default', () => {
    const other = configuration('team', { roleIds: ['manager'] });
    expect(lossesOfConfigurations([DEFAULT, SALES, other], ['sales'])).toEqual([
      { kind: 'roles', roleIds: ['seller'], next: 'MAIN' },
    ]);
    expect(lossesOfConfigurations([SALES, other], ['sales'])).toEqual([
      { kind: 'roles', roleIds: ['seller'] },
    ]);
  });

  it('are the agents whom no configuration names when the only default goes', () => {
    expect(lossesOfConfigurations([DEFAULT, SALES], ['main'])).toEqual([{ kind: 'default' }]);
    expect(lossesOfConfigurations([DEFAULT, configuration('second', { isDefault: true })], ['main'])).toEqual(
      [],
    );
  });

  it('are none when what goes is not active, or serves nobody alone', () => {
    expect(lossesOfConfigurations([DEFAULT], ['inactive'])).toEqual([]);
    expect(lossesOfConfigurations([DEFAULT, configuration('empty')], ['empty'])).toEqual([]);
  });
});

describe('lossesOfRules', () => {
  const rule = (id: string, ...callTypes: RuleCallType[]) => ({ id, callTypes });

  it('are the calls that no rule names when the only default rule goes', () => {
    expect(lossesOfRules([rule('any', 'default'), rule('in', 'inbound')], ['any'])).toEqual([
      { kind: 'default' },
    ]);
    expect(lossesOfRules([rule('any', 'default'), rule('too', 'default')], ['any'])).toEqual([]);
  });

  it('are the kinds of call that no other rule names, which the default rule serves if there is one', () => {
    expect(lossesOfRules([rule('any', 'default'), rule('in', 'inbound', 'preview')], ['in'])).toEqual([
      { kind: 'call-types', types: ['inbound', 'preview'], hasDefault: true },
    ]);
    expect(lossesOfRules([rule('in', 'inbound')], ['in'])).toEqual([
      { kind: 'call-types', types: ['inbound'], hasDefault: false },
    ]);
    expect(lossesOfRules([rule('in', 'inbound'), rule('in2', 'inbound')], ['in'])).toEqual([]);
  });
});

describe('lossesOfParameters', () => {
  const rules = [
    { id: 'in', name: 'Inbound', asksFor: ['Number', 'campaign', 'Number'] },
    { id: 'out', name: 'Outbound', asksFor: ['number'] },
  ];
  const parameter = (id: string, name: string, ruleId = 'in') => ({ id, name, ruleId });

  it('are the parameters that the query of their own rule asks for, in whatever case', () => {
    const all = [parameter('a', 'number'), parameter('b', 'Campaign'), parameter('c', 'firstname')];
    expect(lossesOfParameters(rules, all, ['a', 'b'])).toEqual([
      { rule: 'Inbound', names: ['Number', 'campaign'] },
    ]);
  });

  it('are none where the query does not ask for them, another of that name stays, or they are not active', () => {
    const all = [parameter('a', 'number'), parameter('b', 'NUMBER'), parameter('c', 'firstname')];
    expect(lossesOfParameters(rules, all, ['a', 'c', 'inactive'])).toEqual([]);
  });
});
