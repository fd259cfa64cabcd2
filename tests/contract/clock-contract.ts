import type { Clock } from '../../WebResources/ports/clock';

export interface ClockUnderTest {
  readonly clock: Clock;
  /** Lets `ms` go by. */
  readonly pass: (ms: number) => Promise<void>;
}

export function clockContract(name: string, open: () => ClockUnderTest): void {
  describe(`A clock by ${name}`, () => {
    let clock: Clock;
    let pass: ClockUnderTest['pass'];
    beforeEach(() => {
      ({ clock, pass } = open());
    });

    it('runs an action once, after its time', async () => {
      const ran: string[] = [];
      clock.after(20, () => ran.push('late'));
      clock.after(1, () => ran.push('early'));
      expect(ran).toEqual([]);
      await pass(60);
      expect(ran).toEqual(['early', 'late']);
    });

    it('runs no action that was undone', async () => {
      const ran: string[] = [];
      const undo = clock.after(1, () => ran.push('undone'));
      clock.after(2, () => ran.push('kept'));
      undo();
      await pass(30);
      expect(ran).toEqual(['kept']);
    });

    it('goes forward', async () => {
      const before = clock.now().getTime();
      await pass(20);
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(before + 19);
    });
  });
}
