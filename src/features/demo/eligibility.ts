/** The demonstration's judgings of the year, a cap of its regulation, and two honours that may be given twice. */
import { beginJudging, setCap } from '#features/eligibility/index.ts'
import { addEntry } from '#features/people/index.ts'
import type { Stage } from './load.ts'
import type { UnitKey } from './people.ts'

/** The first stands in a draft decision once more, the second was honoured by a decision already. */
const twice: readonly (readonly [UnitKey, number])[] = [
  ['vp', 3],
  ['kt', 1],
]

export async function loadEligibility(stage: Stage): Promise<void> {
  stage.clock.set('2026-11-21T03:00:00Z')
  const officer = await stage.ctx('canbo')
  for (const [unit, place] of twice) {
    const person = stage.people[unit][place]
    if (!person) throw new Error(`nobody stands at place ${place} of ${unit}`)
    await addEntry(officer, person.id, {
      of: 'khen-thuong',
      award: 'giay-khen',
      year: 2026,
      decision_number: '31-QĐ/CĐ',
      decided_on: '2026-08-19',
      authority: 'Thủ trưởng cơ quan',
      unit_name: '',
      note: 'Đợt thi đua mừng ngày thành lập ngành',
      basis: 'chuyen-de',
      until_on: null,
      revoked_on: null,
      revoked_by: '',
    })
  }
  await setCap(officer, {
    award: 'cstd-co-so',
    of_award: 'lao-dong-tien-tien',
    percent: 20,
    source: 'Quy chế thi đua, khen thưởng của cơ quan, Điều 9',
    holds_from: '2026-01-01',
  })
  const judged = [
    // the year whose ratings stand shows what is met; the year that runs still shows what is missing
    { subject: 'ca-nhan', year: 2025 },
    { subject: 'ca-nhan', year: 2026 },
    { subject: 'tap-the', year: 2026 },
  ] as const
  for (const one of judged) await beginJudging(officer, { unit_id: stage.rootUnit, ...one })
  stage.told('eligibility', judged.length, judged.length)
}
