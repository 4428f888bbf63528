import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { textRow, xlsxParts, zipOf } from '../../../test/zip.ts'
import { openZip } from '../zip.ts'
import { type ReadOptions, type ReadSheet, readSheet } from './read.ts'
import { type SheetColumn, writeCsv, writeSheet } from './write.ts'

describe('lists in XLSX and CSV', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thidua-sheets-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const read = async (content: Buffer | string, options?: ReadOptions): Promise<ReadSheet> => {
    const path = join(folder, 'x')
    await writeFile(path, content)
    const result = await readSheet(path, options)
    if ('refused' in result) throw new Error(result.refused.code)
    return result
  }
  const cellsOf = async (content: Buffer | string) => (await read(content)).rows.map(({ cells }) => cells)

  test('a cell comes as a person reads it', async () => {
    const styles = `<numFmts count="1"><numFmt numFmtId="170" formatCode="000000000000"/></numFmts>
      <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>`
    const table: [string, string][] = [
      ['<c t="s"><v>0</v></c>', 'Nguyễn & An'],
      ['<c t="s"><v>1</v></c>', '001085012345'],
      ['<c t="inlineStr"><is><r><t>Lê </t></r><r><t>Bình</t></r></is></c>', 'Lê Bình'],
      ['<c s="1"><v>1085012345</v></c>', '001085012345'],
      ['<c s="2"><v>46349</v></c>', '2026-11-23'],
      ['<c s="3"><v>46349.375</v></c>', '2026-11-23T09:00'],
      ['<c><v>0.30000000000000004</v></c>', '0.3'],
      ['<c><v>1E+2</v></c>', '100'],
      ['<c><v>123456789012</v></c>', '123456789012'],
      ['<c><v>1.234</v></c>', '1.2340'],
      ['<c t="b"><v>1</v></c>', 'TRUE'],
      ['<c t="e"><v>#N/A</v></c>', '#N/A'],
      ['<c t="str"><f>CONCAT("=","1")</f><v>=1</v></c>', '=1'],
      ['<c><f>1+1</f><v>2</v></c>', '2'],
      ['<c t="inlineStr"><is><t> \u200bmột\u202e_x000D_\nhai </t></is></c>', 'một\nhai'],
    ]
    const strings = `<si><t>${'Nguyễn'.normalize('NFD')} &amp; An</t></si><si><t>001085012345</t></si>`
    const row = `<row r="1">${table.map(([cell]) => cell).join('')}</row>`
    const [cells = []] = await cellsOf(zipOf(xlsxParts(row, { strings, styles })))
    for (const [index, [xml, expected]] of table.entries()) assert.equal(cells[index], expected, xml)
  })

  test('rows keep the numbers that the person sees, and empty ones are passed over', async () => {
    const rows = `${textRow(1, ['Họ tên', 'Đơn vị'])}<row r="2"><c r="A2" s="0"/></row>${textRow(5, ['', 'Phòng A', '', ''])}`
    const { sheet, sheets, rows: found } = await read(zipOf(xlsxParts(rows)))
    assert.deepEqual([sheet, sheets], ['Trang 1', ['Trang 1']])
    assert.deepEqual(found, [
      { number: 1, cells: ['Họ tên', 'Đơn vị'] },
      { number: 5, cells: ['', 'Phòng A'] },
    ])
  })

  test('another sheet is read when it is named; hidden ones are not offered', async () => {
    const parts = xlsxParts(textRow(1, ['hai']))
    const second = parts.map((part) => {
      if (part.name === 'xl/workbook.xml') {
        const sheets =
          '<sheet name="Ẩn" state="hidden" r:id="rId1"/><sheet name="Một &amp; hai" r:id="rId1"/>'
        return { ...part, content: String(part.content).replace('<sheets>', `<sheets>${sheets}`) }
      }
      return part
    })
    const result = await read(zipOf(second), { sheet: 'Một & hai' })
    assert.deepEqual([result.sheet, result.sheets], ['Một & hai', ['Một & hai', 'Trang 1']])
    const path = join(folder, 'x')
    assert.deepEqual(await readSheet(path, { sheet: 'Ẩn' }), { refused: { code: 'noSheet', wanted: 'Ẩn' } })
  })

  test('a table of text is read whatever separates its cells', async () => {
    const table: [string | Buffer, string[][]][] = [
      [
        'Họ tên,Đơn vị\nLê An,"A, B"\n',
        [
          ['Họ tên', 'Đơn vị'],
          ['Lê An', 'A, B'],
        ],
      ],
      [
        'Họ tên;Đơn vị\r\nLê An;A, B\r\n',
        [
          ['Họ tên', 'Đơn vị'],
          ['Lê An', 'A, B'],
        ],
      ],
      [
        'Họ tên\tĐơn vị\nLê An\tA',
        [
          ['Họ tên', 'Đơn vị'],
          ['Lê An', 'A'],
        ],
      ],
      ['sep=|\nHọ tên|Đơn vị\n', [['Họ tên', 'Đơn vị']]],
      ['\ufeffHọ tên,x\n', [['Họ tên', 'x']]],
      ['một cột\nhai dòng\n', [['một cột'], ['hai dòng']]],
      ['"a ""b""\nc",d\n', [['a "b"\nc', 'd']]],
      ['001085012345,=1+1,-5\n', [['001085012345', '=1+1', '-5']]],
      [Buffer.from('\ufeffHọ tên\tĐơn vị\n', 'utf16le'), [['Họ tên', 'Đơn vị']]],
      [Buffer.from('\ufeffHọ tên\tĐơn vị\n', 'utf16le').swap16(), [['Họ tên', 'Đơn vị']]],
      // windows-1258 writes the tone as a letter of its own: Hò tên, Đàng
      [
        Buffer.from([0x48, 0x6f, 0xcc, 0x20, 0x74, 0xea, 0x6e, 0x2c, 0xd0, 0xe0, 0x6e, 0x67, 0x0a]),
        [['Hò tên', 'Đàng']],
      ],
    ]
    for (const [content, expected] of table)
      assert.deepEqual(await cellsOf(content), expected, String(content))
    const { rows } = await read('a,b\n\n1,2\n')
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1, 3],
    )
  })

  type Person = { name: string; id: string; score: number | null; born: string | null }
  const columns: SheetColumn<Person>[] = [
    { title: 'Họ và tên', value: ({ name }) => name },
    { title: 'Số định danh', value: ({ id }) => id },
    { title: 'Điểm', kind: 'number', value: ({ score }) => score },
    { title: 'Ngày sinh', kind: 'day', value: ({ born }) => born },
  ]
  const formulas = [
    '=HYPERLINK("http://x","x")',
    '+1+1',
    '-1+cmd|/c calc!A1',
    '@SUM(1)',
    '|x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '"=1"',
    "'=1",
    '\t=1',
    '\r=1',
    '=WEBSERVICE("http://x")',
    '=1+1',
    'DDE("cmd";"/c calc")',
  ]

  test('what was written to XLSX is read again, with nothing run or rounded away', async () => {
    const people: Person[] = [
      { name: 'Nguyễn Văn An', id: '001085012345', score: 9.5, born: '1990-01-05' },
      { name: 'x\u0001\ufffe\ud800y', id: '', score: null, born: null },
      ...formulas.map((name) => ({ name, id: '0', score: -3, born: null })),
    ]
    const rows = await cellsOf(await writeSheet(columns, people))
    assert.deepEqual(rows[0], ['Họ và tên', 'Số định danh', 'Điểm', 'Ngày sinh'])
    assert.deepEqual(rows[1], ['Nguyễn Văn An', '001085012345', '9.5', '1990-01-05'])
    assert.deepEqual(rows[2], ['xy'])
    for (const [index, name] of formulas.entries()) assert.equal(rows[index + 3]?.[0], name.trim())
  })

  test('an XLSX holds no formula, whatever the cells begin with', async () => {
    const book = await writeSheet([{ title: '=x', value: (name: string) => name }], formulas)
    const path = join(folder, 'book')
    await writeFile(path, book)
    const zip = await openZip(path, { entries: 100, bytes: 1_000_000 })
    const sheet = (await zip.read('xl/worksheets/sheet1.xml', 1_000_000)).toString()
    zip.close()
    assert.doesNotMatch(sheet, /<f[ >]/)
    assert.equal(sheet.match(/t="s"/g)?.length, formulas.length + 1)
    assert.match(sheet, /state="frozen"/)
  })

  test('a CSV cell that a program could run is prefixed, a plain number is not', () => {
    const lines = writeCsv([{ title: 'x', value: (cell: string) => cell }], formulas).split('\r\n')
    for (const [index, formula] of formulas.slice(0, -1).entries()) {
      const cell = (lines[index + 1] ?? '').replace(/^"|"$/g, '')
      assert.ok(cell.startsWith("'"), `${formula} → ${cell}`)
    }
    const plain = writeCsv(columns, [{ name: 'An, "B"', id: '-12', score: -3.5, born: '1990-01-05' }])
    assert.equal(plain, '\ufeffHọ và tên,Số định danh,Điểm,Ngày sinh\r\n"An, ""B""",-12,-3.5,05/01/1990\r\n')
  })

  test('the name of a sheet is one that Excel takes', async () => {
    const book = async (sheet: string) => (await read(await writeSheet(columns, [], { sheet }))).sheet
    assert.equal(await book('Đơn vị: A/B [2026]'), 'Đơn vị  A B  2026')
    assert.equal(await book("''"), 'Trang 1')
    assert.equal((await book('x'.repeat(50))).length, 31)
  })
})
