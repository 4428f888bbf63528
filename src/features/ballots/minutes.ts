import type { MinutesRecord } from '#documents/council-minutes.ts'
import type { PaperHead } from '#documents/layout.ts'
import { type Meeting, type WholeMeeting, wholeMeeting } from '#features/councils/index.ts'
import { honourName } from '#law/honour-names.ts'
import { formatDay } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import { type Ballot, ballotsOfMeeting } from './queries.ts'
import { councilRoles } from './rules.ts'

type Db = Parameters<typeof ballotsOfMeeting>[0]
type Item = WholeMeeting['items'][number]

/** `7/9 phiếu (77,8 %)`, of whatever the share is taken of; empty while it is not counted. */
function resultOf(item: Item, ballots: readonly Ballot[]) {
  const tally = ballots
    .flatMap(({ result }) => result?.tallies ?? [])
    .find(({ question }) => question === String(item.id))
  if (!tally) return { result: '', passed: null }
  const percent = tally.base === 0 ? 0 : Math.round((tally.agree / tally.base) * 1_000) / 10
  const result = `${tally.agree}/${tally.base} phiếu (${formatPercent(percent, 'vi')}); không đồng ý ${tally.disagree}, trắng ${tally.blank}`
  return { result, passed: tally.carried }
}

const roundOf = ({ round }: Item): string => (round > 1 ? ` (vòng ${round})` : '')

/**
 * What the minutes of a meeting say, from its records: who was there and aside, each item with its count, the shares
 * that were needed with their articles, the notes. Final once the meeting is closed.
 */
export async function minutesOf(
  db: Db,
  meeting: Meeting,
): Promise<Omit<MinutesRecord, Exclude<keyof PaperHead, 'place'>>> {
  const { seats, present, items, recusals } = await wholeMeeting(db, meeting)
  const ballots = await ballotsOfMeeting(db, meeting.id)
  const shown = (seat: (typeof seats)[number]) => `${seat.name} (${councilRoles[seat.role]})`
  const nameOf = (id: number) => seats.find((seat) => seat.id === id)?.name ?? ''
  const needed = new Set(
    items.map(
      ({ award, votes, of, above, cite }) =>
        `${honourName(award, 'vi')}: ${above ? 'trên' : 'từ'} ${votes}/${of}${above ? '' : ' trở lên'} (${cite}).`,
    ),
  )
  return {
    place: meeting.place,
    council: meeting.councilName,
    heldAt: [`Ngày ${formatDay(meeting.held_on)}`, meeting.place].filter(Boolean).join(', tại '),
    members: seats.length,
    present: seats.filter(({ id }) => present.has(id)).map(shown),
    absent: seats.filter(({ id }) => !present.has(id)).map(shown),
    chair: seats.find(({ role }) => role === 'chair')?.name ?? '',
    secretary: seats.find(({ role }) => role === 'secretary')?.name ?? '',
    items: items.map((item) => ({
      name: item.name,
      place: '',
      award: `${honourName(item.award, 'vi')} (${item.year})${roundOf(item)}`,
      ...resultOf(item, ballots),
      recused: recusals
        .filter(({ itemId }) => itemId === item.id)
        .map(({ seatId, reason }) => `${nameOf(seatId)}: ${reason}`),
    })),
    notes: meeting.notes,
    threshold: [...needed],
    final: meeting.state === 'closed',
  }
}
