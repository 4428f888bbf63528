import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDF } from '@libpdf/core'
import sharp from 'sharp'
import { type Blank, blankSetting, heightOf, type Placed, sheets } from './blank-paper.ts'
import type { Certificate } from './certificate-paper.ts'
import { toPaper, toPdf } from './to-pdf.ts'

const certificate: Certificate = {
  style: 'nha-nuoc',
  superior: '',
  agency: 'Cơ quan thử',
  awardName: 'Giấy khen',
  honouree: 'Nguyễn Thị Ấn',
  place: 'Chuyên viên, Phòng Thử',
  merit: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
  decision: { number: '15/QĐ-VP', on: '2026-12-05' },
  city: 'Sen Hồng',
  signerTitle: 'Chánh Văn phòng',
  signer: 'Lê Quang Vinh',
  serial: '7',
  code: 'ABCDE-FGHJK-MNPQR-STUVW',
  verifyAt: 'https://thidua.example.vn/xac-minh/ABCDEFGHJKMNPQRSTUVW',
}
const name: Placed = {
  part: 'honouree',
  x: 50,
  y: 80,
  width: 120,
  size: 24,
  align: 'left',
  weight: 'bold',
  lines: 1,
  text: '',
}
const blank = (placed: Placed[], more: Partial<Blank> = {}): Blank => ({
  sheet: 'a4-ngang',
  placed,
  shift: { x: 0, y: 0 },
  ...more,
})

const millimetres = (points: number) => Math.round((points / 72) * 2540) / 100

type Line = { text: string; left: number; right: number; base: number; size: number }

/** The lines of each page with their places, in millimetres from the upper left corner. */
async function linesOf(pdf: Uint8Array): Promise<Line[][]> {
  const pages = (await PDF.load(pdf)).extractText()
  return pages.map(({ lines, height }) =>
    lines.map(({ text, bbox, baseline, spans }) => ({
      text: text.trim().normalize('NFC'),
      left: millimetres(bbox.x),
      right: millimetres(bbox.x + bbox.width),
      base: millimetres(height - baseline),
      size: Math.round((spans[0]?.fontSize ?? 0) * 100) / 100,
    })),
  )
}

const set = async (paper: Blank, certificates: Certificate[] = [certificate]) => {
  const { pdf, tight } = await toPaper(blankSetting(paper, certificates))
  return { pages: await linesOf(pdf), tight }
}
/** The base of a first line, its letters rise nine tenths of their size above it. */
const baseOf = (y: number, size: number) => Math.round((y + ((size * 0.9) / 72) * 25.4) * 100) / 100
const near = (told: number | undefined, wanted: number, what: string) =>
  assert.ok(Math.abs((told ?? Number.NaN) - wanted) <= 0.1, `${what}: ${told} mm, wanted ${wanted} mm`)

test('words stand at their millimetre, on a page as large as the sheet', async () => {
  for (const [sheet, { width, height }] of Object.entries(sheets)) {
    // the keys of a literal object are its keys
    const paper = blank([name], { sheet: sheet as keyof typeof sheets })
    const pdf = await toPdf(blankSetting(paper, [certificate]))
    const [page] = (await PDF.load(pdf)).extractText()
    near(millimetres(page?.width ?? 0), width, 'width of the sheet')
    near(millimetres(page?.height ?? 0), height, 'height of the sheet')
    const [[line] = []] = await linesOf(pdf)
    assert.equal(line?.text, 'Nguyễn Thị Ấn')
    near(line?.left, 50, 'from the left')
    near(line?.base, baseOf(80, 24), 'from the top')
    assert.equal(line?.size, 24)
  }
})

test('words in the middle and on the right keep to their place, with two digits of a millimetre to spare', async () => {
  const { pages } = await set(
    blank([
      { ...name, align: 'center', y: 60 },
      { ...name, align: 'right', y: 100.5, part: 'decision', size: 13, weight: 'italic' },
    ]),
  )
  const [first, second] = pages[0] ?? []
  near(((first?.left ?? 0) + (first?.right ?? 0)) / 2, 50 + 60, 'middle')
  near(second?.right, 170, 'right edge')
  near(second?.base, baseOf(100.5, 13), 'from the top')
})

