/**
 * The public search over 100,000 articles: single questions one after the other, in the server's own process and
 * through its whole way of a request. `npm run bench:search [articles]`.
 */
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { startApp } from '../test/app.ts'

const total = Number(process.argv[2] ?? 100_000)
const rounds = 8
const packet = 1_000

/** Syllables that stand in nearly every article of such a site, in many, and in few. */
const common = 'thi đua khen thưởng cơ quan phong trào cán bộ công chức năm đơn vị thực hiện nhiệm vụ'.split(
  ' ',
)
const usual =
  'hội nghị tổ chức kế hoạch đảng viên chuyển đổi số cải cách hành chính tuyên truyền giáo dục y tế nông thôn văn hoá thể thao môi trường giao thông lao động sáng tạo kỷ luật dân chủ đoàn kết phát triển tiến độ chỉ tiêu báo cáo sơ kết tổng kết gương điển hình tuổi trẻ phụ nữ nông dân cựu chiến binh'.split(
    ' ',
  )
const rare = Array.from(
  { length: 4_000 },
  (_, index) => `xã${index.toString(26).replace(/\d/g, (d) => 'qwertyuiop'[Number(d)] ?? '')}`,
)

const questions = [
  'thi đua',
  'phong trào thi đua năm 2026',
  'khen thuong',
  'cán bộ công chức',
  'chuyển đổi số',
  'hoà',
  'hòa bình',
  'van hoa the thao',
  'gương điển hình tuổi trẻ',
  `phong trào ${rare[17]}`,
  rare[3_211] ?? '',
  'sơ kết chỉ tiêu giao thông',
  'không có từ nàyzz',
  'tổng kết',
]
const beginnings = ['th', 'thi d', 'phong tr', 'cai cach h', 'gương đ', 'xa', 'chuyen doi s', 'ho']

async function fill(db: Awaited<ReturnType<typeof startApp>>['db'], unit: number): Promise<void> {
  await sql`
    insert into articles (unit_id, kind, state, created_at, published_at)
    select ${unit}, 'tin-tuc', 'draft', at, at
    from (select timestamptz '2016-12-01' + n * interval '3650 days' / ${total} as at
          from generate_series(1, ${total}) n) t`.execute(db)
  // words with the frequencies of news: a few nearly everywhere, most in few
  for (let from = 0; from < total; from += packet)
    await sql`
    insert into article_versions (article_id, number, kind, title, lead, body, body_text, saved_at)
    select a.id, 1, 'tin-tuc', initcap(left(w.words, 60)), left(w.words, 200), '{"type":"doc","content":[]}', w.words, a.created_at
    from articles a cross join lateral (
      select string_agg(case
          when random() < 0.35 then (${common}::text[])[1 + floor(power(random(), 2) * ${common.length})::int]
          when random() < 0.9 then (${usual}::text[])[1 + floor(random() * ${usual.length})::int]
          else (${rare}::text[])[1 + floor(random() * ${rare.length})::int] end, ' ') as words
      from generate_series(1, 250 + a.id % 2)
    ) w where a.id > ${from} and a.id <= ${from + packet}`.execute(db)
  // published in packets: no statement takes longer than the program allows itself
  for (let from = 0; from < total; from += packet)
    await sql`
      update articles set state = 'published', current_version = v.id, published_version = v.id
      from article_versions v
      where v.article_id = articles.id and articles.id > ${from} and articles.id <= ${from + packet}`.execute(
      db,
    )
  await sql`analyze search_entries`.execute(db)
}

const at = (times: readonly number[], share: number): string =>
  (
    [...times].sort((one, other) => one - other)[
      Math.min(times.length - 1, Math.floor(times.length * share))
    ] ?? 0
  ).toFixed(1)

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const app = await startApp()
try {
  const began = performance.now()
  await fill(app.db, app.units.agency.id)
  say(`${total} articles written and entered in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const { rows } = await sql<{ size: string }>`
    select pg_size_pretty(pg_total_relation_size('search_entries')) as size`.execute(app.db)
  say(`the entries with their indexes: ${rows[0]?.size}`)
  const reader = app.stranger()
  for (const [name, asked, addressOf] of [
    ['search pages', questions, (q: string) => addresses.publicSearch({ q })],
    ['suggestions', beginnings, (q: string) => addresses.publicSuggestions({ q })],
  ] as const) {
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      for (const question of asked) {
        const start = performance.now()
        const { status } = await reader.get(addressOf(question))
        const time = performance.now() - start
        if (status !== 200) throw new Error(`${question}: ${status}`)
        // the first round warms the caches of both servers
        if (round > 0) times.push(time)
        if (round === rounds) say(`  ${question.padEnd(32)} ${time.toFixed(1)} ms`)
      }
    }
    say(
      `${name}: ${times.length} asked, p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, p99 ${at(times, 0.99)} ms`,
    )
  }
} finally {
  await app.close()
}
