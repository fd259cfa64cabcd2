import { Field } from './field';
import type { Text } from './words';

/** The JSON of a configuration, to read, to copy, and as a file. */
export function Export({
  json,
  name,
  text,
}: {
  readonly json: string;
  readonly name: string;
  readonly text: Text;
}) {
  return (
    <>
      <Field id="exported" label={text('json_exported', { name })}>
        <textarea id="exported" class="code" rows={16} readOnly value={json} spellcheck={false} />
      </Field>
      <button type="button" class="button" onClick={() => download(json, `${fileName(name)}.json`)}>
        {text('json_download')}
      </button>
    </>
  );
}

function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'configuration';
}

function download(json: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
