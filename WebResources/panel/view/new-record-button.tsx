import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { useText } from './surroundings';
import { tableWord } from '../../strings/words';

/** `[New contact]` */
export function NewRecordButton({
  table,
  actions,
}: {
  readonly table: string;
  readonly actions: PanelActions;
}) {
  const text = useText();
  return (
    <Button
      onPress={() => {
        actions.act({ type: 'new-record', table });
      }}
    >
      {text('panel_new_record', { table: tableWord(text, table) })}
    </Button>
  );
}
