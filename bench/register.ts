/**
 * The public register with a million honours: the search with and without marks through the server's whole way of a
 * request, and the Merkle tree over as many entries. `npm run bench:register [honours]`.
 */
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { insertNodes, nodesOf, setSize } from '#features/register/queries/log.ts'
import { entryBytes } from '#proofs/certificate.ts'
import { includes, inclusionProof, leafHash, type Node, nodesCompletedBy, rootAt } from '#proofs/tree.ts'
import { type App, startApp } from '../test/app.ts'

const total = Number(process.argv[2] ?? 1_000_000)
const packet = 20_000
const rounds = 8

const families = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ')
const middles = 'Văn Thị Hữu Đức Minh Thanh Quang Ngọc Xuân Thu Kim Anh Bảo Gia Hoài Mỹ'.split(' ')
const given =
  'An Bình Châu Dũng Hà Hạnh Hòa Hương Khánh Lan Linh Long Mai Nam Nga Phương Quân Sơn Thảo Trang Tuấn Uyên Vinh Yến Ước Đạt Điệp Giang Hiếu Kiên'.split(
    ' ',
  )
const places = 'Văn phòng|Phòng Tổng hợp|Ban Tuyên giáo|Sở Nội vụ|Ủy ban nhân dân xã'.split('|')
const awards = ['lao-dong-tien-tien', 'cstd-co-so', 'giay-khen', 'bang-khen-tinh']
const awardNames = ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Giấy khen', 'Bằng khen']

const asked = [
  { tim: 'Nguyễn Văn An' },
  { tim: 'nguyen van an' },
  { tim: 'Đặng Thị Hòa' },
  { tim: 'dang hoa' },
  { tim: 'Huỳnh Bảo Ước' },
  { tim: 'huynh bao uoc' },
  { tim: 'tran thi mai phong tong hop' },
  { tim: 'chien si thi dua le quang vinh' },
  { tim: 'xã 77' },
  { tim: 'không ai tên zzx' },
  { tim: '512-QĐ/TU' },
  { 'quyet-dinh': '512-QĐ/TU' },
  { 'danh-hieu': 'cstd-co-so' },
  { 'danh-hieu': 'cstd-co-so', nam: 2019 },
  { nam: 2021, tim: 'yen' },
  {},
]

const pick = (words: readonly string[], by: string) =>
  sql`(${words}::text[])[1 + floor(random() * ${words.length})::int + 0 * ${sql.raw(by)}]`

async function fill({ db }: App): Promise<void> {
  for (let from = 0; from < total; from += packet) {
    const to = Math.min(total, from + packet)
    await sql`insert into register_entries (index, kind, entered_on, commitment)
      select n, 'issued', date '2016-01-01' + n / 300, encode(sha256(n::text::bytea), 'base64')
      from generate_series(${from}::integer, ${to - 1}::integer) n`.execute(db)
    await sql`insert into register_honours
        (entry, code, salt, facts, award, year, decision_number, decided_on)
      select n, upper(substr(translate(md5(n::text), '01', 'xy'), 1, 20)), sha256(n::text::bytea),
        jsonb_build_object('agency', 'Cơ quan thử', 'honouree', who, 'unit', place, 'award', award,
          'awardName', award_name, 'year', year,
          'decision', jsonb_build_object('number', number, 'on', day)), award, year, number, day
      from (select n, ${pick(families, 'n')} || ' ' || ${pick(middles, 'n')} || ' ' || ${pick(given, 'n')} as who,
          ${pick(places, 'n')} || ' ' || n % 3321 as place,
          (${awards}::text[])[1 + n % 4] as award, (${awardNames}::text[])[1 + n % 4] as award_name,
          2016 + n / 100000 as year, (1 + n / 100 % 900) || '-QĐ/TU' as number,
          date '2016-01-01' + n / 300 as day
        from generate_series(${from}::integer, ${to - 1}::integer) n) t`.execute(db)
  }
  await sql`analyze register_honours`.execute(db)
}

/** Grows the tree as the program does, in packets. */
async function grow(app: App): Promise<void> {
  const edge = new Map<string, Uint8Array>()
  const nodes = async (level: number, index: number) => edge.get(`${level}/${index}`) ?? new Uint8Array(32)
  for (let from = 0; from < total; from += packet) {
    const rows = await app.db
      .selectFrom('register_entries')
      .select(['index', 'entered_on', 'commitment'])
      .where('index', '>=', from)
      .where('index', '<', from + packet)
      .orderBy('index')
      .execute()
    const made: Node[] = []
    for (const { index, entered_on: on, commitment } of rows) {
      const entry = { format: 'thidua-register/1', kind: 'issued', on, commitment, refersTo: null } as const
      const leaf = await leafHash(entryBytes(entry))
      for (const node of await nodesCompletedBy(nodes, index, leaf)) {
        edge.delete(`${node.level - 1}/${node.index * 2}`)
        edge.set(`${node.level}/${node.index}`, node.hash)
        made.push(node)
      }
    }
    await app.db.transaction().execute((tx) => insertNodes(tx, made))
  }
  await app.db.transaction().execute((tx) => setSize(tx, total))
}

async function prove(app: App): Promise<number[]> {
  const nodes = nodesOf(app.db)
  const root = await rootAt(nodes, total)
  const times: number[] = []
  for (let one = 0; one < 200; one += 1) {
    const index = Math.floor((one * 7919 * 131) % total)
    const leaf = await nodes(0, index)
    const began = performance.now()
    const path = await inclusionProof(nodes, index, total)
    times.push(performance.now() - began)
    if (!(await includes(new Uint8Array(leaf), { index, size: total }, path, root)))
      throw new Error(`entry ${index} does not lead to the root`)
  }
  return times
}

const at = (times: readonly number[], share: number): string =>
  (
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  ).toFixed(1)
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0)

const app = await startApp()
try {
  let began = performance.now()
  await fill(app)
  say(`${total} honours written and indexed in ${seconds(began)} s`)
  const reader = app.stranger()
  const all: number[] = []
  for (const question of asked) {
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now()
      const { status } = await reader.get(addresses.register.list(question))
      if (status !== 200) throw new Error(`${JSON.stringify(question)}: ${status}`)
      // the first time warms the caches of both servers
      if (round > 0) times.push(performance.now() - start)
    }
    all.push(...times)
    say(`  ${JSON.stringify(question).padEnd(44)} p50 ${at(times, 0.5)} ms, slowest ${at(times, 1)} ms`)
  }
  say(`search pages: ${all.length} asked, p50 ${at(all, 0.5)} ms, p95 ${at(all, 0.95)} ms`)
  began = performance.now()
  await grow(app)
  say(`the tree over ${total} entries hashed and written in ${seconds(began)} s`)
  const proofs = await prove(app)
  say(`proofs: ${proofs.length} made and checked, p50 ${at(proofs, 0.5)} ms, p95 ${at(proofs, 0.95)} ms`)
} finally {
  await app.close()
}
