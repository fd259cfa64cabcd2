import { reasonFor, rulesFor } from '../../../../WebResources/adapter/screen-pop/rules';
import { sampleRule } from '../../../support/sample-configuration';

describe('rulesFor', () => {
  const inbound = sampleRule({ name: 'inbound', callTypes: ['inbound', 'manual'] });
  const second = sampleRule({ name: 'second', callTypes: ['inbound'] });
  const otherwise = sampleRule({ name: 'default', callTypes: ['default'] });
  const rules = [otherwise, inbound, second];

  it('gives all rules that name the subtype, in order', () => {
    expect(rulesFor(rules, { subtype: 'inbound' })).toEqual([inbound, second]);
    expect(rulesFor(rules, { subtype: 'manual' })).toEqual([inbound]);
  });

  it('gives the default ones where no rule names it', () => {
    expect(rulesFor(rules, { subtype: 'preview' })).toEqual([otherwise]);
    expect(rulesFor([inbound], { subtype: 'preview' })).toEqual([]);
  });

  it('gives the default ones where ipSCAPE uses a word we do not know, nearest subtype or not', () => {
    expect(rulesFor(rules, { subtype: 'inbound', unknownSubtype: 'callback' })).toEqual([otherwise]);
    expect(rulesFor(rules, { subtype: 'inbound', unknownSubtype: '' })).toEqual([otherwise]);
  });

  it('can say why it is these', () => {
    expect(reasonFor(rules, { subtype: 'inbound' })).toBe('named');
    expect(reasonFor(rules, { subtype: 'preview' })).toBe('default');
    expect(reasonFor(rules, { subtype: 'inbound', unknownSubtype: 'callback' })).toBe('unknown');
  });
});
