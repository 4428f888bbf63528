/**
 * Why: each demand of a standard with its answer, its article, what is needed, present and missing, and the rows.
 */
import { addresses } from '#addresses.ts'
import { Cites } from '#features/laws/index.ts'
import { slugWords } from '#features/people/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { Answer } from '#law/language/index.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Status, type Tone } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Assumption, Course } from '../rules/course.ts'
import type { Letter } from '../rules/judging.ts'
import type { Evidence, Reason, Reasons } from '../rules/reasons.ts'
import { eligibilityWords } from '../words.ts'

export const letterTones: Record<Letter, Tone> = { m: 'met', u: 'unmet', s: 'held', c: 'soon', k: 'unknown' }

export const LetterStatus = ({ letter, locale }: { letter: Letter; locale: Locale }) => (
  <Status tone={letterTones[letter]}>{eligibilityWords[locale].letters[letter]}</Status>
)

const answerTones: Record<Answer, Tone> = { met: 'met', unmet: 'unmet', unknown: 'unknown' }

export function ReasonList({ reasons, locale }: { reasons: Reasons; locale: Locale }) {
  return (
    <ul class="clauses">
      {reasons.parts.map((part) => (
        <li key={part.needed.vi} class="clause">
          <Clause part={part} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Clause({ part, locale }: { part: Reason; locale: Locale }) {
  const t = eligibilityWords[locale]
  const tone = part.suspended ? 'held' : part.question ? 'soon' : answerTones[part.answer]
  return (
    <>
      <p class="clause-head">
        <Status tone={tone} plain>
          {part.needed[locale]}
        </Status>
      </p>
      <Cites cites={part.cites} locale={locale} />
      <dl>
        {part.present[locale] !== '' && (
          <>
            <dt>{t.present}</dt>
            <dd>{part.present[locale]}</dd>
          </>
        )}
        {part.missing[locale] !== '' && (
          <>
            <dt>{t.lacking}</dt>
            <dd>{part.missing[locale]}</dd>
          </>
        )}
        {part.evidence.length > 0 && (
          <>
            <dt>{t.evidence}</dt>
            <dd>
              {part.evidence.map((row, at) => (
                <span key={row.ref}>
                  {at > 0 && ' · '}
                  {evidenceWords(row, locale)}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {part.settles && (
        <p class="hint">
          <a href={addresses.laws.list()}>
            {part.settles === 'set-locally' ? t.settleLocally : t.settleReadings}
          </a>
        </p>
      )}
    </>
  )
}

/** A row of the records in a few words. */
export function evidenceWords({ table, row }: Evidence, locale: Locale): string {
  const t = eligibilityWords[locale]
  const words = slugWords[locale]
  const year = Number(row.year)
  if (table === 'honours') return `${honourName(String(row.award), locale)} ${year}`
  if (table === 'ratings') {
    const name = (words.classShort as Record<string, string>)[String(row.class)] ?? ''
    return t.rating(name, year)
  }
  return `${t.rows[table]} ${'from' in row ? formatDay(String(row.from)) : year}`
}

/** When it can be reached, and what for. */
export function CourseBox({ course, year, locale }: { course: Course; year: number; locale: Locale }) {
  const t = eligibilityWords[locale]
  if (course.year === null) return <p class="course muted">{course.open ? t.courseOpen : t.courseNever}</p>
  const needed = [
    ...course.if.map((one) => assumptionWords(one, locale)),
    ...(course.asks ? [t.courseAsks] : []),
  ]
  return (
    <div class="course">
      <b>{course.year === year && needed.length === 0 ? t.courseNow : t.courseYear(course.year)}</b>
      {needed.length > 0 && (
        <p>
          {t.courseIf} {needed.join('; ')}.
        </p>
      )}
    </div>
  )
}

export function assumptionWords(one: Assumption, locale: Locale): string {
  const { assume, scopes } = eligibilityWords[locale]
  switch (one.of) {
    case 'rating':
      return assume.rating(slugWords[locale].class[one.class], one.years)
    case 'honour':
      return assume.honour(honourName(one.award, locale), one.years)
    case 'movement':
      return assume.movement(one.years)
    case 'initiative':
      return assume.initiative(scopes[one.scope], one.years)
  }
}

/** The file in which the evidence stands. */
export const fileOf = (subject: 'ca-nhan' | 'tap-the', id: number): string =>
  subject === 'ca-nhan' ? addresses.people.show({ person: id }) : addresses.units.show({ unit: id })

type Nominee = { subject: 'ca-nhan' | 'tap-the'; id: number; award: string; year: number }

/** Leads to a new dossier for this title, filled in. */
export const Nominate = ({ of, locale }: { of: Nominee; locale: Locale }) => (
  <ButtonLink
    icon="file-text"
    href={addresses.dossiers.begin({ loai: of.subject, cho: of.id, 'danh-hieu': of.award, nam: of.year })}
  >
    {eligibilityWords[locale].nominate}
    <span class="visually-hidden">: {honourName(of.award, locale)}</span>
  </ButtonLink>
)
