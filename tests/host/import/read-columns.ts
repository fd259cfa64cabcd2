import type { Element } from '@xmldom/xmldom';
import type { ColumnMetadata, ColumnType, Option, RequiredLevel } from '../model';
import { ImportRefusal } from './import-refusal';
import { readOptions, type Choices } from './read-choices';
import { child, labelOf, numberOf, textOf } from './xml';

/** customizations.xml's words for types, as exports of Dataverse have them. */
const TYPES: Readonly<Record<string, ColumnType>> = {
  bigint: 'BigInt',
  bit: 'Boolean',
  customer: 'Customer',
  datetime: 'DateTime',
  decimal: 'Decimal',
  file: 'Virtual',
  float: 'Double',
  image: 'Virtual',
  int: 'Integer',
  lookup: 'Lookup',
  money: 'Money',
  multiselectpicklist: 'MultiSelectPicklist',
  ntext: 'Memo',
  nvarchar: 'String',
  owner: 'Owner',
  partylist: 'PartyList',
  picklist: 'Picklist',
  primarykey: 'Uniqueidentifier',
  state: 'State',
  status: 'Status',
  timestamp: 'BigInt',
  uniqueidentifier: 'Uniqueidentifier',
  virtual: 'Virtual',
};

const FORMATS: Readonly<Record<string, string>> = {
  text: 'Text',
  textarea: 'TextArea',
  url: 'Url',
  phone: 'Phone',
  email: 'Email',
  date: 'DateOnly',
  datetime: 'DateAndTime',
  duration: 'Duration',
};

const REQUIRED: Readonly<Record<string, RequiredLevel>> = {
  required: 'ApplicationRequired',
  recommended: 'Recommended',
  systemrequired: 'SystemRequired',
};

/** @throws Error for a type this host does not know, or a global choice nobody defines */
export function readColumn(element: Element, table: string, choices: Choices): ColumnMetadata {
  const logicalName = textOf(element, 'LogicalName') || textOf(element, 'Name').toLowerCase();
  const typeName = textOf(element, 'Type');
  const type = TYPES[typeName];
  if (!type) throw new ImportRefusal(`${table}.${logicalName}: column type "${typeName}" is not known.`);
  const optionSetName = textOf(element, 'OptionSetName');
  const options = optionsOf(element, `${table}.${logicalName}`, optionSetName, choices);
  const appDefault = numberOf(element, 'AppDefaultValue');
  return {
    logicalName,
    schemaName: element.getAttribute('PhysicalName') ?? logicalName,
    displayName: labelOf(element, 'displaynames') || logicalName,
    description: labelOf(element, 'Descriptions'),
    type,
    requiredLevel: REQUIRED[textOf(element, 'RequiredLevel')] ?? 'None',
    createable: textOf(element, 'ValidForCreateApi') !== '0',
    updateable: textOf(element, 'ValidForUpdateApi') !== '0',
    ...(textOf(element, 'IsSecured') === '1' && { isSecured: true }),
    odata: type !== 'PartyList' && type !== 'Virtual',
    ...optional('format', FORMATS[textOf(element, 'Format')]),
    ...optional('maxLength', numberOf(element, 'MaxLength')),
    ...optional('min', numberOf(element, 'MinValue')),
    ...optional('max', numberOf(element, 'MaxValue')),
    ...optional('precision', numberOf(element, 'Accuracy')),
    ...optional('options', options),
    ...(optionSetName && { optionSetName }),
    // -1 is how a choice says "no default".
    ...(appDefault !== undefined &&
      appDefault !== -1 && { default: type === 'Boolean' ? appDefault === 1 : appDefault }),
  };
}

function optionsOf(
  element: Element,
  column: string,
  optionSetName: string,
  choices: Choices,
): readonly Option[] | undefined {
  if (!optionSetName) return readOptions(child(element, 'optionset'));
  const options = choices.get(optionSetName);
  if (!options)
    throw new ImportRefusal(`${column}: the global choice "${optionSetName}" is in no imported solution.`);
  return options;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  const part: { [P in K]?: T } = {};
  if (value !== undefined) part[key] = value;
  return part;
}
