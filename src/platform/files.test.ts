import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { docxParts, xlsxParts, type ZipPart, zipOf } from '../../test/zip.ts'
import { sha256Hex } from './crypto.ts'
import { attachment, safeName } from './file-names.ts'
import { type Files, openFiles, type StoredFile } from './files.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const openDocument = (type: string, ...more: ZipPart[]) =>
  zipOf([
    { name: 'mimetype', content: type, stored: true },
    { name: 'content.xml', content: '<x/>' },
    ...more,
  ])
const odt = 'application/vnd.oasis.opendocument.text'

describe('files', () => {
  let dataDir: string
  let files: Files
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'thidua-files-'))
    files = openFiles({ dataDir, largestUpload: 1_000_000 })
  })
  after(() => rm(dataDir, { recursive: true, force: true }))

  const kept = async (content: string | Buffer, name?: string): Promise<StoredFile> => {
    const result = await files.put(Buffer.from(content as Buffer), { name })
    if ('refused' in result) throw new Error(`${name}: ${result.refused.code}`)
    return result
  }
  const fault = async (content: string | Buffer, name = 'x.pdf', limit?: number) => {
    const result = await files.put(Buffer.from(content as Buffer), { name, ...(limit && { limit }) })
    return 'refused' in result ? result.refused : undefined
  }
  const onDisk = async () =>
    (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

  test('a file lies under its own hash and comes out as it went in', async () => {
    const first = await kept('họ tên,đơn vị\n', 'danh-sach.csv')
    const hash = sha256Hex('họ tên,đơn vị\n')
    assert.deepEqual(first, {
      hash,
      size: 21,
      kind: 'csv',
      type: 'text/csv',
      alreadyThere: false,
      nameFits: true,
    })
    assert.equal(files.pathOf(hash), join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash))
    const opened = await files.open(hash)
    assert.equal(opened?.size, 21)
    assert.equal(opened && (await text(opened.stream)), 'họ tên,đơn vị\n')
    assert.equal((await kept('họ tên,đơn vị\n')).alreadyThere, true)
    assert.equal(await files.open('0'.repeat(64)), null)
    await assert.rejects(files.open('../../etc/passwd'))
  })

  test('uploads and streams are taken as bytes are', async () => {
    const hash = sha256Hex('abc')
    for (const content of [
      new Blob(['a', 'bc']),
      Readable.from([Buffer.from('ab'), Buffer.from('c')]),
      Buffer.from('abc'),
    ]) {
      const result = await files.put(content)
      assert.equal('hash' in result && result.hash, hash)
    }
  })

  test('the kind is told by content, and a name that claims another is found out', async () => {
    const table: [Buffer | string, string, string, boolean][] = [
      ['%PDF-1.7\n…', 'a.pdf', 'pdf', true],
      ['%PDF-1.7\n…', 'a.png', 'pdf', false],
      [png, 'ảnh.PNG', 'png', true],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]), 'a.jpeg', 'jpeg', true],
      [Buffer.from('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0', 'latin1'), 'a', 'webp', true],
      [zipOf(docxParts('')), 'a.docx', 'docx', true],
      [zipOf(docxParts('')), 'a.xlsx', 'docx', false],
      [zipOf(xlsxParts('')), 'a.xlsx', 'xlsx', true],
      [openDocument(odt), 'a.odt', 'odt', true],
      [openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'a.ods', 'ods', true],
      ['a;b\n1;2', 'a.csv', 'csv', true],
      ['MZ là tên một người', 'a.txt', 'txt', true],
      [Buffer.from('\ufeffmột\thai', 'utf16le'), 'a.txt', 'txt', true],
      [Buffer.from('h\xe4 t\xean', 'latin1'), 'a.txt', 'txt', true],
    ]
    for (const [content, name, kind, fits] of table) {
      const stored = await kept(content as Buffer, name)
      assert.deepEqual([stored.kind, stored.nameFits], [kind, fits], name)
    }
  })

  test('what a browser or a computer would run is refused under any name', async () => {
    const before = (await onDisk()).length
    const notTaken: [Buffer | string, string][] = [
      ['<!DOCTYPE html><p>x', 'html'],
      ['\ufeff  <script>alert(1)</script>', 'html'],
      ['chào <IFRAME src=x>', 'html'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
      ['<?xml version="1.0"?><!-- x --><svg onload="x"/>', 'svg'],
      ['<?xml version="1.0"?><a/>', 'xml'],
      ['#!/bin/sh\nrm x', 'script'],
      ['{\\rtf1 x}', 'rtf'],
      [Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), 'exe'],
      [Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'), 'elf'],
      [Buffer.from('GIF89a\x01\0\x01\0\0\0\0;PK\x03\x04', 'latin1'), 'gif'],
      [zipOf([{ name: 'a.txt', content: 'x' }]), 'zip'],
      [openDocument('application/x-other'), 'zip'],
      [
        zipOf(
          docxParts('', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
        ),
        'pptx',
      ],
      [Buffer.from([0, 1, 2, 3, 4]), 'bin'],
    ]
    for (const [content, found] of notTaken) {
      assert.deepEqual(await fault(content), { code: 'notTaken', found })
    }
    assert.equal((await onDisk()).length, before)
  })

  test('macros, passwords and old formats are told apart', async () => {
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const table: [Buffer, string][] = [
      [zipOf([...docxParts(''), { name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
      [zipOf(docxParts('', macroType)), 'macros'],
      [openDocument(odt, { name: 'Basic/Standard/Module1.xml', content: 'x' }), 'macros'],
      [
        openDocument(odt, { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }),
        'encrypted',
      ],
      [zipOf(docxParts('').map((part) => ({ ...part, flags: 1 }))), 'encrypted'],
      [oldOffice, 'legacyOffice'],
      [Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
      [Buffer.from('PK\x03\x04 và hết', 'latin1'), 'damaged'],
      [zipOf(docxParts('')).subarray(0, 300), 'damaged'],
      [zipOf([...docxParts(''), { name: '../../etc/cron.d/x', content: 'x' }]), 'damaged'],
      [zipOf([...docxParts(''), { name: 'Word/Document.xml', content: 'x' }]), 'damaged'],
      [Buffer.alloc(0), 'empty'],
    ]
    for (const [content, code] of table) assert.equal((await fault(content))?.code, code, code)
  })

  test('a file past the limit is refused while it still comes', async () => {
    assert.deepEqual(await fault('x'.repeat(101), 'x.txt', 100), { code: 'tooLarge', limit: 100 })
    async function* endless() {
      for (;;) yield Buffer.alloc(65_536, 'x')
    }
    assert.deepEqual(await files.put(endless()), { refused: { code: 'tooLarge', limit: 1_000_000 } })
    assert.deepEqual(await readdir(join(dataDir, 'files', 'incoming')), [])
  })

  test('a broken upload leaves nothing behind', async () => {
    async function* broken() {
      yield Buffer.from('abc')
      throw new Error('connection lost')
    }
    await assert.rejects(files.put(broken()), /connection lost/)
    assert.deepEqual(await readdir(join(dataDir, 'files', 'incoming')), [])
  })

  test('only the kinds that were asked for are taken', async () => {
    const result = await files.put(png, { kinds: ['xlsx', 'csv'] })
    assert.deepEqual(result, { refused: { code: 'notTaken', found: 'png' } })
  })

  test('a file that went bad is noticed, and putting it again heals it', async () => {
    const { hash } = await kept('minh chứng')
    assert.ok(await files.verify(hash))
    await writeFile(files.pathOf(hash), 'minh chứnh')
    assert.ok(!(await files.verify(hash)))
    await kept('minh chứng')
    assert.ok(await files.verify(hash))
    assert.ok(!(await files.verify('0'.repeat(64))))
  })

  test('a sweep removes what nobody knows, and nothing that has just come', async () => {
    const [known, unknown, fresh] = [await kept('1'), await kept('2'), await kept('3')]
    const old = new Date('2020-01-01')
    for (const { hash } of [known, unknown]) await utimes(files.pathOf(hash), old, old)
    assert.deepEqual(await files.sweep(new Set([known.hash]), new Date('2021-01-01')), [unknown.hash])
    assert.equal(await readFile(files.pathOf(fresh.hash), 'utf8'), '3')
    assert.equal(await files.open(unknown.hash), null)
  })
})

test('a name is safe to show and to save under', () => {
  const table: [string, string][] = [
    ['báo cáo.pdf', 'báo cáo.pdf'],
    ['báo cáo.pdf'.normalize('NFD'), 'báo cáo.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..%2f..%2Fetc%5Cpasswd', 'passwd'],
    ['%2e%2e%2f%2e%2e', 'tep'],
    ['C:\\Users\\An\\kế hoạch.docx', 'kế hoạch.docx'],
    ['a\0b\r\nSet-Cookie: x.pdf', 'ab Set-Cookie_ x.pdf'],
    ['gpj.\u202efdp.exe', 'gpj.fdp.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹.pdf', '_COM¹.pdf'],
    ['.htaccess', 'htaccess'],
    ['a.pdf. . ', 'a.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['', 'tep'],
    ['...', 'tep'],
    ['/', 'tep'],
  ]
  for (const [given, expected] of table) assert.equal(safeName(given), expected, JSON.stringify(given))
  assert.equal(safeName('ảnh.pdf', 'png'), 'ảnh.pdf.png')
  assert.equal(safeName('ảnh', 'png'), 'ảnh.png')
  assert.equal(safeName('ảnh.JPG', 'jpeg'), 'ảnh.JPG')
})

test('a long name is cut between letters and keeps its ending', () => {
  for (const given of [
    `${'ệ'.repeat(300)}.docx`,
    `a${'👨‍👩‍👧'.repeat(60)}.pdf`,
    'x'.repeat(400),
    `a.${'é'.repeat(300)}`,
  ]) {
    const name = safeName(given)
    assert.ok(Buffer.byteLength(name) <= 255)
    assert.ok(name.isWellFormed())
  }
  assert.match(safeName(`${'ệ'.repeat(300)}.docx`), /^ệ+\.docx$/)
})

test('a download carries its name in both spellings', () => {
  assert.equal(
    attachment('Đề án “số 1”.pdf'),
    `attachment; filename="De an _so 1_.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%E2%80%9Cs%E1%BB%91%201%E2%80%9D.pdf`,
  )
  assert.doesNotMatch(attachment('a"\r\nX: y'), /[\r\n]/)
})
