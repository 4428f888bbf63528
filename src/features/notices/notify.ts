import type { Ctx } from '#context.ts'
import type { Work } from '#features/events/index.ts'
import { today } from '#platform/clock.ts'
import { isMailAddress } from '#platform/mail.ts'
import { insertMail, insertNotice, mailAddressOf } from './queries.ts'
import { noticeSentence, noticeWords } from './words.ts'

/** What a person should know: `about` names the thing, so that nobody is told the same twice in a day. */
export type Telling = {
  personId: number
  kind: string
  about: string
  facts: Record<string, string | number | null>
  /** Where to go from the notice. */
  address: string
}

/**
 * Tells a person within an action's transaction: a notice in the program, and a letter to those who have a
 * mail address. A second telling of the same kind about the same thing on the same day has no effect.
 */
export async function notify(
  { tx, enqueue }: Pick<Work, 'tx' | 'enqueue'>,
  ctx: Ctx,
  telling: Telling,
): Promise<boolean> {
  const at = ctx.house.clock.now()
  const told = await insertNotice(tx, { ...telling, at, day: today(ctx.house.clock) })
  if (!told) return false
  const recipient = await mailAddressOf(tx, telling.personId)
  if (!recipient || !isMailAddress(recipient)) return true
  const sentence = noticeSentence(telling, 'vi')
  const link = ctx.house.config.publicUrl ? `\n\n${ctx.house.config.publicUrl}${telling.address}` : ''
  const mail = await insertMail(tx, {
    recipient,
    subject: sentence.slice(0, 150),
    text: `${sentence}${link}\n\n${noticeWords.vi.letterFoot}`,
    at,
  })
  await enqueue('mail.send', { mail })
  return true
}
