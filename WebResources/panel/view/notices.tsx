import { MessageBar } from '../../controls/message-bar';
import { Button } from './button';
import type { NoticeSource } from './notice';
import { noticesOf } from './notices-of';
import { useText } from './surroundings';

/** What is wrong or has to be decided, each with its next step. */
export function Notices(props: NoticeSource) {
  const text = useText();
  return (
    <>
      {noticesOf(props, text).map(({ key, tone, words, details, list = [], buttons = [] }) => (
        <MessageBar
          key={key}
          name={key}
          tone={tone}
          actions={
            buttons.length > 0 &&
            buttons.map(({ label, press, primary = false }) => (
              <Button key={label} onPress={press} primary={primary}>
                {label}
              </Button>
            ))
          }
        >
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
        </MessageBar>
      ))}
    </>
  );
}
