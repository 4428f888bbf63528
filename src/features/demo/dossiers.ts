/** The demonstration's dossiers: one in each state that a dossier comes through before the council has voted. */
import { addDossier, beginDecision, issueDecision } from '#features/decisions/index.ts'
import {
  answerExamination,
  beginDossier,
  draftPart,
  giveBack,
  handIn,
  putToCouncil,
  receive,
  refuseDossier,
  toExamine,
  withdraw,
  writePart,
} from '#features/dossiers/index.ts'
import { found } from '#outcomes.ts'
import { decisionForm } from './decisions.ts'
import type { Stage } from './load.ts'
import { loginOf, type UnitKey } from './people.ts'

type Place = readonly [unit: UnitKey, place: number]
type Wanted = { of: Place; award: string; on: string }

const opening =
  'Trong năm 2026, tôi thực hiện các nhiệm vụ được giao theo phong trào thi đua của cơ quan. ' +
  'Dưới đây là những việc chính, kèm bản ghi của từng việc.'
const examiners: readonly Place[] = [
  ['qt', 0],
  ['kt', 0],
]
const criteria = ['Tiêu chuẩn, thời gian giữ danh hiệu', 'Số liệu và minh chứng'] as const

const versionOf = async (stage: Stage, id: number) => {
  const { db } = await stage.ctx('canbo')
  return (await db.selectFrom('dossiers').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version
}

/** Begun by the one who is proposed, with the report drafted from the records. */
async function begun(stage: Stage, { of: [unit, place], award, on }: Wanted): Promise<number> {
  stage.clock.set(`${on}T02:00:00Z`)
  const own = await stage.ctx(loginOf(unit, place))
  const of_id = found(stage.people[unit][place]).id
  const { id } = await beginDossier(own, {
    ...{ subject: 'ca-nhan', of_id, name: '', award, year: 2026, basis: 'cong-trang' },
  })
  const report = { id, slug: 'bao-cao' }
  await writePart(own, report, { _version: 1, body: opening, files: [] })
  const period = { from: '2026-01-01', to: '2026-12-31' }
  // who has no record yet keeps the own words
  await draftPart(own, report, { _version: 2, ...period }).catch(() => undefined)
  return id
}

async function sent(stage: Stage, wanted: Wanted): Promise<number> {
  const id = await begun(stage, wanted)
  const head = await stage.ctx(loginOf(wanted.of[0], 0))
  await handIn(head, id, { _version: await versionOf(stage, id), to_unit_id: stage.rootUnit })
  return id
}

async function received(stage: Stage, wanted: Wanted): Promise<number> {
  const id = await sent(stage, wanted)
  const [first, second] = examiners.map(([unit, place]) => found(stage.people[unit][place]).id)
  await receive(await stage.ctx('canbo'), id, {
    _version: await versionOf(stage, id),
    ...{ examiner_1: found(first), criteria_1: criteria[0] },
    ...{ examiner_2: second ?? null, criteria_2: criteria[1], examiner_3: null, criteria_3: '' },
  })
  return id
}

const agreed = { outcome: 'agrees', opinion: 'Đủ hồ sơ, đúng tiêu chuẩn.', slugs: [] } as const
const flagged = {
  outcome: 'flags',
  opinion: 'Báo cáo chưa nêu kết quả của quý IV; chưa có xác nhận sáng kiến.',
  slugs: ['bao-cao', 'chung-nhan'],
} as const

async function answered(stage: Stage, wanted: Wanted, last: typeof agreed | typeof flagged) {
  const id = await received(stage, wanted)
  for (const [at, [unit, place]] of examiners.entries()) {
    const own = await stage.ctx(loginOf(unit, place))
    const waiting = await toExamine(own.db, found(own.actor?.personId))
    const { id: examination } = found(waiting.find((one) => one.dossierId === id))
    const answer = at === 0 ? agreed : last
    await answerExamination(own, examination, { ...answer, slugs: [...answer.slugs] })
  }
  return id
}

/** Awarded here: the decision takes the dossier over, and issuing it settles the dossier. */
async function giveAward(stage: Stage, dossier: number): Promise<void> {
  stage.clock.set('2026-11-17T02:00:00Z')
  const { id } = await beginDecision(await stage.ctx('canbo'), {
    ...decisionForm,
    unit_id: stage.rootUnit,
    about: 'Về việc tặng Giấy khen năm 2026',
  })
  await addDossier(await stage.ctx('canbo'), id, { _version: 1, dossier_id: dossier })
  await issueDecision(await stage.ctx('thutruong'), id, { _version: 2, decided_on: '2026-11-17' })
}

export async function loadDossiers(stage: Stage): Promise<void> {
  const award = 'giay-khen'
  await received(stage, { of: ['kt', 3], award: 'huan-chuong-lao-dong-hang-ba', on: '2026-09-21' })
  const awarded = await answered(stage, { of: ['qt', 3], award, on: '2026-10-12' }, agreed)
  const refused = await answered(stage, { of: ['nc', 3], award: 'cstd-bo-tinh', on: '2026-10-14' }, agreed)
  await refuseDossier(await stage.ctx('canbo'), refused, {
    _version: await versionOf(stage, refused),
    reason:
      'Chưa có ba lần liên tục được tặng “Chiến sĩ thi đua cơ sở” (Luật Thi đua, khen thưởng, điểm a khoản 1 Điều 22)',
  })
  const withdrawn = await sent(stage, { of: ['tt', 4], award, on: '2026-10-20' })
  await withdraw(await stage.ctx(loginOf('tt', 4)), withdrawn, await versionOf(stage, withdrawn))
  await answered(stage, { of: ['tc', 2], award: 'cstd-co-so', on: '2026-11-03' }, agreed)
  await answered(stage, { of: ['vp', 2], award: 'cstd-co-so', on: '2026-11-05' }, flagged)
  const council = await answered(stage, { of: ['tg', 3], award: 'cstd-co-so', on: '2026-11-06' }, agreed)
  await putToCouncil(await stage.ctx('canbo'), council, await versionOf(stage, council))
  const returned = await sent(stage, { of: ['tg', 4], award, on: '2026-11-10' })
  await giveBack(await stage.ctx('canbo'), returned, {
    _version: await versionOf(stage, returned),
    ...{ reason: 'Báo cáo cần nêu rõ kết quả từng việc, có con số', slugs: ['bao-cao'] },
  })
  await received(stage, { of: ['tt', 3], award, on: '2026-11-12' })
  await giveAward(stage, awarded)
  await sent(stage, { of: ['vp', 3], award, on: '2026-11-18' })
  await begun(stage, { of: ['vp', 4], award: 'cstd-co-so', on: '2026-11-20' })
  stage.told('dossiers', 11, 11)
}
