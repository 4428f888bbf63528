import { honourName } from '#law/honour-names.ts'
import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const duplicateWords = defineWords(
  {
    title: 'Trùng khen',
    titleOf: (year: number) => `Trùng khen: năm ${year}`,
    lead: 'Những lần khen có thể là một: cùng người, cùng tên không kể dấu, hoặc đơn vị trước và sau sáp nhập. Người có trách nhiệm xem hai bản ghi rồi kết luận.',
    law: (cite: string) => `Một thành tích không khen nhiều lần, nhiều hình thức (${cite}).`,
    year: 'Năm',
    state: 'Kết luận',
    states: {
      open: 'Chưa kết luận',
      same: 'Đúng là trùng',
      other: 'Không trùng',
    },
    anyState: 'Mọi kết luận',
    earlier: 'Lần khen trước',
    later: 'Lần khen này',
    award: 'Danh hiệu, hình thức',
    why: 'Vì sao nghi trùng',
    whys: {
      'same-award': 'Đã được tặng trong năm',
      'other-form': 'Đã có hình thức khen thưởng khác trong năm',
      spelling: 'Người khác trong hồ sơ, cùng tên không kể dấu',
      merged: 'Đơn vị trước hoặc sau khi sáp nhập',
    },
    compare: 'So sánh',
    compareOf: (name: string) => `So sánh hai lần khen của ${name}`,
    none: 'Không có cặp nào như vậy.',
    name: 'Tên',
    code: 'Mã cán bộ',
    born: 'Ngày sinh',
    unit: 'Đơn vị hiện nay',
    unitThen: 'Đơn vị khi được khen',
    decision: 'Quyết định',
    authority: 'Cấp quyết định',
    note: 'Ghi chú',
    notYet: 'Chưa có quyết định; đang được đề nghị.',
    toFile: 'Mở hồ sơ',
    conclude: 'Kết luận',
    answer: 'Hai lần khen này',
    reason: 'Căn cứ',
    reasonHint: 'Ví dụ: hai thành tích khác nhau, tháng 3 và tháng 9.',
    save: 'Ghi kết luận',
    saved: 'Đã ghi kết luận.',
    concluded: (by: string, when: string) => `${by}, ${when}`,
    suspect: 'Có thể trùng',
    count: (count: string) => `${count} cặp`,
  },
  {
    title: 'Already rewarded?',
    titleOf: (year) => `Already rewarded in ${year}?`,
    lead: 'Honours that may be one: the same person, the same name but for diacritics, or a unit before and after a merger. Somebody looks at both records and decides.',
    law: (cite) => `One achievement is not rewarded many times or in many forms (${cite}).`,
    year: 'Year',
    state: 'Decision',
    states: { open: 'Not decided', same: 'The same achievement', other: 'Another achievement' },
    anyState: 'All decisions',
    earlier: 'The earlier honour',
    later: 'This honour',
    award: 'Title or form',
    why: 'Why it may be one',
    whys: {
      'same-award': 'Conferred already in the year',
      'other-form': 'Another form of commendation in the year',
      spelling: 'Another person on record, the same name but for diacritics',
      merged: 'The unit before or after a merger',
    },
    compare: 'Compare',
    compareOf: (name) => `Compare the two honours of ${name}`,
    none: 'There is no such pair.',
    name: 'Name',
    code: 'Staff code',
    born: 'Born',
    unit: 'Unit today',
    unitThen: 'Unit at the time',
    decision: 'Decision',
    authority: 'Conferred by',
    note: 'Note',
    notYet: 'No decision yet; it is proposed.',
    toFile: 'Open the file',
    conclude: 'Decide',
    answer: 'The two are',
    reason: 'Ground',
    reasonHint: 'Such as: two achievements, of March and of September.',
    save: 'Record the decision',
    saved: 'The decision is recorded.',
    concluded: (by, when) => `${by}, ${when}`,
    suspect: 'Perhaps rewarded already',
    count: (count) => `${count} pairs`,
  },
)

type Facts = { name?: string; award?: string; year?: number; reason?: string }
const about = ({ name, award, year }: Facts, locale: 'vi' | 'en') =>
  `${name}, ${award ? honourName(award, locale) : ''} ${year}`

export const duplicateEvents = defineWords(
  {
    'duplicate.found': (f: Facts) => `Kết luận trùng khen: ${about(f, 'vi')} (${f.reason})`,
    'duplicate.cleared': (f: Facts) => `Kết luận không trùng khen: ${about(f, 'vi')} (${f.reason})`,
  },
  {
    'duplicate.found': (f) => `Decided that it was rewarded already: ${about(f, 'en')} (${f.reason})`,
    'duplicate.cleared': (f) => `Decided that it is another achievement: ${about(f, 'en')} (${f.reason})`,
  },
)

export const refuse = refuser('duplicates', {
  vi: {
    own: 'Không ai tự kết luận về lần khen của mình. Hãy nhờ người khác.',
    otherYear: 'Hai lần khen không cùng năm. Hãy mở lại từ danh sách.',
  },
  en: {
    own: 'Nobody decides about the own honour. Ask somebody else.',
    otherYear: 'The two are not of one year. Open them from the list again.',
  },
})
