/**
 * Initiatives that say much the same, among a hundred thousand: what is shown while somebody writes, beside the same
 * question put to pg_trgm (word-for-word similarity by an index of trigrams) in the same database and the same run, and
 * beside reading every text. `npm run bench:similar [initiatives]`.
 */
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { similarTo } from '#features/initiatives/queries/filings.ts'
import { bandsOf, sharedPairs, signatureOf } from '#features/initiatives/rules/similarity.ts'
import { type App, startApp } from '../test/app.ts'

const total = Number(process.argv[2] ?? 100_000)
const packet = 1_000
const questions = 60

const subjects =
  'sổ theo dõi văn bản|hồ sơ đảng viên|lịch tiếp công dân|kho lưu trữ|báo cáo tháng|phiếu hẹn trả kết quả|danh sách hộ nghèo|biên bản họp chi bộ|kế hoạch tuần|thư mời họp|sổ cấp phát văn phòng phẩm|đơn thư phản ánh'.split(
    '|',
  )
const acts =
  'số hóa|tra cứu bằng mã vạch|tự nhắc khi đến hạn|gộp vào một biểu mẫu|chia sẻ giữa các phòng|công khai trên bảng tin|đối chiếu tự động|ký số|phân loại theo lĩnh vực|gửi tin nhắn cho người dân|lập bản đồ|chấm điểm theo tuần'.split(
    '|',
  )
const places =
  'bộ phận một cửa|Văn phòng|Ban Tổ chức|chi bộ khu phố|trường mầm non|trạm y tế|hợp tác xã|đội sản xuất|ban quản lý chợ|nhà văn hóa|công an xã|hội phụ nữ'.split(
    '|',
  )
const words =
  'người dân cán bộ thời gian chi phí giấy tờ quy trình phần mềm bảng tính mạng nội bộ điện thoại chữ ký con dấu thống kê kiểm tra giám sát phản hồi lưu trữ tìm kiếm mẫu đơn hướng dẫn tập huấn tổ công tác lãnh đạo phòng ban hạn trả lời kết quả đầu tuần cuối tháng quý năm số liệu sai sót trùng lặp tiết kiệm giờ làm'.split(
    ' ',
  )

/** mulberry32: the same texts in every run. */
function seeded(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let hash = Math.imul(state ^ (state >>> 15), 1 | state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return Math.floor((((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

function textOf(at: number) {
  const random = seeded(at)
  const one = <Value>(list: readonly Value[]): Value => list[random(list.length)] as Value
  const sentence = () => Array.from({ length: 12 + random(10) }, () => one(words)).join(' ')
  const title = `${one(acts)} ${one(subjects)} tại ${one(places)} ${random(3_000)}`
  const rest = () => Array.from({ length: 3 }, sentence).join('. ')
  return { title, problem: sentence(), solution: rest(), effect: sentence() }
}
const whole = (text: ReturnType<typeof textOf>) =>
  [text.title, text.problem, text.solution, text.effect].join('\n')

/** A text as somebody else would write the same thing: two sentences changed, no diacritics in the title. */
function retold(at: number) {
  const [text, other] = [textOf(at), textOf(at + 7_000_000)]
  return { ...text, problem: other.problem, title: text.title.normalize('NFD').replace(/\p{M}/gu, '') }
}

async function fill({ db, units, people }: App): Promise<void> {
  for (let from = 0; from < total; from += packet) {
    const rows = Array.from({ length: Math.min(packet, total - from) }, (_, at) => {
      const text = textOf(from + at)
      const signature = signatureOf(whole(text))
      return { ...text, signature, bands: bandsOf(signature) }
    })
    await sql`insert into initiative_filings
        (unit_id, title, kind, problem, solution, effect, applied, signature, bands, state, made_by, made_at)
      select ${units.a.id}, r.title, 'quan-ly', r.problem, r.solution, r.effect, '', r.signature, r.bands, 'sent',
        ${people.an.personId}, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(title text, problem text, solution text, effect text, signature integer[], bands integer[])`.execute(
      db,
    )
  }
  // what pg_trgm needs for the same question: an index over the whole texts, as the product folds them
  await sql`alter table initiative_filings add column trigrams text generated always as
    (fold(title || ' ' || problem || ' ' || solution || ' ' || effect)) stored`.execute(db)
  await sql`create index on initiative_filings using gist (trigrams gist_trgm_ops(siglen = 64))`.execute(db)
  await sql`vacuum analyze initiative_filings`.execute(db)
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function measured(ask: (at: number) => Promise<number | undefined>, count: number) {
  const times: number[] = []
  let right = 0
  for (let round = 0; round < count; round += 1) {
    const at = (round * 7_919) % total
    const begun = performance.now()
    const first = await ask(at)
    times.push(performance.now() - begun)
    // rows are numbered from one
    if (first === at + 1) right += 1
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), right: right / count }
}

const app = await startApp()
try {
  console.info(`${total.toLocaleString('en')} initiatives of about 110 syllables`)
  const begun = performance.now()
  await fill(app)
  console.info(`filled in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  const ours = async (at: number) => (await similarTo(app.db, retold(at), null))[0]?.id
  const trigrams = async (at: number) => {
    const { rows } = await sql<{ id: number }>`
      select id from initiative_filings order by trigrams <-> fold(${whole(retold(at))}) limit 5`.execute(
      app.db,
    )
    return rows[0]?.id
  }
  const texts = Array.from({ length: total }, (_, at) => whole(textOf(at)))
  const reading = async (at: number) => {
    const asked = whole(retold(at))
    let [best, share] = [-1, 0]
    for (const [index, text] of texts.entries()) {
      const found = sharedPairs(asked, text)
      if (found > share) [best, share] = [index, found]
    }
    return best + 1
  }
  await measured(ours, 5)
  const mine = await measured(ours, questions)
  const theirs = await measured(trigrams, 12)
  const read = await measured(reading, 2)
  const line = (name: string, { p50, p95, right }: typeof mine) =>
    console.info(
      `${name.padEnd(34)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  first place right ${(right * 100).toFixed(0)} %`,
    )
  line('MinHash and bands (the product)', mine)
  line('pg_trgm, nearest by a GiST index', theirs)
  line('every text read and compared', read)
  console.info(`ratio to pg_trgm, median: ${(theirs.p50 / mine.p50).toFixed(1)} ×; aim: p95 ≤ 50 ms`)
} finally {
  await app.close()
}
