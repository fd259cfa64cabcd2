import { Link } from '../../../controls/link';
import type { Text } from '../../view/words';
import type { Finding } from '../step';
import { words } from './words';
import { SnippetView } from './snippet';

/** Why it is so, what belongs to it, and where more of it is written. */
export function FindingView({ finding, text }: { readonly finding: Finding; readonly text: Text }) {
  const { why = [], items = [], snippets = [], help } = finding;
  return (
    <>
      {why.map((reason) => (
        <p key={reason.key}>{words(text, reason)}</p>
      ))}
      {items.length > 0 && (
        <ul class="items">
          {items.map((item) => (
            <li key={JSON.stringify(item)}>{words(text, item)}</li>
          ))}
        </ul>
      )}
      {snippets.map((snippet) => (
        <SnippetView
          key={snippet.text}
          label={words(text, snippet.label)}
          content={snippet.text}
          text={text}
        />
      ))}
      <p>
        <Link href={`../help/${help}`}>{text('setup_help')}</Link>
      </p>
    </>
  );
}
