import type { Ctx } from '#context.ts'
import { MailFailure } from '#platform/mail.ts'
import { markMail, waitingMail } from './queries.ts'

/**
 * Sends one letter of the outbox. Without a mail server it is kept there to be read. A letter that the server
 * will never take is marked failed; one that it did not take now is tried again with the job.
 */
export async function sendMail(ctx: Ctx, { mail }: { mail: number }): Promise<void> {
  const { clock, mail: post } = ctx.house
  const failure = await ctx.db.transaction().execute(async (tx) => {
    const letter = await waitingMail(tx, mail)
    if (!letter) return undefined
    if (!post.configured) {
      await markMail(tx, mail, { status: 'kept', at: clock.now() })
      return undefined
    }
    try {
      await post.send({ to: letter.recipient, subject: letter.subject, text: letter.body_text })
      await markMail(tx, mail, { status: 'sent', at: clock.now() })
      return undefined
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      await markMail(tx, mail, { status: 'failed', at: clock.now(), error: message.slice(0, 500) })
      return error instanceof MailFailure && error.permanent ? undefined : error
    }
  })
  if (failure) throw failure
}
