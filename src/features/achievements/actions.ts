/** Telling achievements from the records. Nothing is written: whoever keeps the sentences keeps them in an own record. */
import type { Ctx } from '#context.ts'
import { found } from '#outcomes.ts'
import type { Locale } from '#words/locale.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'

type Asked = queries.Period & { kind: 'person' | 'unit'; id: number }
type At = Pick<Ctx, 'db' | 'locale'>

/**
 * What the system knows of a person's or a unit's achievements in a period (days, both included), in sentences of
 * the reader's language, each with the address of the record behind it. Sections that say nothing are left out.
 *
 * @throws NotFound when there is no such person or unit; whether it may be read is the caller's question
 */
export const achievementsOf = (ctx: At, { kind, id, ...period }: Asked): Promise<rules.Achievements> =>
  kind === 'person' ? ofPerson(ctx, id, period) : ofUnit(ctx, id, period)

async function ofPerson({ db, locale }: At, id: number, period: queries.Period) {
  const of = { kind: 'person', id } as const
  const { honours, initiatives, deeds, reports } = await shared(db, of, period)
  const tasks = await queries.tasksDone(db, id, period)
  const ratings = await queries.ratingsOf(db, id, period)
  return rules.filled(
    [
      ['ratings', ratings.map((one) => rules.ratingSentence(one, locale, id))],
      ['tasks', tasks.map((one) => rules.taskSentence(one, locale))],
      ['reports', reports.map((one) => rules.reportSentence(one, locale))],
      ...told({ honours, initiatives, deeds }, of, locale),
    ],
    locale,
  )
}

async function ofUnit({ db, locale }: At, id: number, period: queries.Period) {
  const { path, name } = found(await queries.unitShown(db, id))
  const of = { kind: 'unit', id, path } as const
  const { honours, initiatives, deeds, reports } = await shared(db, of, period)
  const results = await queries.resultsOf(db, id, period)
  const goals = await queries.goalsOf(db, path, period)
  return rules.filled(
    [
      ['results', results.flatMap((one) => rules.resultSentences(one, locale))],
      ['goals', goals.map((one) => rules.goalSentence(one, locale, name))],
      ['reports', reports.map((one) => rules.reportSentence(one, locale))],
      ...told({ honours, initiatives, deeds }, of, locale),
    ],
    locale,
  )
}

async function shared(db: Ctx['db'], of: queries.Of, period: queries.Period) {
  return {
    reports: await queries.reportsOf(db, of, period),
    initiatives: await queries.initiativesOf(db, of, period),
    honours: await queries.honoursIn(db, of, period),
    deeds: await queries.deedsIn(db, of, period),
  }
}

type Shared = Omit<Awaited<ReturnType<typeof shared>>, 'reports'>

const told = ({ initiatives, honours, deeds }: Shared, of: queries.Of, locale: Locale) =>
  [
    ['initiatives', initiatives.map((one) => rules.initiativeSentence(one, locale, of.kind))],
    ['honours', honours.map((one) => rules.honourSentence(one, locale, of))],
    ['deeds', deeds.map((one) => rules.deedSentence(one, locale, of.kind))],
  ] satisfies [rules.SectionKey, rules.Sentence[]][]
