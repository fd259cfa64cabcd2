const EASTERN_HOURS = 10;

/** As ipSCAPE's API writes times: whole seconds, the offset without a colon (`2020-07-06T13:11:06+1000`). */
export function timestamp(time: Date | undefined): string | null {
  if (!time) return null;
  const local = new Date(time.getTime() + EASTERN_HOURS * 3_600_000);
  return `${local.toISOString().slice(0, 19)}+${String(EASTERN_HOURS)}00`;
}

export function secondsBetween(from: Date | undefined, to: Date | undefined): number {
  return from && to ? Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000)) : 0;
}
