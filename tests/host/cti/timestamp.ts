const EASTERN_HOURS = 10;

/** As ipSCAPE's API writes times: whole seconds, the offset without a colon (`2020-07-06T13:11:06+1000`). */
export function timestamp(time: Date | undefined): string | null {
  if (!time) return null;
  const local = new Date(time.getTime() + EASTERN_HOURS * 3_600_000);
  return `${local.toISOString().slice(0, 19)}+${String(EASTERN_HOURS)}00`;
}

/** Counted from the whole seconds that `timestamp` tells, so that times and durations agree. */
export function secondsBetween(from: Date | undefined, to: Date | undefined): number {
  if (!from || !to) return 0;
  return Math.max(0, Math.floor(to.getTime() / 1000) - Math.floor(from.getTime() / 1000));
}
