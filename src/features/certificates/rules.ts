import {
  type Blank,
  type BlankPart,
  heightOf,
  type Placed,
  type Sheet,
  sheets,
} from '#documents/blank-paper.ts'
import type { Certificate } from '#documents/certificate-paper.ts'
import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export type BatchState = 'running' | 'done' | 'failed' | 'cancelled' | 'expired'

/** So many certificates are set in one step; between two of them the job can be stopped. */
export const step = 25
/** So long the files of a batch are kept. */
export const daysKept = 30
/** So often a step may fail before the job stops and a person decides. */
export const mostFailures = 3

/** A certificate is printed once; whoever prints it again says why. */
export const mayPrint = (copies: number, why: string): Refusal | undefined =>
  copies > 0 && why === '' ? refuse('whyAgain') : undefined

export const mayBegin = (
  lines: readonly number[],
  { running, copies, why }: { running: boolean; copies: ReadonlyMap<number, number>; why: string },
): Refusal | undefined => {
  if (lines.length === 0) return refuse('noneInForce')
  if (running) return refuse('runningAlready')
  return mayPrint(Math.max(0, ...lines.map((line) => copies.get(line) ?? 0)), why)
}

export const mayCancel = (state: BatchState): Refusal | undefined =>
  state === 'running' || state === 'failed' ? undefined : refuse('notRunning')

export const mayResume = (state: BatchState): Refusal | undefined =>
  state === 'failed' ? undefined : refuse('notFailed')

/** How far a batch came, in whole per cent; all set and not yet bound is not yet a hundred. */
export const percentOf = ({
  position,
  total,
  state,
}: {
  position: number
  total: number
  state: BatchState
}) =>
  state === 'done' || state === 'expired'
    ? 100
    : Math.min(99, Math.floor((100 * position) / Math.max(1, total)))

/** On a blank only the honours that it is for are printed; on plain paper all. */
export const linesFor = (
  certificates: readonly { line: number; award: string }[],
  award: string | undefined,
): number[] =>
  certificates.filter((one) => award === undefined || one.award === award).map(({ line }) => line)

/** The parts that would stand over the edge of the paper, also by what the printer is off. */
export function outside({ sheet, placed, shift }: Blank): BlankPart[] {
  const { width, height } = sheets[sheet]
  const over = (from: number, length: number, room: number) => from < 0 || from + length > room + 0.05
  return placed
    .filter((one) => over(one.x + shift.x, one.width, width) || over(one.y + shift.y, heightOf(one), height))
    .map(({ part }) => part)
}

/** Whether these places can be kept: something is placed, nothing over the edge, no free text without words. */
export function mayPlace(blank: Blank): Refusal | undefined {
  if (blank.placed.length === 0) return refuse('nothingPlaced')
  const parts = outside(blank)
  if (parts.length > 0) return refuse('outside', { parts })
  const mute = blank.placed.filter(({ part, text }) => part.startsWith('text') && text === '')
  return mute.length > 0 ? refuse('mute', { parts: mute.map(({ part }) => part) }) : undefined
}

export const mayUse = ({ placed }: { placed: readonly Placed[] }): Refusal | undefined =>
  placed.length === 0 ? refuse('nothingPlaced') : undefined

/** Where in the height a part begins, as a share of the sheet, and how large its letters are on A4. */
const usual: [part: BlankPart, top: number, size: number, lines: number][] = [
  ['signer_title', 0.22, 16, 1],
  ['award', 0.32, 30, 1],
  ['honouree', 0.46, 26, 1],
  ['place', 0.54, 15, 2],
  ['merit', 0.62, 14, 2],
]

/** Where the parts of a certificate usually stand: to begin from. */
export function usualPlaces(sheet: Sheet): Placed[] {
  const { width, height } = sheets[sheet]
  const grown = Math.max(width, height) / 297
  const round = (mm: number) => Math.round(mm)
  const common = { align: 'center', weight: 'regular', text: '' } as const
  const middle = usual.map(
    ([part, top, size, lines]): Placed => ({
      ...common,
      part,
      x: round(width * 0.15),
      y: round(height * top),
      width: round(width * 0.7),
      size: round(size * grown),
      lines,
      weight: ['award', 'honouree', 'signer_title'].includes(part) ? 'bold' : 'regular',
    }),
  )
  const foot = { ...common, size: round(13 * grown), lines: 1 }
  const right = { ...foot, x: round(width * 0.52), width: round(width * 0.4) }
  const left = { ...foot, x: round(width * 0.08), width: round(width * 0.36), align: 'left' as const }
  return [
    ...middle,
    { ...right, part: 'city_day', y: round(height * 0.72), weight: 'italic' },
    { ...right, part: 'signer', y: round(height * 0.91), weight: 'bold' },
    { ...left, part: 'decision', y: round(height * 0.91) },
    { ...left, part: 'qr', y: round(height * 0.76), width: round(28 * grown) },
  ]
}

/** A certificate that nobody got, for trying a blank; `long` has words as long as they come. */
export const sampleCertificate = (awardName: string, long: boolean): Certificate => ({
  style: 'nha-nuoc',
  superior: 'Cơ quan cấp trên',
  agency: 'Cơ quan ví dụ',
  awardName,
  honouree: long ? 'Nguyễn Phúc Bảo Tôn Nữ Công Tằng Thị Hoàng Anh Phương' : 'Nguyễn Thị Ví Dụ',
  place: long
    ? 'Phó Trưởng phòng phụ trách, Phòng Kiểm tra, Giám sát và Giải quyết khiếu nại, tố cáo về công tác thi đua'
    : 'Chuyên viên, Phòng Tổng hợp',
  merit: long
    ? 'Đã có thành tích đặc biệt xuất sắc trong công tác, góp phần vào sự nghiệp xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc, năm năm liền từ 2022 đến 2026'
    : 'Đã hoàn thành xuất sắc nhiệm vụ năm 2026',
  decision: { number: long ? '1205/QĐ-UBND-TĐKT' : '15/QĐ-VD', on: '2026-11-20' },
  city: 'Sen Hồng',
  signerTitle: long ? 'Phó Chủ tịch phụ trách Ủy ban nhân dân' : 'Chủ tịch',
  signer: 'Trần Văn Ví Dụ',
  serial: '1205',
  code: 'ABCDE-FGHJK-MNPQR-STVWX',
  verifyAt: 'https://vi-du.vn/xac-minh/ABCDEFGHJKMNPQRSTVWX',
})
