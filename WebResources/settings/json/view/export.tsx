import { useEffect, useState } from 'preact/hooks';
import { Download } from '../../../controls/link';
import { TextArea } from '../../../controls/text-area';
import type { Text } from '../../view/words';

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
  const file = useFile(json);
  return (
    <>
      <TextArea label={text('json_exported', { name })} isCode readOnly value={json} />
      <Download href={file} name={`${fileName(name)}.json`}>
        {text('json_download')}
      </Download>
    </>
  );
}

function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'configuration';
}

/** The address of a file of this text, as long as it is shown. */
function useFile(json: string): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [json]);
  return address;
}
