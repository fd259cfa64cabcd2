import type { Element } from '@xmldom/xmldom';
import { COMMANDS, COMMAND_PARAMETERS, type CommandMetadata } from '../model';
import { ImportRefusal } from './import-refusal';
import { attribute, child, children } from './xml';

/** Rules the shell keeps by itself: its commands are there for who may do it, for saved records, for selected rows. */
const KEPT_RULES = [
  'EntityPrivilegeRule PrivilegeType=Delete',
  'EntityPrivilegeRule PrivilegeType=Write',
  'FormStateRule State=Create InvertResult=true',
  'SelectionCountRule Minimum=1',
];
const RULE_ATTRIBUTES = ['PrivilegeType', 'State', 'Minimum', 'Maximum', 'InvertResult', 'Default'];

/**
 * What a table's `RibbonDiffXml` changes: commands of Dynamics that run a script instead.
 * @throws Error naming whatever else it changes, since a command bar without it would not be Dynamics'
 */
export function readCommands(entity: Element, table: string): readonly CommandMetadata[] {
  const ribbon = child(entity, 'RibbonDiffXml');
  for (const section of ['CustomActions', 'LocLabels']) {
    const [first] = children(child(ribbon, section));
    if (first) throw notImitated(table, `${first.localName ?? ''} "${attribute(first, 'Id')}"`);
  }
  const rules = child(ribbon, 'RuleDefinitions');
  for (const rule of children(rules).flatMap((kind) => children(kind))) checkRule(rule, table);
  return children(child(ribbon, 'CommandDefinitions')).map((command) => readCommand(command, table));
}

function checkRule(rule: Element, table: string): void {
  for (const condition of children(rule)) {
    const reported = RULE_ATTRIBUTES.filter((name) => condition.hasAttribute(name));
    const words = [
      condition.localName,
      ...reported.map((name) => `${name}=${attribute(condition, name)}`),
    ].join(' ');
    if (!KEPT_RULES.includes(words)) throw notImitated(table, `rule "${attribute(rule, 'Id')}" (${words})`);
  }
}

function readCommand(command: Element, table: string): CommandMetadata {
  const name = attribute(command, 'Id');
  const id = COMMANDS.find((known) => known === name);
  const actions = children(child(command, 'Actions'));
  const [action] = actions;
  if (!id || actions.length !== 1 || action?.localName !== 'JavaScriptFunction')
    throw notImitated(table, `command "${name}"`);
  return {
    id,
    library: attribute(action, 'Library').replace(/^\$webresource:/, ''),
    functionName: attribute(action, 'FunctionName'),
    parameters: children(action).map((parameter) => {
      const value = attribute(parameter, 'Value');
      const known = COMMAND_PARAMETERS.find((one) => one === value);
      if (parameter.localName !== 'CrmParameter' || !known)
        throw notImitated(table, `parameter "${value}" of the command "${name}"`);
      return known;
    }),
  };
}

function notImitated(table: string, what: string): ImportRefusal {
  return new ImportRefusal(`${table}: the local Dynamics does not imitate the ribbon's ${what}.`);
}
