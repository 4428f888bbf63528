import { type Context, Hono } from 'hono'
import type { Ctx, House } from '#context.ts'
import type { Scopes } from './guard.ts'
import type { Frame } from './layout/frame.ts'
import type { Ready } from './ready.ts'

/** What the middleware in `server.ts` puts beside a request. */
export type Env = {
  Variables: {
    requestId: string
    house: House
    ctx: Ctx
    /** How the guard finds where a thing stands, by the name of its address parameter. */
    scopes: Scopes
    makeFrame: () => Promise<Frame>
    /** What the answer was made from, if everybody gets it alike. */
    ready?: Ready
  }
}

/** A feature's routes; mounted by `app.ts`. */
export const router = () => new Hono<Env>()

/** What every page shows around its content: agency, person, menu, language, theme. */
export const frameOf = (c: Context<Env>): Promise<Frame> => c.var.makeFrame()
