import type { PopState } from '../../WebResources/adapter/adapter-state';
import { lookInside, popScreen } from '../../WebResources/adapter/screen-pop/screen-pop';
import type { TraceStep } from '../../WebResources/adapter/trace';
import type { ScreenPopRule } from '../../WebResources/configuration/configuration';
import type { RecordRef, Row } from '../../WebResources/ports/records';
import type { InteractionFacts } from '../../WebResources/ports/toolbar';
import { dataverseFake, type DataverseFake } from './dataverse-fake';
import { interactionFacts } from './interaction-facts';
import { lookUpCostsFake, type LookUpCostsFake } from './look-up-costs-fake';
import { metadataFake, type MetadataFake } from './metadata-fake';
import { sampleConfiguration, sampleRule } from './sample-configuration';
import { screenFake, type ScreenFake } from './screen-fake';

export const NUMBER = '+61412345678';
export const JANE = '11111111-0000-4000-8000-000000000001';

/** A contact with the number that calls. */
export function contact(contactid: string, fullname: string): Row {
  return { contactid, fullname, telephone1: NUMBER };
}

/** Searched beside the contacts of `sampleRule`. */
export const ACCOUNTS = sampleRule({
  name: 'Accounts',
  table: 'account',
  query: "?$filter=telephone1 eq '{{number}}'",
});

/** An agent's Dynamics that a call is popped in. */
export interface ScreenPopPage {
  readonly dataverse: DataverseFake;
  readonly metadata: MetadataFake;
  readonly costs: LookUpCostsFake;
  readonly screen: ScreenFake;
  /** The trace's. */
  readonly steps: readonly TraceStep[];
  /** Records the agent has saved a new form as. */
  readonly saved: readonly RecordRef[];
  /** @param shown false where the page has shown the call before it was reloaded */
  pop(
    facts?: Partial<InteractionFacts>,
    rules?: readonly ScreenPopRule[],
    shown?: boolean,
  ): Promise<PopState>;
  /** What goes on in the background once `pop` is on the screen. */
  look(
    pop: PopState,
    facts?: Partial<InteractionFacts>,
    rules?: readonly ScreenPopRule[],
  ): Promise<PopState | undefined>;
}

export function screenPopPage(): ScreenPopPage {
  const dataverse = dataverseFake();
  const metadata = metadataFake();
  const costs = lookUpCostsFake();
  const screen = screenFake();
  const steps: TraceStep[] = [];
  const saved: RecordRef[] = [];
  return {
    dataverse,
    metadata,
    costs,
    screen,
    steps,
    saved,
    pop(facts = {}, rules = [sampleRule()], shown = true) {
      const configuration = sampleConfiguration({ rules, ownNumbers: ['+61 2 9999 0000'] });
      return popScreen(interactionFacts(facts), configuration, {
        dataverse,
        metadata,
        costs,
        ...(shown && { screen }),
        note: (step) => steps.push(step),
        call: { id: '19292', title: '' },
        onNewRecord: (record) => saved.push(record),
      });
    },
    look: (pop, facts = {}, rules = [sampleRule()]) =>
      lookInside(pop, interactionFacts(facts), sampleConfiguration({ rules }), {
        dataverse,
        costs,
        note: (step) => steps.push(step),
      }),
  };
}
