import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { useText } from './surroundings';

/** `[Show all in search]`: Dynamics' own search page, with what the rule searches by. */
export function SearchAllButton({ actions }: { readonly actions: PanelActions }) {
  const text = useText();
  return (
    <Button
      onPress={() => {
        actions.act({ type: 'search-all' });
      }}
    >
      {text('panel_search_all')}
    </Button>
  );
}
