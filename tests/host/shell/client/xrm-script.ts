import { recordingShell } from './recording-shell';
import { createXrm } from './xrm/xrm';

/** `/_host/xrm.js`: `Xrm` for a page that is no shell, as the contract tests' top window is. */
Object.assign(window, { Xrm: createXrm(recordingShell().shell) });
