import { Card } from '#web/ui/card.tsx'
import { Notice } from '#web/ui/status.tsx'
import { ballotWords } from '../words.ts'
import type { BallotProps } from './ballot-page.tsx'

/** Who takes part: absent, stepping aside and abstaining are three things, and each is told by itself. */
export function Standing({ frame, ballot, roll, whole }: BallotProps) {
  const t = ballotWords[frame.locale]
  const asked = new Set(ballot.paper.questions.map(({ id }) => Number(id)))
  const absent = whole.seats.filter(({ id }) => !whole.present.has(id))
  const aside = whole.seats.flatMap(({ id, name }) => {
    const reasons = whole.recusals.filter(({ itemId, seatId }) => asked.has(itemId) && seatId === id)
    return reasons.length > 0 && whole.present.has(id) ? [{ id, name, reason: reasons[0]?.reason ?? '' }] : []
  })
  const { result } = ballot
  const cast = result ? result.box.length + result.onPaper.length : 0
  return (
    <Card title={t.standing}>
      <dl class="descriptions">
        <dt>{t.membersAll}</dt>
        <dd>{ballot.members}</dd>
        <dt>{t.absent}</dt>
        <dd>{named(absent.map(({ name }) => name))}</dd>
        <dt>{t.aside}</dt>
        <dd>{named(aside.map(({ name, reason }) => `${name} (${reason})`))}</dd>
        <dt>{t.onRoll}</dt>
        <dd>{roll.length}</dd>
        {result && (
          <>
            <dt>{t.castAll}</dt>
            <dd>{t.castOf(result.box.length, result.onPaper.length)}</dd>
            <dt>{t.notCast}</dt>
            <dd>{roll.length - cast}</dd>
          </>
        )}
      </dl>
      <p class="muted">{t.standingHint}</p>
      {!result && <Notice kind={roll.length < 10 ? 'warning' : 'info'}>{t.smallOf(roll.length)}</Notice>}
    </Card>
  )
}

const named = (names: readonly string[]): string =>
  names.length === 0 ? '0' : `${names.length}: ${names.join('; ')}`
