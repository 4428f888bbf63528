/** The demonstration's two albums. The pictures are drawn by the program: no photograph of anybody. */
import sharp from 'sharp'
import { addPhotos, beginAlbum, describePhoto, photosOf, publishAlbum } from '#features/gallery/index.ts'
import type { Stage } from './load.ts'

type Drawing = { alt: string; caption: string; shapes: string }

const sky = (top: string, bottom: string) =>
  `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="1600" height="1066" fill="url(#s)"/>`
const lotus = (x: number, y: number, size: number, colour: string) =>
  [-50, -25, 0, 25, 50]
    .map(
      (turn) =>
        `<ellipse cx="${x}" cy="${y - size / 2}" rx="${size / 5}" ry="${size / 2}" fill="${colour}" opacity="0.85" transform="rotate(${turn} ${x} ${y})"/>`,
    )
    .join('')
const lake =
  '<rect y="700" width="1600" height="366" fill="#2f6f73"/><rect y="760" width="1600" height="6" fill="#fff" opacity="0.18"/><rect y="860" width="1600" height="6" fill="#fff" opacity="0.12"/>'
const hall =
  '<rect x="180" y="330" width="1240" height="520" fill="#f6ead2"/><polygon points="140,340 800,120 1460,340" fill="#9c1c1c"/>' +
  [0, 1, 2, 3, 4, 5]
    .map((at) => `<rect x="${240 + at * 200}" y="420" width="90" height="430" fill="#e0cfa8"/>`)
    .join('')
const star = (x: number, y: number, size: number) => {
  const points = Array.from({ length: 10 }, (_, at) => {
    const [angle, reach] = [(Math.PI * at) / 5 - Math.PI / 2, at % 2 ? size * 0.4 : size]
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`
  })
  return `<polygon points="${points.join(' ')}" fill="#f4c430"/>`
}
const rows = (count: number, colour: string) =>
  Array.from(
    { length: count * 9 },
    (_, at) =>
      `<circle cx="${260 + (at % 9) * 135}" cy="${640 + Math.floor(at / 9) * 120}" r="42" fill="${colour}"/>`,
  ).join('')

const albums: { title: string; description: string; on: string; drawings: Drawing[] }[] = [
  {
    title: 'Lễ phát động phong trào thi đua năm 2026',
    description:
      'Bộ tranh minh hoạ do phần mềm vẽ cho cơ quan minh hoạ; không phải ảnh chụp và không có người thật.',
    on: '2026-01-20',
    drawings: [
      {
        alt: 'Tranh vẽ hội trường mái đỏ dưới bầu trời sáng',
        caption: 'Hội trường nơi tổ chức lễ phát động',
        shapes: sky('#bfe0f2', '#fdf6e3') + hall + star(800, 250, 60),
      },
      {
        alt: 'Tranh vẽ những hàng ghế trong hội trường trước phông đỏ có ngôi sao vàng',
        caption: 'Đại biểu các ban, đơn vị dự lễ',
        shapes: `<rect width="1600" height="1066" fill="#8f1616"/>${star(800, 270, 140)}${rows(3, '#3a2a20')}`,
      },
      {
        alt: 'Tranh vẽ bông sen hồng trên mặt hồ',
        caption: 'Hồ Sen trong ngày phát động',
        shapes:
          sky('#ffe3c2', '#ffd0d8') +
          lake +
          lotus(560, 760, 260, '#d9577f') +
          lotus(1050, 800, 200, '#e88aa4'),
      },
      {
        alt: 'Tranh vẽ lá cờ đỏ sao vàng trên nền trời xanh',
        caption: 'Chào cờ đầu tuần hưởng ứng phong trào',
        shapes: `${sky('#8ec5e8', '#e6f3fb')}<rect x="420" y="180" width="14" height="820" fill="#6b5a45"/><rect x="434" y="190" width="720" height="480" fill="#c8102e"/>${star(794, 430, 150)}`,
      },
    ],
  },
  {
    title: 'Mỗi ngày làm việc là một ngày vui',
    description: 'Những góc làm việc thường ngày, do phần mềm vẽ cho cơ quan minh hoạ.',
    on: '2026-09-05',
    drawings: [
      {
        alt: 'Tranh vẽ chồng hồ sơ ngay ngắn trên bàn cạnh cửa sổ',
        caption: 'Bàn làm việc ngăn nắp',
        shapes: `<rect width="1600" height="1066" fill="#efe6d5"/><rect x="960" y="120" width="480" height="420" fill="#a9d3e8"/><rect y="760" width="1600" height="306" fill="#8a5a34"/>${[0, 1, 2, 3, 4].map((at) => `<rect x="300" y="${710 - at * 52}" width="${420 - at * 12}" height="44" fill="${at % 2 ? '#c0392b' : '#f5f0e6'}"/>`).join('')}`,
      },
      {
        alt: 'Tranh vẽ vườn hoa trước trụ sở cơ quan',
        caption: 'Vườn hoa do công đoàn chăm sóc',
        shapes: `${sky('#d6ecf7', '#f4faf0')}${hall}<rect y="850" width="1600" height="216" fill="#4f8a4b"/>${[0, 1, 2, 3, 4, 5, 6].map((at) => lotus(160 + at * 215, 980, 110, at % 2 ? '#e2a93b' : '#d9577f')).join('')}`,
      },
      {
        alt: 'Tranh vẽ biểu đồ cột tăng dần',
        caption: 'Bảng theo dõi tiến độ tuần',
        shapes: `<rect width="1600" height="1066" fill="#f7f4ee"/>${[0, 1, 2, 3, 4, 5].map((at) => `<rect x="${220 + at * 200}" y="${820 - at * 105}" width="120" height="${100 + at * 105}" fill="${at === 5 ? '#d4a017' : '#a61c1c'}"/>`).join('')}<rect x="160" y="920" width="1280" height="6" fill="#555"/>`,
      },
    ],
  },
]

/** Small enough to be drawn anew in a moment: the demonstration has to stand within seconds. */
const demoWidth = 960

const draw = async ({ shapes }: Drawing, at: number): Promise<File> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1066">${shapes}</svg>`
  const bytes = await sharp(Buffer.from(svg)).resize(demoWidth).png().toBuffer()
  return new File([new Uint8Array(bytes)], `tranh-${at + 1}.png`)
}

export async function loadAlbums(stage: Stage): Promise<void> {
  for (const [index, { title, description, on, drawings }] of albums.entries()) {
    stage.clock.set(`${on}T03:30:00Z`)
    const editor = await stage.ctx('bientap')
    const about = { unit_id: stage.rootUnit, title, description, happened_on: on, movement_id: null }
    const { id } = await beginAlbum(editor, about)
    await addPhotos(editor, id, await Promise.all(drawings.map(draw)))
    for (const [at, photo] of (await photosOf(editor.db, id)).entries()) {
      const { alt = '', caption = '' } = drawings[at] ?? {}
      await describePhoto(
        editor,
        { album: id, photo: photo.id },
        { alt, caption, photographer: 'Tranh minh hoạ' },
      )
    }
    await publishAlbum(editor, id, 1)
    stage.told('albums', index + 1, albums.length)
  }
}
