import { defineWords } from '#words/define-words.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { refuser } from '#words/refuser.ts'
import type { ColumnName } from './rules/lines.ts'

const rowsVi = (count: number) => `${formatNumber(count, 'vi')} dòng`
const rowsEn = (count: number) => (count === 1 ? '1 row' : `${formatNumber(count, 'en')} rows`)

export const importWords = defineWords(
  {
    title: 'Nhập dữ liệu',
    lead: 'Đưa danh sách có sẵn từ Excel hoặc CSV vào hồ sơ. Mọi dòng được kiểm tra trước, và cả lần nhập có thể hoàn tác.',
    start: 'Nhập một danh sách',
    kind: 'Danh sách',
    kinds: { nguoi: 'Cán bộ', 'xep-loai': 'Xếp loại hằng năm', 'khen-thuong': 'Khen thưởng đã có' },
    unit: 'Thuộc đơn vị',
    unitHint: 'Chỉ nhận những dòng thuộc đơn vị này và các đơn vị bên dưới.',
    file: 'Tệp Excel hoặc CSV',
    fileHint: 'Tối đa 10.000 dòng. Chưa có gì được ghi vào hồ sơ cho đến khi Ông/Bà xác nhận.',
    read: 'Đọc và kiểm tra',
    templates: 'Mẫu để điền',
    templatesLead: 'Cột có dấu * phải có. Thứ tự cột tuỳ ý; cột khác được bỏ qua.',
    template: (name: string) => `Tải mẫu: ${name}`,
    columnsOf: (columns: string) => `Các cột: ${columns}.`,
    past: 'Các lần nhập',
    none: 'Chưa có lần nhập nào.',
    at: 'Thời điểm',
    by: 'Người nhập',
    state: 'Tình trạng',
    states: {
      preview: 'Chờ xác nhận',
      running: 'Đang nhập',
      done: 'Đã nhập',
      failed: 'Dừng vì lỗi',
      undone: 'Đã hoàn tác',
      dropped: 'Đã bỏ',
    },
    rows: rowsVi,
    row: 'Dòng',
    name: 'Họ và tên',
    trouble: 'Lý do chưa nhập được',
    right: 'Sẽ nhập',
    wrong: 'Cần sửa',
    inFile: 'Trong tệp',
    added: 'Đã nhập',
    leftOut: 'Không nhập',
    wrongRows: 'Những dòng cần sửa',
    wrongLead:
      'Những dòng này sẽ không được nhập. Có thể sửa tệp rồi tải lên lại, hoặc nhập trước những dòng đúng.',
    leftOutRows: 'Những dòng không nhập',
    rightRows: 'Những dòng sẽ nhập',
    content: 'Nội dung',
    noneRight: 'Không có dòng nào nhập được. Hãy sửa tệp theo các lý do bên dưới rồi tải lên lại.',
    confirm: (count: number) => `Nhập ${rowsVi(count)}`,
    drop: 'Bỏ lần nhập này',
    undo: 'Hoàn tác lần nhập này',
    undoHint: 'Gỡ mọi mục đã nhập. Người nào đã có thêm nội dung khác trong hồ sơ thì được giữ lại.',
    running: (position: number, total: number) =>
      `Đã xử lý ${formatNumber(position, 'vi')} trên ${rowsVi(total)}. Trang tự cập nhật.`,
    undoneNote: (gone: number, kept: number) =>
      kept === 0
        ? `Đã gỡ ${formatNumber(gone, 'vi')} mục khỏi hồ sơ.`
        : `Đã gỡ ${formatNumber(gone, 'vi')} mục; ${formatNumber(kept, 'vi')} mục được giữ vì hồ sơ đã có thêm nội dung khác.`,
    keptRows: 'Những mục được giữ',
    why: 'Vì sao',
    whyKept: {
      corrected: 'Mục đã được sửa sau khi nhập.',
      'spoken-of': 'Hồ sơ đã có thêm nội dung khác.',
    },
    failedNote: (position: number, total: number) =>
      `Việc nhập gặp lỗi nhiều lần nên đã dừng ở dòng ${formatNumber(position, 'vi')} trên ${rowsVi(total)}. Có thể cho chạy tiếp, hoặc hoàn tác phần đã nhập.`,
    resume: 'Chạy tiếp',
    resumed: 'Đã cho chạy tiếp.',
    downloadWrong: 'Tải các dòng cần sửa (Excel)',
    downloadWrongHint: 'Sửa ngay trong tệp này theo lý do ở cột cuối, rồi tải lên lại.',
    droppedNote: 'Lần nhập này đã bỏ; không có gì được ghi vào hồ sơ.',
    began: 'Đã bắt đầu nhập.',
    undone: 'Đã hoàn tác lần nhập.',
    dropped: 'Đã bỏ lần nhập.',
    backToList: 'Về các lần nhập',
  },
  {
    title: 'Imports',
    lead: 'Bring lists from Excel or CSV into the records. Every row is checked first, and a whole import can be undone.',
    start: 'Import a list',
    kind: 'List',
    kinds: { nguoi: 'People', 'xep-loai': 'Yearly ratings', 'khen-thuong': 'Honours already held' },
    unit: 'Below unit',
    unitHint: 'Only rows of this unit and those below it are taken.',
    file: 'Excel or CSV file',
    fileHint: 'At most 10,000 rows. Nothing is written into the records until you confirm.',
    read: 'Read and check',
    templates: 'Templates',
    templatesLead: 'Columns with * are needed. Their order is free; other columns are passed over.',
    template: (name) => `Template: ${name}`,
    columnsOf: (columns) => `Columns: ${columns}.`,
    past: 'Past imports',
    none: 'There are no imports yet.',
    at: 'When',
    by: 'By',
    state: 'State',
    states: {
      preview: 'Waiting for confirmation',
      running: 'Running',
      done: 'Imported',
      failed: 'Stopped by a fault',
      undone: 'Undone',
      dropped: 'Dropped',
    },
    rows: rowsEn,
    row: 'Row',
    name: 'Full name',
    trouble: 'Why it cannot be imported',
    right: 'To be imported',
    wrong: 'To be corrected',
    inFile: 'In the file',
    added: 'Imported',
    leftOut: 'Left out',
    wrongRows: 'Rows to be corrected',
    wrongLead:
      'These rows will be left out. Correct the file and send it again, or import the right rows first.',
    leftOutRows: 'Rows left out',
    rightRows: 'Rows to be imported',
    content: 'Content',
    noneRight: 'No row can be imported. Correct the file by the reasons below and send it again.',
    confirm: (count) => `Import ${rowsEn(count)}`,
    drop: 'Drop this import',
    undo: 'Undo this import',
    undoHint: 'Takes out everything that came in. A person of whom other things are recorded by now stays.',
    running: (position, total) =>
      `${formatNumber(position, 'en')} of ${rowsEn(total)} worked through. The page refreshes itself.`,
    undoneNote: (gone, kept) =>
      kept === 0
        ? `${formatNumber(gone, 'en')} entries taken out of the records.`
        : `${formatNumber(gone, 'en')} entries taken out; ${formatNumber(kept, 'en')} stay because other things are recorded with them.`,
    keptRows: 'Entries that stay',
    why: 'Why',
    whyKept: {
      corrected: 'The entry was corrected after the import.',
      'spoken-of': 'Other things are recorded of this person by now.',
    },
    failedNote: (position, total) =>
      `The import failed several times and stopped at ${formatNumber(position, 'en')} of ${rowsEn(total)}. Let it go on, or undo what came in.`,
    resume: 'Go on',
    resumed: 'The import goes on.',
    downloadWrong: 'Download the rows to be corrected (Excel)',
    downloadWrongHint: 'Correct them in this file by the reasons in the last column, and send it again.',
    droppedNote: 'This import was dropped; nothing was written into the records.',
    began: 'The import has begun.',
    undone: 'The import is undone.',
    dropped: 'The import is dropped.',
    backToList: 'Back to imports',
  },
)

