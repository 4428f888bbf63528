/** The demonstration's initiatives: one in each state, two of them in the public library. */
import {
  assign,
  beginFiling,
  closeRound,
  decline,
  giveBack,
  mark,
  recognise,
  seatMember,
  sendFiling,
  setUpBoard,
  toMark,
} from '#features/initiatives/index.ts'
import { found } from '#outcomes.ts'
import type { Stage } from './load.ts'
import { loginOf, type UnitKey } from './people.ts'

type Place = readonly [unit: UnitKey, place: number]
type Filed = {
  of: Place
  with?: Place
  on: string
  title: string
  kind: 'quan-ly' | 'tac-nghiep' | 'ung-dung' | 'ky-thuat'
  problem: string
  solution: string
  effect: string
  applied: string
}

const lookUp: Filed = {
  of: ['vp', 3],
  with: ['vp', 4],
  on: '2026-03-10',
  title: 'Tra cứu văn bản đến bằng một bảng chung có nhắc hạn',
  kind: 'quan-ly',
  problem:
    'Sổ giấy ở ba phòng ghi khác nhau; tìm một văn bản mất trung bình mười phút, có văn bản trả lời trễ.',
  solution:
    'Ghi văn bản đến vào một bảng chung, mỗi dòng có người xử lý và hạn; bảng tự tô màu khi còn ba ngày; tìm theo số, người gửi hoặc một từ trong trích yếu.',
  effect: 'Thời gian tìm còn dưới một phút; sáu tháng không có văn bản nào trả lời trễ.',
  applied: 'Văn phòng từ tháng 3/2026, Ban Tổ chức từ tháng 6/2026.',
}
const scans: Filed = {
  of: ['tt', 2],
  on: '2026-04-06',
  title: 'Quét hồ sơ giấy theo lô, đặt tên tệp bằng mã vạch',
  kind: 'ung-dung',
  problem: 'Mỗi tệp quét phải đặt tên bằng tay, dễ nhầm, một người chỉ quét được bốn mươi hồ sơ một ngày.',
  solution:
    'In mã vạch cho từng hồ sơ trước khi quét; máy tách lô và đặt tên theo mã; người quét chỉ kiểm tra trang thiếu.',
  effect: 'Một người quét được một trăm hai mươi hồ sơ một ngày; tỷ lệ đặt nhầm tên giảm từ 3 % xuống 0,2 %.',
  applied: 'Trung tâm Chuyển đổi số, kho lưu trữ của Văn phòng.',
}
const others: readonly Filed[] = [
  {
    of: ['kt', 2],
    on: '2026-10-05',
    title: 'Biểu mẫu kiểm tra chi bộ rút gọn còn hai trang',
    kind: 'tac-nghiep',
    problem: 'Mẫu cũ mười một trang, nhiều mục trùng nhau, chi bộ điền mất một buổi.',
    solution: 'Gộp các mục trùng, số liệu đã có thì in sẵn, chỉ hỏi điều chưa biết.',
    effect: 'Chi bộ điền trong bốn mươi phút; đoàn kiểm tra có số liệu để so các năm.',
    applied: 'Mười hai chi bộ trong đợt kiểm tra tháng 9/2026.',
  },
  {
    of: ['nc', 2],
    on: '2026-10-12',
    title: 'Lịch tiếp công dân gửi trước bằng tin nhắn',
    kind: 'tac-nghiep',
    problem: 'Người dân đến không đúng ngày, phải đi lại nhiều lần.',
    solution: 'Gửi tin nhắn lịch tiếp và giấy tờ cần mang trước ba ngày.',
    effect: 'Số lượt phải quay lại giảm một nửa trong quý III.',
    applied: 'Ban Nội chính.',
  },
  {
    of: ['tg', 4],
    on: '2026-10-19',
    title: 'Thư viện ảnh dùng chung cho tin bài',
    kind: 'quan-ly',
    problem: 'Ảnh nằm rải rác ở máy từng người.',
    solution: 'Gom ảnh về một thư mục, đặt tên theo ngày và sự kiện.',
    effect: '',
    applied: 'Ban Tuyên giáo và Dân vận.',
  },
  {
    of: ['vp', 2],
    on: '2026-11-16',
    title: 'Bảng chung theo dõi văn bản đi, tự nhắc khi gần đến hạn',
    kind: 'quan-ly',
    problem: 'Văn bản đi còn ghi sổ giấy, khó biết ai đang giữ.',
    solution:
      'Ghi văn bản đi vào một bảng chung, mỗi dòng có người xử lý và hạn; bảng tự tô màu khi còn hai ngày; tìm theo số hoặc một từ trong trích yếu.',
    effect: 'Đang đo từ tháng 11/2026.',
    applied: 'Văn phòng.',
  },
]

