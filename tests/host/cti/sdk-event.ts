import type { SdkEventName } from '../../../WebResources/ports/bridge-protocol';

/** What the SDK's listener of that name is called with. */
export interface SdkEvent {
  readonly name: SdkEventName;
  readonly response: object;
}
