/** Long service: posts and years, women's third; years of service in the forces; titles of a profession. */
import { type Case, daDu, danhHieu, traLoi } from './case.ts'

const on = '2026-11-23'
const ask = { kind: 'du-tieu-chuan' as const, on }
const order = (rank: 'nhat' | 'nhi' | 'ba') => ({
  ...ask,
  award: `huan-chuong-lao-dong-hang-${rank}`,
  path: `huan-chuong-lao-dong-hang-${rank}-cong-hien`,
})
const answers = [
  ...traLoi(2026, 'chap-hanh-tot-chu-truong-phap-luat'),
  ...['nhat', 'nhi', 'ba'].map((rank) => ({
    ref: `kc-${rank}`,
    year: 2026,
    question: `huan-chuong-lao-dong-hang-${rank}-thoi-ky-khang-chien`,
    answer: false,
  })),
]
const post = (rank: string, from: string, to?: string) => ({
  ref: `${rank}-${from}`,
  rank,
  from,
  ...(to ? { to } : {}),
})
const man = { year: 2026, subject: { retired: true, gender: 'nam' as const }, answers, complete: daDu }
const woman = {
  ...man,
  subject: { retired: true, gender: 'nu' as const },
  answers: [...answers, ...traLoi(2026, 'khong-thuoc-dien-tuoi-nghi-huu-cao-hon')],
}