const versionOf = async (stage: Stage, id: number) => {
  const { db } = await stage.ctx('canbo')
  const row = db.selectFrom('initiative_filings').select('version').where('id', '=', id)
  return (await row.executeTakeFirstOrThrow()).version
}

async function begun(stage: Stage, filed: Filed): Promise<number> {
  const { of, with: second, on, ...said } = filed
  stage.clock.set(`${on}T02:00:00Z`)
  const authors = [of, ...(second ? [second] : [])]
  const { id } = await beginFiling(await stage.ctx(loginOf(...of)), {
    ...said,
    applied_on: null,
    author: authors.map(([unit, place]) => found(stage.people[unit][place]).id),
    share: second ? [70, 30] : [100],
    files: [],
  })
  return id
}

async function sent(stage: Stage, filed: Filed): Promise<number> {
  const id = await begun(stage, filed)
  await sendFiling(await stage.ctx(loginOf(...filed.of)), id, await versionOf(stage, id))
  return id
}

const seats: readonly Place[] = [
  ['qt', 0],
  ['kt', 0],
  ['tg', 0],
]

async function boardOf(stage: Stage): Promise<number> {
  stage.clock.set('2026-02-02T02:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id } = await setUpBoard(officer, {
    unit_id: stage.rootUnit,
    name: 'Hội đồng sáng kiến cơ quan',
    decision: '05-QĐ/CQ, ngày 02/02/2026',
    criteria: 'Tính mới 30\nĐã áp dụng, khả thi 30\nHiệu quả 30\nKhả năng nhân rộng 10',
    ...{ votes: 2, of_votes: 3, starts_on: '2026-02-02' },
  })
  for (const [at, [unit, place]] of seats.entries()) {
    const person_id = found(stage.people[unit][place]).id
    await seatMember(officer, id, { person_id, ...(at === 0 && { chair: 'on' as const }) })
  }
  return id
}

/** Marked by all members; the points of each follow the first criterion's. */
async function marked(stage: Stage, filed: Filed, board: number, points: readonly number[]) {
  const id = await sent(stage, filed)
  const officer = await stage.ctx('canbo')
  await assign(officer, id, { _version: await versionOf(stage, id), board_id: board })
  for (const [at, seat] of seats.entries()) {
    const given = points[at]
    if (given === undefined) continue
    const own = await stage.ctx(loginOf(...seat))
    const waiting = await toMark(own.db, found(own.actor?.personId))
    const { id: paper } = found(waiting.find(({ title }) => title === filed.title))
    await mark(own, paper, {
      points: [given, given, given, Math.min(10, given)],
      agrees: given >= 20 ? 'yes' : 'no',
      remark: given >= 20 ? '' : 'Đã có đơn vị làm tương tự, chưa nêu điểm khác.',
    })
  }
  return id
}

const close = async (stage: Stage, id: number) =>
  closeRound(await stage.ctx('canbo'), id, await versionOf(stage, id))

export async function loadInitiatives(stage: Stage): Promise<void> {
  const board = await boardOf(stage)
  const officer = () => stage.ctx('canbo')
  for (const [filed, decided_on, number] of [
    [lookUp, '2026-04-20', '18-QĐ/CQ'],
    [scans, '2026-05-18', '24-QĐ/CQ'],
  ] as const) {
    const id = await marked(stage, filed, board, [27, 25, 22])
    await close(stage, id)
    stage.clock.set(`${decided_on}T02:00:00Z`)
    await recognise(await officer(), id, {
      _version: await versionOf(stage, id),
      ...{ scope: 'co-so', recognised_by: 'co-so', decision: number, decided_on, published: 'on' },
    })
  }
  const [form, messages, pictures, outgoing] = others
  const refused = await marked(stage, found(messages), board, [15, 20, 12])
  await close(stage, refused)
  await decline(await officer(), refused, {
    _version: await versionOf(stage, refused),
    reason: 'Hội đồng: chưa nêu điểm mới so với việc đơn vị khác đã làm',
  })
  await marked(stage, found(form), board, [26, 24])
  await begun(stage, found(pictures))
  const back = await sent(stage, { ...lookUp, of: ['qt', 2], with: ['qt', 3], on: '2026-11-02' })
  await giveBack(await officer(), back, {
    _version: await versionOf(stage, back),
    reason: 'Giống sáng kiến đã công nhận của Văn phòng; hãy nêu điểm khác',
  })
  await sent(stage, found(outgoing))
  stage.told('initiatives', 7, 7)
}
