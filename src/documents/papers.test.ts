import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Certificate, certificatesSetting } from './certificate-paper.ts'
import { decisionDocx } from './decision-docx.ts'
import { type DecisionPaper, decisionSetting } from './decision-paper.ts'
import { numberLine, paperDay } from './layout.ts'
import { type PostingRecordPaper, postingRecordSetting } from './posting-record-paper.ts'
import { toPdf } from './to-pdf.ts'

const ordinary: DecisionPaper = {
  style: 'dang',
  superior: 'Đảng ủy thử nghiệm',
  agency: 'Văn phòng',
  number: '15-QĐ/VP',
  place: 'Sen Hồng',
  on: '2026-12-05',
  about: 'Về việc tặng danh hiệu thi đua năm 2026',
  authority: 'Chánh Văn phòng',
  grounds: ['Luật Thi đua, khen thưởng;', 'Đề nghị của Hội đồng Thi đua - Khen thưởng.'],
  articles: [
    'Tặng danh hiệu “Lao động tiên tiến” cho 02 cá nhân (có danh sách kèm theo).',
    'Quyết định này có hiệu lực kể từ ngày ký.',
  ],
  recipients: ['Như Điều 2', 'Lưu VP'],
  onBehalf: '',
  signerTitle: 'Chánh Văn phòng',
  signer: 'Lê Quang Vinh',
  listTitle: 'Danh sách',
  columns: ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu'],
  rows: [
    ['1', 'Nguyễn Thị Ánh', 'Ban Tổ chức', 'Lao động tiên tiến'],
    ['2', 'Trần Văn Đức', 'Ban Nội chính', 'Lao động tiên tiến'],
  ],
  draft: false,
}
const samples: Record<string, DecisionPaper> = {
  ordinary,
  'of the State': { ...ordinary, style: 'nha-nuoc', number: '05/QĐ-VP' },
  'emptiest, a draft': {
    ...ordinary,
    number: '',
    on: null,
    grounds: [],
    recipients: [],
    rows: [],
    draft: true,
  },
  'longest names': {
    ...ordinary,
    agency: 'Cơ quan chuyên trách tham mưu, giúp việc Ban Chấp hành Đảng bộ tỉnh '.repeat(2),
    rows: [
      ['1', 'Nguyễn Phúc Bảo Tôn Nữ Công Tằng Thị Hoàng Anh '.repeat(3), 'Ban', 'Chiến sĩ thi đua cơ sở'],
    ],
  },
  'most rows, and signs that Typst reads': {
    ...ordinary,
    about: 'Về việc #strong[thử] $x$ *sao* _gạch_ <nhãn> @ai \\u',
    rows: Array.from({ length: 400 }, (_, at) => [
      String(at + 1),
      `Người #${at} [*]`,
      'Ban',
      'Lao động tiên tiến',
    ]),
  },
}

/** The words of a PDF where the machine has poppler; nothing elsewhere. */
async function wordsOf(pdf: Uint8Array): Promise<string | undefined> {
  const file = join(await mkdtemp(join(tmpdir(), 'thidua-paper-')), 'paper.pdf')
  writeFileSync(file, pdf)
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .normalize('NFC')
      .replace(/\s+/g, ' ')
  } catch {
    return undefined
  }
}

for (const [name, paper] of Object.entries(samples)) {
  test(`the decision is set: ${name}`, async (context) => {
    const pdf = await toPdf(decisionSetting(paper))
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
    assert.match(Buffer.from(pdf).toString('latin1'), /pdfaid:part>2/)
    const docx = await decisionDocx(paper)
    assert.equal(docx.subarray(0, 2).toString(), 'PK')
    const words = await wordsOf(pdf)
    if (words === undefined) return context.diagnostic('pdftotext is not here; the words were not compared')
    assert.match(words, /QUYẾT ĐỊNH/)
    assert.ok(words.includes(paper.signer))
    for (const row of paper.rows.slice(0, 1)) assert.ok(words.includes((row[1] ?? '').split(' ')[0] ?? ''))
    if (name.startsWith('most rows')) assert.ok(words.includes('#strong[thử] $x$ *sao*'))
    // rotated letters come out one by one
    if (paper.draft) assert.match(words, /T H D Ự/)
  })
}

