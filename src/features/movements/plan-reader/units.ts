/** What a number counts: the sign or the words after it. */

export type Unit = { readonly value: string; readonly start: number }

// words that belong together or stand alone, where counting words would take too many or too few
const known = [
  'sáng kiến, giải pháp',
  'sáng kiến',
  'giải pháp',
  'đề tài',
  'công trình',
  'phần việc',
  'mô hình',
  'dự án',
  'chuyên đề',
  'cán bộ',
  'công chức',
  'viên chức',
  'đoàn viên',
  'đảng viên',
  'hội viên',
  'người lao động',
  'người',
  'lượt người',
  'lượt',
  'hộ nghèo',
  'hộ dân',
  'hộ gia đình',
  'hộ',
  'học sinh',
  'giáo viên',
  'tập thể',
  'cá nhân',
  'đơn vị máu',
  'đơn vị',
  'chi bộ',
  'công đoàn cơ sở',
  'doanh nghiệp',
  'hợp tác xã',
  'tổ chức',
  'xã',
  'phường',
  'thôn',
  'trường',
  'lớp',
  'điển hình',
  'điểm phần trăm',
  'phần trăm',
  'điểm',
  'nghìn tỷ đồng',
  'tỷ đồng',
  'triệu đồng',
  'nghìn đồng',
  'đồng',
  'triệu tấn',
  'tấn',
  'km',
  'm2',
  'm3',
  'ha',
  'mét',
  'việc',
  'lần',
  'tiết',
  'buổi',
  'cuộc',
  'giải',
  'bài viết',
  'tin bài',
  'tin, bài',
  'bài',
  'văn bản',
  'thủ tục',
  'hồ sơ',
  'sản phẩm',
  'tiêu chí',
  'chỉ tiêu',
  'hoạt động',
  'vụ việc',
  'vụ',
  'ý tưởng',
  'nhiệm vụ',
].sort((a, b) => b.length - a.length)

const time = new Set(['phút', 'giờ', 'ngày', 'tháng', 'năm', 'tuần', 'giây'])
// what follows a number that orders or dates, and counts nothing
const noUnit = new Set(
  'điều khoản nội đợt giai bước phần nhiệm quý về của và đến trở đồng\u00a0chí hội chủ lĩnh đêm tuổi chương mục nghị quyết bộ trong là thì hoặc hay'.split(
    ' ',
  ),
)
const stops = new Set(
  'trở cho của và được có là với trong tại từ đến để theo so do ở đạt vào mỗi trên dưới khi nhằm cấp hoặc về bằng đã sẽ tham đều còn này mới gồm vượt hoàn góp một các những đủ thuộc ký phục tham không đúng cùng điểm'.split(
    ' ',
  ),
)

const word = /^[\p{L}][\p{L}\d-]{0,11}(?:\/[\p{L}\d]{1,8})?/u

/** The words up to one that only joins, or to a stop; all of up to three, else the first two. */
function spoken(tail: string): string | null {
  const words: string[] = []
  let place = 0
  while (words.length < 4) {
    const next = word.exec(tail.slice(place))?.[0]
    if (!next || stops.has(next.toLowerCase())) break
    words.push(next)
    place += next.length
    if (tail[place] !== ' ') break
    place += 1
  }
  if (words.length === 0) return null
  return words.slice(0, words.length === 4 ? 2 : words.length).join(' ')
}

/** "phút/phương tiện", "lít/km": what follows the stroke, two words at most. */
function withPer(rest: string, length: number): string {
  const per = /^(?:\/[\p{L}\d]{1,8}){1,2}(?: (\p{L}{1,8}))?/u.exec(rest.slice(length))
  if (!per) return rest.slice(0, length)
  const second = per[1] && stops.has(per[1].toLowerCase()) ? per[1].length + 1 : 0
  return rest.slice(0, length + per[0].length - second)
}

/** The unit of the number that ends at `from`; time counts only where the clause compares. */
export function unitAfter(text: string, from: number, compares: boolean): Unit | null {
  const tail = text.slice(from, from + 80)
  if (/^ ?%/.test(tail)) return { value: '%', start: from + tail.indexOf('%') }
  if (!tail.startsWith(' ')) return null
  const rest = tail.slice(1)
  const small = rest.toLowerCase()
  const first = small.split(/[^\p{L}]/u, 1)[0] ?? ''
  if (time.has(first)) return compares ? { value: withPer(rest, first.length), start: from + 1 } : null
  if (noUnit.has(first) || stops.has(first)) return null
  const whole = known.find((unit) => small.startsWith(unit) && !/^[\p{L}\d]/u.test(small.slice(unit.length)))
  const value = whole ? withPer(rest, whole.length) : spoken(rest)
  return value ? { value, start: from + 1 } : null
}
