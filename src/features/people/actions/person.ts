import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { AddPersonInput, EditPersonInput } from '../forms.ts'
import { insertEntry, unitDays } from '../queries/file.ts'
import {
  holderOfCode,
  insertPerson,
  keyed,
  namesakes,
  type PersonLine,
  savePerson,
  touchPerson,
} from '../queries/person.ts'
import { settlePeople } from '../queries/settle.ts'
import type { Tx } from '../queries/standing.ts'
import { mayBeAnother, mayBeDated, mayHaveCode } from '../rules/file.ts'
import { checkPosition, openFile } from './open-file.ts'

/** Opens the file of somebody new, with the position and the time at the agency. */
export const addPerson = (ctx: Ctx, input: AddPersonInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const { unit_id, title, is_head, starts_on, decision, working_since, another, ...line } = input
    permit(ctx, 'person.edit', { unitPath: found(await unitDays(tx, unit_id)).path })
    const day = today(ctx.house.clock)
    await checkLine(tx, line, { id: null, day })
    orRefuse(mayBeAnother((await namesakes(tx, line.name)).length, another))
    const id = await insertPerson(tx, line)
    const since = working_since ?? starts_on
    const period = { starts_on: since, ends_on: null, ended_because: null, note: '' }
    await insertEntry(tx, id, { of: 'cong-tac', ...period })
    const position = { unit_id, title, is_head, is_main: true, starts_on, ends_on: null, decision }
    const file = { 'cong-tac': [{ id: 0, person_id: id, ...period }], 'chuc-vu': [] }
    await checkPosition(ctx, tx, position, { person: id, file })
    await insertEntry(tx, id, { of: 'chuc-vu', ...position })
    await settlePeople(tx, [id], day)
    await record('person.added', { subject: ['person', id], unit: unit_id, facts: { position } })
    return { id }
  })

/** Corrects the person's own line. */
export const editPerson = (ctx: Ctx, id: number, { _version, ...line }: EditPersonInput) =>
  act(ctx, async ({ tx, record }) => {
    const { person, today: day } = await openFile(ctx, tx, id, _version)
    await checkLine(tx, line, { id, day })
    await savePerson(tx, id, keyed(line))
    await touchPerson(tx, id)
    const before: PersonLine = {
      name: person.name,
      sort_as: person.sortAs,
      staff_code: person.staffCode,
      gender: person.gender,
      born_on: person.bornOn,
      email: person.email,
      party_member_since: person.partyMemberSince,
    }
    await record('person.edited', {
      subject: ['person', id],
      unit: person.unitId,
      facts: changed(before, line),
    })
  })

async function checkLine(
  tx: Tx,
  line: PersonLine,
  { id, day }: { id: number | null; day: string },
): Promise<void> {
  orRefuse(mayBeDated(line, day))
  if (line.staff_code) orRefuse(mayHaveCode(line.staff_code, await holderOfCode(tx, line.staff_code), id))
}

/** Only what differs goes into the event. */
function changed(before: PersonLine, after: PersonLine) {
  const names = (Object.keys(after) as (keyof PersonLine)[]).filter((name) => before[name] !== after[name])
  const only = (line: PersonLine) => Object.fromEntries(names.map((name) => [name, line[name]]))
  return { before: only(before), after: only(after) }
}
