import { useEffect, useState } from 'preact/hooks';
import type { Move } from '../call';
import type { PageCall } from '../page-state';
import { COLLEAGUE, WRAP_TEXTS } from '../tenant-data';
import type { Act } from './softphone';

const WORDS: Record<PageCall['state'], string> = {
  previewed: 'Preview',
  talking: 'On call',
  held: 'On hold',
  wrapping: 'On wrap',
  closed: 'Closed',
};

/** The call in hand: who, how long, and what the agent can do with it now. */
export function CallCard({ call, act }: { call: PageCall; act: Act }) {
  const move = (name: Move, body?: object): void => {
    act(`/_sim/calls/${call.id}/${name}`, body);
  };
  return (
    <section class="card call" data-state={call.state}>
      <div class="row spread">
        <strong>{call.failed ? failed(call) : WORDS[call.state]}</strong>
        <Timer startedAt={call.startedAt} />
      </div>
      <p class="number">{call.number || 'Number withheld'}</p>
      <p class="hint">
        {call.callType ?? call.subtype} · {call.campaignName || 'no campaign'} · interaction {call.id}
      </p>
      {call.lead && <LeadData lead={call.lead} />}
      <Buttons call={call} move={move} />
      {Object.entries(call.components).map(([name, component]) => (
        <label key={name}>
          {name}
          <select
            name={name}
            value={component.value}
            onChange={({ currentTarget: { value } }) =>
              act(`/_sim/calls/${call.id}/component`, { name, value })
            }
          >
            <option value="">None</option>
            {component.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}

function failed({ failure }: PageCall): string {
  return failure === undefined ? 'Call failed' : `Call failed: ${failure}`;
}

/** The agent's other call: on hold while the one in focus goes on. */
export function OtherCall({ call, act }: { call: PageCall; act: Act }) {
  return (
    <section class="card">
      <div class="row spread">
        <span>
          {WORDS[call.state]} · {call.number || 'Number withheld'}
        </span>
        <button onClick={() => act(`/_sim/calls/${call.id}/open`)}>Open call {call.id}</button>
      </div>
    </section>
  );
}

function Buttons({ call, move }: { call: PageCall; move: (name: Move, body?: object) => void }) {
  switch (call.state) {
    case 'previewed':
      return (
        <div class="row">
          {call.lead?.phones.map(({ index, phone }) => (
            <button key={index} class="primary" onClick={() => move('dial', { phoneIndex: index })}>
              Dial {phone}
            </button>
          ))}
          <button onClick={() => move('close')}>Skip</button>
        </div>
      );
    case 'talking':
    case 'held':
      return (
        <div class="row">
          {call.state === 'held' ? (
            <button onClick={() => move('unhold')}>Take off hold</button>
          ) : (
            <button onClick={() => move('hold')}>Hold</button>
          )}
          <button onClick={() => move('consult', { agent: COLLEAGUE })}>Consult {COLLEAGUE}</button>
          <button onClick={() => move('transfer')}>Transfer</button>
          {call.subtype !== 'inbound' && (
            <>
              <button onClick={() => move('fail')}>Dialling fails</button>
              <button onClick={() => move('fail', { reason: 'Busy' })}>Busy</button>
            </>
          )}
          <button class="danger" onClick={() => move('hangup')}>
            Hang up
          </button>
        </div>
      );
    case 'wrapping':
      return (
        <div class="row">
          {WRAP_TEXTS.map((code) => (
            <button key={code} class="primary" onClick={() => move('wrap', { code })}>
              {code}
            </button>
          ))}
          {call.lead && (
            <button onClick={() => move('wrap', { code: 'Call back', next: true })}>
              Call back, next number
            </button>
          )}
          <button onClick={() => move('close')}>Close without a code</button>
        </div>
      );
    case 'closed':
      return null;
  }
}

function LeadData({ lead }: { lead: NonNullable<PageCall['lead']> }) {
  const fields = Object.entries(lead).filter(([, value]) => typeof value !== 'object');
  return (
    <dl>
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Timer({ startedAt }: { startedAt: string | null }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!startedAt) return null;
  const seconds = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    <span class="timer">
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </span>
  );
}