const certificate = (at: number): Certificate => ({
  style: 'nha-nuoc',
  superior: '',
  agency: 'Cơ quan thử',
  awardName: 'Giấy khen',
  honouree: `Nguyễn Thị Ví Dụ ${at}`,
  place: 'Chuyên viên, Phòng Thử',
  merit: 'Đã có thành tích trong phong trào thi đua năm 2026',
  decision: { number: '15/QĐ-VP', on: '2026-12-05' },
  city: 'Sen Hồng',
  signerTitle: 'Chánh Văn phòng',
  signer: 'Lê Quang Vinh',
  serial: String(at),
  code: 'ABCDE-FGHJK-MNPQR-STUVW',
  verifyAt: 'https://thidua.example.vn/xac-minh/ABCDEFGHJKMNPQRSTUVW',
})

test('certificates are set one a page, each with its name, code and decision', async (context) => {
  const pdf = await toPdf(certificatesSetting([certificate(1), certificate(2)]))
  const words = await wordsOf(pdf)
  if (words === undefined) return context.diagnostic('pdftotext is not here; the words were not compared')
  assert.match(words, /Ví Dụ 1.*ABCDE-FGHJK-MNPQR-STUVW.*Ví Dụ 2/)
  assert.match(words, /thidua\.example\.vn\/xac-minh/)
})

test('a template that does not fit is a fault, and the next paper is set all the same', async () => {
  await assert.rejects(toPdf({ template: '#nothing', content: {} }), /could not be set/)
  assert.ok((await toPdf(certificatesSetting([certificate(3)]))).length > 1000)
})

test('days and numbers stand as the rules for papers ask', () => {
  assert.equal(paperDay('2026-02-05'), 'ngày 05 tháng 02 năm 2026')
  assert.equal(paperDay('2026-12-15'), 'ngày 15 tháng 12 năm 2026')
  assert.equal(numberLine({ style: 'dang', number: '05-QĐ/VP' }), 'Số 05-QĐ/VP')
  assert.equal(numberLine({ style: 'nha-nuoc', number: '' }), 'Số: …')
})

const record: PostingRecordPaper = {
  ...ordinary,
  number: '',
  about: 'Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026',
  facts: ['Thời gian: từ ngày 18/11/2026 đến hết ngày 03/12/2026 (10 ngày làm việc).'],
  rows: [['1', 'Nguyễn Thị An', 'Phòng Tổng hợp', 'Chiến sĩ thi đua cơ sở', '2026']],
  columns: ['STT', 'Họ tên', 'Nơi công tác', 'Danh hiệu', 'Năm'],
  commentColumns: ['STT', 'Ý kiến', 'Trả lời'],
  comments: [['1', '#emph[Góp ý] $x$ \\ "a"', 'Đã đối chiếu.']],
  conclusion: 'Đã trả lời đủ.',
  keeper: 'Bùi Thu Hà',
}
const records: Record<string, PostingRecordPaper> = {
  ordinary: record,
  'without comments, not settled': { ...record, comments: [], conclusion: '', on: null, draft: true },
  'most rows and longest words': {
    ...record,
    rows: Array.from({ length: 300 }, (_, at) => [
      String(at),
      'Nguyễn '.repeat(25),
      'Phòng '.repeat(40),
      'Giấy khen',
      '2026',
    ]),
    comments: Array.from({ length: 60 }, (_, at) => [
      String(at),
      'Ý kiến rất dài. '.repeat(240),
      'Trả lời. '.repeat(400),
    ]),
  },
}
for (const [name, paper] of Object.entries(records)) {
  test(`the record of a posting is set: ${name}`, async () => {
    const pdf = await toPdf(postingRecordSetting(paper))
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  })
}
