/**
 * The answers when there is no page to show: each says what happened and what to do next.
 */
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { NotFound, Refused } from '#outcomes.ts'
import { faults } from '#platform/metrics.ts'
import { page } from './answer.tsx'
import { type Env, frameOf } from './env.ts'
import { errorWords } from './error-words.ts'
import { ErrorPage } from './layout/error-page.tsx'

const localeOf = (c: Context<Env>) => c.var.ctx?.locale ?? 'vi'

/** 404, for what is not there and for what is not this person's to see. */
export async function notFound(c: Context<Env>): Promise<Response> {
  const t = errorWords[localeOf(c)]
  return page(c, <ErrorPage frame={await frameOf(c)} title={t.notFoundTitle} text={t.notFoundText} />, 404)
}

/** 413, for a form that is larger than anything we take. */
export async function tooLarge(c: Context<Env>): Promise<Response> {
  const t = errorWords[localeOf(c)]
  return page(c, <ErrorPage frame={await frameOf(c)} title={t.tooLargeTitle} text={t.tooLargeText} />, 413)
}

/** A refusal that no form took back, or a fault. */
export async function failed(error: Error, c: Context<Env>): Promise<Response> {
  if (error instanceof NotFound) return notFound(c)
  if (error instanceof Refused) return refused(error, c)
  faults.inc()
  c.var.house?.log.error({ err: error, requestId: c.var.requestId }, 'fault')
  const t = errorWords[localeOf(c)]
  if (!c.var.ctx) return c.text(`500 ${c.var.requestId}`, 500)
  const text = t.faultText(c.var.requestId)
  try {
    return page(c, <ErrorPage frame={await frameOf(c)} title={t.faultTitle} text={text} />, 500)
  } catch {
    // the page around the error needs the database too; without it the bare sentence has to do
    return c.text(`${t.faultTitle}. ${text}`, 500)
  }
}

async function refused({ refusal }: Refused, c: Context<Env>): Promise<Response> {
  const t = errorWords[localeOf(c)]
  const text = refusal.say(localeOf(c))
  const back = { address: c.req.header('referer') ?? addresses.home(), label: t.back }
  return page(
    c,
    <ErrorPage frame={await frameOf(c)} title={t.refusedTitle} text={text} cite={refusal.cite} back={back} />,
    refusal.status,
  )
}
