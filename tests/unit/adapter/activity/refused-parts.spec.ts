import {
  isChangeDenied,
  partsRefusedBy,
  withoutRefused,
} from '../../../../WebResources/adapter/activity/refused-parts';
import { boundCase, boundJane, boundUser, phoneCall } from '../../../support/phone-calls';

const call = phoneCall({
  columns: { new_code: 'Sale', new_codes: 'A', ips_campaign: 'Support' },
  configured: { new_code: 'wrap-code', new_codes: 'column' },
  parties: [
    { role: 1, record: boundJane },
    { role: 2, record: boundUser },
  ],
  regarding: boundCase,
});
const refusal = (message: string, code = '0x80048408') => ({ kind: 'refused', code, message }) as const;
const columnsOf = (message: string): readonly unknown[] =>
  partsRefusedBy(refusal(message), call).flatMap((part) => (part.kind === 'column' ? [part.column] : []));

describe('The part of a record that Dataverse refuses', () => {
  it('is the column that the message names, in whatever case, and no column with a longer name', () => {
    expect(columnsOf("Value of 'NEW_CODE' is out of range")).toEqual(['new_code']);
    expect(columnsOf('ips_campaign is secured')).toEqual(['ips_campaign']);
  });

  it('is all configured columns where the message names none', () => {
    expect(columnsOf('A plug-in says no')).toEqual(['new_code', 'new_codes']);
  });

  it('is the link whose record or privilege the message names, never the agent', () => {
    const named = partsRefusedBy(
      refusal(`contact With Id = ${boundJane.id.toUpperCase()} Does Not Exist`),
      call,
    );
    expect(named.map((part) => part.kind === 'link' && part.table)).toEqual(['contact']);

    const denied = partsRefusedBy(refusal('missing prvAppendToIncident privilege', '0x80040220'), call);
    expect(denied.map((part) => part.kind === 'link' && part.table)).toEqual(['incident']);
    expect(partsRefusedBy(refusal(`user ${boundUser.id} is disabled`), phoneCall())).toEqual([]);
  });

  it('is none where the agent may not write phone calls at all', () => {
    expect(partsRefusedBy(refusal('missing prvCreateActivity', '0x80040220'), call)).toEqual([]);
    expect(isChangeDenied(refusal('missing prvWriteActivity privilege', '0x80040220'))).toBe(true);
    expect(isChangeDenied(refusal('missing prvCreateActivity', '0x80040220'))).toBe(false);
  });

  it('is left out as long as its value is the same, and sent again with another', () => {
    const parts = partsRefusedBy(refusal('new_code'), call);
    expect(withoutRefused(call, parts).columns['new_code']).toBeUndefined();

    const changed = { ...call, columns: { ...call.columns, new_code: 'No sale' } };
    expect(withoutRefused(changed, parts).columns['new_code']).toBe('No sale');
  });
});
