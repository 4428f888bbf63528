/**
 * The names of emulation titles (danh hiệu thi đua) and forms of commendation (hình thức khen thưởng), so that
 * honours already held can be written down. Standards, procedures and money belong to the titles themselves.
 *
 * Source: Luật Thi đua, khen thưởng (06/2022/QH15); for the Party's own forms Hướng dẫn 06-HD/TW (2025) mục 19,
 * read in quotations only and therefore marked. A name is never taken away: who was honoured keeps the honour.
 */

export const honourSubjects = ['ca-nhan', 'tap-the', 'ho-gia-dinh'] as const
export type HonourSubject = (typeof honourSubjects)[number]

/** A title is won in emulation; a form of commendation is given for merit. The two are never mixed. */
export const honourKinds = ['danh-hieu', 'hinh-thuc'] as const
export type HonourKind = (typeof honourKinds)[number]

/** Who confers it, from the highest down; the Party's own levels last. */
export const honourLevels = [
  'nha-nuoc',
  'bo-tinh',
  'tinh',
  'khac',
  'co-so',
  'xa',
  'dang-tinh',
  'dang-tren-co-so',
  'dang-co-so',
] as const
export type HonourLevel = (typeof honourLevels)[number]

export type HonourName = {
  readonly slug: string
  readonly vi: string
  readonly en: string
  readonly kind: HonourKind
  readonly level: HonourLevel
  readonly subjects: readonly HonourSubject[]
  readonly cite: string
  /** Not read in the instrument itself. */
  readonly unconfirmed?: true
}

const person: readonly HonourSubject[] = ['ca-nhan']
const collective: readonly HonourSubject[] = ['tap-the']
const both: readonly HonourSubject[] = ['ca-nhan', 'tap-the']
const all: readonly HonourSubject[] = ['ca-nhan', 'tap-the', 'ho-gia-dinh']

type Words = readonly [slug: string, vi: string, en: string]

const title = (
  [slug, vi, en]: Words,
  level: HonourLevel,
  subjects: typeof all,
  cite: string,
): HonourName => ({
  slug,
  vi,
  en,
  kind: 'danh-hieu',
  level,
  subjects,
  cite,
})
const form = (words: Words, level: HonourLevel, subjects: typeof all, cite: string): HonourName => ({
  ...title(words, level, subjects, cite),
  kind: 'hinh-thuc',
})
const ofState = (words: Words, subjects: typeof all, cite: string) => form(words, 'nha-nuoc', subjects, cite)
const ofParty = (words: Words, level: HonourLevel, subjects: typeof all): HonourName => ({
  ...form(words, level, subjects, 'Hướng dẫn 06-HD/TW mục 19'),
  unconfirmed: true,
})

const classes = [
  ['hang-nhat', 'hạng Nhất', 'First Class'],
  ['hang-nhi', 'hạng Nhì', 'Second Class'],
  ['hang-ba', 'hạng Ba', 'Third Class'],
] as const

/** An order or medal of three classes; `cites` tells the article of each. */
const inClasses = ([slug, vi, en]: Words, subjects: typeof all, cites: readonly [string, string, string]) =>
  classes.map(([classSlug, classVi, classEn], at) =>
    ofState([`${slug}-${classSlug}`, `${vi} ${classVi}`, `${en}, ${classEn}`], subjects, cites[at] ?? ''),
  )

