import { AGENT } from '../tenant-data';
import type { Act } from './softphone';

/** Any name and password will do. */
export function SignIn({ act }: { act: Act }) {
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        act('/_sim/agent', { signedIn: true });
      }}
    >
      <h2>Sign in to ipSCAPE</h2>
      <label>
        Username
        <input name="username" autocomplete="off" value={AGENT.username} />
      </label>
      <label>
        Password
        <input name="password" type="password" autocomplete="off" value="simulated" />
      </label>
      <button class="primary">Sign in</button>
      <p class="hint">This page is simulated: any name and password will do.</p>
    </form>
  );
}
