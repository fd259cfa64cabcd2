import type { Step } from '../step';
import { cifStep } from './cif';
import { configurationStep } from './configuration';
import { cspStep } from './csp';
import { ctiPageStep } from './ctipage';
import { othersStep } from './others';
import { disconnectStep, providerStep } from './provider';
import { quickFindStep } from './quickfind';
import { roleStep } from './role';
import { scriptsStep } from './scripts';

/** From what has to be there first to what is looked at last; then the way back. */
export function allSteps(): readonly Step[] {
  return [
    cifStep,
    configurationStep,
    providerStep,
    othersStep,
    roleStep,
    quickFindStep,
    scriptsStep,
    cspStep,
    ctiPageStep(),
    disconnectStep,
  ];
}
