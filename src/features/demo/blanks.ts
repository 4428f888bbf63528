/** The demonstration's pre-printed blank, drawn by the program: a frame, a lotus, and lines for the words. */
import sharp from 'sharp'
import type { Placed } from '#documents/blank-paper.ts'
import { keepBlank, placeBlank, useBlank } from '#features/certificates/index.ts'
import type { Stage } from './load.ts'

const petals = [-60, -30, 0, 30, 60]
  .map((turn) => `<ellipse cx="148.5" cy="38" rx="4.5" ry="13" transform="rotate(${turn} 148.5 50)"/>`)
  .join('')
const lines = [
  [60, 237, 106],
  [60, 237, 121],
  [40, 257, 143],
  [175, 270, 157],
]
  .map(([from, to, y]) => `<path d="M${from} ${y}H${to}" stroke-dasharray="0.6 1.2"/>`)
  .join('')
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" width="891" height="630">
  <rect width="297" height="210" fill="#fffaf0"/>
  <g fill="none" stroke="#b8860b"><rect x="8" y="8" width="281" height="194" stroke-width="1.2"/>
  <rect x="11" y="11" width="275" height="188" stroke="#a61c1c" stroke-width="0.4"/></g>
  <g fill="#d98695" opacity="0.8">${petals}</g>
  <g stroke="#8a7a5a" stroke-width="0.3">${lines}</g></svg>`

const common = { align: 'center', weight: 'regular', lines: 1, text: '' } as const
const placed: Placed[] = [
  { ...common, part: 'signer_title', x: 40, y: 56, width: 217, size: 15, weight: 'bold' },
  { ...common, part: 'award', x: 40, y: 70, width: 217, size: 34, weight: 'bold' },
  { ...common, part: 'honouree', x: 60, y: 96.5, width: 177, size: 26, weight: 'bold' },
  { ...common, part: 'place', x: 60, y: 115, width: 177, size: 15 },
  { ...common, part: 'merit', x: 40, y: 132, width: 217, size: 14, lines: 2 },
  { ...common, part: 'city_day', x: 175, y: 151.5, width: 95, size: 14, weight: 'italic' },
  { ...common, part: 'signer', x: 175, y: 189, width: 95, size: 14, weight: 'bold' },
  { ...common, part: 'decision', x: 60, y: 184, width: 90, size: 12, align: 'left' },
  { ...common, part: 'text1', x: 60, y: 177, width: 90, size: 12, align: 'left', text: 'Quyết định số' },
  { ...common, part: 'qr', x: 25, y: 163, width: 28, size: 12 },
]

/** Keeps the blank for giấy khen with its words in place, and takes it into use. */
export async function loadBlank(stage: Stage): Promise<void> {
  const officer = await stage.ctx('canbo')
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  const file = [new File([new Uint8Array(bytes)], 'phoi-giay-khen.png')]
  const name = 'Phôi giấy khen in sẵn 2026'
  const { id } = await keepBlank(officer, { name, award: 'giay-khen', sheet: 'a4-ngang', file })
  await placeBlank(officer, id, { _version: 1, name, shift_x: 0, shift_y: 0, placed })
  await useBlank(officer, id, { _version: 2, use: true })
}
