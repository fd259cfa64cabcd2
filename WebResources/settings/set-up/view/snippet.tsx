import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../controls/button';
import type { Text } from '../../view/words';

interface SnippetProps {
  readonly label: string;
  readonly content: string;
  readonly text: Text;
}

/** A text to paste elsewhere. Where the browser keeps a page from the clipboard, the text is selected to be copied. */
export function SnippetView({ label, content, text }: SnippetProps) {
  const [outcome, setOutcome] = useState('');
  const code = useRef<HTMLPreElement>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(content);
      setOutcome(text('setup_copied'));
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setOutcome(text('setup_copy_by_hand'));
    }
  }
  return (
    <div class="snippet">
      <p class="label">{label}</p>
      <pre ref={code} tabIndex={0} class="code">
        {content}
      </pre>
      <Button label={`${text('setup_copy')}: ${label}`} onPress={() => void copy()}>
        {text('setup_copy')}
      </Button>{' '}
      <span role="status">{outcome}</span>
    </div>
  );
}