/** Titles of columns, as templates write them and files are read by them. */
export const columnWords = defineWords(
  {
    code: 'Mã cán bộ',
    name: 'Họ và tên',
    gender: 'Giới tính',
    born: 'Ngày sinh',
    title: 'Chức vụ, vị trí việc làm',
    head: 'Người đứng đầu',
    unit: 'Đơn vị',
    since: 'Giữ chức vụ từ ngày',
    workingSince: 'Công tác từ ngày',
    memberSince: 'Ngày vào Đảng',
    email: 'Thư điện tử công vụ',
    year: 'Năm',
    track: 'Khối',
    class: 'Mức xếp loại',
    decision: 'Quyết định',
    subject: 'Đối tượng (cá nhân, tập thể)',
    award: 'Danh hiệu, hình thức khen thưởng',
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    authority: 'Cấp có thẩm quyền quyết định',
    note: 'Ghi chú',
  },
  {
    code: 'Staff code',
    name: 'Full name',
    gender: 'Sex',
    born: 'Date of birth',
    title: 'Position',
    head: 'Head of unit',
    unit: 'Unit',
    since: 'In position since',
    workingSince: 'Working since',
    memberSince: 'Party member since',
    email: 'Official e-mail',
    year: 'Year',
    track: 'Track',
    class: 'Class',
    decision: 'Decision',
    subject: 'Subject (person, collective)',
    award: 'Honour',
    decisionNumber: 'Decision number',
    decidedOn: 'Decided on',
    authority: 'Deciding authority',
    note: 'Note',
  },
)

