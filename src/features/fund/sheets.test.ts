/** The lists of money that leave the program, opened as a spreadsheet opens them. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import PizZip from 'pizzip'
import { addresses } from '#addresses.ts'
import { correctLine, linesOf, revokeLine } from '#features/decisions/index.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import { formatMoney } from '#words/numbers.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { decided } from '../../../test/decided.ts'
import { enterFund, payDecision } from './actions.ts'
import { entriesOf } from './queries.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

/** Money as a page says it; the reader of pages knows one kind of blank. */
const told = (sum: number) => formatMoney(sum, 'vi').replace(/\s/g, ' ')

/** The cells of a sheet as texts, and the column's cells as the file keeps them. */
async function opened(bytes: Buffer) {
  const path = join(app.house.config.dataDir, 'bang.xlsx')
  writeFileSync(path, bytes)
  const read = await readSheet(path)
  assert.ok('rows' in read, JSON.stringify(read))
  const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')?.asText() ?? assert.fail('no sheet')
  /** The numbers of a column; a cell that is kept as text is none. */
  const numbers = (column: string) =>
    [...xml.matchAll(new RegExp(`<c r="${column}\\d+"([^>]*)><v>([^<]*)</v>`, 'g'))]
      .filter(([, attributes = '']) => !/\bt="(s|str|inlineStr)"/.test(attributes))
      .map(([, , value]) => Number(value))
  return { rows: read.rows.map(({ cells }) => cells), numbers, formulas: xml.includes('<f>') }
}

test('the payment list has each honour in force once, money as numbers, and the sum of the page', async () => {
  const { id, lines } = await decided(app, [
    { who: 'an' },
    { who: 'giang', award: 'cstd-co-so' },
    { who: 'tam' },
    { who: { household: 'Hộ ông =1+1' } },
  ])
  const son = await app.ctx('son')
  const [first = 0, , third = 0] = lines
  await correctLine(
    son,
    { id, line: first },
    { name: 'Nguyễn Thị An', place: 'Phòng Tổng hợp', reason: 'Ghi thiếu' },
  )
  await revokeLine(son, { id, line: third }, { reason: 'Khai không đúng' })
  const answer = await ha.get(addresses.decisions.payments({ decision: id }))
  assert.match(answer.headers.get('content-disposition') ?? '', /chi-thuong-\d+\.xlsx/)
  const { rows, numbers, formulas } = await opened(answer.bytes)

  const due = (await linesOf(app.db, id)).filter(({ state }) => state === 'issued')
  assert.equal(due.length, 3)
  const money = due.map((one) => one.money ?? 0)
  const sum = money.reduce((all, one) => all + one, 0)
  assert.ok(sum > 0)
  assert.deepEqual(numbers('E'), [...money, sum])
  assert.deepEqual(
    rows.slice(1).map((cells) => cells[1]),
    [...due.map(({ name }) => name), 'Tổng cộng'],
  )
  assert.ok(rows.flat().includes('Hộ ông =1+1'))
  assert.equal(formulas, false)
  // what the page says is what the list adds up to
  const page = await ha.get(addresses.decisions.show({ decision: id }))
  assert.ok(page.text.includes(`Tổng tiền thưởng: ${told(sum)}`), page.text)
})

test('the fund’s book as a sheet: what came in less what went out is the balance of every line', async () => {
  const unit = app.units.agency.id
  const ctx = await app.ctx('ha')
  const book = (source: 'allotted' | 'organising', amount: number) =>
    enterFund(ctx, unit, { source, amount, entered_on: '2026-11-20', voucher: 'PT', words: '' })
  await book('allotted', 50_000_000)
  await book('organising', 1_250_000)
  const { id, lines } = await decided(app, [{ who: 'dung' }, { who: 'lan' }], { suffix: 'QĐ-CHI' })
  await payDecision(ctx, id, { line: lines, entered_on: '2026-11-23', voucher: 'PC-9' })
  const answer = await ha.get(addresses.fund.exportXlsx({ nam: 2026, 'don-vi': unit }))
  const { rows, numbers, formulas } = await opened(answer.bytes)
  const entries = (await entriesOf(app.db, unit, 2026, { offset: 0, limit: 1_000 })).toReversed()
  assert.equal(rows.length, entries.length + 1)
  const [came, went, balances] = [numbers('G'), numbers('H'), numbers('I')]
  assert.equal(came.length + went.length, entries.length)
  assert.deepEqual(
    balances,
    entries.map(({ balance }) => Number(balance)),
  )
  const total = (sums: number[]) => sums.reduce((all, one) => all + one, 0)
  assert.equal(total(came) - total(went), balances.at(-1))
  assert.equal(formulas, false)
  const page = await ha.get(addresses.fund.book({ 'don-vi': unit, nam: 2026 }))
  assert.ok(page.text.includes(told(balances.at(-1) ?? 0)), page.text)
})

test('whoever may not read the decision or the fund gets no list of money', async () => {
  const { id } = await decided(app, [{ who: 'an' }], { suffix: 'QĐ-KÍN' })
  const giang = await app.as('giang')
  assert.equal((await giang.get(addresses.decisions.payments({ decision: id }))).status, 404)
  assert.equal((await giang.get(addresses.fund.exportXlsx({ nam: 2026 }))).status, 404)
})
