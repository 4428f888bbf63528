import type { Letter } from './judging.ts'
import type { Reasons } from './reasons.ts'

/** The letter of a verdict that was made with its reasons. */
export function letterOf({ verdict, parts }: Reasons): Letter {
  if (verdict.answer !== 'unknown') return verdict.answer === 'met' ? 'm' : 'u'
  if (verdict.suspended) return 's'
  const open = parts.filter(({ answer }) => answer === 'unknown')
  return open.length > 0 && open.every(({ question }) => question) ? 'c' : 'k'
}