type Facts = Record<string, string | number>

const column = (facts: Facts, locale: Locale) =>
  // facts carry the name of a column that the rules know
  `“${columnWords[locale][facts.column as ColumnName]}”`

const faultWords = defineWords(
  {
    empty: (facts: Facts) => `Ô ${column(facts, 'vi')} còn trống.`,
    tooLong: (facts: Facts) => `Ô ${column(facts, 'vi')} dài hơn ${facts.max} ký tự.`,
    day: (facts: Facts) =>
      `Ô ${column(facts, 'vi')} ghi “${facts.value}”, không đọc được thành ngày. Hãy ghi như 01/7/2026.`,
    year: (facts: Facts) => `Năm “${facts.value}” không đúng. Hãy ghi bốn chữ số, từ 1945 đến năm nay.`,
    ahead: (facts: Facts) => `Ô ${column(facts, 'vi')} ghi một ngày chưa đến.`,
    notOneOf: (facts: Facts) =>
      `Ô ${column(facts, 'vi')} ghi “${facts.value}”, không phải giá trị được dùng.`,
    codeTaken: (facts: Facts) => `Mã cán bộ ${facts.code} đã thuộc về ${facts.name}.`,
    namesake: 'Đã có người cùng tên trong hồ sơ. Nếu là người khác, hãy ghi mã cán bộ để phân biệt.',
    twice: 'Trùng với một dòng ở trên trong cùng tệp.',
    noUnit: (facts: Facts) => `Không có đơn vị “${facts.unit}” trong phạm vi đã chọn.`,
    severalUnits: (facts: Facts) => `Có nhiều đơn vị tên “${facts.unit}”. Hãy chọn phạm vi hẹp hơn khi nhập.`,
    unitNotThere: (facts: Facts) => `${facts.unit} chỉ có từ ngày ${facts.on}.`,
    workAfterPosition: 'Ngày bắt đầu công tác đứng sau ngày nhận chức vụ.',
    tooYoung: 'Ngày sinh cho thấy người này chưa đủ 15 tuổi.',
    memberTooYoung: 'Ngày vào Đảng đứng trước khi đủ 18 tuổi.',
    unitHasHead: (facts: Facts) => `${facts.unit} đã có người đứng đầu.`,
    email: 'Địa chỉ thư điện tử không đúng dạng.',
    noCode: (facts: Facts) => `Không có ai mang mã cán bộ ${facts.code}.`,
    codeOfAnother: (facts: Facts) =>
      `Mã cán bộ ${facts.code} là của ${facts.name}, không khớp họ tên ở dòng này.`,
    severalNamed: (facts: Facts) => `Có ${facts.count} người cùng tên này. Hãy ghi mã cán bộ.`,
    nobody: 'Không có ai tên này trong hồ sơ.',
    outside: 'Người này không thuộc đơn vị đã chọn.',
    ownFile: 'Không ai tự ghi vào hồ sơ của chính mình. Hãy nhờ người khác nhập dòng này.',
    noAward: (facts: Facts) => `“${facts.award}” không phải tên danh hiệu, hình thức dùng cho đối tượng này.`,
    said: (facts: Facts) => String(facts.vi),
  },
  {
    empty: (facts) => `${column(facts, 'en')} is empty.`,
    tooLong: (facts) => `${column(facts, 'en')} is longer than ${facts.max} characters.`,
    day: (facts) =>
      `${column(facts, 'en')} says “${facts.value}”, which is not a day. Write it like 01/7/2026.`,
    year: (facts) => `“${facts.value}” is not a year. Give four digits, from 1945 to this year.`,
    ahead: (facts) => `${column(facts, 'en')} is a day that has not come yet.`,
    notOneOf: (facts) => `${column(facts, 'en')} says “${facts.value}”, which is not one of its values.`,
    codeTaken: (facts) => `Staff code ${facts.code} already belongs to ${facts.name}.`,
    namesake: 'Somebody of this name is in the records. If this is somebody else, give the staff code.',
    twice: 'Says the same as a row above in this file.',
    noUnit: (facts) => `There is no unit “${facts.unit}” within the one that was chosen.`,
    severalUnits: (facts) =>
      `Several units are called “${facts.unit}”. Choose a narrower unit to import into.`,
    unitNotThere: (facts) => `${facts.unit} exists only from ${facts.on}.`,
    workAfterPosition: 'The first day of work is after the first day of the position.',
    tooYoung: 'By the date of birth this person is younger than 15.',
    memberTooYoung: 'The day of joining the Party is before the age of 18.',
    unitHasHead: (facts) => `${facts.unit} already has a head.`,
    email: 'The e-mail address is not well formed.',
    noCode: (facts) => `Nobody has staff code ${facts.code}.`,
    codeOfAnother: (facts) =>
      `Staff code ${facts.code} is ${facts.name}’s, which is not the name in this row.`,
    severalNamed: (facts) => `${facts.count} people bear this name. Give the staff code.`,
    nobody: 'Nobody of this name is in the records.',
    outside: 'This person is not in the chosen unit.',
    ownFile: 'Nobody writes into the own file. Ask somebody else to import this row.',
    noAward: (facts) => `“${facts.award}” is not the name of an honour for this subject.`,
    said: (facts) => String(facts.en),
  },
)

