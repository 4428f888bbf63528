/**
 * The demonstration agency's units and people, made from lists and a seed: the same each time, and nobody real.
 */

/** A row of numbers from a seed, the same for the same seed (mulberry32). */
export function seeded(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /** A whole number from 0 to below the limit. */
    below: (limit: number) => Math.floor(next() * limit),
    among: <Thing>(things: readonly [Thing, ...Thing[]]): Thing =>
      things[Math.floor(next() * things.length)] ?? things[0],
    /** True so many times in a hundred. */
    chance: (percent: number) => next() * 100 < percent,
  }
}
export type Seeded = ReturnType<typeof seeded>

export const units = [
  { key: 'vp', name: 'Văn phòng', short: 'VP', size: 11 },
  { key: 'tc', name: 'Ban Tổ chức', short: 'BTC', size: 9 },
  { key: 'kt', name: 'Cơ quan Ủy ban Kiểm tra', short: 'UBKT', size: 8 },
  { key: 'tg', name: 'Ban Tuyên giáo và Dân vận', short: 'BTGDV', size: 9 },
  { key: 'nc', name: 'Ban Nội chính', short: 'BNC', size: 6 },
  { key: 'tt', name: 'Trung tâm Chuyển đổi số', short: 'TTCĐS', size: 7 },
  { key: 'qt', name: 'Phòng Quản trị, tài vụ', short: 'QTTV', size: 6 },
] as const
export type UnitKey = (typeof units)[number]['key']

/** What the unit is called. */
export const nameOfUnit = (key: UnitKey): string => units.find((unit) => unit.key === key)?.name ?? ''

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Phan',
] as const
const women = [
  'Thị Lan',
  'Thu Hà',
  'Thị Mai',
  'Ngọc Ánh',
  'Thanh Huyền',
  'Thị Hồng',
  'Minh Nguyệt',
  'Thị Yến',
  'Kim Oanh',
  'Thùy Dung',
  'Bích Phượng',
  'Hải Yến',
] as const
const men = [
  'Văn Bình',
  'Quang Dũng',
  'Minh Đức',
  'Hữu Nghĩa',
  'Đình Khánh',
  'Văn Sơn',
  'Tiến Đạt',
  'Quốc Việt',
  'Trung Kiên',
  'Anh Tuấn',
  'Xuân Trường',
  'Thành Ý',
] as const

/** A name that nobody of the list has yet. */
export function freshName(
  random: Seeded,
  taken: ReadonlySet<string>,
): { name: string; gender: 'nam' | 'nu' } {
  for (;;) {
    const gender = random.chance(52) ? ('nu' as const) : ('nam' as const)
    const name = `${random.among(families)} ${random.among(gender === 'nu' ? women : men)}`
    if (!taken.has(name)) return { name, gender }
  }
}

/** Who signs in to look around; the rest of the people have no account. */
export const guests = [
  { login: 'quantri', role: 'administrator', unit: null, says: 'Quản trị' },
  { login: 'canbo', role: 'emulation-officer', unit: null, says: 'Cán bộ thi đua, khen thưởng' },
  { login: 'thutruong', role: 'signer', unit: null, says: 'Thủ trưởng, người ký' },
  { login: 'truongban', role: 'head-of-unit', unit: 'vp', says: 'Chánh Văn phòng' },
  { login: 'bientap', role: 'editor', unit: null, says: 'Biên tập viên' },
  { login: 'nhanvien', role: 'staff', unit: 'vp', says: 'Chuyên viên Văn phòng' },
] as const

/** The demonstration's password: printed at the start, and changed by nobody's leave but the user's own. */
export const demonstrationPassword = 'sen-no-ben-ho-2026'

/** The sign-in name of who stands at this place of a unit's list; the head stands at 0. */
export function loginOf(unit: UnitKey, place: number): string {
  const known: Record<string, string> = { vp0: 'truongban', vp2: 'nhanvien', tc1: 'canbo', tg1: 'bientap' }
  return known[`${unit}${place}`] ?? `${unit}${place}`
}
