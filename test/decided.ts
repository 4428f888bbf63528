/** Issued decisions for tests of what follows them. */
import { addLine, beginDecision, issueDecision, linesOf } from '#features/decisions/index.ts'
import type { App } from './app.ts'
import type { CastName } from './cast.ts'

type Honoured = { who: CastName | { household: string }; award?: string; year?: number }

/** A decision of the agency that `ha` drafts and `son` issues on that day; gives its number and its lines in order. */
export async function decided(
  app: App,
  honoured: readonly Honoured[],
  { on = '2026-11-20', suffix = 'QĐ-VP' } = {},
): Promise<{ id: number; lines: number[] }> {
  const ha = await app.ctx('ha')
  const { id } = await beginDecision(ha, {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng thưởng năm 2026',
    authority: 'Chánh Văn phòng',
    grounds: ['Luật Thi đua, khen thưởng;'],
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: ['Như Điều 3;'],
    suffix,
  })
  for (const [at, { who, award = 'giay-khen', year = 2026 }] of honoured.entries()) {
    const person = typeof who === 'string'
    await addLine(ha, id, {
      _version: at + 1,
      subject: person ? 'ca-nhan' : 'ho-gia-dinh',
      person_id: person ? app.people[who].personId : null,
      unit_id: null,
      name: person ? '' : who.household,
      award,
      year,
      merit: 'Hoàn thành xuất sắc nhiệm vụ',
    })
  }
  await issueDecision(await app.ctx('son'), id, { _version: honoured.length + 1, decided_on: on })
  return { id, lines: (await linesOf(app.db, id)).map((line) => line.id) }
}

/** So many households, to fill a long list. */
export const households = (count: number): Honoured[] =>
  Array.from({ length: count }, (_, at) => ({ who: { household: `Hộ ông Nguyễn Văn Ước ${at + 1}` } }))
