/**
 * What the design page fills its components with. Invented, and said so on the page; nothing else reads it.
 */
import type { Frame } from '../layout/frame.ts'

export const today = '2026-11-23'

/** The frame around the design page: as for an emulation officer, whoever looks. */
export const sampleFrame = (frame: Frame): Frame => ({
  ...frame,
  agency: {
    name: 'Cơ quan chuyên trách Đảng uỷ',
    superior: 'Đảng uỷ Uỷ ban nhân dân tỉnh',
    place: 'Số 1, đường Trung tâm',
    editor: 'Văn phòng',
    demonstration: true,
  },
  actor: {
    name: 'Nguyễn Thị An',
    notices: 3,
    menu: [
      { label: 'Việc của tôi', address: '/viec-cua-toi', icon: 'list', count: '6' },
      { label: 'Phong trào', address: '/phong-trao', icon: 'flag' },
      { label: 'Chỉ tiêu, nhiệm vụ', address: '/chi-tieu', icon: 'target', count: '2 chậm' },
      { label: 'Toàn cảnh', address: '/toan-canh', icon: 'chart-gantt' },
      { label: 'Bộ thành phần', address: '/thiet-ke', icon: 'award', group: 'Giao diện' },
      { label: 'Con người', address: '/con-nguoi', icon: 'users', group: 'Cơ quan' },
      { label: 'Đơn vị', address: '/don-vi', icon: 'network' },
    ],
  },
  portalMenu: [
    { label: 'Trang chủ', address: '/' },
    { label: 'Phong trào', address: '/thiet-ke' },
    { label: 'Tin bài', address: '/tin-bai' },
    { label: 'Điển hình', address: '/dien-hinh' },
    { label: 'Sổ khen thưởng', address: '/so-khen-thuong' },
    { label: 'Tiêu chuẩn danh hiệu', address: '/tieu-chuan' },
    { label: 'Lấy ý kiến', address: '/lay-y-kien' },
    { label: 'Thư viện ảnh', address: '/thu-vien-anh' },
  ],
})

export const people = [
  { id: 1, name: 'Nguyễn Thị An', unit: 'Văn phòng', done: 96, state: 'met', word: 'Đúng kế hoạch' },
  { id: 2, name: 'Trần Văn Bình', unit: 'Văn phòng', done: 112, state: 'over', word: 'Vượt mức' },
  { id: 3, name: 'Lê Thị Chi', unit: 'Ban Tổ chức', done: 83, state: 'soon', word: 'Sắp đến hạn' },
  {
    id: 4,
    name: 'Phạm Quang Dũng',
    unit: 'Ban Tuyên giáo và Dân vận',
    done: 71,
    state: 'late',
    word: 'Chậm 18 điểm',
  },
  {
    id: 5,
    name: 'Hoàng Thu Giang',
    unit: 'Cơ quan Uỷ ban Kiểm tra',
    done: 0,
    state: 'held',
    word: 'Tạm dừng',
  },
] as const

export const verdicts = [
  { id: 1, name: 'Nguyễn Thị An', unit: 'Văn phòng', words: ['met', 'met', 'unmet'] },
  { id: 2, name: 'Trần Văn Bình', unit: 'Văn phòng', words: ['met', 'unknown', 'unmet'] },
  { id: 3, name: 'Hoàng Thu Giang', unit: 'Cơ quan Uỷ ban Kiểm tra', words: ['held', 'held', 'held'] },
] as const

export const verdictWords = { met: 'Đạt', unmet: 'Chưa đạt', unknown: 'Chưa rõ', held: 'Tạm dừng' } as const

export const contents = [
  {
    title: 'Quán triệt chủ trương, học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    percent: 96,
    tone: 'met',
    word: 'Đúng kế hoạch',
    note: '7 chỉ tiêu',
  },
  {
    title: 'Chuyển đổi số, cải cách hành chính, kỷ cương; phòng, chống tham nhũng, lãng phí; dân chủ ở cơ sở',
    percent: 112,
    tone: 'over',
    word: 'Vượt mức',
    note: '11 chỉ tiêu',
  },
  {
    title: 'Lập thành tích chào mừng các sự kiện, ngày lễ lớn',
    percent: 94,
    tone: 'met',
    word: 'Đúng kế hoạch',
    note: '9 chỉ tiêu',
  },
  {
    title: 'Học tập, nâng cao chất lượng tham mưu; văn hoá, văn nghệ, thể dục, thể thao',
    percent: 71,
    tone: 'late',
    word: 'Chậm 18 điểm',
    note: '8 chỉ tiêu',
  },
  {
    title: 'Vai trò nêu gương của người đứng đầu và Hội đồng; khen thưởng chính xác, kịp thời, công khai',
    percent: 83,
    tone: 'soon',
    word: 'Sắp đến hạn',
    note: '7 chỉ tiêu',
  },
] as const

export const drives = [
  { name: 'Đợt 1', from: '2026-01-15', to: '2026-03-20', percent: 104, note: 'đạt 104\u00a0%' },
  { name: 'Đợt 2', from: '2026-04-20', to: '2026-07-31', percent: 98, note: 'đạt 98\u00a0%' },
  { name: 'Đợt 3', from: '2026-08-19', to: '2026-12-15', percent: 82, note: '82\u00a0%' },
]

export const moments = [
  { name: 'Đại hội XIV', on: '2026-01-19', kind: 'occasion' },
  { name: 'Bầu cử Quốc hội, HĐND', on: '2026-03-15', kind: 'occasion' },
  { name: 'Sơ kết 6 tháng', on: '2026-06-25', kind: 'milestone' },
  { name: 'Quốc khánh 2/9', on: '2026-09-02', kind: 'occasion' },
] as const

export const unitRows = [
  { label: 'Ban Tổ chức', percent: 98, tone: 'met' },
  { label: 'Văn phòng', percent: 112, tone: 'over' },
  { label: 'Ban Tuyên giáo và Dân vận', percent: 91, tone: 'met' },
  { label: 'Cơ quan Uỷ ban Kiểm tra', percent: 86, tone: 'soon' },
  { label: 'Chi bộ 4', percent: 73, tone: 'late' },
] as const

export const honours = [
  { name: 'Tập thể Văn phòng', note: 'Tập thể lao động xuất sắc · QĐ 41-QĐ/ĐU, 12/11/2026' },
  { name: 'Giấy khen chuyên đề chuyển đổi số', note: '3 cá nhân · QĐ 38-QĐ/ĐU, 03/11/2026' },
]

export const planText =
  'Thứ nhất, tiếp tục học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với nhiệm vụ chính trị của cơ quan.\n' +
  'Thứ hai, đẩy mạnh chuyển đổi số: phấn đấu 92 % văn bản được ký số, 100 % hồ sơ công việc trên môi trường mạng.'
