import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { endRecord, textRow, xlsxParts, type ZipPart, zipOf } from '../../../test/zip.ts'
import type { FileFault } from '../file-faults.ts'
import { type ReadOptions, readSheet } from './read.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'

/** The parts of a workbook with one of them in other words. */
const with_ = (parts: ZipPart[], name: string, change: Partial<ZipPart>): ZipPart[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part))

/** A deflated text that repeats a block, made without ever holding it: a block ends at a byte and can be repeated. */
function repeated(before: string, block: string, times: number, after: string) {
  const raw = [Buffer.from(before), Buffer.from(block), Buffer.from(after)]
  const [first, middle, last] = raw.map((bytes, index) =>
    deflateRawSync(bytes, { finishFlush: index < 2 ? constants.Z_FULL_FLUSH : constants.Z_FINISH }),
  )
  let crc = crc32(raw[0] ?? '')
  for (let index = 0; index < times; index += 1) crc = crc32(raw[1] ?? '', crc)
  crc = crc32(raw[2] ?? '', crc)
  const bytes = Buffer.concat([first ?? '', ...Array(times).fill(middle), last ?? ''] as Buffer[])
  return { bytes, size: before.length + (raw[1]?.length ?? 0) * times + after.length, crc }
}

/** Rows that shrink about as real ones do. */
const ordinaryRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<row><c t="inlineStr"><is><t>Nguyen Van ${(index * 7_919) % 99_991}</t></is></c><c><v>${(index * 104_729) % 1_299_709}</v></c></row>`,
  ).join('')

const bomb = (times: number, change: Partial<ZipPart> = {}): Buffer => {
  const deflated = repeated('<worksheet><sheetData>', ordinaryRows(60_000), times, '</sheetData></worksheet>')
  return zipOf(with_(xlsxParts(''), sheetPart, { deflated, ...change }))
}

function manyEntries(count: number): Buffer {
  const line = Buffer.alloc(46 + 8)
  line.write('PK\x01\x02', 0, 'latin1')
  line.writeUInt16LE(8, 28)
  const directory = Buffer.alloc(line.length * count)
  for (let index = 0; index < count; index += 1) {
    line.copy(directory, index * line.length)
    directory.write(index.toString(36).padStart(8, '0'), index * line.length + 46)
  }
  const start = Buffer.from('PK\x03\x04', 'latin1')
  return Buffer.concat([start, directory, endRecord(count, directory.length, start.length)])
}

const laughs =
  '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
const xxe = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>'
const strings = (content: string | Buffer): Buffer =>
  zipOf(with_(xlsxParts('', { strings: '' }), 'xl/sharedStrings.xml', { content }))
const good = xlsxParts(textRow(1, ['Họ tên']))
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)])

/** Each file that does harm, and what is said of it. */
const hostile: [string, () => Buffer | string, FileFault['code']][] = [
  ['empty', () => '', 'empty'],
  ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'notTaken'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notASheet'],
  ['a PDF', () => '%PDF-1.7\n', 'notASheet'],
  ['old Excel', () => oldOffice, 'legacyOffice'],
  ['locked Excel', () => Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['locked zip', () => zipOf(good.map((part) => ({ ...part, flags: 1 }))), 'encrypted'],
  ['macros by part', () => zipOf([...good, { name: 'xl/vbaProject.bin', content: 'x' }]), 'macros'],
  [
    'macros by type',
    () => zipOf(xlsxParts('', { type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })),
    'macros',
  ],
  ['cut off at the end', () => zipOf(good).subarray(0, -40), 'damaged'],
  [
    'cut off within',
    () => Buffer.concat([zipOf(good).subarray(0, 200), zipOf(good).subarray(260)]),
    'damaged',
  ],
  ['no sheets', () => zipOf(with_(good, 'xl/workbook.xml', { content: '<workbook/>' })), 'noSheet'],
  ['a sheet that is not there', () => zipOf(good.filter(({ name }) => name !== sheetPart)), 'damaged'],
  ['300 MB of XML', () => bomb(42), 'tooMuchInside'],
  ['300 MB that claim to be one', () => bomb(42, { claimedSize: 1_000_000 }), 'damaged'],
  ['4 GB in the list', () => zipOf(with_(good, sheetPart, { claimedSize: 4_000_000_000 })), 'tooMuchInside'],
  ['less than it claims', () => zipOf(with_(good, sheetPart, { claimedSize: 50_000 })), 'damaged'],
  ['90 MB of rows', () => bomb(12), 'tooManyRows'],
  ['a million entries', () => manyEntries(1_000_000), 'tooMuchInside'],
  [
    'a million entries behind a count of five',
    () => Buffer.concat([manyEntries(1_000_000).subarray(0, -98), endRecord(5, 270, 4)]),
    'damaged',
  ],
  ['overlapping entries', () => zipOf([...good, { name: 'xl/media/a.xml', sameAs: 0 }]), 'damaged'],
  [
    'two entries of one name',
    () => zipOf([...good, { name: sheetPart, content: '<worksheet/>' }]),
    'damaged',
  ],
  ['a way out of the folder', () => zipOf([...good, { name: '../../etc/passwd', content: 'x' }]), 'damaged'],
  [
    'a far corner',
    () => zipOf(xlsxParts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    'tooManyColumns',
  ],
  ['a corner beyond', () => zipOf(xlsxParts('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>')), 'damaged'],
  ['a row beyond', () => zipOf(xlsxParts('<row r="99999999999"><c><v>1</v></c></row>')), 'damaged'],
  ['many rows', () => zipOf(xlsxParts(ordinaryRows(10_001))), 'tooManyRows'],
  ['a long cell', () => zipOf(xlsxParts(textRow(7, ['x'.repeat(30_000)]))), 'cellTooLong'],
  [
    'much text',
    () => zipOf(xlsxParts(textRow(1, Array(100).fill('x'.repeat(9_000))).repeat(5))),
    'tooMuchInside',
  ],
  [
    'a million styles',
    () => zipOf(xlsxParts('', { styles: `<cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs>` })),
    'tooMuchInside',
  ],
  ['billion laughs', () => strings(laughs), 'damaged'],
  ['a file of the server', () => strings(xxe), 'damaged'],
  ['a document type in UTF-16', () => strings(Buffer.from(`\ufeff${laughs}`, 'utf16le')), 'damaged'],
  [
    'fifty megabytes of texts',
    () =>
      zipOf(
        with_(xlsxParts('', { strings: '' }), 'xl/sharedStrings.xml', {
          deflated: repeated(
            '<sst>',
            `<si><t>${ordinaryRows(1_000).replace(/<[^>]*>/g, '')}</t></si>`,
            3_000,
            '</sst>',
          ),
        }),
      ),
    'tooMuchInside',
  ],
  ['text of TCVN3', () => zipOf(xlsxParts(textRow(1, ['NguyÔn V¨n B×nh', 'TrÇn ThÞ Hµ']))), 'legacyFont'],
  ['a CSV of TCVN3', () => Buffer.from('NguyÔn V¨n B×nh;Céng hoµ x· héi\n', 'latin1'), 'legacyFont'],
  ['a CSV of VNI', () => Buffer.from('Nguyeãn Vaên Bình;Coäng hoøa xaõ hoäi\n', 'latin1'), 'legacyFont'],
  ['a CSV of Japan', () => Buffer.from([0x82, 0xb1, 0x82, 0xf1, 0x81, 0x5b, 0x0a]), 'encoding'],
  [
    'a CSV with half a letter',
    () => Buffer.concat([Buffer.alloc(300_000, `${'a'.repeat(99)}\n`), Buffer.from([0xe1, 0xbb])]),
    'encoding',
  ],
  ['a CSV of one quote', () => `"${'a'.repeat(2_000_000)}`, 'damaged'],
  ['a CSV of many columns', () => 'a,'.repeat(101).concat('b\n'), 'tooManyColumns'],
  ['a CSV of many rows', () => 'a,b\n'.repeat(10_001), 'tooManyRows'],
]