/** Every name, titles first, in the order of the law. */
export const honourNames: readonly HonourName[] = [
  title(
    ['cstd-toan-quoc', 'Chiến sĩ thi đua toàn quốc', 'National Emulation Fighter'],
    'nha-nuoc',
    person,
    'Điều 21',
  ),
  title(
    [
      'cstd-bo-tinh',
      'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
      'Emulation Fighter of a ministry, sector or province',
    ],
    'bo-tinh',
    person,
    'Điều 22',
  ),
  title(['cstd-co-so', 'Chiến sĩ thi đua cơ sở', 'Grassroots Emulation Fighter'], 'co-so', person, 'Điều 23'),
  title(['lao-dong-tien-tien', 'Lao động tiên tiến', 'Advanced Worker'], 'co-so', person, 'Điều 24'),
  title(['chien-si-tien-tien', 'Chiến sĩ tiên tiến', 'Advanced Soldier'], 'co-so', person, 'Điều 24'),
  title(
    ['co-thi-dua-chinh-phu', 'Cờ thi đua của Chính phủ', 'Emulation Flag of the Government'],
    'nha-nuoc',
    collective,
    'Điều 25',
  ),
  title(
    [
      'co-thi-dua-bo-tinh',
      'Cờ thi đua của bộ, ban, ngành, tỉnh',
      'Emulation Flag of a ministry, sector or province',
    ],
    'bo-tinh',
    collective,
    'Điều 26',
  ),
  title(
    [
      'co-thi-dua-quan-khu',
      'Cờ thi đua của quân khu và tương đương, Đại học Quốc gia',
      'Emulation Flag of a military region or equivalent, or of a National University',
    ],
    'khac',
    collective,
    'Điều 32',
  ),
  title(
    ['tap-the-lao-dong-xuat-sac', 'Tập thể lao động xuất sắc', 'Excellent Labour Collective'],
    'bo-tinh',
    collective,
    'Điều 27',
  ),
  title(
    ['don-vi-quyet-thang', 'Đơn vị quyết thắng', 'Determined-to-Win Unit'],
    'bo-tinh',
    collective,
    'Điều 27',
  ),
  title(
    ['tap-the-lao-dong-tien-tien', 'Tập thể lao động tiên tiến', 'Advanced Labour Collective'],
    'co-so',
    collective,
    'Điều 28',
  ),
  title(['don-vi-tien-tien', 'Đơn vị tiên tiến', 'Advanced Unit'], 'co-so', collective, 'Điều 28'),
  title(
    ['xa-phuong-tieu-bieu', 'Xã, phường, đặc khu tiêu biểu', 'Exemplary Commune, Ward or Special Zone'],
    'tinh',
    collective,
    'Điều 29',
  ),
  title(
    ['thon-to-dan-pho-van-hoa', 'Thôn, tổ dân phố văn hóa', 'Cultural Village or Residential Group'],
    'xa',
    collective,
    'Điều 30',
  ),
  title(['gia-dinh-van-hoa', 'Gia đình văn hóa', 'Cultural Family'], 'xa', ['ho-gia-dinh'], 'Điều 31'),

  ofState(['huan-chuong-sao-vang', 'Huân chương Sao vàng', 'Gold Star Order'], both, 'Điều 34'),
  ofState(['huan-chuong-ho-chi-minh', 'Huân chương Hồ Chí Minh', 'Ho Chi Minh Order'], both, 'Điều 35'),
  ...inClasses(['huan-chuong-doc-lap', 'Huân chương Độc lập', 'Independence Order'], both, [
    'Điều 36',
    'Điều 37',
    'Điều 38',
  ]),
  ...inClasses(['huan-chuong-quan-cong', 'Huân chương Quân công', 'Military Exploit Order'], both, [
    'Điều 39',
    'Điều 40',
    'Điều 41',
  ]),
  ...inClasses(['huan-chuong-lao-dong', 'Huân chương Lao động', 'Labour Order'], both, [
    'Điều 42',
    'Điều 43',
    'Điều 44',
  ]),
  ...inClasses(
    ['huan-chuong-bao-ve-to-quoc', 'Huân chương Bảo vệ Tổ quốc', 'Fatherland Defence Order'],
    both,
    ['Điều 45', 'Điều 46', 'Điều 47'],
  ),
  ...inClasses(['huan-chuong-chien-cong', 'Huân chương Chiến công', 'Feat of Arms Order'], both, [
    'Điều 48',
    'Điều 49',
    'Điều 50',
  ]),
  ofState(
    ['huan-chuong-dai-doan-ket', 'Huân chương Đại đoàn kết dân tộc', 'Great National Unity Order'],
    person,
    'Điều 51',
  ),
  ofState(['huan-chuong-dung-cam', 'Huân chương Dũng cảm', 'Bravery Order'], person, 'Điều 52'),
  ofState(['huan-chuong-huu-nghi', 'Huân chương Hữu nghị', 'Friendship Order'], person, 'Điều 53'),
  ofState(
    ['huy-chuong-quan-ky-quyet-thang', 'Huy chương Quân kỳ quyết thắng', 'Victory Military Flag Medal'],
    person,
    'Điều 55',
  ),
  ofState(
    ['huy-chuong-vi-an-ninh-to-quoc', 'Huy chương Vì an ninh Tổ quốc', 'For National Security Medal'],
    person,
    'Điều 56',
  ),
  ...inClasses(
    ['huy-chuong-chien-si-ve-vang', 'Huy chương Chiến sĩ vẻ vang', 'Glorious Soldier Medal'],
    person,
    ['Điều 57', 'Điều 57', 'Điều 57'],
  ),
  ofState(['huy-chuong-huu-nghi', 'Huy chương Hữu nghị', 'Friendship Medal'], person, 'Điều 58'),
  ofState(
    [
      'huy-chuong-thanh-nien-xung-phong',
      'Huy chương Thanh niên xung phong vẻ vang',
      'Glorious Youth Volunteer Medal',
    ],
    person,
    'Điều 96',
  ),
  ofState(
    ['tinh-thanh-pho-anh-hung', 'Tỉnh Anh hùng, Thành phố Anh hùng', 'Hero Province, Hero City'],
    collective,
    'Điều 60',
  ),
  ofState(
    ['ba-me-viet-nam-anh-hung', 'Bà mẹ Việt Nam anh hùng', 'Heroic Vietnamese Mother'],
    person,
    'Điều 61',
  ),
  ofState(
    [
      'anh-hung-luc-luong-vu-trang',
      'Anh hùng Lực lượng vũ trang nhân dân',
      'Hero of the People’s Armed Forces',
    ],
    both,
    'Điều 62',
  ),
  ofState(['anh-hung-lao-dong', 'Anh hùng Lao động', 'Labour Hero'], both, 'Điều 63'),
  ofState(['nha-giao-nhan-dan', 'Nhà giáo nhân dân', 'People’s Teacher'], person, 'Điều 64'),
  ofState(['nha-giao-uu-tu', 'Nhà giáo ưu tú', 'Teacher of Merit'], person, 'Điều 64'),
  ofState(['thay-thuoc-nhan-dan', 'Thầy thuốc nhân dân', 'People’s Physician'], person, 'Điều 65'),
  ofState(['thay-thuoc-uu-tu', 'Thầy thuốc ưu tú', 'Physician of Merit'], person, 'Điều 65'),
  ofState(['nghe-si-nhan-dan', 'Nghệ sĩ nhân dân', 'People’s Artist'], person, 'Điều 66'),
  ofState(['nghe-si-uu-tu', 'Nghệ sĩ ưu tú', 'Artist of Merit'], person, 'Điều 66'),
  ofState(['nghe-nhan-nhan-dan', 'Nghệ nhân nhân dân', 'People’s Artisan'], person, 'Điều 67'),
  ofState(['nghe-nhan-uu-tu', 'Nghệ nhân ưu tú', 'Artisan of Merit'], person, 'Điều 67'),
  ofState(['giai-thuong-ho-chi-minh', 'Giải thưởng Hồ Chí Minh', 'Ho Chi Minh Prize'], person, 'Điều 69'),
  ofState(['giai-thuong-nha-nuoc', 'Giải thưởng Nhà nước', 'State Prize'], person, 'Điều 70'),
  ofState(
    [
      'ky-niem-chuong-quoc-hoi',
      'Kỷ niệm chương của Ủy ban Thường vụ Quốc hội',
      'Commemorative Medal of the National Assembly’s Standing Committee',
    ],
    person,
    'Điều 71',
  ),
  form(
    [
      'ky-niem-chuong-bo-tinh',
      'Kỷ niệm chương của bộ, ban, ngành, tỉnh, tổ chức chính trị - xã hội',
      'Commemorative Medal of a ministry, sector, province or socio-political organisation',
    ],
    'bo-tinh',
    person,
    'Điều 71',
  ),
  ofState(
    [
      'bang-khen-thu-tuong',
      'Bằng khen của Thủ tướng Chính phủ',
      'Certificate of Merit of the Prime Minister',
    ],
    all,
    'Điều 73',
  ),
  form(
    [
      'bang-khen-bo-tinh',
      'Bằng khen của bộ, ban, ngành, tỉnh',
      'Certificate of Merit of a ministry, sector or province',
    ],
    'bo-tinh',
    all,
    'Điều 74',
  ),
  form(
    [
      'bang-khen-quan-khu',
      'Bằng khen của quân khu và tương đương, Đại học Quốc gia',
      'Certificate of Merit of a military region or equivalent, or of a National University',
    ],
    'khac',
    both,
    'Điều 76',
  ),
  form(
    [
      'bang-khen-to-chuc-chinh-tri',
      'Bằng khen của tổ chức chính trị, chính trị - xã hội cấp tỉnh',
      'Certificate of Merit of a provincial political or socio-political organisation',
    ],
    'tinh',
    both,
    'Điều 76',
  ),
  form(['giay-khen', 'Giấy khen', 'Certificate of Commendation'], 'co-so', all, 'Điều 75'),

  ofParty(
    [
      'giay-khen-dang-vien-nam',
      'Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ trong năm',
      'Certificate of a Party member, excellent in the year',
    ],
    'dang-co-so',
    person,
  ),
  ofParty(
    [
      'giay-khen-dang-vien-5-nam',
      'Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền',
      'Certificate of a Party member, excellent in five consecutive years',
    ],
    'dang-tren-co-so',
    person,
  ),
  ofParty(
    [
      'bang-khen-dang-vien-5-nam',
      'Bằng khen đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền',
      'Provincial certificate of merit of a Party member, excellent in five consecutive years',
    ],
    'dang-tinh',
    person,
  ),
  ofParty(
    [
      'giay-khen-chi-bo-nam',
      'Giấy khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu trong năm',
      'Certificate of a Party cell, exemplary in the year',
    ],
    'dang-co-so',
    collective,
  ),
  ofParty(
    [
      'giay-khen-chi-bo-5-nam',
      'Giấy khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền',
      'Certificate of a Party cell, exemplary in five consecutive years',
    ],
    'dang-tren-co-so',
    collective,
  ),
  ofParty(
    [
      'bang-khen-chi-bo-5-nam',
      'Bằng khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền',
      'Provincial certificate of merit of a Party cell, exemplary in five consecutive years',
    ],
    'dang-tinh',
    collective,
  ),
  ofParty(
    [
      'giay-khen-dang-bo-co-so-nam',
      'Giấy khen đảng bộ, chi bộ cơ sở hoàn thành xuất sắc nhiệm vụ tiêu biểu trong năm',
      'Certificate of a grassroots Party organisation, exemplary in the year',
    ],
    'dang-tren-co-so',
    collective,
  ),
  ofParty(
    [
      'bang-khen-dang-bo-co-so-5-nam',
      'Bằng khen đảng bộ, chi bộ cơ sở hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền',
      'Provincial certificate of merit of a grassroots Party organisation, exemplary in five consecutive years',
    ],
    'dang-tinh',
    collective,
  ),
  ofParty(
    [
      'co-dang-bo-co-so-5-nam',
      'Cờ tặng đảng bộ, chi bộ cơ sở hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền',
      'Flag for a grassroots Party organisation, exemplary in five consecutive years',
    ],
    'dang-tinh',
    collective,
  ),
]

const bySlug = new Map(honourNames.map((honour) => [honour.slug, honour]))

/** The name with this slug. */
export const honourNamed = (slug: string): HonourName | undefined => bySlug.get(slug)

/** The names of what a person, a unit or a household can hold. */
export const honoursFor = (subject: HonourSubject): HonourName[] =>
  honourNames.filter(({ subjects }) => subjects.includes(subject))

/** What an honour is called; its slug where the name is not known here. */
export const honourName = (slug: string, locale: 'vi' | 'en'): string => honourNamed(slug)?.[locale] ?? slug
