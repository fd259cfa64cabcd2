import { Icon } from '../client/frame/icon';
import { useStore } from '../client/store';
import { PANEL_MODES } from './side-panel';
import type { RunningCif } from './start-cif';

/** CIF's panel, docked on the right: minimising it by hand and dragging its edge are events for the providers. */
export function SidePanelView({ panel, providers, host }: RunningCif) {
  const { mode, width, shownId } = useStore(panel.state);
  const isMinimised = mode === PANEL_MODES.minimised;
  const toggle = () => {
    const next = isMinimised ? PANEL_MODES.docked : PANEL_MODES.minimised;
    panel.setMode(next);
    void host.raise('onmodechanged', { value: next });
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    panel.setWidth(Math.round(window.innerWidth - event.clientX));
  };
  return (
    <aside
      class="side-panel"
      aria-label="Channel integration"
      data-mode={mode}
      hidden={mode === PANEL_MODES.hidden}
      style={{ width: isMinimised ? '40px' : `${width}px` }}
    >
      <div
        class="side-panel-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the panel"
        onPointerMove={drag}
        onPointerUp={() => void host.raise('onsizechanged', { value: panel.getWidth() })}
      />
      <header>
        {!isMinimised && <h2>{providers.find(({ id }) => id === shownId)?.label}</h2>}
        {!isMinimised &&
          providers
            .filter(({ id }) => id !== shownId)
            .map(({ id, label }) => (
              <button key={id} type="button" data-testid="other-provider" onClick={() => panel.show(id)}>
                {label}
              </button>
            ))}
        <button
          type="button"
          class="icon-button"
          data-testid="side-panel-toggle"
          aria-expanded={!isMinimised}
          aria-label={isMinimised ? 'Expand the panel' : 'Minimise the panel'}
          onClick={toggle}
        >
          <Icon name={isMinimised ? 'expand' : 'minimise'} />
        </button>
      </header>
      <iframe
        id="SidePanelIFrame"
        title="Channel integration"
        src="/webresources/widgets_container.html"
        onLoad={() => panel.mount(providers)}
      />
    </aside>
  );
}