export type FaultCode = keyof (typeof faultWords)['vi']
/** What is wrong with a row, said when it is shown. */
export type Fault = { code: FaultCode; facts: Facts }
export type LeftOut = { number: number; name: string; fault: Fault }

export function sayFault({ code, facts }: Fault, locale: Locale): string {
  const sentence = faultWords[locale][code]
  return typeof sentence === 'function' ? sentence(facts) : sentence
}

const added = (facts: { total: number }, locale: Locale) =>
  locale === 'vi' ? rowsVi(facts.total) : rowsEn(facts.total)

export const importEvents = defineWords(
  {
    'import.begun': (facts: { total: number }) => `Tải lên một danh sách ${added(facts, 'vi')} để nhập`,
    'import.confirmed': 'Xác nhận nhập danh sách',
    'import.advanced': (facts: { added: number; total: number }) =>
      `Nhập ${formatNumber(facts.added, 'vi')} mục từ danh sách ${added(facts, 'vi')}`,
    'import.undone': (facts: { gone: number }) =>
      `Hoàn tác lần nhập, gỡ ${formatNumber(facts.gone, 'vi')} mục khỏi hồ sơ`,
    'import.stumbled': 'Một bước nhập gặp lỗi',
    'import.resumed': 'Cho lần nhập chạy tiếp',
    'import.dropped': 'Bỏ một lần nhập chưa xác nhận',
  },
  {
    'import.begun': (facts) => `Uploaded a list of ${added(facts, 'en')} to import`,
    'import.confirmed': 'Confirmed an import',
    'import.advanced': (facts) =>
      `Imported ${formatNumber(facts.added, 'en')} entries from a list of ${added(facts, 'en')}`,
    'import.undone': (facts) => `Undid an import; ${formatNumber(facts.gone, 'en')} entries taken out`,
    'import.stumbled': 'A step of an import failed',
    'import.resumed': 'Let an import go on',
    'import.dropped': 'Dropped an import that was not confirmed',
  },
)

