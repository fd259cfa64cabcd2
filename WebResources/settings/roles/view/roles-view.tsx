import { render } from 'preact';
import type { RoleChoice } from '../../../configuration/role-choices';
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
        <p class="notice error" role="alert">
          {errorWords(text, state.error)}
        </p>
      )}
      {state.kind === 'open' && (
        <fieldset disabled={state.isReadOnly}>
          <legend class="hint">{summary(state.choices, text)}</legend>
          <input
            type="search"
            aria-label={text('roles_search')}
            placeholder={text('roles_search')}
            value={state.search}
            onInput={(event) => actions.search(event.currentTarget.value)}
          />
          <Choices choices={found(state.choices, state.search)} actions={actions} text={text} />
        </fieldset>
      )}
    </main>
  );
}

function Choices({
  choices,
  actions,
  text,
}: {
  choices: readonly RoleChoice[];
  actions: RolesActions;
  text: Text;
}) {
  if (choices.length === 0) return <p class="hint">{text('roles_none_found')}</p>;
  return (
    <ul>
      {choices.map(({ id, name, isChosen }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={isChosen}
              onChange={(event) => actions.choose(id, event.currentTarget.checked)}
            />
            {name || text('roles_gone', { id })}
          </label>
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
