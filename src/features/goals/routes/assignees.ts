import type { Ctx } from '#context.ts'
import { pathsWhere } from '#policy.ts'
import type { Option } from '#web/ui/fields.tsx'
import { peopleNear } from '../queries/choices.ts'

/** Whom a task can be given to, and who can help with it or follow it. */
export type Assignees = { people: readonly Option[]; everyone: readonly Option[] }

export const noAssignees: Assignees = { people: [], everyone: [] }

/**
 * People to choose from for a task of this unit: assignees from the actor's own branch, helpers from anywhere.
 * Those who take part already can stay, wherever they are now.
 */
export async function assignees(
  { db, actor }: Ctx,
  unitPath: string,
  present: readonly { id: number; name: string }[] = [],
): Promise<Assignees> {
  const own = actor ? pathsWhere(actor, 'task.edit') : []
  const [people, everyone] = await Promise.all([
    peopleNear(db, { unitPath, paths: own }),
    peopleNear(db, { unitPath, paths: ['/'] }),
  ])
  const withPresent = (options: readonly Option[]) => [
    ...present
      .filter(({ id }) => !options.some(({ value }) => value === id))
      .map(({ id, name }) => ({ value: id, label: name })),
    ...options,
  ]
  return { people: withPresent(people), everyone: withPresent(everyone) }
}
