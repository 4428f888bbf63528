import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { honourNamed } from '#law/honour-names.ts'
import { found, NotFound, orRefuse, type Refusal } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { mayAnywhere } from '#policy.ts'
import type { Places } from '#proofs/badge.ts'
import { concat } from '#proofs/bytes.ts'
import { entryBytes } from '#proofs/certificate.ts'
import { verifierText } from '#proofs/notes.ts'
import { bundleOf, tileNamed, tileWidth, widthOf } from '#proofs/tiles.ts'
import { page, submit } from '#web/answer.tsx'
import { builtFile } from '#web/assets.ts'
import { callerAddress } from '#web/caller.ts'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open } from '#web/guard.ts'
import { rateLimit } from '#web/rate-limit.ts'
import { badgeFor, didFor, statusListFor } from './actions/badge.ts'
import { addCosignature, unlistHonour } from './actions/keep.ts'
import { cosignForm, type SearchInput, searchForm, unlistForm } from './forms.ts'
import { LogPage } from './pages/log-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { type Verdict, VerifyPage } from './pages/verify-page.tsx'
import * as honours from './queries/honours.ts'
import * as log from './queries/log.ts'
import { proofOf } from './queries/proof.ts'
import { codeTyped, standingOf, wordsSought } from './rules.ts'
import { refuse, registerWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as registerRoutes }

const perPage = 25
const latestEntries = 20
/** Look-ups that one caller may make in a minute: plenty for a person, too few to try codes. */
const lookUp = rateLimit({ perMinute: 30 })
const notTooMany = (c: C): Refusal | undefined =>
  lookUp(callerAddress(c), c.var.house.clock.now()) ? undefined : refuse('tooMany', {}, { status: 429 })

routes.get(addresses.register.list.pattern, open, async (c) => {
  const { db, locale } = c.var.ctx
  const sought = searchForm.parse(c.req.query())
  const range = { offset: (sought.trang - 1) * perPage, limit: perPage + 1 }
  const rows = await honours.honoursSought(db, soughtBy(sought), range)
  const { awards, years } = await honours.soughtChoices(db)
  const named = awards.map((value) => ({ value, label: honourNamed(value)?.[locale] ?? value }))
  const props = {
    frame: await frameOf(c),
    sought,
    rows: rows.slice(0, perPage),
    page: sought.trang,
    pages: sought.trang + (rows.length > perPage ? 1 : 0),
    choices: { awards: named, years },
  }
  // a page of somebody who was taken out of the lists tells search engines to forget it
  if (rows.length === 0) forget(c)
  return page(c, <RegisterPage {...props} />)
})

const forget = (c: C): void => c.header('X-Robots-Tag', 'noindex, noarchive')

const soughtBy = (sought: SearchInput): honours.Sought => ({
  words: wordsSought(sought.tim),
  award: sought['danh-hieu'] || null,
  year: sought.nam,
  person: sought.nguoi,
  unit: sought['don-vi'],
  decision: sought['quyet-dinh'] || null,
})

routes.get(addresses.register.log.pattern, open, (c) => logPage(c, freshForm()))

routes.post(addresses.register.cosign.pattern, may('register.keep'), (c) =>
  submit(c, {
    form: cosignForm,
    act: addCosignature,
    then: () => addresses.register.log(),
    done: (locale) => registerWords[locale].cosigned,
    again: (form) => logPage(c, form),
  }),
)

async function logPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const checkpoint = await log.latestCheckpoint(db)
  const size = checkpoint?.size ?? 0
  const first = Math.max(0, size - latestEntries)
  const props = {
    frame: await frameOf(c),
    checkpoint,
    keyText: await keyText(c),
    entries: (await log.entriesFrom(db, first, latestEntries)).reverse(),
    ...(mayKeep(c) && { cosigning: form }),
  }
  return page(c, <LogPage {...props} />, form.status)
}

const mayKeep = (c: C): boolean => {
  const { actor } = c.var.ctx
  return actor !== null && mayAnywhere(actor, 'register.keep')
}

