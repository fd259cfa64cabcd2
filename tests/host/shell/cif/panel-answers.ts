import type { Answer, Asked, CifHostOptions } from './cif-host';

/** Mode and width of the panel, and the click-to-act switch. CIF 2.0 answers the mode and the width, 1.0 nothing. */
export function panelAnswers({ panel, webApi, workspace }: CifHostOptions): Readonly<Record<string, Answer>> {
  return {
    getmode: { api: 'getMode', value: () => panel.getMode() },
    setmode: {
      api: 'setMode',
      value: (asked, caller) => {
        const mode = numberOf(asked);
        if (mode === undefined || mode > 2) throw new Error('The mode must be 0, 1 or 2');
        caller.demandActive();
        panel.setMode(mode);
        return workspace ? mode : null;
      },
    },
    getwidth: { api: 'getWidth', value: () => panel.getWidth() },
    setwidth: {
      api: 'setWidth',
      value: (asked) => {
        const width = numberOf(asked);
        if (width === undefined || width < 0) throw new Error('The width must be a number of 0 or more');
        panel.setWidth(width);
        return workspace ? width : null;
      },
    },
    getclicktoact: { api: 'getClickToAct', value: (_asked, caller) => caller.provider().isClickToActOn },
    // Writes the provider's row: for the whole organisation, and only where the user may write it.
    setclicktoact: {
      api: 'setClickToAct',
      reportsFailure: true,
      value: async (asked, caller) => {
        const isClickToActOn = asked.get('value') === true;
        await (workspace
          ? webApi.updateRecord('msdyn_channelprovider', caller.id, { msdyn_enableoutbound: isClickToActOn })
          : webApi.updateRecord('msdyn_ciprovider', caller.id, { msdyn_clicktoact: isClickToActOn }));
        caller.change({ isClickToActOn });
        return null;
      },
    },
  };
}

function numberOf(asked: Asked): number | undefined {
  const value = asked.get('value');
  return typeof value === 'number' ? value : undefined;
}
