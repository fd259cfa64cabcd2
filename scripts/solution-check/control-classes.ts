import type { Column } from './solution.js';
import type { ControlKind } from './standard.js';

/** Class ids of form controls, as exported forms have them, in capitals. */
export const CLASS_IDS: Readonly<Record<ControlKind, string>> = {
  text: '{4273EDBD-AC1D-40D3-9FB2-095C621B552D}',
  url: '{71716B6C-711E-476C-8AB8-5D11542BFB47}',
  phone: '{8C10015A-B339-4982-9474-A95FE05631A5}',
  memo: '{E0DECE4B-6FC8-4A8F-A065-082708572369}',
  number: '{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}',
  duration: '{AA987274-CE4E-4271-A803-66164311A958}',
  'yes-no': '{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}',
  choice: '{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}',
  choices: '{4AA28AB7-9C13-4F57-A73D-AD894D048B5F}',
  lookup: '{270BD3DB-D9AF-4782-9025-509E298DEC0A}',
  regarding: '{F3015350-44A2-4AA0-97B5-00166532B5E9}',
  parties: '{CBFB742C-14E7-4A17-96BB-1A13F7F64AA2}',
  date: '{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}',
};

export const SUBGRID = '{E7A81278-8635-4D9E-8D4D-59480B391C5B}';
export const WEB_RESOURCE = '{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}';

const KINDS: Readonly<Record<string, ControlKind>> = {
  'nvarchar/url': 'url',
  'nvarchar/phone': 'phone',
  nvarchar: 'text',
  ntext: 'memo',
  'int/duration': 'duration',
  int: 'number',
  bit: 'yes-no',
  picklist: 'choice',
  state: 'choice',
  multiselectpicklist: 'choices',
  lookup: 'lookup',
  datetime: 'date',
};

/** What shows a column on a form; `undefined` for a type no form of ours shows. */
export function kindOf({ type, format }: Column): ControlKind | undefined {
  return KINDS[`${type}/${format}`] ?? KINDS[type];
}