test('what the printer is off moves all words alike', async () => {
  const other: Placed = { ...name, part: 'merit', x: 30, y: 120, size: 12 }
  const { pages: as } = await set(blank([name, other]))
  const { pages: moved } = await set(blank([name, other], { shift: { x: 2.5, y: -1.5 } }))
  for (const at of [0, 1]) {
    near(moved[0]?.[at]?.left, (as[0]?.[at]?.left ?? 0) + 2.5, 'to the right')
    near(moved[0]?.[at]?.base, (as[0]?.[at]?.base ?? 0) - 1.5, 'upwards')
  }
})

test('a name that is too long is set smaller upon the same line; one that is far too long is told with its page', async () => {
  const long = { ...certificate, honouree: 'Nguyễn Phúc Tôn Nữ Hoàng Thị Phương Anh' }
  const endless = { ...certificate, honouree: 'Nguyễn Phúc Bảo Tôn Nữ Công Tằng '.repeat(4).trim() }
  const { pages, tight } = await set(blank([name]), [certificate, long, endless])
  const [, [smaller] = []] = pages
  assert.equal(smaller?.text, long.honouree)
  assert.ok(smaller.size < 24 && smaller.size >= 24 * 0.6, `${smaller.size} pt`)
  assert.ok(smaller.right <= 170.1, `ends at ${smaller.right} mm`)
  near(smaller.base, baseOf(80, 24), 'the same line')
  assert.deepEqual(tight, [{ page: 2, part: 'honouree' }])
  // nothing of it is lost
  assert.equal(pages[2]?.map(({ text }) => text).join(' '), endless.honouree)
})

test('a merit breaks into its lines before it becomes smaller', async () => {
  const place: Placed = { ...name, part: 'merit', size: 14, width: 100 }
  const one = await set(blank([{ ...place, lines: 1 }]))
  const two = await set(blank([{ ...place, lines: 2 }]))
  assert.equal(one.pages[0]?.length, 1)
  assert.ok((one.pages[0]?.[0]?.size ?? 14) < 14)
  assert.deepEqual(
    two.pages[0]?.map(({ size }) => size),
    [14, 14],
  )
  assert.deepEqual(two.tight, [])
})

test('the printed paper has words and code alone; the picture stands behind a preview', async () => {
  const picture = await sharp({
    create: { width: 297, height: 210, channels: 3, background: '#e8d9b0' },
  })
    .jpeg()
    .toBuffer()
  const paper = blank([name, { ...name, part: 'qr', x: 20, y: 160, width: 30 }])
  const [alone, preview] = [
    await toPdf(blankSetting(paper, [certificate])),
    await toPdf(blankSetting(paper, [certificate], picture)),
  ]
  const pictures = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Subtype\s*\/Image/g)?.length ?? 0
  assert.deepEqual([pictures(alone), pictures(preview)], [0, 1])
  assert.match(Buffer.from(alone).toString('latin1'), /pdfaid:part>2/)
  assert.deepEqual(await linesOf(preview), await linesOf(alone))
})

test('free text is said as it was typed, signs of the typesetter and all; parts without words print nothing', async () => {
  const text = '#strong[Thử] $x$ *sao*'
  const mute = { ...certificate, merit: '' }
  const { pages } = await set(
    blank([
      { ...name, part: 'text1', text },
      { ...name, part: 'merit', y: 120 },
    ]),
    [mute, mute],
  )
  assert.deepEqual(
    pages.map((lines) => lines.map((line) => line.text)),
    [[text], [text]],
  )
})

test('a place is as high as its lines, a QR code as high as it is wide', () => {
  assert.equal(heightOf({ part: 'qr', width: 28, size: 40, lines: 3 }), 28)
  assert.equal(Math.round(heightOf({ part: 'merit', width: 100, size: 10, lines: 2 }) * 10) / 10, 7.9)
})
