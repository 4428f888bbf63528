/** The demonstration's ceremonies: one held, where one person has yet to sign, and one being prepared. */
import {
  addDecision,
  arrangeCeremony,
  beginCeremony,
  holdCeremony,
  receive,
  recipientsOf,
} from '#features/ceremonies/index.ts'
import type { Stage } from './load.ts'

const programme = [
  'Chào cờ, tuyên bố lý do',
  'Công bố quyết định',
  'Trao thưởng',
  'Phát biểu của người được khen',
]

/** Hands the decision's honours over on the day after it was paid. */
export async function holdFirstCeremony(stage: Stage, decision: number): Promise<void> {
  stage.clock.set('2026-09-16T02:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id } = await beginCeremony(officer, {
    unit_id: stage.rootUnit,
    title: 'Trao giấy khen đợt thi đua chào mừng Quốc khánh 02/9',
    held_on: '2026-09-18',
    begins: '08:00',
    place: 'Hội trường cơ quan',
    programme,
  })
  await addDecision(officer, id, { _version: 1, decision_id: decision })
  await arrangeCeremony(officer, id, { _version: 2, per_turn: 4, per_row: 8, first_row: 'A' })
  stage.clock.set('2026-09-18T02:00:00Z')
  const recipients = await recipientsOf(officer.db, id)
  for (const { id: recipient, name } of recipients.slice(0, -1))
    await receive(officer, { ceremony: id, recipient }, name)
  await holdCeremony(officer, id, 3)
}

/** The year's last one, whose list is still empty. */
export async function planLastCeremony(stage: Stage): Promise<void> {
  await beginCeremony(await stage.ctx('canbo'), {
    unit_id: stage.rootUnit,
    title: 'Tổng kết phong trào thi đua năm 2026',
    held_on: '2026-12-18',
    begins: '14:00',
    place: 'Hội trường cơ quan',
    programme,
  })
}
