/**
 * The instruments that the law rests upon, as they stand on a day; and where the catalogue cites each.
 */
import { ruleOn, standards } from '#law/catalogue.ts'
import { gatesOn } from '#law/gates.ts'
import { type HonourSubject, honourName } from '#law/honour-names.ts'
import { type Both, type Cite, everyTerm } from '#law/language/index.ts'
import { procedureOf } from '#law/procedures/index.ts'
import { awardMoney } from '#law/procedures/money.ts'
import { expiresSoon, instrumentNamed, instruments } from '#law/sources/index.ts'
import { type Instrument, type Status, statusOn } from '#law/sources/instrument.ts'
import { versionOn } from '#law/standard.ts'
import { holdsWords } from './guide.ts'

export type Listed = {
  instrument: Instrument
  status: Status
  /** It binds now and ends within half a year. */
  endsSoon: boolean
  successors: readonly Instrument[]
}

/** Those that stand in the place of an instrument, as far as the catalogue knows them. */
export const successorsOf = ({ replacedBy = [] }: Instrument): Instrument[] =>
  replacedBy.flatMap((slug) => instrumentNamed(slug) ?? [])

/** Every instrument on a day: those that bind first, those that ended last. */
export function listedOn(on: string, { words, status }: { words: string; status: Status | '' }): Listed[] {
  const soon = new Set(expiresSoon(on).map(({ slug }) => slug))
  const order: Record<Status, number> = { 'in-force': 0, 'not-yet': 1, unknown: 2, ended: 3 }
  return instruments
    .filter(({ number, name, issuer }) => holdsWords(`${number} ${name.vi} ${issuer.vi} ${name.en}`, words))
    .map((instrument) => ({
      instrument,
      status: statusOn(instrument, on),
      endsSoon: soon.has(instrument.slug),
      successors: successorsOf(instrument),
    }))
    .filter((one) => !status || one.status === status)
    .sort((one, other) => order[one.status] - order[other.status])
}

/** One place of an instrument with what rests upon it. */
export type Cited = {
  article: string
  cite: Cite
  for: readonly { award: string; subject: HonourSubject; says: Both }[]
}

type Found = { cite: Cite; award: string; subject: HonourSubject; says: Both }

/** Every citation of a day's rules, procedures and sums. */
function* citations(on: string): Generator<Found> {
  for (const standard of standards) {
    const { award, subject } = standard
    const rule = ruleOn(award, subject, on)
    if (!rule || !versionOn(standard, on)) continue
    const named = { vi: honourName(award, 'vi'), en: honourName(award, 'en') }
    for (const term of everyTerm(rule))
      for (const cite of term.cite ?? []) yield { cite, award, subject, says: term.says ?? named }
    const { deciders, proposer, vote, parts, deadlines, opinions, posting } = procedureOf(award, {
      on,
      subject,
    })
    for (const { who, cite: list } of [...deciders, proposer])
      for (const cite of list) yield { cite, award, subject, says: who }
    for (const cite of vote?.cite ?? []) yield { cite, award, subject, says: vote?.says ?? named }
    for (const { cite, name } of parts) yield { cite, award, subject, says: name }
    for (const { cite, says } of deadlines) yield { cite, award, subject, says }
    for (const { cite, from } of opinions) yield { cite, award, subject, says: from }
    for (const { cite, where } of posting) yield { cite, award, subject, says: where }
    const money = awardMoney(award, { subject, decidedOn: on })
    for (const cite of money.cite) yield { cite, award, subject, says: money.says }
  }
}

const numberOf = (article: string): number => Number(/\d+/.exec(article)?.[0] ?? 0)

/** The articles of an instrument that the catalogue cites on a day, in their order, with what rests upon each. */
export function citedOf(slug: string, on: string): Cited[] {
  const byArticle = new Map<string, Map<string, Found>>()
  for (const found of citations(on)) {
    if (found.cite.instrument !== slug) continue
    const article = found.cite.article ?? ''
    const known = byArticle.get(article) ?? new Map<string, Found>()
    const name = `${found.award}/${found.subject}/${found.says.vi}`
    if (!known.has(name)) known.set(name, found)
    byArticle.set(article, known)
  }
  return [...byArticle]
    .map(([article, uses]) => {
      const list = [...uses.values()]
      const mark = list.some(({ cite }) => cite.mark === 'unconfirmed') ? 'unconfirmed' : 'confirmed'
      const cite: Cite = { instrument: slug, ...(article && { article }), mark }
      return { article, cite, for: list.map(({ award, subject, says }) => ({ award, subject, says })) }
    })
    .sort((one, other) => numberOf(one.article) - numberOf(other.article))
}

/** What holds for every honour by this instrument. */
export const gatesOf = (slug: string, on: string): readonly Both[] =>
  gatesOn(on)
    .filter(({ cite }) => cite.some(({ instrument }) => instrument === slug))
    .map(({ says }) => says)
