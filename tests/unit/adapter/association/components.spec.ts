import { withCandidates } from '../../../../WebResources/adapter/association/boxes';
import { openComponents, type Components } from '../../../../WebResources/adapter/association/components';
import type { CallState, Match } from '../../../../WebResources/adapter/adapter-state';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { callState, type CallPart } from '../../../support/call-state';
import { settle } from '../../../support/clock-fake';
import { sampleConfiguration } from '../../../support/sample-configuration';
import { toolbarFake, type ToolbarFake } from '../../../support/toolbar-fake';

const match = (table: string, id: string, name: string): Match => ({
  record: { table, id, name },
  name,
  detail: '',
});
const jane = match('contact', 'jane', 'Jane Citizen');
const john = match('lead', 'john', 'John Citizen');
const contoso = match('account', 'contoso', 'Contoso');

describe('ipSCAPE’s own select boxes', () => {
  let toolbar: ToolbarFake;
  let components: Components;
  beforeEach(() => {
    toolbar = toolbarFake();
    components = openComponents(toolbar, { person: 'whoId', regarding: 'whatId' }, 'None');
  });
  function call(matches: readonly Match[], part: CallPart = {}): CallState {
    return callState({
      candidates: withCandidates([], matches, sampleConfiguration().relatedTables),
      ...part,
    });
  }
  async function send(state: CallState): Promise<string[]> {
    toolbar.options.length = 0;
    components.show(state);
    await settle();
    return toolbar.options.map(
      ({ component, option }) =>
        `${component} ${option.label} ${option.value}${option.selected ? ' selected' : ''}`,
    );
  }

  it('get the choices of their kind, “None” first', async () => {
    expect(await send(call([jane, contoso, john]))).toEqual([
      'whoId None none',
      'whoId Jane Citizen contact:jane',
      'whoId John Citizen lead:john',
      'whatId None none',
      'whatId Contoso account:contoso',
    ]);
  });

  it('have the chosen one selected', async () => {
    expect(await send(call([jane, john], { person: john.record }))).toContain(
      'whoId John Citizen lead:john selected',
    );
    components.reset();
    expect(await send(call([jane, john], { person: null }))).toContain('whoId None none selected');
  });

  it('get only the choices they do not have yet', async () => {
    await send(call([jane]));
    expect(await send(call([jane]))).toEqual([]);
    expect(await send(call([jane, john]))).toEqual(['whoId John Citizen lead:john']);
    expect(await send(call([jane, john], { person: jane.record }))).toEqual([
      'whoId Jane Citizen contact:jane selected',
    ]);
  });

  it('do not get a choice back that the agent made in them', async () => {
    const state = call([jane, john]);
    await send(state);
    expect(components.read('whoId', 'contact:jane', state)?.chosen?.name).toBe('Jane Citizen');
    expect(await send({ ...state, person: jane.record })).toEqual([]);
  });

  it('are read by record, by bare id, and as none', () => {
    const state = call([jane, contoso]);
    expect(components.read('whoId', 'jane', state)).toEqual({
      box: 'person',
      chosen: jasmine.objectContaining(jane),
    });
    expect(components.read('whatId', 'account:contoso', state)?.box).toBe('regarding');
    for (const value of ['', 'none'])
      expect(components.read('whoId', value, state)).toEqual({ box: 'person', chosen: null });
    expect(components.read('whoId', 'account:contoso', state)).toBeUndefined();
    expect(components.read('campaignId', 'jane', state)).toBeUndefined();
  });

  it('are left alone where ipSCAPE’s page has none of the name', async () => {
    toolbar.failNext(new AdapterError('TOOLBAR_REFUSED'));
    expect(await send(call([jane, john, contoso]))).toEqual([
      'whatId None none',
      'whatId Contoso account:contoso',
    ]);
  });

  it('are filled again after ipSCAPE’s page has been loaded again', async () => {
    await send(call([jane]));
    components.reset();
    expect((await send(call([jane]))).length).toBe(2);
  });

  it('get no choice that still waits from another call', async () => {
    components.show(call([jane]));
    components.reset();
    expect(await send(call([john]))).toEqual(['whoId None none', 'whoId John Citizen lead:john']);
  });

  it('are filled for the next call though the page refuses a late choice of the last one', async () => {
    toolbar.failNext(new AdapterError('TOOLBAR_REFUSED'));
    components.show(call([jane]));
    await Promise.resolve();
    components.reset();
    expect(await send(call([john]))).toEqual(['whoId None none', 'whoId John Citizen lead:john']);
  });
});
