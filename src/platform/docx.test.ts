import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { docxParts, xlsxParts, type ZipPart, zipOf } from '../../test/zip.ts'
import { type DocumentOptions, readDocument } from './docx.ts'
import type { FileFault } from './file-faults.ts'

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const numbering: ZipPart = {
  name: 'word/numbering.xml',
  content: `<w:numbering ${main}>
    <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', '+')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
}
const styles: ZipPart = {
  name: 'word/styles.xml',
  content: `<w:styles ${main}>
    <w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Dieu"/></w:style>
    <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style></w:styles>`,
}

const relationships = (part: string, type: string, target: string): ZipPart => ({
  name: `word/_rels/${part}.rels`,
  content: `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})

describe('documents', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thidua-docx-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const read = async (content: Buffer | string, options?: DocumentOptions) => {
    const path = join(folder, 'x')
    await writeFile(path, content)
    return readDocument(path, options)
  }
  const linesOf = async (parts: ZipPart[]): Promise<string[]> => {
    const result = await read(zipOf(parts))
    if ('refused' in result) throw new Error(result.refused.code)
    return result.text.split('\n')
  }
  const fault = async (content: Buffer | string): Promise<FileFault | undefined> => {
    const result = await read(content)
    return 'refused' in result ? result.refused : undefined
  }

  test('a Word file gives its paragraphs, one a line', async () => {
    const body = [
      paragraph('KẾ HOẠCH'.normalize('NFD')),
      '<w:p><w:r><w:t>tổ chức phong trào</w:t><w:br/><w:t>“Thi đua”</w:t><w:tab/><w:t>2026</w:t></w:r></w:p>',
      '<w:p/>',
      '<w:p><w:r><w:t>giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>',
      '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('ô một')}</w:tc><w:tc>${paragraph('ô hai')}</w:tc></w:tr></w:tbl>`,
    ].join('')
    assert.deepEqual(await linesOf(docxParts(body)), [
      'KẾ HOẠCH',
      'tổ chức phong trào',
      '“Thi đua”\t2026',
      '',
      'giữ thêm',
      '',
      'ô một',
      'ô hai',
    ])
  })

  test('numbers and bullets that Word sets by itself stand in the text', async () => {
    const body = [
      paragraph('Mục đích', inList(1)),
      paragraph('Một', inList(1, 1)),
      paragraph('Hai', inList(1, 1)),
      paragraph('a', inList(1, 2)),
      paragraph('b', inList(1, 2)),
      paragraph('sâu', inList(1, 3)),
      paragraph('Yêu cầu', inList(1)),
      paragraph('Ba', inList(1, 1)),
      paragraph('chấm', inList(2)),
      paragraph('cộng', inList(2, 1)),
      paragraph('Lại từ đầu', inList(3)),
      paragraph('Một điều', '<w:pStyle w:val="Dieu"/>'),
      paragraph('Hai điều', '<w:pStyle w:val="Con"/>'),
      paragraph('Không số', `<w:pStyle w:val="Dieu"/>${inList(0)}`),
      paragraph('Vòng', '<w:pStyle w:val="Ring"/>'),
    ].join('')
    assert.deepEqual(await linesOf([...docxParts(body), numbering, styles]), [
      'I. Mục đích',
      '1. Một',
      '2. Hai',
      'a) a',
      'b) b',
      '2.1 sâu',
      'II. Yêu cầu',
      '1. Ba',
      '- chấm',
      '+ cộng',
      'I. Lại từ đầu',
      'Điều 1. Một điều',
      'Điều 2. Hai điều',
      'Không số',
      'Vòng',
    ])
  })

  test('plain text is taken as it is', async () => {
    assert.deepEqual(await read('\ufeffKế hoạch\r\n\r\nThứ nhất'), {
      kind: 'txt',
      text: 'Kế hoạch\n\nThứ nhất',
    })
    assert.deepEqual(await read(Buffer.from('\ufeffKế hoạch', 'utf16le')), { kind: 'txt', text: 'Kế hoạch' })
  })

  test('what cannot be read safely is refused in words', async () => {
    const good = docxParts(paragraph('x'))
    const change = (name: string, content: string) =>
      good.map((part) => (part.name === name ? { ...part, content } : part))
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">]><w:document ${main}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`
    const deep = `<w:document ${main}><w:body>${'<w:p>'.repeat(100_000)}`
    const table: [string, Buffer | string, FileFault['code']][] = [
      ['macros', zipOf([...good, { name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
      ['a .docm', zipOf(docxParts('', 'application/vnd.ms-word.document.macroEnabled.main+xml')), 'macros'],
      ['locked', zipOf(good.map((part) => ({ ...part, flags: 1 }))), 'encrypted'],
      ['a workbook', zipOf(xlsxParts('')), 'notADocument'],
      ['a PDF', '%PDF-1.7\n', 'notADocument'],
      ['a web page', '<!doctype html><p>Phát động', 'notTaken'],
      ['cut off', zipOf(good).subarray(0, 400), 'damaged'],
      ['entities', zipOf(change('word/document.xml', laughs)), 'damaged'],
      ['too deep', zipOf(change('word/document.xml', deep)), 'damaged'],
      ['no document', zipOf(good.filter(({ name }) => name !== 'word/document.xml')), 'damaged'],
      [
        'a template from the web',
        zipOf([...good, relationships('settings.xml', 'attachedTemplate', 'https://evil.example/x.dotm')]),
        'remoteTemplate',
      ],
      [
        'a template from a share',
        zipOf([...good, relationships('settings.xml', 'attachedTemplate', 'file:///\\\\evil\\x.dotm')]),
        'remoteTemplate',
      ],
      [
        'an object from the web',
        zipOf([...good, relationships('document.xml', 'oleObject', 'http://evil.example/x')]),
        'remoteTemplate',
      ],
      ['TCVN3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'legacyFont'],
      [
        'too large unpacked',
        zipOf([...good, { name: 'word/media/a.emf', content: Buffer.alloc(101_000_000, 'ab') }]),
        'tooMuchInside',
      ],
      ['too much text', 'ký tự '.repeat(2_000_000), 'tooMuchInside'],
    ]
    for (const [name, content, code] of table) assert.equal((await fault(content))?.code, code, name)
  })

  test('a link, a linked picture and a template on its own disk harm nobody', async () => {
    const good = docxParts(paragraph('x'))
    for (const [part, type, target] of [
      ['document.xml', 'hyperlink', 'https://x.gov.vn'],
      ['document.xml', 'image', 'http://127.0.0.1:9/x.png'],
      ['settings.xml', 'attachedTemplate', 'file:///C:\\Users\\An\\Normal.dotm'],
      ['settings.xml', 'attachedTemplate', 'Normal.dotm'],
    ] as const) {
      assert.deepEqual(await linesOf([...good, relationships(part, type, target)]), ['x'], target)
    }
  })

  test('a reader that takes too long or too much is stopped', async () => {
    const bounds = { megabytes: 384, seconds: 0.001 }
    assert.deepEqual(await read(zipOf(docxParts(paragraph('x'))), { bounds }), {
      refused: { code: 'tooHeavy' },
    })
    const many = zipOf(
      docxParts(Array.from({ length: 300_000 }, (_, at) => paragraph(`đoạn ${at}`)).join('')),
    )
    assert.deepEqual(await read(many, { bounds: { megabytes: 48, seconds: 60 } }), {
      refused: { code: 'tooHeavy' },
    })
  })
})
