/**
 * The public pages as they were last rendered. What they show changes with an event or with the day; so a page is
 * good while the agency's chain of events ends where it did and the day is the same.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { House, Tenant } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { today } from '#platform/clock.ts'
import type { Preferences } from './preferences.ts'
import { etagOf, type Ready } from './ready.ts'

/** How seldom the end of a chain is asked for, in milliseconds: so late may another process's change show. */
const askEvery = 250
/** The day's work changes names of units without an event; it shows after so many milliseconds at the latest. */
const longest = 60_000
const mostPages = 500

type Kept = { ready: Ready; state: string; until: number }

export type PageMemory = ReturnType<typeof openPageMemory>

/** The memory of one process; it starts empty. */
export function openPageMemory({ clock, databases }: Pick<House, 'clock' | 'databases'>) {
  const pages = new Map<string, Kept>()
  const ends = chainEnds((schema) => databases.tenant(schema))
  return {
    /** What the agency's pages hang on; asked before a page is made, so that one overtaken by an event is made again. */
    stateOf: async ({ schema }: Tenant): Promise<string> => `${await ends.of(schema)} ${today(clock)}`,
    /** After a change that came through this process the next page asks anew. */
    changed: ({ schema }: Tenant): void => ends.forget(schema),
    /** Whether a page lies here at all, good or not. */
    holds: (key: string): boolean => pages.has(key),
    page(key: string, state: string): Ready | undefined {
      const known = pages.get(key)
      return known && known.state === state && known.until > performance.now() ? known.ready : undefined
    },
    /** Takes in a page; one that reads as before stays as it lay, compressed. */
    async keep(key: string, state: string, { body, type }: Fresh): Promise<Ready> {
      const before = pages.get(key)?.ready
      const ready = before?.etag === etagOf(body) ? before : await pack(body, type)
      // the last in the order of the map is the one that was made last
      pages.delete(key)
      pages.set(key, { ready, state, until: performance.now() + longest })
      const [oldest] = pages.keys()
      if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest)
      return ready
    },
  }
}

/** What tells one kept page from another: whose it is, which it is, and how the reader wants it. */
export const pageKey = ({ schema }: Tenant, path: string, { locale, theme, size }: Preferences): string =>
  `${schema} ${locale} ${theme} ${size} ${path}`

type Fresh = { body: Uint8Array<ArrayBuffer>; type: string }

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

async function pack(body: Uint8Array<ArrayBuffer>, type: string): Promise<Ready> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gz] = await Promise.all([compress.br(body, { params }), compress.gzip(body)])
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Cookie, Accept-Encoding' }
  return { plain: body, br, gzip: gz, etag: etagOf(body), headers }
}

/** Where the agencies' chains of events end, asked for at most every so often. */
function chainEnds(dbOf: (schema: string) => Kysely<Tables>) {
  const asked = new Map<string, { until: number; end: Promise<string> }>()
  const forget = (schema: string): void => {
    asked.delete(schema)
  }
  return {
    forget,
    of(schema: string): Promise<string> {
      const now = performance.now()
      const known = asked.get(schema)
      if (known && known.until > now) return known.end
      const end = chainEnd(dbOf(schema))
      asked.set(schema, { until: now + askEvery, end })
      // an answer that failed is not kept
      end.catch(() => forget(schema))
      return end
    },
  }
}

async function chainEnd(db: Kysely<Tables>): Promise<string> {
  const { head } = await db.selectFrom('event_chain').select('head').executeTakeFirstOrThrow()
  return head.toString('base64')
}
