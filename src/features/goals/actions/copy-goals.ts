import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { contentsOf, drivesOf, movementById } from '#features/movements/index.ts'
import { found, NotFound, orRefuse } from '#outcomes.ts'
import { fold } from '#platform/vietnamese.ts'
import { pathsWhere } from '#policy.ts'
import type { CopyGoalsInput } from '../forms.ts'
import { goalsToCopy } from '../queries/rows.ts'
import { periodIn } from '../rules/days.ts'
import { maySetGoal } from '../rules/may.ts'
import { refuse } from '../words.ts'

type Named = { id: number; ordinal: number }

/** What stands for a part in the other movement: the one of the same name, else the one at the same place. */
function counterpart<Part extends Named>(
  part: Part | undefined,
  others: readonly Part[],
  nameOf: (part: Part) => string,
) {
  if (!part) return undefined
  return (
    others.find((other) => fold(nameOf(other)) === fold(nameOf(part))) ??
    others.find(({ ordinal }) => ordinal === part.ordinal)
  )
}

/**
 * Sets the goals of the movement that this one was copied from, for the units where the actor may: all, or those
 * carried over. Days move by the years between; what stands here already is left as it is.
 */
export const copyGoals = (ctx: Ctx, { movement: id, which }: CopyGoalsInput): Promise<{ count: number }> =>
  act(ctx, async ({ tx, record }) => {
    const paths = ctx.actor ? pathsWhere(ctx.actor, 'goal.edit') : []
    if (paths.length === 0) throw new NotFound('may set no goals')
    const to = found(await movementById(tx, id))
    orRefuse(maySetGoal(to))
    const from = to.copied_from_id === null ? undefined : await movementById(tx, to.copied_from_id)
    orRefuse(from ? undefined : refuse('nothingToCopy'))
    const before = found(from)
    const goals = await goalsToCopy(tx, { from: before.id, to: id, which, paths })
    const [contents, oldContents] = await Promise.all([contentsOf(tx, id), contentsOf(tx, before.id)])
    const [drives, oldDrives] = await Promise.all([drivesOf(tx, id), drivesOf(tx, before.id)])
    const days = ({ starts_on, ends_on }: { starts_on: string | null; ends_on: string | null }) => ({
      startsOn: starts_on,
      endsOn: ends_on,
    })
    const rows = goals.flatMap(({ starts_on, due_on, content_id, drive_id, ...columns }) => {
      const content = counterpart(
        oldContents.find((one) => one.id === content_id),
        contents,
        ({ title }) => title,
      )
      if (!content) return []
      const drive = counterpart(
        oldDrives.find((one) => one.id === drive_id),
        drives,
        ({ name }) => name,
      )
      const period = periodIn({ startsOn: starts_on, dueOn: due_on }, days(before), days(to))
      return [
        {
          ...columns,
          movement_id: id,
          content_id: content.id,
          drive_id: drive?.id ?? null,
          starts_on: period.startsOn,
          due_on: period.dueOn,
        },
      ]
    })
    orRefuse(rows.length === 0 ? refuse('nothingToCopy') : undefined)
    await tx.insertInto('goals').values(rows).execute()
    await record('goals.copied', {
      subject: ['movement', id],
      facts: { count: rows.length, from: before.id },
    })
    return { count: rows.length }
  })
