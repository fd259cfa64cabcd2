import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Menu, type MenuItem } from '../../controls/menu';
import type { PanelTexts } from '../../strings/texts';
import type { Clock } from '../../ports/clock';
import type { PanelActions, PanelState } from '../panel-state';
import { Announcements } from './announcements';
import { CallCard } from './call-card';
import { openHelp } from './help';
import { Notices } from './notices';
import { Softphone } from './softphone';
import { StatusLine } from './status-line';
import { SurroundingsContext, useText } from './surroundings';
import { TracePage } from './trace-page';
import { UnsavedPage } from './unsaved-page';

export interface PanelProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly strings: PanelTexts;
  readonly clock: Clock;
  /** The panel's release, shown in the menu. */
  readonly version: string;
  /** ipSCAPE's page, in the tab that acts. The same element each time: another one is another softphone. */
  readonly frame?: HTMLIFrameElement | undefined;
}

/** Shows the panel in `root`; called again with each new state. */
export function renderPanel(root: Element, props: PanelProps): void {
  render(<Panel {...props} />, root);
}

function Panel({ strings, clock, ...props }: PanelProps) {
  const surroundings = useMemo(() => ({ strings, clock }), [strings, clock]);
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <Layout {...props} />
    </SurroundingsContext.Provider>
  );
}

type PageName = 'trace' | 'unsaved';

function Layout({ state, actions, version, frame }: Omit<PanelProps, 'strings' | 'clock'>) {
  const text = useText();
  const [asked, setAsked] = useState<{ readonly page: PageName; readonly callId: string | undefined }>();
  const adapter = 'adapter' in state ? state.adapter : undefined;
  const trace = adapter?.call?.trace ?? [];
  const callId = adapter?.call?.interaction.id;
  // A page gives way to the next call's card.
  const page = asked?.callId === callId ? asked?.page : undefined;
  const show = (name: PageName) => () => {
    setAsked({ page: name, callId });
  };
  const close = (): void => {
    setAsked(undefined);
  };

  const items: readonly MenuItem[] = [
    { label: text('panel_trace'), disabled: !adapter, choose: show('trace') },
    { label: text('panel_copy_trace'), disabled: trace.length === 0, choose: actions.copyTrace },
    { label: text('panel_unsaved'), disabled: !adapter, choose: show('unsaved') },
    { label: text('panel_reload_configuration'), choose: actions.reloadConfiguration },
    { label: text('panel_help'), choose: openHelp },
  ];

  // The three places are always there, so that the softphone's is never moved in the document.
  return (
    <>
      <StatusLine state={state}>
        <Menu label={text('panel_menu')} items={items} note={text('panel_version', { version })} />
      </StatusLine>
      <main>
        <Notices state={state} actions={actions} showUnsaved={show('unsaved')} />
        {adapter && page === 'trace' && (
          <TracePage trace={trace} onCopy={actions.copyTrace} onClose={close} />
        )}
        {adapter && page === 'unsaved' && (
          <UnsavedPage
            outbox={adapter.outbox}
            unfinished={adapter.unfinished}
            onOpen={actions.openRecord}
            onComplete={(callId, wrapCode) => {
              actions.act({ type: 'complete', callId, wrapCode });
            }}
            onRetry={() => {
              actions.act({ type: 'retry-unsaved' });
            }}
            onClose={close}
          />
        )}
        {adapter?.call && page === undefined && (
          <CallCard key={callId} call={adapter.call} actions={actions} />
        )}
        <Announcements state={state} />
      </main>
      <Softphone frame={frame} />
    </>
  );
}
