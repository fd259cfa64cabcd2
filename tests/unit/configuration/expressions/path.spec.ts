import fc from 'fast-check';
import { parsePath, valueAt } from '../../../../WebResources/configuration/expressions/path';
import type { JsonObject } from '../../../../WebResources/ports/toolbar';

const data: JsonObject = {
  interaction: {
    agentInteractionId: 19292,
    transferred: false,
    activity: { customerCli: '+61412345678', parentActivityId: null },
    leadData: {
      leadId: 119485,
      phones: [
        { index: 2, phone: '+61499999999' },
        { index: 1, phone: '0412 345 678' },
      ],
      emails: [{ address: 'jane@example.com' }, { address: 'citizen@example.com' }],
    },
  },
};

describe('valueAt', () => {
  const found: readonly (readonly [path: string, value: string])[] = [
    ['interaction.activity.customerCli', '+61412345678'],
    [' interaction.agentInteractionId ', '19292'],
    ['interaction.transferred', 'false'],
    ['interaction.leadData.phones.index=1[phone]', '0412 345 678'],
    ['interaction.leadData.phones.index=2[phone]', '+61499999999'],
    ['interaction.leadData.phones.phone=+61499999999[index]', '2'],
    ['interaction.leadData.phones[0][phone]', '+61499999999'],
    ['interaction.leadData.phones[1].phone', '0412 345 678'],
    ['interaction.leadData[phones][0].phone', '+61499999999'],
    // no element has an index of its own: positions, counted from 1
    ['interaction.leadData.emails.index=2[address]', 'citizen@example.com'],
  ];
  for (const [path, value] of found) {
    it(`finds “${value}” at ${path}`, () => {
      expect(valueAt(data, path)).toBe(value);
    });
  }

  const nowhere = [
    'interaction.leadData.phones.index=3[phone]',
    'interaction.leadData.emails.index=0[address]',
    'interaction.leadData.emails.index=x[address]',
    'interaction.leadData.emails.kind=work[address]',
    'interaction.leadData.phones',
    'interaction.leadData.phones.length',
    'interaction.leadData.toString',
    'interaction.activity.constructor.name',
    'interaction.activity.__proto__',
    'interaction.activity.parentActivityId',
    'interaction.activity.customerCli.length',
    'interaction.missing.deeper.still',
    'interaction.activity.index=1[phone]',
  ];
  for (const path of nowhere) {
    it(`is empty at ${path}`, () => {
      expect(valueAt(data, path)).toBe('');
    });
  }

  const noPaths = [
    '',
    'interaction',
    'activity.customerCli',
    'interaction.',
    'interaction..x',
    'interaction.a[',
    'interaction.a[]',
    'interaction.a]b',
    'interaction.=1',
    'Interaction.activity',
  ];
  for (const text of noPaths) {
    it(`does not take “${text}” for a path`, () => {
      expect(parsePath(text)).toBeUndefined();
      expect(valueAt(data, text)).toBe('');
      expect(valueAt({ interaction: { '': 'x' }, '': 'x' }, text)).toBe('');
    });
  }
});

describe('the path grammar', () => {
  const name = fc.stringMatching(/^[^.[\]=\s][^.[\]=]{0,8}$/).filter((text) => text.trim() === text);

  it('reads back each step that is written in it', () => {
    const step = fc.oneof(
      name.map((one) => ({ text: `.${one}`, step: { kind: 'property', name: one } })),
      fc
        .tuple(name, name)
        .map(([key, value]) => ({ text: `.${key}=${value}`, step: { kind: 'select', key, value } })),
    );
    const bracket = name.map((one) => ({ text: `[${one}]`, step: { kind: 'property', name: one } }));
    fc.assert(
      fc.property(step, fc.array(fc.oneof(step, bracket)), (first, rest) => {
        const steps = [first, ...rest];
        const path = `interaction${steps.map(({ text }) => text).join('')}`;
        throwUnless(parsePath(path)).toEqual(steps.map((one) => one.step as never));
      }),
    );
    expect().nothing();
  });

  it('finds a value wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.string(), (names, value) => {
        const inside = names.reduceRight<unknown>((inner, one) => Object.fromEntries([[one, inner]]), value);
        const payload = { interaction: inside } as JsonObject;
        throwUnless(valueAt(payload, `interaction.${names.join('.')}`)).toBe(value);
      }),
    );
    expect().nothing();
  });

  it('gives text and never throws, whatever path and payload', () => {
    const path = fc.oneof(
      fc.string(),
      fc
        .string({ unit: fc.constantFrom('.', '[', ']', '=', '0', '1', 'a', 'index') })
        .map((text) => `interaction.${text}`),
    );
    fc.assert(
      fc.property(path, fc.jsonValue({ maxDepth: 4 }), (text, payload) => {
        throwUnless(typeof valueAt({ interaction: JSON.parse(JSON.stringify(payload)) as never }, text)).toBe(
          'string',
        );
      }),
    );
    expect().nothing();
  });
});
