import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { honoursSought } from '#features/register/index.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { open } from '#web/guard.ts'
import { addressOf, PublicSearchPage, type Results } from './pages/search-page.tsx'
import { entriesFor, mostFound, textsOf, titlesFor, wordsThatStand } from './queries.ts'
import { type Asked, asked, type Kind, kinds } from './rules.ts'

const perPage = 20
const mostSuggestions = 8
type C = Context<Env>

/** The public search. A question is in the address, so that it can be sent to others and works without scripts. */
export const searchRoutes = router()
  .get(addresses.publicSearch.pattern, open, async (c) => {
    const question = asked(c.req.query('q') ?? '')
    const kind = kinds.find((one) => one === c.req.query('loai'))
    const [results, frame] = await Promise.all([question && resultsFor(c, question, kind), frameOf(c)])
    const nothing = results?.count === 0 && results.honours.length === 0
    const props = {
      frame,
      typed: question?.typed ?? '',
      kind,
      results,
      single:
        question && nothing && question.words.length > 1
          ? await wordsThatStand(c.var.ctx.db, question.words)
          : [],
    }
    return page(c, <PublicSearchPage {...props} />)
  })
  .get(addresses.publicSuggestions.pattern, open, async (c) => {
    const question = asked(c.req.query('q') ?? '')
    // one letter begins nearly every title
    if (!question || question.typed.length < 2) return c.json([])
    const titles = await titlesFor(c.var.ctx.db, question, mostSuggestions)
    return c.json(titles.map((entry) => ({ title: entry.title, address: addressOf(entry) })))
  })

const entryKinds = {
  article: ['article'],
  movement: ['movement'],
  document: ['document', 'movement-file'],
  honour: [],
} as const

async function resultsFor(c: C, question: Asked, kind: Kind | undefined): Promise<Results> {
  const { db } = c.var.ctx
  const asked = /^[1-9]\d{0,3}$/.test(c.req.query('trang') ?? '') ? Number(c.req.query('trang')) : 1
  const [found, honours] = await Promise.all([
    kind === 'honour' ? [] : entriesFor(db, question, kind ? entryKinds[kind] : null),
    honoursFor(c, question, { kind, page: asked }),
  ])
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const at = kind === 'honour' ? asked : Math.min(asked, pages)
  const shown = found.slice((at - 1) * perPage, at * perPage)
  const texts = await textsOf(db, shown)
  return {
    question,
    entries: shown.map((entry) => ({ ...entry, text: texts.get(`${entry.kind}/${entry.id}`) ?? '' })),
    honours: honours.slice(0, kind === 'honour' ? perPage : 3),
    count: found.length,
    isMore: found.length >= mostFound,
    page: at,
    pages: kind === 'honour' && honours.length > perPage ? at + 1 : kind === 'honour' ? at : pages,
  }
}

/** Honours stand in the register, which is asked by its own door: a few beside other results, or a page of them. */
async function honoursFor(c: C, question: Asked, { kind, page }: { kind: Kind | undefined; page: number }) {
  if (kind !== undefined && kind !== 'honour') return []
  const nobody = { award: null, year: null, person: null, unit: null, decision: null }
  const where =
    kind === 'honour' ? { offset: (page - 1) * perPage, limit: perPage + 1 } : { offset: 0, limit: 3 }
  return honoursSought(c.var.ctx.db, { words: question.words, ...nobody }, where)
}
