import { useState } from 'preact/hooks';
import type { PageState } from '../page-state';
import { CallCard, OtherCall } from './call-card';
import { CallMaker } from './call-maker';
import { Header } from './header';
import type { Session } from './session';
import { SignIn } from './sign-in';

/** Does something on the server; what it refuses is shown. */
export type Act = (path: string, body?: object) => void;

export function Softphone({ session, state }: { session: Session; state: PageState }) {
  const [refusal, setRefusal] = useState('');
  const act: Act = (path, body) => {
    session.post(path, body).then(
      () => {
        setRefusal('');
      },
      (thrown: unknown) => {
        setRefusal(thrown instanceof Error ? thrown.message : String(thrown));
      },
    );
  };
  return (
    <>
      <Header agent={state.agent} call={state.call} act={act} />
      {refusal && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
      <main>
        {!state.agent.signedIn && <SignIn act={act} />}
        {state.call && <CallCard key={state.call.id} call={state.call} act={act} />}
        {state.others.map((call) => (
          <OtherCall key={call.id} call={call} act={act} />
        ))}
        {state.agent.signedIn && !state.call && <CallMaker act={act} />}
      </main>
    </>
  );
}
