import assert from 'node:assert/strict'
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readDocument } from '#platform/docx.ts'
import { formOfReport } from './achievement-report.ts'
import { officeDocx } from './office-docx.ts'
import { officeSetting } from './office-paper.ts'
import { officeSamples } from './samples/office.ts'
import { toPdf } from './to-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'thidua-office-'))

/** The words of a PDF and its pages where the machine has poppler; nothing elsewhere. */
function readPdf(pdf: Uint8Array): { words: string; pages: number } | undefined {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  const asked: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }
  try {
    const words = execFileSync('pdftotext', ['-layout', file, '-'], asked).normalize('NFC')
    const pages = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], asked))?.[1])
    return { words: words.replace(/\s+/g, ' '), pages }
  } catch {
    return undefined
  }
}

async function wordsOfDocx(docx: Buffer): Promise<string> {
  const file = join(folder, 'paper.docx')
  writeFileSync(file, docx)
  const read = await readDocument(file)
  assert.ok('text' in read, JSON.stringify(read))
  return read.text.replace(/\s+/g, ' ')
}

/** What each paper must say, in PDF and in Word alike, and how long it is. */
const expected: Record<string, { says: readonly string[]; pages: number }> = {
  'a report of achievements': {
    says: ['BÁO CÁO THÀNH TÍCH', 'Đề nghị xét tặng Giấy khen cho Nguyễn Thị Ánh', 'NGƯỜI BÁO CÁO THÀNH TÍCH'],
    pages: 1,
  },
  'a report to the State, of the Party': { says: ['Mẫu số 05', 'ĐẢNG CỘNG SẢN VIỆT NAM'], pages: 1 },
  'a report of a unit': { says: ['SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH', 'Nơi nhận:'], pages: 1 },
  'an empty report without a day': { says: ['Chưa có bản ghi nào trong thời gian này.'], pages: 1 },
  'a report with signs that Typst reads': { says: ['#strong[thử] $x$ *sao* @ai'], pages: 1 },
  'a summary': { says: ['TÓM TẮT THÀNH TÍCH', '(và 2 nội dung khác)'], pages: 1 },
  'a proposal': {
    says: [
      'TỜ TRÌNH',
      'Số: 12/TTr-VP',
      'Kính gửi: Chánh Văn phòng',
      'Ý kiến thẩm định',
      'Căn cứ Luật Thi đua',
    ],
    pages: 1,
  },
  'a proposal of the Party with 300 people and long names': { says: ['Số 12/TTr-VP', 'Hoàng Anh'], pages: 0 },
  'an empty proposal without a day': { says: ['khen thưởng 0 trường hợp', 'ngày … tháng … năm …'], pages: 1 },
  'minutes of a council': {
    says: ['BIÊN BẢN', 'Có mặt 2/9 thành viên', '8/9 phiếu (88,9 %)', 'Đủ phiếu', 'THƯ KÝ', 'CHỦ TRÌ'],
    pages: 1,
  },
  'minutes of a meeting that nobody has opened': {
    says: ['chưa ghi', 'Không có ý kiến nào được ghi'],
    pages: 1,
  },
  'a compact': {
    says: ['GIAO ƯỚC THI ĐUA', '1.200 hồ sơ', 'Mỗi người một sáng kiến', 'TRƯỞNG PHÒNG'],
    pages: 1,
  },
  'a compact with nothing set': { says: ['chưa được giao chỉ tiêu nào', 'Chưa có đăng ký nào'], pages: 1 },
}

for (const [name, paper] of Object.entries(officeSamples)) {
  test(`the paper is set as PDF/A-2b and written for Word: ${name}`, async (context) => {
    const { says, pages } = expected[name] ?? assert.fail(`nobody said what ${name} holds`)
    const written = await wordsOfDocx(await officeDocx(paper))
    for (const text of says) assert.ok(written.includes(text), `Word lacks ${text}:\n${written}`)
    const pdf = await toPdf(officeSetting(paper))
    if (process.env.PAPERS_TO)
      writeFileSync(join(process.env.PAPERS_TO, `${name.replace(/\W+/g, '-')}.pdf`), pdf)
    const latin = Buffer.from(pdf).toString('latin1')
    assert.match(latin, /pdfaid:part>2</)
    assert.match(latin, /pdfaid:conformance>B</)
    const read = readPdf(pdf)
    if (read === undefined) return context.diagnostic('poppler is not here; the words were not compared')
    for (const text of says) assert.ok(read.words.includes(text), `the PDF lacks ${text}:\n${read.words}`)
    if (pages > 0) assert.equal(read.pages, pages)
    else assert.ok(read.pages > 10)
  })
}

test('a number of a form stands only where it is confirmed', () => {
  const person = { kind: 'person' as const, name: '', lines: [] }
  assert.equal(formOfReport({ subject: person, award: 'huan-chuong-lao-dong-hang-ba' }), 'Mẫu số 05')
  for (const award of ['giay-khen', 'cstd-toan-quoc', null])
    assert.equal(formOfReport({ subject: person, award }), '', String(award))
  const unit = { ...person, kind: 'unit' as const }
  assert.equal(formOfReport({ subject: unit, award: 'huan-chuong-lao-dong-hang-ba' }), '')
})
