import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { titlesOn, type VerdictNow, verdictsNow } from '#features/eligibility/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { citation } from '#law/sources/cite.ts'
import { found, Refused } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { sha256 } from '#platform/crypto.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { callerAddress } from '#web/caller.ts'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm, parse, readBody, refusedForm } from '#web/form.ts'
import { idOf, may, open } from '#web/guard.ts'
import { rateLimit } from '#web/rate-limit.ts'
import { issueToken, longestDays, revokeToken } from './actions.ts'
import {
  answerNames,
  type EligibilityRequest,
  type EligibilityResponse,
  eligibilityRequest,
} from './contract.ts'
import { revokeForm, tokenForm } from './forms.ts'
import { openApi } from './openapi.ts'
import { TokensPage } from './pages/tokens-page.tsx'
import { errorsOf, problemOf } from './problems.ts'
import * as queries from './queries.ts'
import { apiWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as apiRoutes }

const to = addresses.api
/** Bytes; a full list of codes is far below. */
const largest = 64 * 1024
/** Of one token. */
const requests = rateLimit({ perMinute: 60 })
/** Of one caller without a token that holds. */
const strangers = rateLimit({ perMinute: 20 })

routes.get(to.openapi.pattern, open, (c) => c.json(openApi()))

/** Open to the guard: whoever asks is no person, and the token alone says what it opens. */
routes.post(to.eligibility.pattern, open, async (c) => {
  const token = await tokenOf(c)
  const now = c.var.house.clock.now()
  if (!token) {
    if (!strangers(callerAddress(c), now)) return tooMany(c)
    return problemOf(c, 'noToken', { headers: { 'WWW-Authenticate': 'Bearer realm="thidua"' } })
  }
  if (!requests(`${c.var.ctx.tenant.schema}:${token.id}`, now)) return tooMany(c)
  return answer(c, token)
})

routes.all('/api/*', open, (c) => problemOf(c, 'nowhere'))

const tooMany = (c: C) => problemOf(c, 'tooMany', { headers: { 'Retry-After': '60' } })

async function tokenOf(c: C): Promise<queries.Token | undefined> {
  const [, secret] = /^Bearer (thidua_[\w-]{20,100})$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (!secret) return undefined
  const on = today(c.var.house.clock)
  const token = await queries.tokenHolding(c.var.ctx.db, sha256(secret), on)
  if (token) await queries.touch(c.var.ctx.db, token.id, on)
  return token
}

async function answer(c: C, token: queries.Token): Promise<Response> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return problemOf(c, 'otherType')
  const text = await c.req.text()
  if (Buffer.byteLength(text) > largest) return problemOf(c, 'tooLarge')
  const body = jsonIn(text)
  if (body === undefined) return problemOf(c, 'notJson')
  const asked = eligibilityRequest.safeParse(body)
  if (!asked.success) return problemOf(c, 'invalid', { errors: errorsOf(asked.error) })
  const on = today(c.var.house.clock)
  const known = await titlesOn(c.var.ctx.db, asked.data.subject, on)
  const errors = asked.data.awards.flatMap((award, at) =>
    known.includes(award) ? [] : [{ pointer: `/awards/${at}`, detail: `unknown: ${award}` }],
  )
  if (errors.length > 0) return problemOf(c, 'invalid', { errors })
  return c.json(await judged(c, token, asked.data), 200, { 'Cache-Control': 'no-store' })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function judged(c: C, token: queries.Token, asked: EligibilityRequest): Promise<EligibilityResponse> {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const { subject, ids, codes, year, awards } = asked
  const named =
    subject === 'ca-nhan'
      ? await queries.peopleNamed(db, token.unitPath, { ids, codes })
      : await queries.unitsNamed(db, token.unitPath, ids ?? [])
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const { rules, results } = await verdictsNow(db, { subject, ids: [...names.keys()], year, on, awards })
  const there = new Set<string | number | null>(named.map(({ id, code }) => (codes ? code : id)))
  return {
    year,
    judgedOn: on,
    rules,
    results: results.map((one) => ({
      id: one.id,
      name: names.get(one.id) ?? '',
      facts: one.facts,
      verdicts: one.verdicts.map((verdict) => told(verdict, asked.reasons)),
    })),
    notFound: [...(ids ?? codes ?? [])].filter((one) => !there.has(one)),
  }
}

const told = ({ award, letter, reasons }: VerdictNow, withReasons: boolean) => ({
  award,
  answer: answerNames[letter],
  ...(withReasons && {
    reasons: reasons.map(({ answer: each, needed, present, missing, cites }) => ({
      answer: each,
      needed,
      present,
      missing,
      citations: cites.map((cite) => ({ ...citation(cite), confirmed: cite.mark === 'confirmed' })),
    })),
  }),
})

async function tokensPage(c: C, { form, secret }: { form?: FormState; secret?: string } = {}) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const paths = pathsWhere(found(actor), 'api.manage')
  const props = {
    form: form ?? freshForm({ expires_on: addDays(on, longestDays - 1) }),
    on,
    secret,
    tokens: await queries.tokensBelow(db, paths),
    units: await unitOptions(db, { paths, on }),
  }
  return page(c, <TokensPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.tokens.pattern, may('api.manage'), (c) => tokensPage(c))

/** Not by `submit`: the secret stands on the answer itself and nowhere else. */
routes.post(to.tokens.pattern, may('api.manage'), async (c) => {
  const { ctx } = c.var
  const sent = await readBody(c)
  const parsed = parse(tokenForm, sent, ctx.locale)
  if (!parsed.ok) return tokensPage(c, { form: parsed.form })
  try {
    const { secret } = await issueToken(ctx, parsed.value)
    return tokensPage(c, { secret })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const form: FormState = { status: 422, typed: sent.fields, errors: {} }
    return tokensPage(c, { form: refusedForm(form, error.refusal, ctx.locale) })
  }
})

routes.post(to.revoke.pattern, may('api.manage', 'apiToken'), (c) =>
  submit(c, {
    form: revokeForm,
    act: (ctx) => revokeToken(ctx, idOf(c, 'apiToken')),
    then: () => to.tokens(),
    done: (locale) => apiWords[locale].isRevoked,
    again: (form) => tokensPage(c, { form }),
  }),
)
