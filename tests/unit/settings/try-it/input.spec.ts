import { inputKeeper, NO_INPUT, readInput, type Input } from '../../../../WebResources/settings/try-it/input';
import { exampleJson } from '../../../../WebResources/settings/try-it/sample-interaction';

const json = (text: string): ReturnType<typeof readInput> =>
  readInput({ ...NO_INPUT, kind: 'json', json: text });

describe('readInput', () => {
  it('makes a call of a number, as ipSCAPE would report it', () => {
    const read = readInput({ ...NO_INPUT, number: ' 0412 345 678 ', subtype: 'manual' });
    expect(read).toEqual({
      facts: jasmine.objectContaining({ customerNumber: '0412 345 678', subtype: 'manual' }),
    });
  });

  it('makes a call without a number of an empty one', () => {
    const read = readInput(NO_INPUT);
    expect('facts' in read && read.facts.customerNumber).toBe('');
  });

  it('gives a lead to the calls that have one', () => {
    const leadOf = (subtype: Input['subtype']): string | undefined => {
      const read = readInput({ ...NO_INPUT, number: '1', subtype });
      return 'facts' in read ? read.facts.leadId : undefined;
    };
    expect(['inbound', 'outbound', 'manual', 'preview'].map((one) => leadOf(one as never) !== '')).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('reads the example it offers', () => {
    expect(json(exampleJson('+61 412 345 678', 'outbound'))).toEqual({
      facts: jasmine.objectContaining({
        customerNumber: '+61 412 345 678',
        subtype: 'outbound',
        wrapCode: 'Sale',
      }),
    });
  });

  it('reads an interaction wherever an event has it, with a trailing comma', () => {
    const read = json('{"result": {"interaction": {"agentInteractionId": 7, "subType": "inbound"},}}');
    expect('facts' in read && read.facts.id).toBe('7');
  });

  it('names line and place where the text is no JSON', () => {
    expect(json('{\n  "agentInteractionId": 7\n  "subType": "inbound"\n}')).toEqual({
      problem: { kind: 'bad-json', code: 'json_comma_expected', line: 3, found: '"subType": "inbound"' },
    });
    expect(json('')).toEqual({ problem: { kind: 'bad-json', code: 'json_empty', line: 1, found: '' } });
  });

  it('says where JSON is no interaction', () => {
    for (const text of ['{}', '[]', '"text"', 'null', '{"subType": "inbound"}'])
      expect(json(text)).toEqual({ problem: { kind: 'no-interaction' } });
  });
});

describe('inputKeeper', () => {
  const kept = { input: { ...NO_INPUT, number: '0412 345 678' }, isTried: true };
  beforeEach(() => sessionStorage.clear());

  it('gives back what it kept for this configuration, and nothing of another', () => {
    inputKeeper(sessionStorage, 'a').keep(kept);
    expect(inputKeeper(sessionStorage, 'a').recall()).toEqual(kept);
    expect(inputKeeper(sessionStorage, 'b').recall()).toBeUndefined();
  });

  it('takes nothing that it has not written', () => {
    for (const text of ['', 'no JSON', '{}', '{"input":{"kind":"fax"}}']) {
      sessionStorage.setItem('ips_tryit:a', text);
      expect(inputKeeper(sessionStorage, 'a').recall()).withContext(text).toBeUndefined();
    }
  });

  it('does without a storage, or with one that is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    for (const storage of [undefined, full as unknown as Storage]) {
      const keeper = inputKeeper(storage, 'a');
      keeper.keep(kept);
      expect(keeper.recall()).toBeUndefined();
    }
  });
});
