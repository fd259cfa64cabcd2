import * as v from 'valibot';
import type { CurrentUser } from '../../ports/current-user';
import { plainGuid } from '../../ports/records';
import { accept } from '../../schemas/accept';
import { bodyOf, READ } from './answer-body';
import { requestWebApi, type WebApi } from './web-api-request';

const whoAmI = v.object({ UserId: v.string() });
const roles = v.object({ value: v.array(v.object({ roleid: v.string() })) });

export function currentUserByFetch(api: WebApi): CurrentUser {
  return {
    async ask() {
      const answer = await requestWebApi(api, 'WhoAmI', { method: 'GET' });
      // An answer without a user is not Dataverse's own.
      if (answer.kind === 'error') return { kind: 'busy' };
      if (answer.kind !== 'ok') return answer;
      const user = accept(whoAmI, answer.body);
      return user ? { kind: 'user', id: plainGuid(user.UserId) } : { kind: 'busy' };
    },
    async roles(userId) {
      const path = `systemusers(${userId})/systemuserroles_association?$select=roleid`;
      const body = bodyOf(await requestWebApi(api, path, READ), 'systemuser');
      return (accept(roles, body)?.value ?? []).map(({ roleid }) => plainGuid(roleid));
    },
  };
}
