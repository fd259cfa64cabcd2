import type { Answer, Asked, CifHostOptions } from './cif-host';
import type { Provider } from './provider';

interface ProviderCell {
  get(): Provider;
  set(change: Partial<Provider>): void;
}

/** Mode and width of the panel, and the click-to-act switch. */
export function panelAnswers(
  { panel, webApi, workspace }: CifHostOptions,
  provider: ProviderCell,
): Readonly<Record<string, Answer>> {
  return {
    getmode: { api: 'getMode', value: () => panel.getMode() },
    setmode: {
      api: 'setMode',
      value: (asked) => {
        const mode = numberOf(asked);
        if (mode === undefined || mode > 2) throw new Error('The mode must be 0, 1 or 2');
        // CIF 2.0: only while a session of the provider has the focus; with one provider home is as good.
        if (workspace?.front().owner === 'agent')
          throw new Error('The focused session is not the provider’s');
        panel.setMode(mode);
        return null;
      },
    },
    getwidth: { api: 'getWidth', value: () => panel.getWidth() },
    setwidth: {
      api: 'setWidth',
      value: (asked) => {
        const width = numberOf(asked);
        if (width === undefined || width < 0) throw new Error('The width must be a number of 0 or more');
        panel.setWidth(width);
        return null;
      },
    },
    getclicktoact: { api: 'getClickToAct', value: () => provider.get().isClickToActOn },
    // Writes the provider's row: for the whole organisation, and only where the user may write it.
    setclicktoact: {
      api: 'setClickToAct',
      value: async (asked) => {
        const isClickToActOn = asked.get('value') === true;
        await webApi.updateRecord('msdyn_ciprovider', provider.get().id, {
          msdyn_clicktoact: isClickToActOn,
        });
        provider.set({ isClickToActOn });
        return null;
      },
    },
  };
}

function numberOf(asked: Asked): number | undefined {
  const value = asked.get('value');
  return typeof value === 'number' ? value : undefined;
}
