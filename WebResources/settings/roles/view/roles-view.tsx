import { render } from 'preact';
import type { RoleChoice } from '../../../configuration/role-choices';
import { Checkbox } from '../../../controls/checkbox';
import { MessageBar } from '../../../controls/message-bar';
import { TextField } from '../../../controls/text-field';
import { errorWords, type Text } from '../../view/words';
import type { RolesActions, RolesState } from '../roles-page';

interface RolesProps {
  readonly state: RolesState;
  readonly actions: RolesActions;
  readonly text: Text;
}

export function renderRoles(root: Element, props: RolesProps): void {
  render(<RolesView {...props} />, root);
}

function RolesView({ state, actions, text }: RolesProps) {
  return (
    <main aria-busy={state.kind === 'loading'}>
      {state.kind === 'closed' && (
        <MessageBar tone="error" isAlert>
          {errorWords(text, state.error)}
        </MessageBar>
      )}
      {state.kind === 'open' && (
        <fieldset>
          <legend class="hint">{summary(state.choices, text)}</legend>
          <TextField
            label={text('roles_search')}
            disabled={state.isReadOnly}
            value={state.search}
            onInput={actions.search}
          />
          <Choices {...{ state, actions, text }} />
        </fieldset>
      )}
    </main>
  );
}

interface ChoicesProps extends RolesProps {
  readonly state: Extract<RolesState, { kind: 'open' }>;
}

function Choices({ state, actions, text }: ChoicesProps) {
  const choices = found(state.choices, state.search);
  if (choices.length === 0) return <p class="hint">{text('roles_none_found')}</p>;
  return (
    <ul>
      {choices.map(({ id, name, isChosen }) => (
        <li key={id}>
          <Checkbox
            label={name || text('roles_gone', { id })}
            checked={isChosen}
            disabled={state.isReadOnly}
            onCheck={(checked) => actions.choose(id, checked)}
          />
        </li>
      ))}
    </ul>
  );
}

function summary(choices: readonly RoleChoice[], text: Text): string {
  const count = choices.filter(({ isChosen }) => isChosen).length;
  return count === 0 ? text('roles_nobody') : text('roles_chosen', { count: String(count) });
}

/** What is chosen is always in sight. */
function found(choices: readonly RoleChoice[], search: string): readonly RoleChoice[] {
  const words = search.trim().toLowerCase();
  return choices.filter(({ name, isChosen }) => isChosen || name.toLowerCase().includes(words));
}
