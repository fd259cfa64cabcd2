import { useState } from 'preact/hooks';
import { CAMPAIGN_NAMES } from '../tenant-data';
import type { Act } from './softphone';

/** The caller of the demonstration: one contact of the sample data has this number. */
const SAMPLE_CALLER = '+61412345678';

/** What the telephone network and the campaigns' lists do at ipSCAPE, by hand here; and the agent's dial pad. */
export function CallMaker({ act }: { act: Act }) {
  const [number, setNumber] = useState(SAMPLE_CALLER);
  const [campaign, setCampaign] = useState('');
  const [firstName, setFirstName] = useState('Jane');
  const [lastName, setLastName] = useState('Citizen');

  function call(subtype: string, withLead: boolean): void {
    act('/_sim/calls', {
      subtype,
      number,
      ...(campaign && { campaign }),
      ...(withLead && { lead: { firstName, lastName, phones: [{ index: 1, phone: number }] } }),
    });
  }

  return (
    <>
      <section class="card">
        <h2>Simulate a call</h2>
        <button
          class="primary"
          onClick={() => act('/_sim/calls', { subtype: 'inbound', number: SAMPLE_CALLER })}
        >
          Inbound call from +61 412 345 678
        </button>
        <Field label="Number" value={number} onValue={setNumber} />
        <label>
          Campaign
          <select value={campaign} onChange={(event) => setCampaign(event.currentTarget.value)}>
            <option value="">The usual one</option>
            {CAMPAIGN_NAMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <div class="row">
          <button onClick={() => call('inbound', false)}>Inbound call</button>
          <button onClick={() => act('/_sim/calls', { subtype: 'inbound', number: 'withheld' })}>
            Withheld number
          </button>
          <button onClick={() => call('manual', false)}>Manual call</button>
        </div>
      </section>
      <section class="card">
        <h2>With a lead of a campaign</h2>
        <div class="row">
          <Field label="First name" value={firstName} onValue={setFirstName} />
          <Field label="Last name" value={lastName} onValue={setLastName} />
        </div>
        <div class="row">
          <button onClick={() => call('outbound', true)}>Outbound call</button>
          <button onClick={() => call('preview', true)}>Preview</button>
        </div>
      </section>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
}

function Field({ label, value, onValue }: FieldProps) {
  return (
    <label>
      {label}
      <input value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}
