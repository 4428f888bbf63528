/**
 * How often one caller may do something. Kept in memory for the minute that runs: a second process counts
 * for itself, and nothing about callers outlives the minute.
 */
export function rateLimit({ perMinute }: { perMinute: number }): (caller: string, now: Date) => boolean {
  let minute = -1
  let counts = new Map<string, number>()
  return (caller, now) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) [minute, counts] = [current, new Map()]
    const count = (counts.get(caller) ?? 0) + 1
    counts.set(caller, count)
    return count <= perMinute
  }
}
