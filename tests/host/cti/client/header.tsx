import type { AgentState } from '../agent';
import type { PageCall } from '../page-state';
import { AGENT, PAUSE_REASONS } from '../tenant-data';
import type { Act } from './softphone';

interface HeaderProps {
  readonly agent: AgentState;
  readonly call: PageCall | null;
  readonly act: Act;
}

/** The bar on top: a dot and the presence word; opening it offers the other presences. */
export function Header({ agent, call, act }: HeaderProps) {
  const word = agent.signedIn ? agent.presence : 'Disconnected';
  return (
    <header>
      <details>
        <summary aria-label={`Presence: ${word}`}>
          <span class={`dot ${word.toLowerCase().replace(' ', '-')}`} />
          <span class="presence">{word}</span>
          <span class="reason">{agent.pauseReason}</span>
          <span class="agent">{agent.signedIn ? AGENT.agentFullName : 'ipSCAPE'}</span>
        </summary>
        {agent.signedIn && (
          <div
            class="menu"
            onClick={({ currentTarget }) => currentTarget.closest('details')?.removeAttribute('open')}
          >
            <button onClick={() => act('/_sim/agent', { presence: 'Available' })}>Available</button>
            {PAUSE_REASONS.map((pauseReason) => (
              <button
                key={pauseReason}
                onClick={() => act('/_sim/agent', { presence: 'On Pause', pauseReason })}
              >
                On Pause: {pauseReason}
              </button>
            ))}
            {agent.presence === 'Disconnected' ? (
              <button onClick={() => act('/_sim/agent', { presence: 'On Pause' })}>Connect voice</button>
            ) : (
              <button onClick={() => act('/_sim/agent', { presence: 'Disconnected' })}>
                Disconnect voice
              </button>
            )}
            <button disabled={call !== null} onClick={() => act('/_sim/agent', { signedIn: false })}>
              Sign out
            </button>
          </div>
        )}
      </details>
    </header>
  );
}