export const cases: readonly Case[] = [
  {
    ...order('nhat'),
    hoi: 'Giám đốc sở (tương đương Vụ trưởng) 15 năm, có thông báo nghỉ hưu: cống hiến hạng Nhất?',
    facts: { ...man, positions: [post('vu-truong', '2011-11-01')] },
    answer: 'met',
    cite: 'khoản 1 Điều 19 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...order('nhat'),
    hoi: 'Giám đốc sở 14 năm: hạng Nhất được không?',
    facts: { ...man, positions: [post('vu-truong', '2012-11-01')] },
    answer: 'unmet',
  },
  {
    ...order('nhi'),
    hoi: 'Giám đốc sở 14 năm thì hạng Nhì?',
    facts: { ...man, positions: [post('vu-truong', '2012-11-01')] },
    answer: 'met',
    cite: 'khoản 1 Điều 20 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...order('nhi'),
    hoi: 'Phó giám đốc sở 15 năm: hạng Nhì?',
    facts: { ...man, positions: [post('pho-vu-truong', '2011-11-01')] },
    answer: 'met',
  },
  {
    ...order('ba'),
    hoi: 'Phó giám đốc sở 10 năm: hạng Ba?',
    facts: { ...man, positions: [post('pho-vu-truong', '2016-11-01')] },
    answer: 'met',
    cite: 'khoản 1 Điều 21 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...order('ba'),
    hoi: 'Phó giám đốc sở 9 năm: hạng Ba?',
    facts: { ...man, positions: [post('pho-vu-truong', '2017-11-01')] },
    answer: 'unmet',
  },
  {
    ...order('ba'),
    hoi: 'Nữ phó giám đốc sở 07 năm (giảm 1/3 của 10 năm là 06 năm 08 tháng): hạng Ba?',
    facts: { ...woman, positions: [post('pho-vu-truong', '2019-11-01')] },
    answer: 'met',
    cite: 'khoản 7 Điều 4',
  },
  {
    ...order('ba'),
    hoi: 'Nữ phó giám đốc sở 06 năm 06 tháng: đủ chưa (cần 06 năm 08 tháng)?',
    facts: { ...woman, positions: [post('pho-vu-truong', '2020-05-20')] },
    answer: 'unmet',
  },
  {
    ...order('ba'),
    hoi: 'Nữ 07 năm nhưng thuộc diện tuổi nghỉ hưu cao hơn: còn được giảm 1/3 không?',
    facts: {
      ...woman,
      answers: [
        ...answers,
        { ref: 'tuoi', year: 2026, question: 'khong-thuoc-dien-tuoi-nghi-huu-cao-hon', answer: false },
      ],
      positions: [post('pho-vu-truong', '2019-11-01')],
    },
    answer: 'unmet',
    because: 'khong-thuoc-dien-tuoi-nghi-huu-cao-hon',
  },
  {
    ...order('ba'),
    hoi: 'Nam phó giám đốc sở 07 năm: có được giảm như nữ không?',
    facts: { ...man, positions: [post('pho-vu-truong', '2019-11-01')] },
    answer: 'unmet',
  },
  {
    ...order('ba'),
    hoi: 'Vụ trưởng 04 năm, trước đó Phó Vụ trưởng 07 năm: cộng dồn xuống Phó Vụ trưởng 11 năm được không?',
    facts: {
      ...man,
      positions: [post('vu-truong', '2022-11-01'), post('pho-vu-truong', '2015-11-01', '2022-10-31')],
    },
    answer: 'met',
  },
  {
    ...order('ba'),
    hoi: 'Chưa có thông báo nghỉ hưu: đã đề nghị cống hiến được chưa?',
    facts: {
      ...man,
      subject: { retired: false, gender: 'nam' },
      positions: [post('pho-vu-truong', '2015-11-01')],
    },
    answer: 'unmet',
    because: 'da-co-thong-bao-nghi-huu',
    cite: 'điểm a khoản 2 Điều 9',
  },
  {
    ...order('ba'),
    hoi: 'Bị khiển trách trong thời gian làm lãnh đạo: còn xét cống hiến không?',
    facts: {
      ...man,
      positions: [post('pho-vu-truong', '2015-11-01')],
      disciplines: [{ ref: 'kl', form: 'khien-trach', track: 'dang', from: '2019-03-01', to: '2020-03-01' }],
    },
    answer: 'unmet',
    because: 'khong-bi-ky-luat-khi-giu-chuc-vu',
    cite: 'khoản 3 Điều 9',
  },
  {
    ...order('ba'),
    hoi: 'Lý lịch chức vụ nhập chưa đủ, mới thấy 05 năm Phó giám đốc: kết luận không đủ được chưa?',
    facts: {
      ...man,
      complete: daDu.filter(({ rows }) => rows !== 'positions'),
      positions: [post('pho-vu-truong', '2021-11-01')],
    },
    answer: 'unknown',
  },
  {
    ...order('nhat'),
    hoi: 'Đã từng là Bộ trưởng hoặc tương đương: hạng Nhất có cần đủ số năm không?',
    facts: { ...man, positions: [post('bo-truong', '2025-02-01', '2026-08-01')] },
    answer: 'met',
  },
  {
    ...ask,
    award: 'huan-chuong-doc-lap-hang-ba',
    path: 'huan-chuong-doc-lap-hang-ba-cong-hien',
    hoi: 'Thứ trưởng và tương đương 08 năm: Huân chương Độc lập hạng Ba?',
    facts: { ...man, positions: [post('thu-truong', '2018-10-01')] },
    answer: 'met',
    cite: 'khoản 4 Điều 15 Nghị định 152/2025/NĐ-CP',
  },
  {
    ...ask,
    award: 'huan-chuong-dai-doan-ket',
    hoi: 'Đã có Huân chương Lao động về cống hiến: xét thêm Huân chương Đại đoàn kết dân tộc được không?',
    facts: {
      year: 2026,
      answers: traLoi(2026, 'cong-lao-dai-doan-ket'),
      honours: [{ ref: 'hc', year: 2020, award: 'huan-chuong-lao-dong-hang-nhi', basis: 'cong-hien' }],
      complete: daDu,
    },
    answer: 'unmet',
    because: 'chua-duoc-huan-chuong-ve-cong-hien',
    cite: 'khoản 2 Điều 25',
  },
  {
    ...ask,
    award: 'huy-chuong-chien-si-ve-vang-hang-ba',
    hoi: 'Sĩ quan công tác 12 năm: Huy chương Chiến sĩ vẻ vang hạng Ba?',
    facts: {
      year: 2026,
      working: [{ ref: 'qd', from: '2014-09-01', sector: 'quan-doi', factor: 1 }],
      answers: traLoi(2026, 'hoan-thanh-tot-nhiem-vu-nien-han'),
      complete: daDu,
    },
    answer: 'met',
    cite: 'Điều 57',
  },
  {
    ...ask,
    award: 'huy-chuong-chien-si-ve-vang-hang-nhi',
    hoi: '06 năm ở đảo (hệ số 02) và 05 năm ở đất liền: quy đổi 17 năm, hạng Nhì?',
    facts: {
      year: 2026,
      working: [
        { ref: 'dao', from: '2015-01-01', to: '2020-12-31', sector: 'quan-doi', factor: 2 },
        { ref: 'dat-lien', from: '2021-01-01', sector: 'quan-doi', factor: 1 },
      ],
      answers: traLoi(2026, 'hoan-thanh-tot-nhiem-vu-nien-han'),
      complete: daDu,
    },
    answer: 'met',
  },
  {
    ...ask,
    award: 'huy-chuong-quan-ky-quyet-thang',
    hoi: '24 năm trong Quân đội: Huy chương Quân kỳ quyết thắng (25 năm)?',
    facts: {
      year: 2026,
      working: [{ ref: 'qd', from: '2002-10-01', sector: 'quan-doi', factor: 1 }],
      answers: traLoi(2026, 'hoan-thanh-tot-nhiem-vu-nien-han'),
      complete: daDu,
    },
    answer: 'unmet',
    cite: 'Điều 55',
  },
  {
    ...ask,
    award: 'nha-giao-nhan-dan',
    hoi: 'Nhà giáo ưu tú, 21 năm trực tiếp giảng dạy, nghị định ngành không đòi thêm: Nhà giáo nhân dân?',
    facts: {
      year: 2026,
      honours: danhHieu('nha-giao-uu-tu', 2020),
      working: [{ ref: 'day', from: '2005-09-01', sector: 'giao-duc', direct: true }],
      answers: traLoi(2026, 'nha-giao-pham-chat-tai-nang'),
      complete: daDu,
    },
    answer: 'met',
    cite: 'khoản 2 Điều 64',
  },
  {
    ...ask,
    award: 'nha-giao-nhan-dan',
    hoi: '21 năm dạy học nhưng chưa là Nhà giáo ưu tú: được không?',
    facts: {
      year: 2026,
      working: [{ ref: 'day', from: '2005-09-01', sector: 'giao-duc', direct: true }],
      answers: traLoi(2026, 'nha-giao-pham-chat-tai-nang'),
      complete: daDu,
    },
    answer: 'unmet',
    because: 'da-duoc-nha-giao-uu-tu',
  },
]
