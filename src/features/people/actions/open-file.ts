import type { Ctx } from '#context.ts'
import { permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { type EntryOf, fileOf, headsBetween, type PersonFile, unitDays } from '../queries/file.ts'
import { type Person, personForUpdate, touchPerson } from '../queries/person.ts'
import { settlePeople } from '../queries/settle.ts'
import type { Tx } from '../queries/standing.ts'
import { isFresh, isNear, mayHold, mayWriteInto } from '../rules/file.ts'
import { refuse } from '../words.ts'

export type OpenFile = { person: Person; file: PersonFile; today: string }

/** The person's file, locked, for who may write into it and is somebody else; refused when the page that asks was made from an older one. */
export async function openFile(ctx: Ctx, tx: Tx, id: number, version?: number): Promise<OpenFile> {
  const person = found(await personForUpdate(tx, id))
  permit(ctx, 'person.edit', person)
  orRefuse(mayWriteInto(person, ctx.actor?.personId ?? null))
  if (version !== undefined) orRefuse(isFresh(person, version))
  return { person, file: await fileOf(tx, id), today: today(ctx.house.clock) }
}

/** Closes the file after a change: the version goes up, and lists show where the person is now. */
export async function closeFile(tx: Tx, { person, today }: OpenFile): Promise<void> {
  await settlePeople(tx, [person.id], today)
  await touchPerson(tx, person.id)
}

type Position = Omit<EntryOf<'chuc-vu'>, 'of'>

/**
 * Stops unless the position fits: into a unit that is there and where the actor may write, into the file, and
 * beside the unit's head.
 */
export async function checkPosition(
  ctx: Ctx,
  tx: Tx,
  position: Position,
  {
    person,
    file,
    except = null,
  }: { person: number; file: Pick<PersonFile, 'cong-tac' | 'chuc-vu'>; except?: number | null },
): Promise<void> {
  const unit = await unitDays(tx, position.unit_id)
  orRefuse(unit ? undefined : refuse('unitGone'))
  const place = found(unit)
  permit(ctx, 'person.edit', { unitPath: place.path })
  orRefuse(isNear(position.starts_on, today(ctx.house.clock)))
  const term = { from: position.starts_on, until: position.ends_on, except: person }
  const head = position.is_head ? await headsBetween(tx, place.id, term) : undefined
  orRefuse(mayHold(position, { unit: place, head }, { file, except }))
}
