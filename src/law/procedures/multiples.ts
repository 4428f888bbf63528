/** How many times the base salary each honour is worth (NĐ 152/2025, Điều 50–55), for a single person or collective. */
import { at, type Cite, dangTien, nd152 } from '../sources/cite.ts'
import type { Fraction } from './fraction.ts'

/** `atMost`: the decree sets a ceiling and the agency the sum. `doubled`: a collective has twice, a household 1½. */
export type Multiple = {
  readonly times: Fraction
  readonly cite: Cite
  readonly atMost?: true
  readonly doubled?: Cite
  readonly household?: Cite
}

const tenths = (count: number, cite: string): Multiple => ({ times: [count, 10], cite: nd152(cite) })
/** Orders: twice for a collective (Điều 51 khoản 2). */
const order = (count: number, point: string): Multiple => ({
  ...tenths(count, `51.1.${point}`),
  doubled: nd152('51.2'),
})
const hero: Multiple = { ...tenths(155, '52.2'), doubled: nd152('52.2') }
const merit = (count: number, point: string, doubled: string): Multiple => ({
  ...tenths(count, `54.1.${point}`),
  doubled: nd152(doubled),
  household: nd152('54.3'),
})
const medal = tenths(15, '55')
const people = tenths(125, '52.3')
const ofMerit = tenths(90, '52.3')
const party = (count: number): Multiple => ({ times: [count, 10], cite: dangTien('III') })

/** Honours that are not here carry no sum in the decree, or one that a body outside it sets. */
export const multiples: Readonly<Record<string, Multiple>> = {
  'cstd-toan-quoc': tenths(45, '50.1.a'),
  'cstd-bo-tinh': tenths(30, '50.1.b'),
  'cstd-co-so': tenths(10, '50.1.c'),
  'lao-dong-tien-tien': tenths(3, '50.1.d'),
  'chien-si-tien-tien': tenths(3, '50.1.d'),
  'tap-the-lao-dong-xuat-sac': tenths(15, '50.2.a'),
  'don-vi-quyet-thang': tenths(15, '50.2.a'),
  'tap-the-lao-dong-tien-tien': tenths(8, '50.2.b'),
  'don-vi-tien-tien': tenths(8, '50.2.b'),
  'xa-phuong-tieu-bieu': tenths(20, '50.2.c'),
  'thon-to-dan-pho-van-hoa': tenths(15, '50.2.d'),
  'co-thi-dua-chinh-phu': tenths(120, '50.2.đ'),
  'co-thi-dua-bo-tinh': tenths(80, '50.2.e'),
  'co-thi-dua-quan-khu': tenths(60, '50.2.g'),
  'huan-chuong-sao-vang': order(460, 'a'),
  'huan-chuong-ho-chi-minh': order(305, 'b'),
  'huan-chuong-doc-lap-hang-nhat': order(150, 'c'),
  'huan-chuong-quan-cong-hang-nhat': order(150, 'c'),
  'huan-chuong-doc-lap-hang-nhi': order(125, 'd'),
  'huan-chuong-quan-cong-hang-nhi': order(125, 'd'),
  'huan-chuong-doc-lap-hang-ba': order(105, 'đ'),
  'huan-chuong-quan-cong-hang-ba': order(105, 'đ'),
  'huan-chuong-lao-dong-hang-nhat': order(90, 'e'),
  'huan-chuong-chien-cong-hang-nhat': order(90, 'e'),
  'huan-chuong-bao-ve-to-quoc-hang-nhat': order(90, 'e'),
  'huan-chuong-lao-dong-hang-nhi': order(75, 'g'),
  'huan-chuong-chien-cong-hang-nhi': order(75, 'g'),
  'huan-chuong-bao-ve-to-quoc-hang-nhi': order(75, 'g'),
  'huan-chuong-dai-doan-ket': order(75, 'g'),
  'huan-chuong-lao-dong-hang-ba': order(45, 'h'),
  'huan-chuong-chien-cong-hang-ba': order(45, 'h'),
  'huan-chuong-bao-ve-to-quoc-hang-ba': order(45, 'h'),
  'huan-chuong-dung-cam': order(45, 'h'),
  'huy-chuong-quan-ky-quyet-thang': medal,
  'huy-chuong-vi-an-ninh-to-quoc': medal,
  'huy-chuong-chien-si-ve-vang-hang-nhat': medal,
  'huy-chuong-chien-si-ve-vang-hang-nhi': medal,
  'huy-chuong-chien-si-ve-vang-hang-ba': medal,
  'huy-chuong-huu-nghi': medal,
  'huy-chuong-thanh-nien-xung-phong': medal,
  'ba-me-viet-nam-anh-hung': tenths(155, '52.1'),
  'anh-hung-lao-dong': hero,
  'anh-hung-luc-luong-vu-trang': hero,
  'nha-giao-nhan-dan': people,
  'thay-thuoc-nhan-dan': people,
  'nghe-si-nhan-dan': people,
  'nghe-nhan-nhan-dan': people,
  'nha-giao-uu-tu': ofMerit,
  'thay-thuoc-uu-tu': ofMerit,
  'nghe-si-uu-tu': ofMerit,
  'nghe-nhan-uu-tu': ofMerit,
  'giai-thuong-ho-chi-minh': tenths(2700, '53.1'),
  'giai-thuong-nha-nuoc': tenths(1700, '53.2'),
  'ky-niem-chuong-quoc-hoi': { ...tenths(8, '54.1.c'), atMost: true },
  'ky-niem-chuong-bo-tinh': { ...tenths(6, '54.1.d'), atMost: true },
  'bang-khen-thu-tuong': merit(35, 'a', '54.2.a'),
  'bang-khen-bo-tinh': merit(15, 'b', '54.2.a'),
  'bang-khen-quan-khu': merit(10, 'đ', '54.2.b'),
  'giay-khen': merit(3, 'e', '54.2.c'),
  'giay-khen-dang-vien-nam': party(3),
  'giay-khen-dang-vien-5-nam': party(10),
  'bang-khen-dang-vien-5-nam': party(15),
}

