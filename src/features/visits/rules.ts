/**
 * Which requests are people reading. Nothing about a reader is kept but a hash that is good for one day.
 */
import { hmac } from '#platform/crypto.ts'
import type { ServedRequest } from '#web/served.ts'

/** Bytes of a reader's mark. */
const markBytes = 16

const machines =
  /bot|crawl|spider|slurp|fetch|monitor|preview|scan|headless|lighthouse|curl|wget|python|java\/|go-http|libwww|okhttp|axios|node|postman|facebookexternalhit|zalo|embed/i

/** Whether somebody reads: no machine, no page that the browser takes ahead, no question for the headers alone. */
export function isReader({ method, header }: Pick<ServedRequest, 'method' | 'header'>): boolean {
  if (method !== 'GET') return false
  const agent = header('user-agent') ?? ''
  if (agent.length < 10 || machines.test(agent)) return false
  return !/prefetch|prerender/i.test(`${header('sec-purpose') ?? ''} ${header('purpose') ?? ''}`)
}

/** The reader's mark for the day; another key gives another mark, and none leads back. */
export const markOf = (
  key: Uint8Array,
  { caller, header }: Pick<ServedRequest, 'caller' | 'header'>,
): Buffer => hmac(key, `${caller}\n${header('user-agent') ?? ''}`).subarray(0, markBytes)

/** The mark of the network alone: behind one address many may read, but not without end. */
export const networkOf = (key: Uint8Array, { caller }: Pick<ServedRequest, 'caller'>): string =>
  hmac(key, `network\n${caller}`).subarray(0, markBytes).toString('base64')

/** So many readers of one network count in a day for one process; more is somebody who plays with the counter. */
export const mostOfOneNetwork = 500

/** Minutes for which somebody who read counts as being there. */
export const minutesOnline = 5
