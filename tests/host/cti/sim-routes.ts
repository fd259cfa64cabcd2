import { Hono } from 'hono';
import { MOVES, type Move } from './call';
import { changeIntegration, type Integration } from './integration';
import { answerRefusal, jsonBody } from './json-body';
import { pageState } from './page-state';
import { Refusal } from './refusal';
import type { Tenant } from './tenant';

export interface IntegrationCell {
  get(): Integration;
  set(integration: Integration): void;
}

/**
 * The control routes of calls and agent, to be mounted at `/_sim` on both ports: JSON over HTTP, usable with curl.
 * The buttons of the page press the same ones.
 */
export function simRoutes(tenant: Tenant, integration: IntegrationCell): Hono {
  const routes = new Hono();
  routes.onError(answerRefusal);

  routes.get('/agent', (c) => c.json(tenant.agent()));
  routes.post('/agent', async (c) => {
    tenant.setAgent(await jsonBody(c));
    return c.json(tenant.agent());
  });
  routes.get('/calls', (c) =>
    c.json(
      tenant.calls().map((call) => ({
        id: String(call.id),
        state: call.state,
        components: call.components,
        ...tenant.interaction(call),
      })),
    ),
  );
  routes.post('/calls', async (c) => {
    const call = tenant.startCall(await jsonBody(c));
    return c.json({ agentInteractionId: String(call.id) }, 201);
  });
  routes.post('/calls/:id/component', async (c) => {
    tenant.choose(callId(c.req.param('id')), await jsonBody(c));
    return c.json(pageState(tenant).call);
  });
  routes.post('/calls/:id/:move', async (c) => {
    const move = readMove(c.req.param('move'));
    const call = tenant.move(callId(c.req.param('id')), move, await jsonBody(c));
    return c.json({ agentInteractionId: String(call.id), state: call.state });
  });
  routes.get('/integration', (c) => c.json(integration.get()));
  routes.post('/integration', async (c) => {
    integration.set(changeIntegration(integration.get(), await jsonBody(c)));
    return c.json(integration.get());
  });
  return routes;
}

function callId(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Refusal(404, `There is no call of this id: ${text}.`);
}

function readMove(text: string): Move {
  const move = (Object.keys(MOVES) as Move[]).find((one) => one === text);
  if (!move) throw new Refusal(404, `A call knows no ${text}, only ${Object.keys(MOVES).join(', ')}.`);
  return move;
}
