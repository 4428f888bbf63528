import type { Context } from 'hono'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { pathsWhere } from '#policy.ts'
import type { Env } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf } from '#web/guard.ts'
import type { Choices } from '../pages/shared.tsx'
import { commonTitles } from '../queries/file.ts'
import { type Person, personShown } from '../queries/person.ts'

export type C = Context<Env>

/** The person that the address names. */
export const personHere = async (c: C): Promise<Person> =>
  found(await personShown(c.var.ctx.db, idOf(c, 'person')))

/** The units where the actor may place people, and the titles that are held. */
export async function choicesHere(c: C): Promise<Choices> {
  const { db, actor } = c.var.ctx
  const paths = pathsWhere(found(actor), 'person.edit')
  return {
    units: await unitOptions(db, { paths, on: today(c.var.house.clock) }),
    titles: await commonTitles(db),
  }
}

/** A row as a form starts from it: a tick that is not set is not sent, and so not there. */
export const formOf = (row: Record<string, unknown>): FormState =>
  freshForm(
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        if (value === false) return []
        return [[name, value === true ? 'on' : value]]
      }),
    ),
  )
