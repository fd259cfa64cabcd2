import assert from 'node:assert/strict';
import { BEARER_TOKEN } from '../../pages/session';
import { stableId } from '../../stable-id';

export interface NewProvider {
  readonly name: string;
  /** Path of its page on the organisation, or an address elsewhere. */
  readonly path: string;
  readonly order: number;
}

/** An agent experience profile with these channel providers, the agent and the system administrator in it: as an administrator makes them. */
export async function addProfile(url: string, providers: readonly NewProvider[]): Promise<void> {
  const control = await fetch(`${url}/_sim/user`, {
    method: 'POST',
    body: JSON.stringify({ name: 'system administrator' }),
  });
  assert.ok(control.ok);
  const profile = await send(url, 'msdyn_appconfigurations', {
    msdyn_uniquename: 'tst_profile',
    msdyn_name: 'Telephone',
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
  });
  for (const { name, path, order } of providers) {
    const provider = await send(url, 'msdyn_channelproviders', {
      msdyn_uniquename: `tst_${name}`,
      msdyn_name: name,
      msdyn_label: name,
      msdyn_channelurl: new URL(path, url).href,
      msdyn_enableoutbound: true,
      msdyn_sortorder: order,
    });
    await send(url, `${profile}/msdyn_appconfig_msdyn_channelprovider/$ref`, { '@odata.id': provider });
  }
  for (const name of ['agent', 'system administrator']) {
    const user = `systemusers(${stableId(`user:${name}`)})`;
    await send(url, `${profile}/msdyn_appconfiguration_systemuser/$ref`, { '@odata.id': user });
  }
}

/** @returns the path of the new row, empty where the answer names none */
async function send(url: string, path: string, body: object): Promise<string> {
  const answer = await fetch(`${url}/api/data/v9.2/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${BEARER_TOKEN}` },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('OData-EntityId')?.split('/v9.2/')[1] ?? '';
}
