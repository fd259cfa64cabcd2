import { JANE_NUMBER, SHARED_NUMBER } from '../../host/sample/people';
import type { Scene } from './scenario';

type Sim = Scene['sim'];

/** How one kind of call begins and goes on until it is over, with a pause at each step. @returns the id that its record bears */
export type Kind = (sim: Sim, step: (id: string) => Promise<void>) => Promise<string>;

const lead = (leadId: number): object => ({ leadId, firstName: 'Jane', phones: [JANE_NUMBER] });
let leads = 500_000;

function plain(call: Parameters<Sim['call']>[0], code = 'Sale'): Kind {
  return async (sim, step) => {
    const id = await sim.call(call);
    await step(id);
    await sim.hangup(id);
    await step(id);
    await sim.wrap(id, code);
    return id;
  };
}

/** All kinds of calls. */
export const KINDS: readonly Kind[] = [
  plain({ number: JANE_NUMBER }),
  plain({ subtype: 'outbound', number: JANE_NUMBER }),
  plain({ number: SHARED_NUMBER }, 'Call back'),
  plain({ number: 'withheld' }),
  plain({ subtype: 'manual', number: '+61255500199' }),
  // no campaign: it never wraps, the hang-up closes it
  async (sim, step) => {
    const id = await sim.call({ subtype: 'manual', number: JANE_NUMBER, campaign: '' });
    await step(id);
    await sim.hangup(id);
    return id;
  },
  // a preview, dialled
  async (sim, step) => {
    const id = await sim.call({ subtype: 'preview', number: JANE_NUMBER, lead: lead(leads++) });
    await step(id);
    await sim.move(id, 'dial');
    await step(id);
    await sim.hangup(id);
    await step(id);
    await sim.wrap(id, 'Sale');
    return id;
  },
  // a preview, wrapped without a call
  async (sim, step) => {
    const id = await sim.call({ subtype: 'preview', number: JANE_NUMBER, lead: lead(leads++) });
    await step(id);
    await sim.wrap(id, 'Do not call');
    return id;
  },
  // a dial that fails
  async (sim, step) => {
    const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER });
    await step(id);
    await sim.move(id, 'fail', { reason: 'Busy' });
    await step(id);
    await sim.wrap(id, 'No answer');
    return id;
  },
  // transferred in; wrapped while it still goes on
  async (sim, step) => {
    const id = await sim.call({ number: JANE_NUMBER, callType: 'Diverted Call', parentActivityId: 99 });
    await step(id);
    await sim.wrap(id, 'Sale');
    return id;
  },
];
