import type { Finding } from '../finding.js';
import type { Solution, Subject, Table } from '../solution.js';
import { attributeOf, childOf, descendantsOf, textOf } from '../xml.js';

/** Choices have values of the publisher's range, are used, and are not named like a column. */
export function checkChoices({ solution }: Subject): Finding[] {
  return [...wrongChoices(solution), ...solution.tables.flatMap((table) => wrongUses(solution, table))];
}

function wrongChoices(solution: Solution): Finding[] {
  const columns = solution.tables.flatMap((table) => table.columns);
  const used = new Set(columns.map(({ element }) => textOf(element, 'OptionSetName')));
  const first =
    Number(
      textOf(solution.manifest.root, 'SolutionManifest', 'Publisher', 'CustomizationOptionValuePrefix'),
    ) * 10000;
  return solution.choices.flatMap((choice) => {
    const findings: Finding[] = [];
    const report = (problem: string, remedy: string) => findings.push({ file: choice.path, problem, remedy });
    if (choice.path !== `OptionSets/${choice.name}.xml`)
      report(`Name is ${choice.name}`, 'Name the file after the choice.');
    if (!used.has(choice.name))
      report(`no column uses the choice ${choice.name}`, 'Delete it, or correct OptionSetName.');
    if (columns.some(({ name }) => name === choice.name.toLowerCase())) {
      report(
        `the choice ${choice.name} is named like a column`,
        'Rename the choice: the import says "The schema name … for type OptionSet is not unique".',
      );
    }
    const values = descendantsOf(choice.root, 'option').map((option) => Number(attributeOf(option, 'value')));
    for (const value of values.filter((one) => !(one >= first && one < first + 10000))) {
      report(`the value ${String(value)} is outside the publisher's range`, `Count from ${String(first)}.`);
    }
    for (const value of values.filter((one, index) => values.indexOf(one) !== index)) {
      report(`the value ${String(value)} stands there twice`, 'Give each option its own value.');
    }
    return findings;
  });
}

function wrongUses(solution: Solution, table: Table): Finding[] {
  const inlinePrefix = table.ours ? table.logicalName : `${solution.prefix}_${table.logicalName}`;
  return table.columns.flatMap((column) => {
    const findings: Finding[] = [];
    const report = (problem: string, remedy: string) =>
      findings.push({ file: table.path, problem: `column ${column.name}: ${problem}`, remedy });
    const global = textOf(column.element, 'OptionSetName');
    if (global && !solution.choices.some(({ name }) => name === global)) {
      report(`the choice ${global} is not there`, 'Correct OptionSetName: case counts.');
    }
    const inline = childOf(column.element, 'optionset');
    const inlineName = inline ? attributeOf(inline, 'Name') : '';
    if (inline && inlineName !== `${inlinePrefix}_${column.name}`) {
      report(`its own choice is called ${inlineName}`, `Write ${inlinePrefix}_${column.name}.`);
    }
    if (
      ['picklist', 'multiselectpicklist', 'bit', 'state', 'status'].includes(column.type) &&
      !global &&
      !inline
    ) {
      report('has no options', 'Name a choice in OptionSetName.');
    }
    return findings;
  });
}
