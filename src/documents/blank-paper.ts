/**
 * Certificates on paper that is printed already: the words alone, each at its millimetre, on a page as large as
 * the blank. Behind a preview stands the picture of the blank.
 */
import { renderSVG } from 'uqr'
import type { Certificate } from './certificate-paper.ts'
import { paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

/** Sheets that printers take, in millimetres. */
export const sheets = {
  'a4-ngang': { width: 297, height: 210 },
  'a4-doc': { width: 210, height: 297 },
  'a3-ngang': { width: 420, height: 297 },
  'a3-doc': { width: 297, height: 420 },
} as const
export type Sheet = keyof typeof sheets

/** What can be put on a blank, in the order of a certificate. */
export const blankParts = [
  'agency',
  'signer_title',
  'award',
  'honouree',
  'place',
  'merit',
  'decision',
  'decided_on',
  'city_day',
  'signer',
  'serial',
  'code',
  'qr',
  'text1',
  'text2',
  'text3',
] as const
export type BlankPart = (typeof blankParts)[number]

export const aligns = ['left', 'center', 'right'] as const
export const weights = ['regular', 'bold', 'italic'] as const

/** A part at its place: millimetres from the sheet's upper left corner, letters in points. */
export type Placed = {
  part: BlankPart
  x: number
  y: number
  width: number
  size: number
  align: (typeof aligns)[number]
  weight: (typeof weights)[number]
  /** Words that take more lines than these are set smaller. */
  lines: number
  /** What a free text says. */
  text: string
}

export type Blank = {
  sheet: Sheet
  placed: readonly Placed[]
  /** How far the printer's tray is off, in millimetres. */
  shift: { x: number; y: number }
}

/** From a line's base up and down, in sizes of its letters: room for Ấ and ỵ. */
const [rise, fall] = [0.9, 0.22]
const pointsInMm = 72 / 25.4

/** How high a part is, in millimetres; a QR code is as high as it is wide. */
export const heightOf = ({
  part,
  width,
  size,
  lines,
}: Pick<Placed, 'part' | 'width' | 'size' | 'lines'>): number =>
  part === 'qr' ? width : (size * (rise + fall) * lines) / pointsInMm

/** What a part says on this certificate. */
export function partWords(certificate: Certificate, { part, text }: Pick<Placed, 'part' | 'text'>): string {
  const day = paperDay(certificate.decision.on)
  const words: Record<BlankPart, string> = {
    agency: certificate.agency,
    signer_title: certificate.signerTitle,
    award: certificate.awardName,
    honouree: certificate.honouree,
    place: certificate.place,
    merit: certificate.merit,
    decision: certificate.decision.number,
    decided_on: day,
    city_day: `${certificate.city}, ${day}`,
    signer: certificate.signer,
    serial: certificate.serial,
    code: certificate.code,
    qr: '',
    text1: text,
    text2: text,
    text3: text,
  }
  return words[part]
}

/** Letters are set no smaller than this share of their size; longer words are told. */
export const smallestShare = 0.6

const template = `
#let content = json(bytes(sys.inputs.content))
#set document(title: "Giấy chứng nhận")
#set page(width: content.width * 1mm, height: content.height * 1mm, margin: 0mm,
  background: if content.picture != "" { image(content.picture, width: 100%, height: 100%, fit: "stretch") })
#set text(font: "Tinos", lang: "vi", top-edge: content.rise * 1em, bottom-edge: -content.fall * 1em)
#set par(leading: 0pt, spacing: 0pt)
#let sized(field, size) = text(size: size * 1pt,
  weight: if field.weight == "bold" { "bold" } else { "regular" },
  style: if field.weight == "italic" { "italic" } else { "normal" }, field.words)
#let fits(field, size) = {
  let words = sized(field, size)
  if field.lines == 1 { return measure(words).width <= field.width * 1mm }
  let widest = calc.max(..field.words.split(" ").map(word =>
    measure(sized(field + (words: word), size)).width))
  let room = field.lines * field.size * (content.rise + content.fall) * 1pt + 0.1pt
  widest <= field.width * 1mm and measure(block(width: field.width * 1mm, words)).height <= room
}
#let put(page, field) = context {
  let size = field.size
  while size > field.smallest and not fits(field, size) { size = calc.max(field.smallest, size - 0.25) }
  if not fits(field, size) [#metadata((page: page, part: field.part))<tight>]
  // its first line stands where it would have stood in full size
  let lower = (field.size - size) * 1pt * content.rise
  place(top + left, dx: (field.x + content.shift.x) * 1mm, dy: (field.y + content.shift.y) * 1mm + lower,
    block(width: field.width * 1mm, align(eval(field.align), sized(field, size))))
}
#for (at, page) in content.pages.enumerate() {
  if at > 0 { pagebreak() }
  // a page on which nothing is to stand is a page all the same
  [#box()]
  for field in page {
    if field.part == "qr" {
      place(top + left, dx: (field.x + content.shift.x) * 1mm, dy: (field.y + content.shift.y) * 1mm,
        image(bytes(field.words), format: "svg", width: field.width * 1mm))
    } else if field.words != "" { put(at, field) }
  }
}
`

const filled = (certificate: Certificate, placed: readonly Placed[]) =>
  placed.map((one) => ({
    ...one,
    smallest: one.size * smallestShare,
    words: one.part === 'qr' ? renderSVG(certificate.verifyAt, { border: 1 }) : partWords(certificate, one),
  }))

/** The words for a printed blank, one certificate a page; `behind` is a JPEG of the blank, for previews only. */
export function blankSetting(
  { sheet, placed, shift }: Blank,
  certificates: readonly Certificate[],
  behind?: Uint8Array,
): Setting {
  const picture = 'phoi.jpg'
  return {
    template,
    content: {
      ...sheets[sheet],
      shift,
      rise,
      fall,
      picture: behind ? `/${picture}` : '',
      pages: certificates.map((certificate) => filled(certificate, placed)),
    },
    ...(behind && { pictures: { [picture]: behind } }),
  }
}

/** A part that does not fit even in the smallest letters: on which page, counted from 0. */
export type Tight = { page: number; part: BlankPart }
