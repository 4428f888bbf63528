import { addresses } from '#addresses.ts'
import type { followUpsDue, toMark, waitingAt } from '#features/initiatives/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { formatDue } from '#words/dates.ts'
import { workWords } from '../words.ts'
import { Lines } from './lines.tsx'

export type InitiativeProps = {
  toMark: Awaited<ReturnType<typeof toMark>>
  toFollowUp: Awaited<ReturnType<typeof followUpsDue>>
  initiatives: Awaited<ReturnType<typeof waitingAt>>
}

/** Initiatives that wait to be marked, taken further, or told about a year later. */
export function Initiatives(props: InitiativeProps & { frame: Frame; on: string }) {
  const { locale } = props.frame
  const t = workWords[locale]
  return (
    <>
      <Lines
        title={t.toMark}
        button={t.score}
        rows={props.toMark.map(({ id, title }) => ({
          key: id,
          what: title,
          unit: '',
          href: addresses.initiatives.mark({ initiativeMark: id }),
        }))}
      />
      <Lines
        title={t.initiativesWaiting}
        button={t.open}
        rows={props.initiatives.map(({ id, title, unitName }) => ({
          key: id,
          what: title,
          unit: unitName,
          href: addresses.initiatives.show({ initiative: id }),
        }))}
      />
      <Lines
        title={t.toFollowUp}
        button={t.answer}
        rows={props.toFollowUp.map(({ id, title, months, dueOn }) => ({
          key: `${id}-${months}`,
          what: title,
          unit: formatDue(dueOn, props.on, locale),
          href: addresses.initiatives.show({ initiative: id }),
        }))}
      />
    </>
  )
}
