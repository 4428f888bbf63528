/**
 * Answers to programs when the answer is no, as RFC 9457 writes them.
 */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { Env } from '#web/env.ts'
import type { Problem } from './contract.ts'
import { apiWords } from './words.ts'

export type Trouble = 'notJson' | 'noToken' | 'tooLarge' | 'otherType' | 'invalid' | 'tooMany' | 'nowhere'

const statuses: Record<Trouble, ContentfulStatusCode> = {
  notJson: 400,
  noToken: 401,
  nowhere: 404,
  tooLarge: 413,
  otherType: 415,
  invalid: 422,
  tooMany: 429,
}

/** A problem document; `headers` say what the status asks for. */
export function problemOf(
  c: Context<Env>,
  trouble: Trouble,
  { errors, headers = {} }: { errors?: Problem['errors']; headers?: Record<string, string> } = {},
): Response {
  const status = statuses[trouble]
  const { title, detail } = apiWords[c.var.ctx.locale].problems[trouble]
  const body: Problem = {
    type: `urn:thidua:problem:${trouble}`,
    title,
    status,
    detail,
    instance: c.req.path,
    ...(errors && { errors }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json', ...headers })
}

/** Where the body does not fit, as JSON Pointers. */
export const errorsOf = ({ issues }: z.ZodError): NonNullable<Problem['errors']> =>
  issues.map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    detail: message,
  }))
