import { Button } from './button';
import { useText } from './surroundings';
import type { NoticeSource } from './notice';
import { noticesOf } from './notices-of';

/** What is wrong or has to be decided, each with its next step. */
export function Notices(props: NoticeSource) {
  const text = useText();
  return (
    <>
      {noticesOf(props, text).map(({ key, tone, words, details, list = [], buttons = [] }) => (
        <section key={key} class={`notice ${tone}`} data-notice={key} aria-label={words}>
          <p>{words}</p>
          {details !== undefined && (
            <details>
              <summary>{text('panel_how_to_fix')}</summary>
              {list.length > 0 && (
                <ul>
                  {list.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
              <p>{details}</p>
            </details>
          )}
          {buttons.length > 0 && (
            <div class="buttons">
              {buttons.map(({ label, press, primary = false }) => (
                <Button key={label} onPress={press} primary={primary}>
                  {label}
                </Button>
              ))}
            </div>
          )}
        </section>
      ))}
    </>
  );
}