/** Honours for which another body sets the sum; the sentence says which. */
export const setElsewhere: Readonly<Record<string, { cite: Cite; vi: string; en: string }>> = {
  'bang-khen-to-chuc-chinh-tri': {
    cite: nd152('48.5'),
    vi: 'Mức thưởng do cơ quan trung ương của tổ chức quy định, cân đối với mức của Nghị định.',
    en: 'The organisation’s central body sets the sum, in balance with the decree.',
  },
  'gia-dinh-van-hoa': {
    cite: nd152('50'),
    vi: 'Nghị định không quy định hệ số tiền thưởng cho danh hiệu này; theo quy định của địa phương.',
    en: 'The decree sets no multiple for this title; the locality’s rule applies.',
  },
  'tinh-thanh-pho-anh-hung': {
    cite: nd152('52'),
    vi: 'Nghị định không quy định hệ số tiền thưởng cho danh hiệu này.',
    en: 'The decree sets no multiple for this title.',
  },
  'huan-chuong-huu-nghi': {
    cite: nd152('48.4'),
    vi: 'Nghị định không quy định hệ số riêng; người nước ngoài được nhận hiện vật và tặng phẩm lưu niệm.',
    en: 'The decree sets no multiple of its own; foreigners receive the objects and a keepsake.',
  },
  ...Object.fromEntries(
    [
      'giay-khen-chi-bo-nam',
      'giay-khen-chi-bo-5-nam',
      'bang-khen-chi-bo-5-nam',
      'giay-khen-dang-bo-co-so-nam',
      'bang-khen-dang-bo-co-so-5-nam',
      'co-dang-bo-co-so-5-nam',
    ].map((slug) => [
      slug,
      {
        cite: at('hd-56-vptw', 'unconfirmed')('III'),
        vi: 'Mức tặng phẩm cho tổ chức đảng chưa có trong dữ liệu; theo hướng dẫn của Đảng.',
        en: 'The sum for Party organisations is not in the catalogue; the Party’s guideline applies.',
      },
    ]),
  ),
}
