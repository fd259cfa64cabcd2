import { medianMilliseconds, type Measurement } from './measure';
import { formatPhone } from '../../WebResources/adapter/phone/number';
import { valueAt } from '../../WebResources/configuration/expressions/path';
import { fillFilter } from '../../WebResources/adapter/screen-pop/fill-query';

export const name = 'screen pop';

const TIMES = 1000;
const FILTER = "(telephone1 eq '{{a}}' or mobilephone eq '{{a}}') and statecode eq 0";
const LEAD = {
  interaction: {
    leadData: {
      phones: [
        { index: 1, phone: '+61299998888' },
        { index: 2, phone: '0412 345 678' },
      ],
    },
  },
};

/** What stands between ipSCAPE's event and the first look-up: it has to be nothing beside the look-up itself. */
export async function run(): Promise<readonly Measurement[]> {
  // One after the other: side by side each would measure the others too.
  return [
    await perThousand('a path with a selection', () =>
      valueAt(LEAD, 'interaction.leadData.phones.index=2[phone]'),
    ),
    await perThousand('a number to E.164', () => formatPhone('(02) 9999 8888 ext 12', 'AU', 'e164')),
    await perThousand('a filter filled', () =>
      fillFilter(FILTER, new Map([['a', '+61412345678']]), 'contact'),
    ),
  ];
}

async function perThousand(what: string, action: () => unknown): Promise<Measurement> {
  const value = await medianMilliseconds(15, () => {
    for (let time = 0; time < TIMES; time += 1) action();
  });
  return { what, value, unit: `ms for ${String(TIMES)}` };
}
