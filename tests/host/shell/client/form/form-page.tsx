import { useEffect, useState } from 'preact/hooks';
import type { TableDescription } from '../../description';
import { describeTable } from '../host-context';
import type { FormDefaults } from '../pages';
import { useShell } from '../shell-context';
import type { Loaded } from '../store';
import { messageOf } from '../xrm/web-api-request';
import { FormView } from './form-view';
import { openRecordForm } from './record-form';
import { scriptForm, type ScriptedForm } from './scripted-form';

interface FormPageProps {
  readonly table: string;
  readonly id: string | undefined;
  readonly defaults: FormDefaults;
  /** Tells the page which form is in front, for unsaved changes and for CIF. */
  readonly onForm: (form: ScriptedForm | undefined) => void;
}

/** Loads what a record's form needs, then shows it. */
export function FormPage({ table, id, defaults, onForm }: FormPageProps) {
  const shell = useShell();
  const [formId, setFormId] = useState<string | undefined>(undefined);
  const [loaded, setLoaded] = useState<Loaded<ScriptedForm>>({ state: 'loading' });

  useEffect(() => {
    let scripted: ScriptedForm | undefined;
    let isGone = false;
    describeTable(table)
      .then((description) => {
        if (isGone) return undefined;
        scripted = scriptForm({
          form: openRecordForm({ table: description, layout: layoutOf(description, formId), id, defaults }),
          xrm: shell.xrm,
          onSaved: shell.onSaved,
          onScriptError: (message) => void shell.alert(message, 'Script error'),
          close: shell.back,
        });
        onForm(scripted);
        setLoaded({ state: 'ready', value: scripted });
        return scripted.start();
      })
      .catch((thrown: unknown) => setLoaded({ state: 'failed', message: messageOf(thrown) }));
    return () => {
      isGone = true;
      scripted?.stop();
      onForm(undefined);
    };
  }, [table, formId]);

  if (loaded.state === 'failed') return <p class="page-problem">{loaded.message}</p>;
  if (loaded.state === 'loading') return <p class="page-waiting">Loading…</p>;
  return <FormView key={formId} scripted={loaded.value} onChooseForm={setFormId} />;
}

function layoutOf(table: TableDescription, formId: string | undefined) {
  const layout = table.forms.find((form) => form.id === formId) ?? table.forms[0];
  if (!layout) throw new Error(`No form of ${table.displayName} is open to you`);
  return layout;
}
