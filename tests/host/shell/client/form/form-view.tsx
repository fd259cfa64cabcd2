import { useState } from 'preact/hooks';
import { useStore } from '../store';
import { FormCommands } from './form-commands';
import { FormTabs } from './form-tabs';
import { isDirty } from './record-form';
import type { ScriptedForm } from './scripted-form';

interface FormViewProps {
  readonly scripted: ScriptedForm;
  readonly onChooseForm: (formId: string) => void;
}

/** A form: commands, notices, title, tabs. */
export function FormView({ scripted, onChooseForm }: FormViewProps) {
  const { form } = scripted;
  const state = useStore(form.state);
  const [tab, setTab] = useState(0);
  if (state.phase === 'failed') {
    return (
      <p class="page-problem" role="alert">
        {state.problem}
      </p>
    );
  }
  if (state.phase === 'loading') return <p class="page-waiting">Loading…</p>;
  const name = form.name() || `New ${form.table.displayName}`;
  return (
    <article
      class="form"
      data-testid="form"
      data-table={form.table.logicalName}
      data-record={state.id ?? 'new'}
    >
      <FormCommands scripted={scripted} />
      {state.readOnlyBecause && <p class="notice info">Read-only: {state.readOnlyBecause}</p>}
      {state.problem && (
        <p class="notice error" role="alert" data-testid="form-problem">
          {state.problem}
        </p>
      )}
      {state.formNotices.map((notice) => (
        <p key={notice.id} class={`notice ${notice.level.toLowerCase()}`} role="status">
          {notice.text}
        </p>
      ))}
      <header class="form-header">
        <span class="record-image" aria-hidden="true">
          {initials(name)}
        </span>
        <div>
          <h1 data-testid="record-name">
            {name} <span class="save-state">{saveState(scripted)}</span>
          </h1>
          <p>
            {form.table.displayName} ·{' '}
            {form.table.forms.length > 1 ? (
              <select
                aria-label="Form"
                class="form-selector"
                value={form.layout.id}
                onChange={(event) => onChooseForm(event.currentTarget.value)}
              >
                {form.table.forms.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
              </select>
            ) : (
              form.layout.name
            )}
          </p>
        </div>
      </header>
      <div class="tab-list" role="tablist">
        {form.layout.tabs.map((each, index) => (
          <button
            key={each.name}
            type="button"
            role="tab"
            aria-selected={index === tab}
            data-testid={`tab-${each.name}`}
            onClick={() => {
              scripted.changeTab(form.layout.tabs[tab]?.name ?? '', each.name);
              setTab(index);
            }}
          >
            {each.label}
          </button>
        ))}
      </div>
      <FormTabs scripted={scripted} tab={form.layout.tabs[tab]} />
    </article>
  );
}

function saveState({ form }: ScriptedForm): string {
  const { phase, id } = form.state.get();
  if (phase === 'saving') return '- Saving…';
  return isDirty(form) || id === undefined ? '- Unsaved' : '- Saved';
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
