/**
 * What failed, voted on again: for the same honour, or for a lower one. Each round is a ballot of its own, with its own
 * roll and box; the results of all of them stay.
 */
import type { Ctx } from '#context.ts'
import { askAgain, meetingForUpdate, wholeMeeting } from '#features/councils/index.ts'
import { voteAgainOn } from '#features/dossiers/index.ts'
import { act, permit } from '#features/events/index.ts'
import { honourNamed } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { AgainInput } from './forms.ts'
import { ballotsOfMeeting } from './queries.ts'
import { failedItems, mayAskAgain } from './rules.ts'

/** Opens another round for an item that failed in a closed meeting. */
export const voteAgain = (ctx: Ctx, meetingId: number, { _version, item_id, award }: AgainInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const meeting = found(await meetingForUpdate(tx, meetingId))
    permit(ctx, 'council.keep', meeting)
    const { items } = await wholeMeeting(tx, meeting)
    const item = found(items.find(({ id }) => id === item_id))
    const failed = failedItems(items, await ballotsOfMeeting(tx, meetingId))
    orRefuse(mayAskAgain(meeting, _version, failed.includes(item)))
    const subject = item.personId === null ? ('tap-the' as const) : ('ca-nhan' as const)
    found(honourNamed(award)?.subjects.includes(subject) || undefined)
    if (item.dossierId !== null) await voteAgainOn(work, item.dossierId, award)
    await askAgain(tx, meeting, item, award)
    const facts = { name: item.name, award, round: item.round + 1 }
    await record('ballot.again', { subject: ['meeting', meetingId], unit: meeting.unitId, facts })
    return { id: meetingId }
  })
