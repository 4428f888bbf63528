/**
 * Counting readers. Readings wait in memory for some seconds and are written in one statement; what a process
 * that dies has not written yet is lost, and nothing else.
 */
import type { House } from '#context.ts'
import { today } from '#platform/clock.ts'
import type { ServedRequest } from '#web/served.ts'
import { keyOf, type Reading, saveReadings } from './queries.ts'
import { isReader, markOf, mostOfOneNetwork, networkOf } from './rules.ts'

const writeEvery = 3_000
const mostWaiting = 20_000

/** What a path is counted as, e.g. `article:12`; nothing for pages that only count as a visit. */
export type SubjectOf = (path: string) => string | null

type Counter = Pick<House, 'clock' | 'databases' | 'log'>
type Waiting = { readings: Reading[]; key: Buffer; day: string; networks: Map<string, Set<string>> }

/** A counter for one process, for all its agencies. */
export function countReaders(house: Counter, subjectOf: SubjectOf) {
  const agencies = new Map<string, Promise<Waiting>>()
  let timer: NodeJS.Timeout | undefined

  const waitingOf = (schema: string, day: string): Promise<Waiting> => {
    const known = agencies.get(schema)
    const open = async (before?: Promise<Waiting>): Promise<Waiting> => {
      const kept = await before?.catch(() => undefined)
      if (kept?.day === day) return kept
      // what waits under yesterday's key is written before the key changes
      if (kept) await write(schema, kept)
      return { readings: [], key: await keyOf(house.databases.tenant(schema), day), day, networks: new Map() }
    }
    const waiting = open(known)
    agencies.set(schema, waiting)
    waiting.catch(() => agencies.delete(schema))
    return waiting
  }

  async function write(schema: string, waiting: Waiting): Promise<void> {
    const readings = waiting.readings.splice(0)
    if (readings.length > 0) await saveReadings(house.databases.tenant(schema), waiting.day, readings)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    for (const [schema, waiting] of agencies) await write(schema, await waiting)
  }

  async function note(path: string, request: ServedRequest): Promise<void> {
    const at = house.clock.now()
    const waiting = await waitingOf(request.tenant.schema, today(house.clock))
    const mark = markOf(waiting.key, request)
    if (
      waiting.readings.length >= mostWaiting ||
      !isPlausible(waiting, mark, networkOf(waiting.key, request))
    )
      return
    waiting.readings.push({ subject: subjectOf(path), mark, at })
    timer ??= setTimeout(() => void flush().catch(complain), writeEvery).unref()
  }

  const complain = (error: unknown) => house.log.warn({ error }, 'readers could not be counted')

  return {
    /** Hears of a public page that somebody was given. */
    heard: (path: string, request: ServedRequest): void => {
      if (isReader(request)) note(path, request).catch(complain)
    },
    /** Writes down at once what waits. */
    flush,
  }
}

/** Behind one address there may be a whole office, but not an endless one. */
function isPlausible({ networks }: Waiting, mark: Buffer, network: string): boolean {
  const readers = networks.get(network) ?? new Set()
  networks.set(network, readers)
  if (readers.size < mostOfOneNetwork) readers.add(mark.toString('base64'))
  return readers.has(mark.toString('base64'))
}
