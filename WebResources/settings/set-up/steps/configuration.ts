import { isCountry } from '../../../configuration/check/check-country';
import { judgeCtiAddress } from '../../../configuration/cti-address';
import { defaultConfiguration, TABLES_OF_SALES } from '../../../configuration/default-configuration';
import type { ConfigurationTable } from '../../../configuration/configuration-tables';
import { planChanges } from '../../../configuration/rows/plan-changes';
import { writesOf } from '../../../configuration/rows/writes';
import { hasTable } from '../../../configuration/has-table';
import type { Metadata } from '../../../ports/metadata';
import { checkOptions, type PlacedFinding } from '../../check-options';
import type { Configuration } from '../facts';
import type { SetUpPorts } from '../ports';
import type { Finding, Question, Repair, Step, Words } from '../step';

const HELP = 'admin_guide.html#change-the-configuration';

/** There is a configuration, and one for users whom no other names. */
export const configurationStep: Step = {
  name: 'configuration',
  async check(facts, ports) {
    const configurations = await facts.configurations();
    if (configurations.length === 0) {
      return {
        verdict: 'missing',
        what: { key: 'setup_configuration_missing' },
        why: [{ key: 'setup_configuration_why' }],
        help: HELP,
        repair: createDefault(ports),
      };
    }
    const items = configurations.map(({ name, ctiUrl, isDefault }): Words => ({
      key: isDefault ? 'setup_configuration_default' : 'setup_configuration_one',
      values: { name, url: ctiUrl },
    }));
    const broken = configurations.find(({ ctiUrl }) => judgeCtiAddress(ctiUrl).kind !== 'good');
    if (broken) {
      const { name, ctiUrl: url } = broken;
      const what: Words = { key: 'setup_configuration_broken', values: { name, url } };
      return { verdict: 'missing', what, items, help: HELP };
    }
    const findings = await findingsIn(configurations, facts.metadata);
    if (findings.length > 0) return { ...findingsOf(findings, items), help: HELP };
    if (configurations.some(({ isDefault }) => isDefault))
      return { verdict: 'done', what: { key: 'setup_configuration_done' }, items, help: HELP };
    const what: Words = { key: 'setup_configuration_no_default' };
    return {
      verdict: 'warning',
      what,
      why: [{ key: 'setup_configuration_no_default_why' }],
      items,
      help: HELP,
    };
  },
};

interface FoundIn extends PlacedFinding {
  readonly configuration: string;
}

/** A related table that is not there harms nobody. */
async function findingsIn(all: readonly Configuration[], metadata: Metadata): Promise<readonly FoundIn[]> {
  const found = await Promise.all(
    all.map(async ({ name: configuration, options }) =>
      (await checkOptions(options, metadata)).map((one) => ({ ...one, configuration })),
    ),
  );
  return found.flat().filter(({ column }) => column !== 'ips_logicalname');
}

/** Without what the panel looks things up in it does not start by a configuration; the rest it does without. */
const LOOKED_UP: readonly ConfigurationTable[] = ['ips_screenpoprule', 'ips_relatedtable'];

function findingsOf(
  findings: readonly FoundIn[],
  items: readonly Words[],
): Pick<Finding, 'verdict' | 'what' | 'why' | 'items'> {
  const isWrong = findings.some(
    ({ table, finding }) => finding.level === 'error' && LOOKED_UP.includes(table),
  );
  return {
    verdict: isWrong ? 'missing' : 'warning',
    what: { key: isWrong ? 'setup_configuration_wrong' : 'setup_configuration_doubtful' },
    why: [{ key: 'setup_configuration_wrong_why' }],
    items: [...items, ...findings.map(asItem)],
  };
}

function asItem({ configuration, name, finding }: FoundIn): Words {
  const place = name ? `${configuration} › ${name}` : configuration;
  const before = { key: 'setup_place', values: { place } } as const;
  return { key: `form_${finding.text}`, ...(finding.values && { values: finding.values }), before };
}

function createDefault({ dataverse, changeSet, country }: SetUpPorts): Repair {
  return {
    label: { key: 'setup_configuration_create' },
    questions: [
      question('ctiUrl', 'https://', (text) =>
        judgeCtiAddress(text).kind === 'good' ? undefined : { key: 'json_gap_address' },
      ),
      question('integrationKey', '', (text) => (text.trim() ? undefined : { key: 'json_gap_key' })),
      question('defaultCountry', country, (text) =>
        isCountry(text) ? undefined : { key: 'json_gap_country' },
      ),
    ],
    async run(answers) {
      const tables = await Promise.all(
        TABLES_OF_SALES.map(async (table) => ((await hasTable(dataverse, table)) ? [table] : [])),
      );
      const connection = {
        ctiUrl: answers.text('ctiUrl'),
        integrationKey: answers.text('integrationKey'),
        defaultCountry: answers.text('defaultCountry'),
      };
      const wanted = defaultConfiguration(connection, (table) => tables.flat().includes(table));
      await changeSet.apply(writesOf(planChanges(undefined, wanted), undefined));
    },
  };
}

function question(
  name: 'ctiUrl' | 'integrationKey' | 'defaultCountry',
  value: string,
  problem: (text: string) => Words | undefined,
): Question {
  const label: Words = { key: `setup_configuration_${name}` };
  return { kind: 'text', name, label, hint: { key: `setup_configuration_${name}_hint` }, value, problem };
}
