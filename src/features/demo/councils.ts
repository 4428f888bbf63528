/** The demonstration's council: a meeting about four honours, one of them by a dossier, its ballots handed out and waiting for the votes. */
import { handOutBallots } from '#features/ballots/index.ts'
import {
  addDossier,
  addItem,
  callMeeting,
  meetingById,
  recordAttendance,
  seatMember,
  seatsOf,
  setUpCouncil,
} from '#features/councils/index.ts'
import { dossiersForCouncil } from '#features/dossiers/index.ts'
import { found } from '#outcomes.ts'
import type { Stage } from './load.ts'
import type { UnitKey } from './people.ts'

const seated: readonly [UnitKey, number, 'vice-chair' | 'secretary' | 'member'][] = [
  ['tc', 0, 'vice-chair'],
  ['tc', 1, 'secretary'],
  ['vp', 0, 'member'],
  ['tg', 1, 'member'],
]
const considered: readonly [UnitKey, number, string][] = [
  ['kt', 2, 'cstd-co-so'],
  ['nc', 1, 'cstd-co-so'],
  ['tt', 2, 'cstd-bo-tinh'],
]

export async function loadCouncils(stage: Stage): Promise<void> {
  stage.clock.set('2026-11-20T04:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id: council } = await setUpCouncil(officer, {
    unit_id: stage.rootUnit,
    name: 'Hội đồng Thi đua - Khen thưởng cơ quan',
    decision: '02-QĐ/CQ, ngày 10/01/2026',
    votes: 1,
    of_votes: 2,
    above: true,
    base: 'all-members',
    starts_on: '2026-01-10',
    ends_on: null,
  })
  await seatMember(officer, council, { person_id: stage.chief.id, role: 'chair' })
  for (const [unit, place, role] of seated)
    await seatMember(officer, council, { person_id: found(stage.people[unit][place]).id, role })
  const { id } = await callMeeting(officer, council, { held_on: '2026-11-23', place: 'Phòng họp tầng 2' })
  const seats = (await seatsOf(officer.db, council)).map((seat) => seat.id)
  await recordAttendance(officer, id, { _version: 1, seats })
  for (const [at, [unit, place, award]] of considered.entries()) {
    const person_id = found(stage.people[unit][place]).id
    await addItem(officer, id, { person_id, unit_id: null, award, year: 2026, _version: at + 2 })
  }
  for (const dossier of await dossiersForCouncil(officer.db, ['/'])) {
    const { version } = found(await meetingById(officer.db, id))
    await addDossier(officer, id, { _version: version, dossier_id: dossier.id })
  }
  await handOutBallots(officer, id, found(await meetingById(officer.db, id)).version)
}
