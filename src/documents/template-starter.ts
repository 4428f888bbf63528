/** A Word template to begin from: every tag in the place where papers have it. */
import { Paragraph } from 'docx'
import { body, centred, run, sideBySide, wordFile, wordList } from './word-parts.ts'

const plain = (text: string) => new Paragraph({ children: [run(text, { size: 12 })] })

/** The file that an agency takes, changes in Word and uploads again. */
export const templateStarter = (): Promise<Buffer> =>
  wordFile('nha-nuoc', [
    sideBySide(
      [
        centred('{co_quan_cap_tren}', { size: 13 }),
        centred('{co_quan}', { size: 13, bold: true }),
        centred('{so}', { size: 13 }),
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true }),
        centred('{noi_va_ngay}', { italics: true }),
      ],
    ),
    centred('{mau_so}', { size: 12 }),
    centred('{ten_giay}', { bold: true }),
    centred('{ve_viec}', { bold: true }),
    centred('{kinh_gui}'),
    ...['{#can_cu}', '{dong}', '{/can_cu}'].map((text) => body(run(text, { italics: true }))),
    ...['{#phan_chinh}', '{dong}', '{/phan_chinh}'].map((text) => body(run(text))),
    wordList({
      columns: ['1', '2', '3', '4', '5', '6'],
      rows: [['{#bang}{c1}', '{c2}', '{c3}', '{c4}', '{c5}', '{c6}{/bang}']],
    }),
    sideBySide(
      [plain('Nơi nhận:'), plain('{#noi_nhan}'), plain('- {dong}'), plain('{/noi_nhan}')],
      [
        centred('{#nguoi_ky}'),
        centred('{thay_mat}', { bold: true }),
        centred('{chuc_vu}', { bold: true }),
        centred(''),
        centred(''),
        centred('{ho_ten}', { bold: true }),
        centred('{/nguoi_ky}'),
      ],
    ),
  ])
