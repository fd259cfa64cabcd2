import { useState } from 'preact/hooks';
import type { UnfinishedCall } from '../../adapter/adapter-state';
import { TextField } from '../../controls/text-field';
import { momentWords } from '../../strings/formats';
import { Button } from './button';
import { useText } from './surroundings';

interface UnfinishedCallProps {
  readonly call: UnfinishedCall;
  readonly onOpen: () => void;
  readonly onComplete: (wrapCode: string) => void;
}

/** A call whose end the panel has not seen: the agent opens its record, or completes it with its wrap code. */
export function UnfinishedCallLine({ call, onOpen, onComplete }: UnfinishedCallProps) {
  const text = useText();
  const [wrapCode, setWrapCode] = useState('');
  const { subject, startedAt } = call;
  return (
    <li>
      <div class="line">
        <div class="match">
          <span class="name">{subject}</span>
          <span class="detail">
            {text('panel_unfinished', { time: momentWords(startedAt, text('panel_language')) })}
          </span>
        </div>
        <Button label={text('panel_open_record', { name: subject })} onPress={onOpen}>
          {text('panel_open')}
        </Button>
      </div>
      <div class="line answer">
        <TextField label={text('panel_wrap_code')} value={wrapCode} onInput={setWrapCode} />
        <Button
          label={text('panel_complete_call', { name: subject })}
          onPress={() => {
            onComplete(wrapCode);
          }}
        >
          {text('panel_complete')}
        </Button>
      </div>
    </li>
  );
}
