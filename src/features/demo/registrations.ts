/** The demonstration's registrations: those of this year, taken and compared, and those of the next, on their way. */
import {
  acceptRegistrations,
  gatherRegistrations,
  openWindow,
  permitLate,
  register,
  returnRegistration,
} from '#features/registrations/index.ts'
import type { Stage } from './load.ts'
import { loginOf, type UnitKey, units } from './people.ts'

type Place = readonly [unit: UnitKey, place: number]
type Wish = { of: Place; awards: readonly string[]; pledge?: string }

const worker = ['lao-dong-tien-tien']
const fighter = ['cstd-co-so', 'lao-dong-tien-tien']
const letter = ['giay-khen', 'lao-dong-tien-tien']

const thisYear: readonly Wish[] = [
  { of: ['vp', 2], awards: fighter, pledge: 'Số hóa toàn bộ hồ sơ lưu trữ của Văn phòng.' },
  { of: ['vp', 3], awards: worker },
  { of: ['tg', 2], awards: letter },
  { of: ['tg', 3], awards: letter, pledge: 'Bảy chuyên mục trên cổng, đăng đúng lịch.' },
  { of: ['kt', 1], awards: letter },
  { of: ['kt', 2], awards: worker },
  { of: ['tt', 1], awards: ['cstd-co-so', 'giay-khen'] },
]
const nextYear: readonly Wish[] = [
  { of: ['vp', 3], awards: fighter, pledge: 'Một sáng kiến về tiếp nhận văn bản, hoàn thành quý III.' },
  { of: ['vp', 4], awards: worker },
  { of: ['tc', 2], awards: fighter, pledge: 'Rà soát xong hồ sơ đảng viên trong năm.' },
  { of: ['tg', 2], awards: ['cstd-bo-tinh', 'cstd-co-so'] },
  { of: ['tt', 3], awards: ['giay-khen'] },
]

async function send(stage: Stage, window: number, { of: [unit, place], awards, pledge }: Wish) {
  const person = stage.people[unit][place]
  if (!person) throw new Error(`nobody stands at place ${place} of ${unit}`)
  const who = { subject: 'ca-nhan', person_id: person.id, unit_id: null, name: '' } as const
  const wishes = { award: [...awards], place: awards.map((_, at) => at + 1) }
  const own = await stage.ctx(loginOf(unit, place))
  return register(own, { window_id: window, ...who, ...wishes, pledge: pledge ?? '' })
}

/** The head registers the unit as a collective. */
async function sendUnit(stage: Stage, window: number, unit: UnitKey) {
  return register(await stage.ctx(loginOf(unit, 0)), {
    window_id: window,
    subject: 'tap-the',
    person_id: null,
    unit_id: stage.unitIds[unit],
    name: '',
    award: ['tap-the-lao-dong-tien-tien'],
    place: [1],
    pledge: '',
  })
}

const gather = async (stage: Stage, window: number, unit: UnitKey) =>
  gatherRegistrations(await stage.ctx(loginOf(unit, 0)), { window_id: window, unit_id: stage.unitIds[unit] })

async function openFor(stage: Stage, year: number, [opens_on, closes_on]: readonly [string, string]) {
  const note = 'Mỗi người đăng ký theo thứ tự nguyện vọng; đơn vị tổng hợp trước ngày hết hạn ba ngày.'
  const { id } = await openWindow(await stage.ctx('canbo'), {
    unit_id: stage.rootUnit,
    year,
    opens_on,
    closes_on,
    note,
  })
  return id
}

/** Who registered this year, unit by unit gathered and taken; one unit was late by permission. */
async function loadThisYear(stage: Stage): Promise<void> {
  stage.clock.set('2026-01-15T02:00:00Z')
  const window = await openFor(stage, 2026, ['2026-01-15', '2026-02-28'])
  stage.clock.set('2026-02-10T02:00:00Z')
  for (const wish of thisYear.slice(0, -1)) await send(stage, window, wish)
  for (const unit of ['vp', 'tg', 'kt'] as const) {
    await sendUnit(stage, window, unit)
    await gather(stage, window, unit)
  }
  stage.clock.set('2026-03-05T02:00:00Z')
  await permitLate(await stage.ctx('canbo'), window, {
    unit_id: stage.unitIds.tt,
    until_on: '2026-03-15',
    reason: 'Trung tâm mới sắp xếp lại tổ chức',
  })
  const late = thisYear.at(-1)
  if (late) await send(stage, window, late)
  await gather(stage, window, 'tt')
  stage.clock.set('2026-03-18T02:00:00Z')
  await acceptRegistrations(await stage.ctx('canbo'), { window_id: window })
}

export async function loadRegistrations(stage: Stage): Promise<void> {
  await loadThisYear(stage)
  stage.clock.set('2026-11-16T02:00:00Z')
  const window = await openFor(stage, 2027, ['2026-11-16', '2027-01-15'])
  stage.clock.set('2026-11-20T02:00:00Z')
  const sent: number[] = []
  for (const wish of nextYear) sent.push((await send(stage, window, wish)).id)
  await gather(stage, window, 'tg')
  const back = sent.at(-1)
  stage.clock.set('2026-11-21T02:00:00Z')
  if (back)
    await returnRegistration(await stage.ctx(loginOf('tt', 0)), back, {
      _version: 1,
      reason: 'Nêu rõ việc phấn đấu và đăng ký thêm danh hiệu thi đua của năm',
    })
  stage.told('registrations', units.length, units.length)
}