describe('lists that do harm', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thidua-hostile-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const read = async (content: Buffer | string, options?: ReadOptions) => {
    const path = join(folder, 'x')
    await writeFile(path, content)
    return readSheet(path, options)
  }

  for (const [name, make, code] of hostile) {
    test(`${name} is refused in words`, async () => {
      const result = await read(make())
      assert.equal('refused' in result ? result.refused.code : 'taken', code)
    })
  }

  test('a reader that needs too much memory or time is stopped', async () => {
    // many small texts make objects that outgrow the file
    const parts = with_(xlsxParts('', { strings: '' }), 'xl/sharedStrings.xml', {
      deflated: repeated(
        '<sst>',
        Array.from({ length: 10_000 }, (_, index) => `<si><t>${(index * 7_919) % 9_973}</t></si>`).join(''),
        200,
        '</sst>',
      ),
    })
    const bounds = { megabytes: 64, seconds: 60 }
    assert.deepEqual(await read(zipOf(parts), { bounds }), { refused: { code: 'tooHeavy' } })
    assert.deepEqual(await read('a,b\n', { bounds: { megabytes: 64, seconds: 0.001 } }), {
      refused: { code: 'tooHeavy' },
    })
  })

  test('files inside the file, and what it draws from elsewhere, are left alone', async () => {
    const parts = with_(good, 'xl/_rels/workbook.xml.rels', {
      content: String(good.find(({ name }) => name === 'xl/_rels/workbook.xml.rels')?.content).replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://x/externalLink" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>',
      ),
    })
    const result = await read(zipOf([...parts, { name: 'xl/embeddings/a.xlsx', content: bomb(5) }]))
    assert.deepEqual('rows' in result && result.rows, [{ number: 1, cells: ['Họ tên'] }])
  })

  test('the program itself grows by less than 50 MB whatever the file holds', async () => {
    const heavy: [string, Buffer][] = [
      ['bomb', bomb(42)],
      ['liar', bomb(42, { claimedSize: 1_000_000 })],
      ['rows', bomb(12)],
      ['entries', manyEntries(1_000_000)],
      ['styles', zipOf(xlsxParts('', { styles: `<cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs>` }))],
      [
        'full',
        zipOf(
          xlsxParts(
            Array.from({ length: 9_900 }, (_, row) =>
              textRow(
                row + 1,
                Array.from({ length: 20 }, (_, at) => `Ô thứ ${row} ${at} ệ`),
              ),
            ).join(''),
          ),
        ),
      ],
    ]
    const paths = heavy.map(([name]) => join(folder, name))
    for (const [index, [, bytes]] of heavy.entries()) await writeFile(paths[index] ?? '', bytes)
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--no-warnings',
      '--input-type=module',
      '-e',
      measure,
      ...paths,
    ])
    for (const line of stdout.trim().split('\n')) {
      const { path, outcome, grown } = JSON.parse(line)
      assert.ok(grown < 50_000_000, `${path}: ${outcome}, ${Math.round(grown / 1e6)} MB`)
    }
    assert.match(stdout, /full","outcome":"9900 rows"/)
  })
})

/** Runs in a process of its own, where nothing else grows: reads each file and prints how much memory that took at most. */
const measure = `
  import { writeFileSync } from 'node:fs'
  import { readSheet } from '#platform/spreadsheets/read.ts'
  const paths = process.argv.slice(1)
  // code that is loaded at the first reading is not the file's doing
  writeFileSync(paths[0] + '.csv', 'a,b\\n')
  await readSheet(paths[0] + '.csv')
  for (const path of paths) {
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 5)
    const result = await readSheet(path)
    clearInterval(watch)
    most = Math.max(most, process.memoryUsage.rss())
    const outcome = result.refused ? result.refused.code : result.rows.length + ' rows'
    console.log(JSON.stringify({ path, outcome, grown: most - before }))
  }
`
