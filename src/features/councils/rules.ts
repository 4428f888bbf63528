import { honourName } from '#law/honour-names.ts'
import { type VoteRule, voteRule } from '#law/procedures/votes.ts'
import { instrumentNamed } from '#law/sources/index.ts'
import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export const seatRoles = ['chair', 'vice-chair', 'secretary', 'member'] as const
export type SeatRole = (typeof seatRoles)[number]
export const voteBases = ['all-members', 'present-members', 'valid-votes'] as const
export type VoteBase = (typeof voteBases)[number]
export type MeetingState = 'called' | 'voting' | 'closed'

export type Share = { votes: number; of: number; base: VoteBase; above: boolean; cite: string }

export const isFresh = (thing: { version: number }, version: number): Refusal | undefined =>
  thing.version === version ? undefined : refuse('stale')

export const isCalled = (state: MeetingState): Refusal | undefined =>
  state === 'called' ? undefined : refuse('votingBegan')

/** A council is quorate with two thirds of its members (as councils' rules have it; §5 of the research, Điều 8 BN86). */
export const isQuorate = (members: number, present: number): boolean => present * 3 >= members * 2

/** The share that an honour needs on that day: by the law where it says one, else by the council's own rule. */
export function shareFor(award: string, on: string, own: Omit<Share, 'cite'>, councilName: string): Share {
  const rule = voteRule(award, on)
  if (!rule?.atLeast) return { ...own, cite: councilName }
  const [votes, of] = rule.atLeast
  return {
    votes,
    of,
    base: rule.base === 'all' ? 'all-members' : 'present-members',
    above: false,
    cite: citeOf(rule),
  }
}

const citeOf = ({ cite }: VoteRule): string =>
  cite
    .map(({ instrument, article, clause }) =>
      [
        instrumentNamed(instrument)?.number ?? instrument,
        article && `Điều ${article}`,
        clause && `khoản ${clause}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')

type Item = { id: number; name: string; award: string; year: number; personId: number | null }
type Seat = { id: number; personId: number; name: string }
type Recusal = { itemId: number; seatId: number }

/** Whoever is up for an honour steps aside of the own item: these are missing yet. */
export const ownItems = (
  items: readonly Item[],
  seats: readonly Seat[],
  recusals: readonly Recusal[],
): Recusal[] =>
  items.flatMap((item) =>
    seats
      .filter(({ personId }) => personId === item.personId)
      .filter(({ id }) => !recusals.some(({ itemId, seatId }) => itemId === item.id && seatId === id))
      .map(({ id }) => ({ itemId: item.id, seatId: id })),
  )

/** Voting begins with a quorum, with something to vote on, and with everybody aside of the own item. */
export function mayVote(
  meeting: { state: MeetingState; members: number; present: number },
  items: readonly Item[],
  missing: readonly Recusal[],
): Refusal | undefined {
  if (items.length === 0) return refuse('noItems')
  if (!isQuorate(meeting.members, meeting.present))
    return refuse('notQuorate', { present: meeting.present, members: meeting.members })
  const own = items.find(({ id }) => missing.some(({ itemId }) => itemId === id))
  return own ? refuse('ownItem', { name: own.name }) : isCalled(meeting.state)
}

export type Group<I extends Item = Item> = { items: I[]; aside: number[] }

/** Items from which the same members step aside share one ballot, so that nobody votes on the own. */
export function ballotGroups<I extends Item>(items: readonly I[], recusals: readonly Recusal[]): Group<I>[] {
  const asideOf = (item: I) =>
    recusals
      .filter(({ itemId }) => itemId === item.id)
      .map(({ seatId }) => seatId)
      .sort((one, other) => one - other)
  const groups = Map.groupBy(items, (item) => asideOf(item).join(','))
  return [...groups.values()].map((same) => ({ items: same, aside: same[0] ? asideOf(same[0]) : [] }))
}

/** What is asked on the ballot paper. */
export const questionText = (item: Pick<Item, 'award' | 'year'>): string =>
  `${honourName(item.award, 'vi')} (${item.year})`
