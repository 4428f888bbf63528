/**
 * The guards. Every route has exactly one: `open` for the public, `signedIn` for one's own matters, or
 * `may(act, scope)`, which asks `policy.ts`. `guard.test.ts` walks all mounted routes and fails on one without.
 */
import type { Context, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Tables } from '#db/tables.ts'
import { NotFound } from '#outcomes.ts'
import { type Act, mayAnywhere, mayThere, type Standing } from '#policy.ts'
import type { Env } from './env.ts'

/** Where the thing with this number stands; nothing when there is none. */
export type ScopeOf = (db: Kysely<Tables>, id: number) => Promise<Standing | undefined>
export type Scopes = Record<string, ScopeOf>

export type Mark =
  | { kind: 'open' }
  | { kind: 'signed-in' }
  | { kind: 'may'; act: Act; scope: string | undefined }
export type Guard = MiddlewareHandler<Env> & { mark: Mark }

const guard = (mark: Mark, handler: MiddlewareHandler<Env>): Guard => Object.assign(handler, { mark })

/** For the public. Reading only what is published is the query's duty. */
export const open: Guard = guard({ kind: 'open' }, (_, next) => next())

/** For whoever is signed in, on what is his or her own: the action or query takes the person from `ctx.actor`. */
export const signedIn: Guard = guard({ kind: 'signed-in' }, async (c, next) => {
  if (!c.var.ctx.actor) return toSignIn(c)
  if (mustChangeFirst(c)) return c.redirect(addresses.ownPassword(), 303)
  return next()
})

/**
 * For those whom the policy lets do this: anywhere at all, or, with a scope, to the thing that the address
 * names. Not there and not allowed give the same 404.
 */
export function may(act: Act, scope?: string): Guard {
  return guard({ kind: 'may', act, scope }, async (c, next) => {
    const { actor, db } = c.var.ctx
    if (!actor) return toSignIn(c)
    if (mustChangeFirst(c)) return c.redirect(addresses.ownPassword(), 303)
    if (!mayAnywhere(actor, act)) throw new NotFound(`may not ${act}`)
    if (scope) {
      const standing = await scopeOf(c, scope)(db, idOf(c, scope))
      if (!standing || !mayThere(actor, act, standing)) throw new NotFound(`may not ${act} here`)
    }
    return next()
  })
}

function scopeOf(c: Context<Env>, name: string): ScopeOf {
  const scope = c.var.scopes[name]
  if (!scope) throw new Error(`no scope is known under the name ${name}`)
  return scope
}

/** The number that the address carries under this name; NotFound when it is none. */
export function idOf(c: Context<Env>, name: string): number {
  const text = c.req.param(name) ?? ''
  if (!/^\d{1,9}$/.test(text)) throw new NotFound(`${name} is no number`)
  return Number(text)
}

const mustChangeFirst = (c: Context<Env>) =>
  c.var.ctx.actor?.mustChangePassword === true &&
  ![addresses.ownPassword.pattern, addresses.signOut.pattern].includes(c.req.path as '/mat-khau')

/** To the sign-in page, and back to where one was for pages (a form that was sent cannot be replayed). */
function toSignIn(c: Context<Env>): Response {
  const back = c.req.method === 'GET' ? c.req.path + new URL(c.req.url).search : undefined
  return c.redirect(addresses.signIn({ tiep: back }), 303)
}
