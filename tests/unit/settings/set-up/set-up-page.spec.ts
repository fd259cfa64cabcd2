import { CHANNEL_PROVIDER_ID } from '../../../../WebResources/configuration/channel-provider';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { PageActions, PageState } from '../../../../WebResources/settings/set-up/page-state';
import { startSetUp } from '../../../../WebResources/settings/set-up/set-up-page';
import type {
  Answers,
  Finding,
  Question,
  Repair,
  Step,
  Verdict,
} from '../../../../WebResources/settings/set-up/step';
import { administrationFake } from '../../../support/administration-fake';
import { changeSetFake } from '../../../support/change-set-fake';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { metadataFake } from '../../../support/metadata-fake';
import { until } from '../../../support/until';

const APP = 'a1a1a1a1-0000-4000-8000-000000000001';

function found(verdict: Verdict, repair?: Repair): Finding {
  return { verdict, what: { key: 'setup_title' }, help: 'x.html', ...(repair && { repair }) };
}

/** A step that is missing until its repair has run. */
function repairable(
  repair: Omit<Repair, 'run' | 'label'>,
  work: () => Promise<void> = () => Promise.resolve(),
) {
  const ran: Answers[] = [];
  const step: Step = {
    name: 'configuration',
    check: () =>
      Promise.resolve(
        ran.length > 0
          ? found('done')
          : found('missing', {
              ...repair,
              label: { key: 'setup_title' },
              async run(answers) {
                await work();
                ran.push(answers);
              },
            }),
      ),
  };
  return { step, ran };
}

const QUESTION: Question = {
  kind: 'text',
  name: 'key',
  label: { key: 'setup_title' },
  hint: { key: 'setup_title' },
  value: '',
  problem: (text) => (text ? undefined : { key: 'setup_choose_one' }),
};

function organisation(): DataverseFake {
  const dataverse = dataverseFake();
  for (const table of ['msdyn_ciprovider', 'appmodule'])
    dataverse.info({
      logicalName: table,
      entitySetName: `${table}s`,
      primaryIdColumn: `${table}id`,
      primaryNameColumn: 'name',
      displayName: table,
    });
  dataverse.has('msdyn_ciprovider', { msdyn_ciproviderid: CHANNEL_PROVIDER_ID, msdyn_appselector: APP });
  dataverse.has('appmodule', {
    appmoduleid: APP,
    name: 'Customer Service Hub',
    uniquename: 'ips_ctisettings',
  });
  return dataverse;
}

describe('The set-up page', () => {
  let state: PageState;
  let actions: PageActions;

  async function open(...steps: Step[]): Promise<void> {
    const ports = {
      dataverse: organisation(),
      changeSet: changeSetFake(),
      administration: administrationFake([]),
      openMetadata: metadataFake,
      openCtiPage: () => Promise.resolve({ state: 'silent' } as const),
      organisationUrl: 'https://contoso.crm6.dynamics.com',
      country: 'AU',
    };
    startSetUp(ports, steps, (next, latest) => {
      state = next;
      actions = latest;
    });
    await idle();
  }
  const idle = (): Promise<unknown> => until(() => !state.isChecking && state.task.kind !== 'working');
  const verdicts = (): readonly string[] =>
    state.lines.map(({ content }) => (content.kind === 'found' ? content.finding.verdict : content.kind));

  it('shows each line as it is found, and a failing one in its place', async () => {
    await open(
      { name: 'cif', check: () => Promise.reject(new AdapterError('DATAVERSE_BUSY')) },
      { name: 'provider', check: () => Promise.resolve(found('warning')) },
    );
    expect(verdicts()).toEqual(['failed', 'warning']);
    expect(state.ready).toBeUndefined();
  });

  it('ends with the apps to open once nothing is missing', async () => {
    await open({ name: 'cif', check: () => Promise.resolve(found('done')) });
    expect(state.ready).toEqual(['Customer Service Hub']);
  });

  it('is not at its end while a note has something to be done, unless that is optional', async () => {
    const note = (isOptional: boolean): Step => ({
      name: 'ctipage',
      check: () =>
        Promise.resolve(
          found('note', { label: { key: 'setup_title' }, isOptional, run: () => Promise.resolve() }),
        ),
    });
    await open(note(false));
    expect(state.ready).toBeUndefined();
    await open(note(true));
    expect(state.ready).toBeDefined();
  });

  it('repairs at once where there is nothing to ask, then checks again', async () => {
    const { step, ran } = repairable({});
    await open(step);
    actions.begin('configuration');
    await idle();
    expect(ran.length).toBe(1);
    expect(verdicts()).toEqual(['done']);
  });

  it('asks first what it has to know, and says what is wrong with an answer', async () => {
    const { step, ran } = repairable({ questions: [QUESTION] });
    await open(step);
    actions.begin('configuration');
    actions.confirm();
    expect(state.task).toEqual(
      jasmine.objectContaining({
        kind: 'asking',
        answers: jasmine.objectContaining({ problems: { key: { key: 'setup_choose_one' } } }),
      }),
    );
    actions.type('key', 'abc');
    actions.confirm();
    await idle();
    expect(ran[0]?.text('key')).toBe('abc');
    expect(state.task.kind).toBe('none');
  });

  it('does nothing of what is cancelled', async () => {
    const { step, ran } = repairable({ confirm: [{ key: 'setup_ctipage_confirm' }] });
    await open(step);
    actions.begin('configuration');
    actions.cancel();
    actions.confirm();
    expect(ran).toEqual([]);
    expect(state.task.kind).toBe('none');
  });

  it('takes choices, and asks for one where there is none', async () => {
    const choices: Question = {
      kind: 'choices',
      name: 'apps',
      label: { key: 'setup_title' },
      hint: { key: 'setup_title' },
      options: [
        { id: '1', name: 'One' },
        { id: '2', name: 'Two' },
      ],
      chosen: ['1'],
    };
    const { step, ran } = repairable({ questions: [choices] });
    await open(step);
    actions.begin('configuration');
    actions.choose('apps', '1', false);
    actions.confirm();
    expect(state.task.kind).toBe('asking');
    actions.choose('apps', '2', true);
    actions.confirm();
    await idle();
    expect(ran[0]?.chosen('apps')).toEqual(['2']);
  });

  it('shows at its line why a repair was refused', async () => {
    const refusal = new AdapterError('MISSING_PRIVILEGE', { privilege: 'prvCreateRole' });
    const { step } = repairable({}, () => Promise.reject(refusal));
    await open(step);
    actions.begin('configuration');
    await until(() => state.task.kind === 'failed');
    expect(state.task).toEqual(
      jasmine.objectContaining({ kind: 'failed', step: 'configuration', error: refusal }),
    );
    expect(verdicts()).toEqual(['missing']);
    actions.checkAgain();
    expect(state.task).withContext('what was not done before').toEqual({ kind: 'none' });
  });

  it('keeps what was typed for an attempt that failed', async () => {
    const { step } = repairable({ questions: [QUESTION] }, () =>
      Promise.reject(new AdapterError('DATAVERSE_BUSY')),
    );
    await open(step);
    actions.begin('configuration');
    actions.type('key', 'typed once');
    actions.confirm();
    await until(() => state.task.kind === 'failed');
    actions.begin('configuration');
    expect(state.task.kind === 'asking' && state.task.answers.texts).toEqual({ key: 'typed once' });
  });
});
