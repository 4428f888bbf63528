/** Amounts: numbers, money, shares, measures, spans, fractions, telephone numbers. */
import { digitByDigit, ordinalWords } from './numbers.ts'
import { type Around, dash, endsHere, type Rule, rule, sayInteger, sayNumber } from './rule.ts'

const units: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°C': 'độ xê',
  ºC: 'độ xê',
  '°': 'độ',
  km: 'ki lô mét',
  'km/h': 'ki lô mét trên giờ',
  'm/s': 'mét trên giây',
  m: 'mét',
  dm: 'đề xi mét',
  cm: 'xen ti mét',
  mm: 'mi li mét',
  'km²': 'ki lô mét vuông',
  km2: 'ki lô mét vuông',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  'm³/s': 'mét khối trên giây',
  ha: 'héc ta',
  kg: 'ki lô gam',
  g: 'gam',
  mg: 'mi li gam',
  l: 'lít',
  ml: 'mi li lít',
  kWh: 'ki lô oát giờ',
  kW: 'ki lô oát',
  MW: 'mê ga oát',
  kV: 'ki lô vôn',
  KB: 'ki lô bai',
  MB: 'mê ga bai',
  GB: 'gi ga bai',
  TB: 'tê ra bai',
  'Mb/s': 'mê ga bít trên giây',
  tr: 'triệu',
  đ: 'đồng',
  '₫': 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  USD: 'đô la Mỹ',
  EUR: 'ơ rô',
  '€': 'ơ rô',
  "'": 'phút',
  '’': 'phút',
}
const unit = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .map((one) => one.replace(/[/'’]/g, '\\$&').replaceAll('\\’', '’').replaceAll("\\'", "'"))
  .join('|')

const figure = '(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)'

/** A whole or decimal number with a sign. */
const signed = (text: string, around: Around): string =>
  /^[-−]/.test(text) ? `âm ${sayNumber(text.slice(1), around)}` : sayNumber(text, around)

/** Whether a minus may begin here: behind another sign it is a dash. */
const isApart = ({ text, at }: Around) => /[\s(]/.test(text[at - 1] ?? ' ')

/** What comes behind an amount: `%`, `km`, `đ/người`. */
const measure = `(?:\\s?(${unit})(?![\\p{L}\\p{N}]))`

const amountOf = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'))

/** Two halves of a whole by their words, `3/4` → ba phần tư; larger ones as a count out of a count. */
function fractionWords(over: string, under: string, around: Around): string {
  const [top, bottom] = [amountOf(over), amountOf(under)]
  if (bottom > 1 && bottom <= 10 && top < bottom)
    return `${sayInteger(over, around)} phần ${bottom === 4 ? 'tư' : sayInteger(under, around)}`
  return `${sayNumber(over, around)} trên ${sayNumber(under, around)}`
}

const phone = (source: string): string =>
  (source.startsWith('+') ? 'cộng ' : '') +
  source
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(digitByDigit)
    .join(', ')

export const quantityRules: readonly Rule[] = [
  // 0912 345 678, (024) 3825 1234, +84 24 3825 1234, 1900 1234
  rule(/(?:\+84|\(0\d{1,3}\)|0\d{1,3})(?:[ .-]?\d{2,4}){2,4}(?![\p{L}\p{N}]|[.,/]\d)/u, ([source = '']) =>
    source.replace(/\D/g, '').length >= 9 ? phone(source) : null,
  ),
  rule(/1[89]00(?:[ .]?\d{2,4}){1,2}(?![\p{L}\p{N}])/u, ([source = ''], around) =>
    /^(?:đài|số|gọi|thoại|hotline|nóng|dây)$/.test(around.before) || /[ .]/.test(source)
      ? phone(source)
      : null,
  ),
  // thứ 2, lần thứ 3
  rule(new RegExp(`(\\d{1,3})${endsHere}(?![.,/]\\d)`, 'u'), ([, digits = ''], around) =>
    around.before === 'thứ' ? ordinalWords(digits, around.dialect) : null,
  ),
  // versions and sections: 4.0, 2.1.3
  rule(/\d+(?:\.\d+)+(?![\p{L}\p{N}]|,\d)/u, ([source = ''], around) =>
    /^\d{1,3}(?:\.\d{3})+$/.test(source)
      ? null
      : source
          .split('.')
          .map((part) => sayInteger(part, around))
          .join(' chấm '),
  ),
  // 1,234,567 as other languages write it
  rule(/\d{1,3}(?:,\d{3}){2,}(?![\p{L}\p{N}])/u, ([source = ''], around) =>
    sayInteger(source.replaceAll(',', ''), around),
  ),
  // $5, US$ 5
  rule(
    new RegExp(`(?:US)?\\$\\s?(${figure})`, 'u'),
    ([, amount], around) => `${sayNumber(amount, around)} đô la`,
  ),
  // a span, with its measure: 2021-2025, 5–7, 5–10%, 1,5-2 tỷ
  rule(
    new RegExp(`(${figure})(${dash})(${figure})${measure}?(?![\\p{L}\\p{N}]|[-–/]\\d)`, 'u'),
    (found, around) => {
      const [, from = '', between = '', to = '', measured] = found
      const areYears = /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
      if (/\s/.test(between) && !areYears && !/^(?:từ|trang|khoảng|điều|khoản)$/.test(around.before))
        return null
      const ending = measured ? ` ${units[measured]}` : ''
      return `${sayNumber(from, around)} đến ${sayNumber(to, around)}${ending}`
    },
  ),
  // a share of a whole, or so many out of so many
  rule(
    new RegExp(`(${figure})\\s?/\\s?(${figure})(?![\\p{L}\\p{N}])`, 'u'),
    ([, over = '', under = ''], around) =>
      /^(?:số|nhà|ngõ|ngách|hẻm)$/.test(around.before)
        ? `${sayNumber(over, around)} gạch chéo ${sayNumber(under, around)}`
        : fractionWords(over, under, around),
  ),
  // 1:500
  rule(
    new RegExp(`(${figure}):(${figure})${endsHere}`, 'u'),
    ([, over, under], around) => `${sayNumber(over, around)} trên ${sayNumber(under, around)}`,
  ),
  rule(new RegExp(`([-−]?${figure})${measure}`, 'u'), ([, amount = '', measured = ''], around) =>
    /^[-−]/.test(amount) && !isApart(around) ? null : `${signed(amount, around)} ${units[measured]}`,
  ),
  rule(new RegExp(`\\+(${figure})`, 'u'), ([, amount], around) => `cộng ${sayNumber(amount, around)}`),
  rule(new RegExp(`[-−](${figure})`, 'u'), ([, amount], around) =>
    // a dash that opens a line is the sign of a list, and one between two figures is a span
    around.startsLine || !isApart(around) ? null : `âm ${sayNumber(amount, around)}`,
  ),
  // for each: tấn/ha, đồng/m²
  rule(new RegExp(`/(${unit})(?![\\p{L}\\p{N}])`, 'u'), ([, each = ''], around) =>
    perEach.test(around.before) && each !== 'đ' ? `trên ${units[each]}` : null,
  ),
  // 5 x 3
  rule(/x(?=\s?\d)/u, (_, { text, at }) => (/[\s\d]/.test(text[at - 1] ?? '') ? 'nhân' : null)),
  // Q.1, P.5
  rule(/([QP])\.\s?(?=\d)/u, ([, place]) => (place === 'Q' ? 'quận' : 'phường')),
  rule(new RegExp(figure, 'u'), ([amount = ''], around) => sayNumber(amount, around)),
]

/** Said behind a figure in front of a slash: so much for each. */
export const perEach =
  /^(?:đồng|đ|usd|vnđ|triệu|tỷ|tấn|tạ|yến|kg|người|lần|giờ|lượt|suất|ha|km|m²|m2|điểm|buổi|ngày|tháng)$/u
