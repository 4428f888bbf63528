/**
 * How an answer is made: a page, a redirect after a form, or one of the four kinds of error.
 */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Ctx, OnceKey } from '#context.ts'
import { Refused } from '#outcomes.ts'
import type { Locale } from '#words/locale.ts'
import type { Env } from './env.ts'
import { setFlash } from './flash.ts'
import { type FormState, parse, readBody, refusedForm, type Sent } from './form.ts'
import { renderPage } from './layout/render-page.tsx'

/** Renders a page. */
export function page(c: Context<Env>, vnode: VNode, status: ContentfulStatusCode = 200): Response {
  return c.html(renderPage(vnode), status)
}

type Submission<Schema extends z.ZodType, Outcome> = {
  /** What a browser may send, from the feature's `forms.ts`. */
  form: Schema
  /** The action. Its outcome is small and JSON; a second submit of the same form gets the first one's. */
  act: (ctx: Ctx, input: z.output<Schema>) => Promise<Outcome>
  /** Where to go on success. */
  then: (outcome: Outcome, input: z.output<Schema>) => string
  /** What to say there, once. */
  done?: (locale: Locale, outcome: Outcome) => string
  /** The same page with what was typed, when it was not taken. */
  again: (form: FormState) => Response | Promise<Response>
}

/** Takes one form: reads it, does the action, and goes on; or shows the page again with what was typed and why not. */
export async function submit<Schema extends z.ZodType, Outcome>(
  c: Context<Env>,
  submission: Submission<Schema, Outcome>,
): Promise<Response> {
  const { ctx } = c.var
  const sent = await readBody(c)
  const parsed = parse(submission.form, sent, ctx.locale)
  if (!parsed.ok) return submission.again(parsed.form)
  try {
    const once = onceKey(c, sent)
    const outcome = await submission.act(once ? { ...ctx, once } : ctx, parsed.value)
    if (submission.done) setFlash(c, submission.done(ctx.locale, outcome))
    return c.redirect(submission.then(outcome, parsed.value), 303)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const form = { status: 422 as const, typed: sent.fields, errors: {} }
    return submission.again(refusedForm(form, error.refusal, ctx.locale))
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The one-time key that `<Form>` put into the page, with a fingerprint of what came with it. */
function onceKey(c: Context<Env>, sent: Sent): OnceKey | undefined {
  const key = sent.fields._once
  if (typeof key !== 'string' || !uuid.test(key)) return undefined
  const files = Object.entries(sent.files).map(([name, list]) => [
    name,
    list.map((file) => [file.name, file.size]),
  ])
  const fields = Object.entries(sent.fields).filter(([name]) => name !== '_once')
  const body = createHash('sha256')
    .update(JSON.stringify([fields, files]))
    .digest()
  return { key, address: c.req.path, body }
}
