import type { Tenant } from '#context.ts'

/** A request that a public page was given to, as far as one who counts readers may look at it. */
export type ServedRequest = {
  tenant: Tenant
  method: string
  /** By its name in small letters. */
  header(name: string): string | undefined
  /** The network address that it came from. */
  caller: string
}

/**
 * Hears of each public page that was given, from memory or made anew.
 * It is called while the answer is on its way: it may neither throw nor take its time.
 */
export type OnServed = (path: string, request: ServedRequest) => void
