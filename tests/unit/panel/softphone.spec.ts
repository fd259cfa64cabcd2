import { ctiFrame } from '../../../WebResources/platform/toolbar/cti-frame';
import { acting, adapterWith, callWith, waiting } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('ipSCAPE’s page in the panel', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  function loadingFrame(): { frame: HTMLIFrameElement; loads: () => number } {
    const frame = document.createElement('iframe');
    frame.className = 'softphone';
    frame.srcdoc = '<p>softphone</p>';
    let loaded = 0;
    frame.addEventListener('load', () => (loaded += 1));
    return { frame, loads: () => loaded };
  }

  it('is loaded once, whatever the panel shows above it', async () => {
    const { frame, loads } = loadingFrame();
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    await page.show({ ...acting(), link: { state: 'loading' } }, frame);
    await loaded;
    await page.show({ ...acting(), link: { state: 'silent' } }, frame);
    await page.show(acting(adapterWith({ agent: { signedIn: false, presence: '' } })), frame);
    await page.show(acting(callWith({})), frame);
    await page.press('⋯');
    await page.press('Unsaved calls');
    expect(frame.isConnected).toBeTrue();
    expect(loads()).toBe(1);
  });

  it('gets all the room that is left', async () => {
    const { frame } = loadingFrame();
    await page.show(acting(), frame);
    expect(frame.offsetHeight).toBe(640 - 36);
  });

  it('goes as soon as another tab acts', async () => {
    const { frame } = loadingFrame();
    await page.show(acting(), frame);
    await page.show(waiting());
    expect(frame.isConnected).toBeFalse();
  });

  it('may use microphone and headset, for its own origin alone', () => {
    const ctiOrigin = 'https://tenant.ipscape.com.au';
    const frame = ctiFrame({ ctiOrigin, integrationKey: 'K&1' }, 'ipSCAPE softphone');
    expect(frame.allow.split('; ')).toContain(`microphone ${ctiOrigin}`);
    expect(frame.allow.split('; ')).toContain(`hid ${ctiOrigin}`);
    expect(frame.allow).not.toContain('*');
    expect(frame.title).toBe('ipSCAPE softphone');
    expect(frame.src).toBe('https://tenant.ipscape.com.au/cti/?integration=K%261');
  });
});
