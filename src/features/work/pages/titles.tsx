import { addresses } from '#addresses.ts'
import { courseWords, type Forecast, LetterStatus } from '#features/eligibility/index.ts'
import type { OpenWindow, returnedTo, Waiting } from '#features/registrations/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Card } from '#web/ui/card.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { workWords } from '../words.ts'
import { Lines } from './lines.tsx'

export type TitleProps = {
  toRegister: readonly OpenWindow[]
  registrationsBack: Awaited<ReturnType<typeof returnedTo>>
  toGather: readonly Waiting[]
  /** The own way to the year's titles. */
  courses: readonly Forecast[]
}
type Props = TitleProps & { frame: Frame; on: string }

/** Registrations that wait for a step. */
export function Registrations({ frame, toRegister, registrationsBack, toGather }: Props) {
  const { locale } = frame
  const t = workWords[locale]
  return (
    <>
      <Lines
        title={t.toRegister}
        button={t.register}
        rows={toRegister.map(({ id, year, until }) => ({
          key: id,
          what: t.registerFor(year),
          unit: t.registerUntil(formatDay(until)),
          href: addresses.registrations.add({ dot: id, loai: 'ca-nhan' }),
        }))}
      />
      <Lines
        title={t.registrationsBack}
        button={t.open}
        rows={registrationsBack.map(({ id, name, year, reason }) => ({
          key: id,
          what: `${name}, ${year}`,
          unit: reason,
          href: addresses.registrations.show({ registration: id }),
        }))}
      />
      <Lines
        title={t.toGather}
        button={t.open}
        rows={toGather.map(({ windowId, unitId, unitName, year, count }) => ({
          key: `${windowId}-${unitId}`,
          what: t.gatherFor(formatNumber(count, locale), year),
          unit: unitName,
          href: addresses.registrations.list({ dot: windowId }),
        }))}
      />
    </>
  )
}

/** The titles that one is on course for. */
export function Courses({ frame, on, courses }: Props) {
  const { locale } = frame
  const t = workWords[locale]
  const year = Number(on.slice(0, 4))
  if (courses.length === 0) return null
  return (
    <Card title={t.onCourse} link={<a href={addresses.eligibility.own()}>{t.whyAndHow}</a>}>
      <ul class="plain-list">
        {courses.map(({ award, letter, course }) => (
          <li key={award}>
            <b>{honourName(award, locale)}</b> <LetterStatus letter={letter} locale={locale} />
            {letter !== 'm' && course && <span class="sub muted">{courseWords(course, year, locale)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