async function keyText(c: C): Promise<string> {
  const key = await log.currentKey(c.var.ctx.db)
  return key ? verifierText(log.verifierOf(key)) : ''
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' }
const octets = { 'Content-Type': 'application/octet-stream', 'Access-Control-Allow-Origin': '*' }

routes.get(addresses.register.checkpoint.pattern, open, async (c) => {
  const checkpoint = found(await log.latestCheckpoint(c.var.ctx.db))
  return c.body(checkpoint.whole, 200, { ...plain, 'Cache-Control': 'no-cache' })
})

routes.get(addresses.register.key.pattern, open, async (c) => {
  const text = await keyText(c)
  if (!text) throw new NotFound('no key yet')
  return c.body(`${text}\n`, 200, plain)
})

routes.get(addresses.register.tile.pattern, open, async (c) => {
  const { db } = c.var.ctx
  const tile = tileNamed(c.req.path.slice(addresses.register.tile.pattern.indexOf('tile/')))
  const there = tile && widthOf(tile, await log.sizeOf(db)) >= tile.width
  if (!tile || !there) throw new NotFound('no such tile')
  const first = tile.index * tileWidth
  // what is full never changes; a partial tile of this width does not either
  const headers = { ...octets, 'Cache-Control': 'public, max-age=31536000, immutable' }
  if (tile.level === 'entries') {
    const entries = await log.entriesFrom(db, first, tile.width)
    return c.body(bundleOf(entries.map(({ index: _, ...entry }) => entryBytes(entry))), 200, headers)
  }
  const row = await log.nodesInRow(db, tile.level * 8, [first, tile.width])
  return c.body(concat(...row.map(({ hash }) => hash)), 200, headers)
})

routes.get(addresses.register.verify.pattern, open, async (c) => {
  const typed = (c.req.query('ma') ?? '').slice(0, 100)
  const code = codeTyped(typed)
  if (code) return c.redirect(addresses.register.code({ code }), 303)
  const wrong = typed.trim() !== ''
  return page(c, <VerifyPage frame={await frameOf(c)} typed={typed} wrong={wrong} />, wrong ? 422 : 200)
})

routes.get(addresses.register.checker.pattern, open, (c) =>
  c.body(builtFile('offline-checker.html'), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': attachment('kiem-tra-giay-chung-nhan.html'),
  }),
)

routes.get(addresses.register.code.pattern, open, (c) => codePage(c, c.req.param('code'), freshForm()))

async function codePage(c: C, typed: string, keeping: FormState) {
  const verdict = await verdictOn(c, typed)
  const missing = verdict.found === null
  if (verdict.found?.unlisted) forget(c)
  const props = { frame: await frameOf(c), typed, verdict, ...(mayKeep(c) && { keeping }) }
  const status = missing ? (verdict.why === 'too-many' ? 429 : 404) : keeping.status
  return page(c, <VerifyPage {...props} />, status)
}

async function verdictOn(c: C, typed: string): Promise<Verdict> {
  if (notTooMany(c)) return { found: null, why: 'too-many' }
  const { db } = c.var.ctx
  const code = codeTyped(typed)
  const honour = code && (await honours.honourByCode(db, code))
  if (!honour) return { found: null, why: 'unknown' }
  const revocation = honour.revokedBy === null ? undefined : await log.entryAt(db, honour.revokedBy)
  const correction =
    honour.correctedBy === null ? undefined : await honours.honourByEntry(db, honour.correctedBy)
  return {
    found: honour,
    revokedOn: revocation?.on ?? null,
    correction: standingOf(honour) === 'corrected' ? (correction?.code ?? null) : null,
    size: await log.sizeOf(db),
  }
}

routes.get(addresses.register.proof.pattern, open, async (c) => {
  const { db } = c.var.ctx
  orRefuse(notTooMany(c))
  const code = codeTyped(c.req.param('code'))
  const honour = found(code ? await honours.honourByCode(db, code) : undefined)
  const proof = found(await proofOf(db, honour))
  if (honour.unlisted) forget(c)
  return c.body(JSON.stringify(proof, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': attachment(`bang-chung-${honour.code}.json`),
  })
})

routes.post(addresses.register.unlist.pattern, may('register.keep'), async (c) => {
  const entry = idOf(c, 'entry')
  const honour = found(await honours.honourByEntry(c.var.ctx.db, entry))
  return submit(c, {
    form: unlistForm,
    act: (ctx, input) => unlistHonour(ctx, entry, input),
    then: ({ code }) => addresses.register.code({ code }),
    done: (locale) => registerWords[locale][honour.unlisted ? 'relisted' : 'unlisted'],
    again: (form) => codePage(c, honour.code, form),
  })
})

routes.get(addresses.register.badge.pattern, open, async (c) => {
  const { ctx } = c.var
  orRefuse(notTooMany(c))
  const code = codeTyped(c.req.param('code'))
  const honour = found(code ? await honours.honourByCode(ctx.db, code) : undefined)
  return c.body(await badgeFor(ctx, honour, placesOf(c, honour)), 200, {
    'Content-Type': 'application/vc+jwt',
    'Content-Disposition': attachment(`huy-hieu-${honour.code}.jwt`),
  })
})

routes.get(addresses.register.status.pattern, open, async (c) =>
  c.body(await statusListFor(c.var.ctx, placesOf(c)), 200, {
    'Content-Type': 'application/vc+jwt',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
  }),
)

routes.get(addresses.register.did.pattern, open, async (c) =>
  c.body(JSON.stringify(await didFor(c.var.ctx, siteOf(c)), null, 2), 200, {
    'Content-Type': 'application/did+json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
  }),
)

const siteOf = (c: C): string => c.var.house.config.publicUrl ?? new URL(c.req.url).origin

/** What a badge names, as addresses that a stranger can follow; the list names itself alone. */
function placesOf(c: C, honour?: honours.PublicHonour): Places {
  const site = siteOf(c)
  const at = (path: string) => new URL(path, site).href
  const code = honour?.code ?? ''
  return {
    site: new URL(site).origin,
    verify: at(addresses.register.code({ code })),
    proof: at(addresses.register.proof({ code })),
    standard: at(addresses.standards.show({ award: honour?.award ?? '' })),
    status: at(addresses.register.status()),
  }
}
