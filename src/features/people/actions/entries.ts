/**
 * Entries of a person's file: written, corrected and removed, before and after kept in the event.
 */
import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { addDays } from '#platform/clock.ts'
import type { CorrectionInput, RemovalInput } from '../forms.ts'
import { nameUnits } from '../queries/bulk.ts'
import {
  deleteEntry,
  type Entry,
  type EntryKind,
  endPositions,
  insertEntry,
  type PersonFile,
  updateEntry,
} from '../queries/file.ts'
import type { Tx } from '../queries/standing.ts'
import {
  isNear,
  mayBeAway,
  mayDiscipline,
  mayHaveWorked,
  mayHonour,
  mayRate,
  mayRemove,
} from '../rules/file.ts'
import { mayRecognise, mayReview } from '../rules/grounds.ts'
import { checkPosition, closeFile, type OpenFile, openFile } from './open-file.ts'

/** Writes an entry into the file. */
export const addEntry = (ctx: Ctx, person: number, entry: Entry): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, person)
    await checkEntry(ctx, tx, entry, { opened, except: null })
    const id = await insertEntry(tx, person, entry)
    await settleEntry(tx, entry.of, id)
    await closeFile(tx, opened)
    const facts = { kind: entry.of, entry: traced(entry.of, entry) }
    await record('person.entry-added', { subject: ['person', person], unit: opened.person.unitId, facts })
    return { id }
  })

/** Puts right what an entry says, with the reason. */
export const correctEntry = (
  ctx: Ctx,
  person: number,
  id: number,
  { entry, why, _version }: CorrectionInput,
) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, person, _version)
    const before = found(entryIn(opened.file, entry.of, id))
    await checkEntry(ctx, tx, entry, { opened, except: id })
    await updateEntry(tx, id, entry, ctx.house.clock.now())
    await settleEntry(tx, entry.of, id)
    await closeFile(tx, opened)
    const facts = { kind: entry.of, why, before: traced(entry.of, before), after: traced(entry.of, entry) }
    await record('person.entry-corrected', { subject: ['person', person], unit: opened.person.unitId, facts })
  })

/** Takes out what was entered by mistake, with the reason. */
export const removeEntry = (
  ctx: Ctx,
  person: number,
  { kind, id, because, _version }: RemovalInput & { kind: EntryKind; id: number },
) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, person, _version)
    const before = found(entryIn(opened.file, kind, id))
    orRefuse(mayRemove(kind, id, opened.file))
    await deleteEntry(tx, kind, id)
    if (kind === 'chuc-vu') await letFormerGoOn(tx, opened.file, id)
    await closeFile(tx, opened)
    const facts = { kind, why: because, before: traced(kind, before) }
    await record('person.entry-removed', { subject: ['person', person], unit: opened.person.unitId, facts })
  })

const entryIn = (file: PersonFile, kind: EntryKind, id: number) => file[kind].find((entry) => entry.id === id)

// free text about health and conduct stays out of the events, which nobody can ever take back
const untold = ['note', 'reason', 'id', 'person_id', 'unit_then', 'unit_now', 'successor']

/** What the event keeps of an entry. Of a review not even which: a denunciation protects who made it. */
const traced = (of: EntryKind, entry: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([name]) => !untold.includes(name) && !(of === 'xem-xet' && name === 'kind'),
    ),
  )

type Check = { opened: OpenFile; except: number | null }

async function checkEntry(ctx: Ctx, tx: Tx, entry: Entry, { opened, except }: Check): Promise<void> {
  const { file, person, today } = opened
  switch (entry.of) {
    case 'cong-tac':
      orRefuse(isNear(entry.starts_on, today))
      return orRefuse(mayHaveWorked(entry, file, except))
    case 'chuc-vu':
      return checkPosition(ctx, tx, entry, { person: person.id, file, except })
    case 'nghi':
      orRefuse(isNear(entry.starts_on, today))
      return orRefuse(mayBeAway(entry, file, except))
    case 'xep-loai':
      return orRefuse(mayRate(entry, { file, memberSince: person.partyMemberSince, today }, except))
    case 'ky-luat':
      return orRefuse(mayDiscipline(entry, today))
    case 'khen-thuong': {
      const held = file['khen-thuong'].filter(({ id }) => id !== except)
      return orRefuse(mayHonour(entry, { subject: 'ca-nhan', held, today }))
    }
    case 'sang-kien':
      return orRefuse(mayRecognise(entry, { file, today }, except))
    case 'xem-xet':
      return orRefuse(mayReview(entry, { file, today }, except))
  }
}

/** What was left open about the unit is taken from the record of service. */
async function settleEntry(tx: Tx, kind: EntryKind, id: number): Promise<void> {
  if (kind === 'xep-loai') await nameUnits(tx, 'ratings', [id])
  if (kind === 'khen-thuong') await nameUnits(tx, 'honours', [id])
}

/** A main position that a removed one had ended goes on in its place. */
async function letFormerGoOn(tx: Tx, file: PersonFile, removed: number): Promise<void> {
  const gone = found(entryIn(file, 'chuc-vu', removed)) as PersonFile['chuc-vu'][number]
  const former = file['chuc-vu'].find(
    ({ is_main, ends_on }) => is_main && ends_on === addDays(gone.starts_on, -1),
  )
  if (gone.is_main && former) await endPositions(tx, [former.id], gone.ends_on)
}
