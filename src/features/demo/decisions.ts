/** The demonstration's decisions: one issued, with a correction and a revocation in it, and a draft. */
import { beginBatch, printOne } from '#features/certificates/index.ts'
import {
  addLine,
  beginDecision,
  correctLine,
  issueDecision,
  linesOf,
  revokeLine,
} from '#features/decisions/index.ts'
import { enterFund, keepYear, payDecision } from '#features/fund/index.ts'
import { loadBlank } from './blanks.ts'
import { holdFirstCeremony, planLastCeremony } from './ceremonies.ts'
import type { Stage } from './load.ts'
import type { UnitKey } from './people.ts'

/** What all decisions of the demonstration have in common. */
export const decisionForm = {
  authority: 'Thủ trưởng cơ quan',
  grounds: [
    'Luật Thi đua, khen thưởng;',
    'Nghị định số 152/2025/NĐ-CP của Chính phủ;',
    'Xét đề nghị của Hội đồng Thi đua - Khen thưởng cơ quan.',
  ],
  place: 'Sen Hồng',
  signer: 'Lê Quang Vinh',
  signer_title: 'Thủ trưởng cơ quan',
  on_behalf: '',
  recipients: ['Như Điều 3', 'Lưu Văn phòng'],
  suffix: 'QĐ/CQ',
}

const merit = 'Có thành tích xuất sắc trong đợt thi đua chào mừng kỷ niệm các ngày lễ lớn năm 2026'
const honoured: readonly [UnitKey, number][] = [
  ['tg', 2],
  ['tg', 3],
  ['kt', 1],
  ['nc', 2],
  ['tt', 1],
  ['tt', 3],
  ['qt', 2],
]

export async function loadDecisions(stage: Stage): Promise<void> {
  stage.clock.set('2026-09-08T02:00:00Z')
  const officer = await stage.ctx('canbo')
  const signer = await stage.ctx('thutruong')
  const { id } = await beginDecision(officer, {
    ...decisionForm,
    unit_id: stage.rootUnit,
    about: 'Về việc tặng giấy khen trong đợt thi đua chào mừng Quốc khánh 02/9/2026',
  })
  for (const [at, [unit, place]] of honoured.entries())
    await addPerson(stage, id, { unit, place, version: at + 1 })
  const collective = { subject: 'tap-the', person_id: null, unit_id: stage.unitIds.tg, name: '' } as const
  await addLine(officer, id, { ...collective, award: 'giay-khen', year: 2026, merit, _version: 8 })
  await issueDecision(signer, id, { _version: 9, decided_on: '2026-09-08' })

  await loadBlank(stage)
  const { config } = officer.house
  // set once the program runs
  await beginBatch(officer, id, {
    why: '',
    blank_id: null,
    site: config.publicUrl ?? `http://localhost:${config.port}`,
  })

  await payFromFund(stage, id)
  await holdFirstCeremony(stage, id)

  stage.clock.set('2026-10-02T02:00:00Z')
  const [first, second] = await linesOf(signer.db, id)
  if (!first || !second) throw new Error('the decision has no list')
  const place = `${first.place} (biệt phái)`
  await correctLine(
    signer,
    { id, line: first.id },
    { name: first.name, place, reason: 'Ghi thiếu nơi biệt phái' },
  )
  await printOne(officer, id, { line_id: first.id, why: 'Đính chính nơi công tác', blank_id: null })
  stage.clock.set('2026-10-20T02:00:00Z')
  await revokeLine(
    signer,
    { id, line: second.id },
    { reason: 'Kết luận kiểm tra: thành tích kê khai không đúng' },
  )

  stage.clock.set('2026-11-19T02:00:00Z')
  const draft = await beginDecision(officer, {
    ...decisionForm,
    unit_id: stage.rootUnit,
    about: 'Về việc tặng giấy khen sơ kết phong trào thi đua năm 2026',
  })
  await addPerson(stage, draft.id, { unit: 'vp', place: 3, version: 1 })
  await planLastCeremony(stage)
  stage.told('decisions', 2, 2)
}

/** The year's fund, and the award money of the decision out of it. */
async function payFromFund(stage: Stage, decision: number): Promise<void> {
  stage.clock.set('2026-09-15T02:00:00Z')
  const officer = await stage.ctx('canbo')
  const fund = stage.rootUnit
  await keepYear(officer, fund, { _version: null, year: 2026, rule: 'so-nganh', base: 4_200_000_000 })
  const book = (source: 'allotted' | 'organising', amount: number, on: string, words: string) =>
    enterFund(officer, fund, { source, amount, entered_on: on, voucher: '', words })
  await book('allotted', 120_000_000, '2026-01-20', 'Dự toán được giao năm 2026')
  await book('organising', 8_500_000, '2026-07-02', 'Sơ kết sáu tháng đầu năm')
  const line = (await linesOf(officer.db, decision)).map(({ id }) => id)
  await payDecision(officer, decision, { line, entered_on: '2026-09-15', voucher: 'PC-41' })
}

async function addPerson(
  stage: Stage,
  decision: number,
  { unit, place, version }: { unit: UnitKey; place: number; version: number },
): Promise<void> {
  const person = stage.people[unit][place]
  if (!person) throw new Error(`nobody stands at place ${place} of ${unit}`)
  await addLine(await stage.ctx('canbo'), decision, {
    subject: 'ca-nhan',
    person_id: person.id,
    unit_id: null,
    name: '',
    award: 'giay-khen',
    year: 2026,
    merit,
    _version: version,
  })
}
