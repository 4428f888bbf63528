/** Records into sentences. Pure: the same records give the same sentences, and none is told that has no record. */
import { addresses } from '#addresses.ts'
import { slugWords } from '#features/people/index.ts'
import { honourName } from '#law/honour-names.ts'
import { daysBetween } from '#platform/clock.ts'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type * as records from './queries.ts'
import { achievementWords } from './words.ts'

/** What is said, and the address of the record behind it. */
export type Sentence = { text: string; source: string }
export type SectionKey = keyof (typeof achievementWords)['vi']['sections']
export type Section = { key: SectionKey; title: string; sentences: Sentence[] }
export type Achievements = { sections: Section[] }

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

export function taskSentence(task: records.DoneTask, locale: Locale): Sentence {
  const t = achievementWords[locale]
  const done = task.doneOn ?? task.dueOn
  const beyond = task.percent > 100 ? t.beyond(formatPercent(task.percent, locale)) : ''
  const product = task.product === '' ? '' : t.product(task.product)
  const text = t.task(task.name, task.goal, formatDay(done), daysBetween(done, task.dueOn))
  return { text: ended(text + beyond + product), source: addresses.goals.task({ task: task.id }) }
}

/** A goal with its figures; the unit is named where it is not the one that the record is of. */
export function goalSentence(goal: records.UnitGoal, locale: Locale, own: string): Sentence {
  const t = achievementWords[locale]
  const percent = formatPercent(goal.progress / 100, locale)
  const shown = (number: string) =>
    goal.kind === 'percent'
      ? formatPercent(Number(number), locale)
      : [formatNumber(Number(number), locale), goal.measure].filter(Boolean).join(' ')
  const counted = goal.value !== null && (goal.kind === 'number' || goal.kind === 'percent')
  const text = [
    t.goal(goal.name, goal.movement),
    goal.unit === own ? '' : t.goalOf(goal.unit),
    counted ? t.goalFigures(shown(goal.value ?? ''), shown(goal.target), percent) : t.goalPercent(percent),
    goal.outcome === null ? '' : t.goalOutcome[goal.outcome],
  ]
  return { text: ended(text.join('')), source: addresses.goals.show({ goal: goal.id }) }
}

export const reportSentence = (report: records.ConfirmedReport, locale: Locale): Sentence => ({
  text: ended(achievementWords[locale].report(formatDay(report.reportedOn), report.about, report.text)),
  source:
    report.taskId === null
      ? addresses.goals.show({ goal: report.goalId })
      : addresses.goals.task({ task: report.taskId }),
})

export function ratingSentence(rating: records.Rating, locale: Locale, person: number): Sentence {
  const words = slugWords[locale]
  const text = achievementWords[locale].rating(
    rating.year,
    words.class[rating.class],
    words.track[rating.track],
    rating.decision,
  )
  return { text: ended(text), source: addresses.people.show({ person }) }
}

/** The class of the year, and how many targets were met where that is recorded. */
export function resultSentences(result: records.UnitResult, locale: Locale): Sentence[] {
  const t = achievementWords[locale]
  const words = slugWords[locale]
  const source = addresses.units.show({ unit: result.unit_id })
  const { year, targets } = result
  return [
    ...(result.class === null
      ? []
      : [t.result(year, words.class[result.class], words.track[result.track], result.decision)]),
    ...(targets === null
      ? []
      : [t.targets(year, result.targets_met ?? 0, targets, result.targets_exceeded ?? 0)]),
  ].map((text) => ({ text: ended(text), source }))
}

export function initiativeSentence(one: records.Recognised, locale: Locale, kind: records.Of['kind']) {
  const t = achievementWords[locale]
  const author = kind === 'unit' ? t.initiativeBy(one.person) : ''
  const text = t.initiative(t.initiativeKinds[one.kind], one.title, one.year, one.decision)
  return { text: ended(text + author), source: addresses.people.show({ person: one.personId }) }
}

export function honourSentence(one: records.Held, locale: Locale, of: records.Of): Sentence {
  const t = achievementWords[locale]
  const on = one.decidedOn === null ? null : formatDay(one.decidedOn)
  const decision = one.decision === '' ? '' : t.honourDecision(one.decision, on, one.authority)
  const source =
    of.kind === 'person' ? addresses.people.show({ person: of.id }) : addresses.units.show({ unit: of.id })
  return { text: ended(t.honour(honourName(one.award, locale), one.year) + decision), source }
}

export function deedSentence(deed: records.Deed, locale: Locale, kind: records.Of['kind']): Sentence {
  const t = achievementWords[locale]
  const on = formatDay(deed.happenedOn)
  const text = deed.kind === 'viec-tot' ? t.deed(on, deed.text) : t.thanks(on, deed.giver, deed.text)
  const by = kind === 'unit' ? t.deedBy(deed.person) : ''
  return {
    text: by === '' ? ended(text) : `${ended(text)}${by}`,
    source: addresses.recognitions.show({ recognition: deed.id }),
  }
}

/** Only sections that say something, each with its title. */
export const filled = (sections: readonly [SectionKey, Sentence[]][], locale: Locale): Achievements => ({
  sections: sections
    .filter(([, sentences]) => sentences.length > 0)
    .map(([key, sentences]) => ({ key, title: achievementWords[locale].sections[key], sentences })),
})
