/** Whose opinion is asked before a proposal goes up, and what is shown to the public (NĐ 152/2025, Điều 33, 34, 44). */
import { honourNamed } from '../honour-names.ts'
import { type Cite, nd152 } from '../sources/cite.ts'
import type { Both } from '../sources/instrument.ts'

export type Opinion = {
  readonly slug: string
  readonly from: Both
  readonly when: Both
  readonly workingDays?: number
  readonly cite: Cite
}

const partyOpinionAlways = new Set([
  'cstd-toan-quoc',
  'huan-chuong-sao-vang',
  'huan-chuong-ho-chi-minh',
  'huan-chuong-doc-lap-hang-nhat',
  'huan-chuong-doc-lap-hang-nhi',
  'huan-chuong-doc-lap-hang-ba',
  'tinh-thanh-pho-anh-hung',
  'anh-hung-luc-luong-vu-trang',
  'anh-hung-lao-dong',
  'nha-giao-nhan-dan',
  'thay-thuoc-nhan-dan',
  'nghe-si-nhan-dan',
  'nghe-nhan-nhan-dan',
  'giai-thuong-ho-chi-minh',
  'giai-thuong-nha-nuoc',
])

const standingCommittee: Both = {
  vi: 'Ban Thường vụ Tỉnh ủy, Thành ủy, Đảng ủy bộ, ban, ngành, đoàn thể trung ương, bằng văn bản trước khi trình',
  en: 'Standing committee of the provincial or ministerial Party committee, in writing before submission',
}
const always: Both = { vi: 'mọi trường hợp', en: 'in every case' }
const ifManaged: Both = {
  vi: 'cá nhân thuộc diện cấp ủy đó quản lý',
  en: 'persons whom that committee manages',
}

/** Titles that the councils and bodies of a province and a central ministry ask one another about. */
const consulted = (award: string): boolean =>
  /^(co-thi-dua-chinh-phu|huan-chuong|huy-chuong|bang-khen-thu-tuong|giai-thuong|anh-hung|tinh-thanh|ba-me|nha-giao|thay-thuoc|nghe-si|nghe-nhan)/.test(
    award,
  )

/** Every opinion to be asked for an honour; those that depend on who is proposed say when. */
export function opinionsFor(award: string): Opinion[] {
  if (honourNamed(award)?.level !== 'nha-nuoc') return []
  return [...partyOpinions(award), ...(consulted(award) ? consultations : [])]
}

function partyOpinions(award: string): Opinion[] {
  const top: Opinion[] =
    award === 'huan-chuong-sao-vang' || award === 'huan-chuong-ho-chi-minh'
      ? [
          {
            slug: 'trung-uong-dang',
            from:
              award === 'huan-chuong-sao-vang'
                ? { vi: 'Bộ Chính trị xem xét, kết luận', en: 'Politburo' }
                : { vi: 'Ban Bí thư xem xét, kết luận', en: 'Secretariat' },
            when: always,
            cite: nd152('33.1'),
          },
        ]
      : []
  const every = partyOpinionAlways.has(award)
  return [
    {
      slug: 'cap-uy',
      from: standingCommittee,
      when: every ? always : ifManaged,
      cite: nd152(every ? '33.2.b' : '33.2.a'),
    },
    ...top,
  ]
}

const consultations: Opinion[] = [
  {
    slug: 'ubnd-tinh',
    from: { vi: 'Ủy ban nhân dân cấp tỉnh nơi đóng trụ sở', en: 'The province where it sits' },
    when: {
      vi: 'đơn vị trung ương có tư cách pháp nhân đóng trên địa bàn và người đứng đầu',
      en: 'central units with legal personality in a province, and their heads',
    },
    workingDays: 10,
    cite: nd152('34.2'),
  },
  {
    slug: 'bo-quan-ly-nganh',
    from: {
      vi: 'Bộ, ban, ngành, đoàn thể trung ương quản lý ngành, lĩnh vực',
      en: 'The ministry of the field',
    },
    when: { vi: 'cơ quan, tổ chức thuộc tỉnh và cấp trưởng', en: 'provincial bodies and their heads' },
    workingDays: 10,
    cite: nd152('34.3'),
  },
  {
    slug: 'cong-an-ngoai-giao',
    from: { vi: 'Bộ Công an, Bộ Ngoại giao', en: 'Ministries of Public Security and of Foreign Affairs' },
    when: { vi: 'khen thưởng đối ngoại', en: 'honours for foreign relations' },
    workingDays: 10,
    cite: nd152('34.4'),
  },
]

export type Posting = {
  readonly where: Both
  readonly workingDays: number
  readonly before: Both
  readonly cite: Cite
}

/** Where and how long names are shown to the public before the council meets. */
export function postingFor(award: string, { simplified = false } = {}): Posting[] {
  const hero = /^(anh-hung|tinh-thanh-pho-anh-hung)/.test(award)
  const shown = award === 'cstd-toan-quoc' || /^huan-chuong/.test(award) || isTitleOfHonour(award)
  const own: Posting[] =
    shown && !simplified
      ? [
          {
            where: {
              vi: 'Phương tiện thông tin đại chúng, cổng thông tin của bộ, ban, ngành, tỉnh đề nghị',
              en: 'The media and portal of the proposing ministry or province',
            },
            workingDays: 10,
            before: {
              vi: 'trước khi Hội đồng bộ, ban, ngành, tỉnh họp; kết quả tiếp nhận ý kiến báo cáo Hội đồng bằng văn bản và ghi vào biên bản',
              en: 'before the council meets; feedback is reported to it in writing and written into the minutes',
            },
            cite: nd152('44.2'),
          },
        ]
      : []
  if (!hero) return own
  return [
    ...own,
    {
      where: {
        vi: 'Cổng thông tin điện tử Bộ Nội vụ và Ban Thi đua - Khen thưởng Trung ương',
        en: 'Portals of the Ministry of Home Affairs and of the Central Commission',
      },
      workingDays: 10,
      before: { vi: 'trước khi trình', en: 'before submission' },
      cite: nd152('44.1'),
    },
  ]
}

const isTitleOfHonour = (award: string): boolean =>
  /^(anh-hung|tinh-thanh-pho-anh-hung|ba-me|nha-giao|thay-thuoc|nghe-si|nghe-nhan)/.test(award)