const listed = (columns: readonly ColumnName[], locale: Locale) =>
  columns.map((name) => `“${columnWords[locale][name]}”`).join(', ')

export const refuse = refuser('imports', {
  vi: {
    noColumns: ({ columns }: { columns: readonly ColumnName[] }) =>
      `Không tìm thấy các cột ${listed(columns, 'vi')}. Hãy dùng mẫu, hoặc đặt tên cột như trong mẫu.`,
    noRows: 'Bảng chỉ có tên cột, chưa có dòng nào.',
    notWaiting: 'Lần nhập này đã được xác nhận hoặc đã bỏ.',
    nothingRight: 'Không còn dòng nào nhập được.',
    notFailed: 'Lần nhập này không dừng vì lỗi.',
    notDone: 'Chỉ hoàn tác được lần nhập đã xong.',
  },
  en: {
    noColumns: ({ columns }) =>
      `The columns ${listed(columns, 'en')} were not found. Use the template, or name columns as it does.`,
    noRows: 'The table has titles only, and no rows.',
    notWaiting: 'This import has been confirmed or dropped already.',
    nothingRight: 'No row can be imported any more.',
    notFailed: 'This import has not stopped by a fault.',
    notDone: 'Only an import that has finished can be undone.',
  },
})

/** What a template's one row shows: how each column is filled in. */
export type Example = Partial<Record<ColumnName, string>>
type Examples = Record<'nguoi' | 'xep-loai' | 'khen-thuong', Example>

const person = { code: 'CB001', name: 'Nguyễn Văn A' }

export const examples: Record<Locale, Examples> = {
  vi: {
    nguoi: {
      ...person,
      gender: 'Nam',
      born: '01/7/1990',
      title: 'Chuyên viên',
      head: 'không',
      unit: 'Văn phòng',
      since: '01/3/2022',
      workingSince: '01/9/2015',
      memberSince: '03/02/2018',
      email: 'a@example.vn',
    },
    'xep-loai': {
      ...person,
      year: '2025',
      track: 'Chính quyền',
      class: 'Hoàn thành tốt nhiệm vụ',
      decision: '12-QĐ/VP',
    },
    'khen-thuong': {
      ...person,
      subject: 'Cá nhân',
      award: 'Lao động tiên tiến',
      year: '2025',
      decisionNumber: '15-QĐ/VP',
      decidedOn: '20/12/2025',
      authority: 'Thủ trưởng cơ quan',
    },
  },
  en: {
    nguoi: {
      ...person,
      gender: 'Male',
      born: '01/7/1990',
      title: 'Officer',
      head: 'no',
      unit: 'Office',
      since: '01/3/2022',
      workingSince: '01/9/2015',
      memberSince: '03/02/2018',
      email: 'a@example.vn',
    },
    'xep-loai': {
      ...person,
      year: '2025',
      track: 'Administration',
      class: 'Hoàn thành tốt nhiệm vụ',
      decision: '12-QĐ/VP',
    },
    'khen-thuong': {
      ...person,
      subject: 'Person',
      award: 'Lao động tiên tiến',
      year: '2025',
      decisionNumber: '15-QĐ/VP',
      decidedOn: '20/12/2025',
      authority: 'Head of the agency',
    },
  },
}
