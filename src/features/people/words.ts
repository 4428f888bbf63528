import { honourName } from '#law/honour-names.ts'
import { formatDay } from '#words/dates.ts'
import { defineWords } from '#words/define-words.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { refuser } from '#words/refuser.ts'
import type { EntryKind } from './queries/file.ts'

const people = (count: number, locale: Locale) =>
  locale === 'vi'
    ? `${formatNumber(count, 'vi')} người`
    : count === 1
      ? '1 person'
      : `${formatNumber(count, 'en')} people`

export const personWords = defineWords(
  {
    people: 'Con người',
    lead: 'Mỗi người một hồ sơ trọn đời: quá trình công tác, xếp loại, khen thưởng.',
    count: (count: number) => people(count, 'vi'),
    search: 'Họ tên hoặc mã cán bộ',
    unit: 'Đơn vị',
    allUnits: 'Mọi đơn vị',
    status: 'Tình trạng',
    working: 'Đang công tác',
    left: 'Đã rời cơ quan',
    everybody: 'Tất cả',
    part: 'Vị trí',
    headsOnly: 'Chỉ người đứng đầu',
    order: 'Thứ tự',
    byGiven: 'Theo tên',
    byFamily: 'Theo họ',
    none: 'Chưa có người nào khớp với điều kiện lọc.',
    noneYet: 'Chưa có ai trong hồ sơ',
    noneYetHint: 'Thêm từng người ở đây, hoặc nhập cả danh sách từ Excel.',
    exportXlsx: 'Xuất Excel',
    exportCsv: 'Xuất CSV',
    exportName: 'danh-sach-can-bo',
    add: 'Thêm người',
    addLead:
      'Lập hồ sơ cho người mới đến. Người đã từng công tác ở đây thì mở lại hồ sơ cũ và ghi “Trở lại cơ quan”.',
    edit: 'Sửa thông tin',
    editTitle: (name: string) => `Sửa thông tin: ${name}`,
    name: 'Họ và tên',
    sortAs: 'Xếp theo',
    sortAsHint:
      'Chỉ điền khi tên riêng không đứng cuối; ghi các chữ theo thứ tự dùng để xếp, ví dụ: H’Nhan Ksor.',
    code: 'Mã cán bộ',
    gender: 'Giới tính',
    male: 'Nam',
    female: 'Nữ',
    born: 'Ngày sinh',
    email: 'Thư điện tử công vụ',
    memberSince: 'Ngày vào Đảng',
    notMember: 'Chưa ghi',
    title: 'Chức vụ, vị trí việc làm',
    head: 'Người đứng đầu',
    isHead: 'Là người đứng đầu đơn vị',
    isMain: 'Là chức vụ chính',
    concurrent: 'Kiêm nhiệm',
    since: 'Từ ngày',
    until: 'Đến hết ngày',
    untilHint: 'Để trống nếu chưa kết thúc.',
    workingSince: 'Công tác tại cơ quan từ ngày',
    workingSinceHint: 'Để trống nếu trùng với ngày nhận chức vụ này.',
    decision: 'Quyết định',
    decisionHint: 'Số, ngày, cơ quan ban hành; ví dụ 123/QĐ-VP ngày 01/7/2026',
    another: 'Đây là người khác, vẫn lập hồ sơ mới',
    namesakes: 'Người trùng tên đã có trong hồ sơ',
    now: 'nay',
    nowCalled: (name: string) => `nay là ${name}`,
    nowIn: (name: string) => `nay thuộc ${name}`,
    noUnit: 'Chưa có đơn vị',
    upTo: (day: string) => `đến ${day}`,
    summary: 'Thông tin chung',
    file: 'Hồ sơ',
    fileHidden:
      'Xếp loại, thời gian nghỉ và kỷ luật chỉ hiện với người có trách nhiệm và chính người trong hồ sơ.',
    ownFile:
      'Đây là hồ sơ của Ông/Bà. Nếu thấy mục ghi sai, hãy báo cán bộ thi đua, khen thưởng hoặc người quản trị.',
    results: 'Kết quả theo năm',
    deeds: 'Việc tốt',
    history: 'Nhật ký hồ sơ',
    older: (count: number) => `${formatNumber(count, 'vi')} thay đổi trước đó`,
    noHistory: 'Chưa có thay đổi nào được ghi.',
    account: 'Cấp tài khoản',
    transfer: 'Điều động, bổ nhiệm',
    transferLead: 'Chức vụ chính đang giữ kết thúc vào hôm trước; quá trình công tác nối liền.',
    place: 'Nơi công tác',
    newPart: 'Việc ghi',
    becomesMain: 'Nhận chức vụ chính mới, thôi chức vụ chính đang giữ',
    becomesSide: 'Kiêm nhiệm thêm, vẫn giữ chức vụ chính',
    leave: 'Rời cơ quan',
    leaveLead: 'Mọi chức vụ đang giữ kết thúc vào hôm trước. Hồ sơ và khen thưởng được giữ nguyên.',
    leaveOn: 'Rời cơ quan từ ngày',
    because: 'Lý do',
    leavesOn: (day: string) => `Rời cơ quan từ ${day}`,
    leftOn: (day: string) => `Đã rời cơ quan từ ${day}`,
    stay: 'Huỷ ghi rời cơ quan',
    stayHint: 'Dùng khi ghi nhầm: các chức vụ kết thúc cùng ngày được mở lại.',
    comeBack: 'Trở lại cơ quan',
    comeBackLead: 'Mở giai đoạn công tác mới trong cùng hồ sơ.',
    comeBackOn: 'Trở lại từ ngày',
    endPosition: 'Thôi kiêm nhiệm',
    endOn: 'Ngày cuối giữ chức vụ',
    end: 'Kết thúc',
    addEntry: 'Ghi thêm',
    correct: 'Sửa mục này',
    why: 'Lý do sửa',
    whyHint: 'Nội dung trước và sau khi sửa được giữ trong nhật ký.',
    remove: 'Gỡ mục này',
    removeLead: 'Chỉ gỡ khi ghi nhầm. Nội dung đã gỡ được giữ trong nhật ký.',
    whyRemove: 'Lý do gỡ',
    year: 'Năm',
    kind: 'Loại',
    class: 'Mức xếp loại',
    track: 'Khối',
    from: 'Từ ngày',
    note: 'Ghi chú',
    form: 'Hình thức',
    decidedOn: 'Ngày quyết định',
    servedOn: 'Ngày hết thời hạn',
    servedHint: 'Để trống nếu chưa hết hoặc chưa rõ.',
    reason: 'Hành vi vi phạm',
    award: 'Danh hiệu, hình thức khen thưởng',
    chooseAward: 'Chọn danh hiệu hoặc hình thức',
    decisionNumber: 'Số quyết định',
    authority: 'Cấp có thẩm quyền quyết định',
    unitThen: 'Đơn vị lúc đó',
    unitThenHint: 'Để trống để lấy theo quá trình công tác.',
    yearOfHonour: 'Thành tích năm',
    periodNote: 'Ghi chú',
    endedBecause: 'Lý do kết thúc',
    notEnded: 'Chưa kết thúc',
    unconfirmed: 'tên gọi chưa đối chiếu với văn bản gốc',
    unitHonours: (name: string) => `Khen thưởng của ${name}`,
    recognisedYear: 'Năm công nhận',
    initiativeTitle: 'Tên sáng kiến, đề tài',
    scope: 'Phạm vi ảnh hưởng',
    scopeHint: 'Phạm vi đã được công nhận hiệu quả áp dụng, khả năng nhân rộng hoặc phạm vi ảnh hưởng.',
    recognisedBy: 'Cấp công nhận',
    notRecognised: 'Chưa được công nhận',
    usedFor: 'Đã làm căn cứ cho',
    usedHint: 'Mỗi sáng kiến, đề tài chỉ làm căn cứ một lần.',
    usedYear: 'Năm đã dùng',
    notUsed: 'Chưa dùng',
    used: (award: string, year: number) => `đã dùng cho ${award} năm ${year}`,
    clearedOn: 'Ngày có kết luận, được xem xét lại',
    clearedHint: 'Để trống nếu còn đang xem xét: trong thời gian đó chưa xét khen thưởng.',
    basis: 'Loại hình khen thưởng',
    basisUnknown: 'Chưa ghi',
    untilOn: 'Thành tích tính đến hết ngày',
    untilOnHint: 'Ngày cuối của giai đoạn thành tích ghi trong quyết định.',
    revokedOn: 'Ngày bị huỷ bỏ quyết định',
    revokedHint: 'Chỉ ghi khi quyết định khen thưởng đã bị huỷ bỏ.',
    revokedBy: 'Quyết định huỷ bỏ',
    revoked: (on: string) => `đã bị huỷ bỏ ngày ${on}`,
    unitResults: 'Kết quả năm của tập thể',
    unitResultsLead:
      'Mức xếp loại và chỉ tiêu mỗi năm: căn cứ xét danh hiệu, hình thức khen thưởng của tập thể.',
    addResult: 'Ghi kết quả năm',
    noResults: 'Chưa ghi kết quả năm nào.',
    exemplary: 'Tiêu biểu',
    targets: 'Số chỉ tiêu được giao',
    targetsMet: 'Số chỉ tiêu hoàn thành',
    targetsExceeded: 'Số chỉ tiêu vượt',
    targetsShort: (met: number, all: number) => `${met}/${all} chỉ tiêu`,
    notRated: 'Chưa xếp loại',
    saved: 'Đã lưu thông tin.',
    added: 'Đã lập hồ sơ.',
    transferred: 'Đã ghi điều động, bổ nhiệm.',
    hasLeft: 'Đã ghi rời cơ quan.',
    stays: 'Đã huỷ ghi rời cơ quan.',
    isBack: 'Đã ghi trở lại cơ quan.',
    ended: 'Đã ghi thôi kiêm nhiệm.',
    entered: 'Đã ghi vào hồ sơ.',
    corrected: 'Đã sửa, nội dung cũ được giữ trong nhật ký.',
    removed: 'Đã gỡ, nội dung cũ được giữ trong nhật ký.',
    tooManyForExcel: (limit: number) =>
      `Danh sách có hơn ${formatNumber(limit, 'vi')} người. Hãy lọc bớt, hoặc xuất CSV.`,
  },
  {
    people: 'People',
    lead: 'One file for life for each person: positions, ratings, honours.',
    count: (count) => people(count, 'en'),
    search: 'Name or staff code',
    unit: 'Unit',
    allUnits: 'Every unit',
    status: 'Status',
    working: 'Working here',
    left: 'Left',
    everybody: 'Everybody',
    part: 'Part',
    headsOnly: 'Heads of units only',
    order: 'Order',
    byGiven: 'By given name',
    byFamily: 'By family name',
    none: 'Nobody fits these filters.',
    noneYet: 'There is nobody in the records yet',
    noneYetHint: 'Add people here one by one, or import a whole list from Excel.',
    exportXlsx: 'Export to Excel',
    exportCsv: 'Export to CSV',
    exportName: 'people',
    add: 'Add a person',
    addLead:
      'Opens the file of somebody new. For somebody who worked here before, open the old file and record the return.',
    edit: 'Edit',
    editTitle: (name) => `Edit: ${name}`,
    name: 'Full name',
    sortAs: 'Sort as',
    sortAsHint:
      'Only where the given name does not stand last; the words in the order in which they count, such as: H’Nhan Ksor.',
    code: 'Staff code',
    gender: 'Sex',
    male: 'Male',
    female: 'Female',
    born: 'Date of birth',
    email: 'Official e-mail',
    memberSince: 'Party member since',
    notMember: 'Not given',
    title: 'Position',
    head: 'Head of unit',
    isHead: 'Heads the unit',
    isMain: 'Is the main position',
    concurrent: 'Concurrent',
    since: 'From',
    until: 'Until the end of',
    untilHint: 'Leave empty if it has not ended.',
    workingSince: 'Working at the agency since',
    workingSinceHint: 'Leave empty if it is the day on which this position began.',
    decision: 'Decision',
    decisionHint: 'Number, date and issuing body, such as 123/QĐ-VP of 01/7/2026',
    another: 'This is somebody else; open a new file',
    namesakes: 'People of the same name in the records',
    now: 'now',
    nowCalled: (name) => `now ${name}`,
    nowIn: (name) => `now part of ${name}`,
    noUnit: 'No unit yet',
    upTo: (day) => `until ${day}`,
    summary: 'Summary',
    file: 'File',
    fileHidden:
      'Ratings, leaves and disciplines are shown only to those responsible and to the person concerned.',
    ownFile:
      'This is your own file. If something in it is wrong, tell the emulation officer or the administrator.',
    results: 'Results by year',
    deeds: 'Good deeds',
    history: 'History of the file',
    older: (count) => (count === 1 ? '1 earlier change' : `${formatNumber(count, 'en')} earlier changes`),
    noHistory: 'No change has been recorded yet.',
    account: 'Give an account',
    transfer: 'Transfer or appoint',
    transferLead: 'The present main position ends on the day before; the record of service runs on.',
    place: 'Place of work',
    newPart: 'What is recorded',
    becomesMain: 'A new main position in place of the present one',
    becomesSide: 'A concurrent position beside the main one',
    leave: 'Leave the agency',
    leaveLead: 'All positions end on the day before. The file and its honours stay.',
    leaveOn: 'Leaves from',
    because: 'Reason',
    leavesOn: (day) => `Leaves from ${day}`,
    leftOn: (day) => `Left on ${day}`,
    stay: 'Take the leaving back',
    stayHint: 'For a mistake: positions that ended on the same day are opened again.',
    comeBack: 'Come back',
    comeBackLead: 'Begins a new period of work in the same file.',
    comeBackOn: 'Back from',
    endPosition: 'End the concurrent position',
    endOn: 'Last day in the position',
    end: 'End',
    addEntry: 'Add',
    correct: 'Correct this entry',
    why: 'Why it is corrected',
    whyHint: 'What it said before and after is kept in the history.',
    remove: 'Remove this entry',
    removeLead: 'Only for what was entered by mistake. What is removed is kept in the history.',
    whyRemove: 'Why it is removed',
    year: 'Year',
    kind: 'Kind',
    class: 'Rating',
    track: 'Track',
    from: 'From',
    note: 'Note',
    form: 'Form',
    decidedOn: 'Decided on',
    servedOn: 'In force until',
    servedHint: 'Leave empty if it is still in force or not known.',
    reason: 'What was done',
    award: 'Title or form of commendation',
    chooseAward: 'Choose a title or form',
    decisionNumber: 'Decision number',
    authority: 'Decided by',
    unitThen: 'Unit at the time',
    unitThenHint: 'Leave empty to take it from the record of service.',
    yearOfHonour: 'For the year',
    periodNote: 'Note',
    endedBecause: 'Why it ended',
    notEnded: 'Not ended',
    unconfirmed: 'name not checked against the instrument',
    unitHonours: (name) => `Honours of ${name}`,
    recognisedYear: 'Recognised in',
    initiativeTitle: 'Title of the initiative or topic',
    scope: 'Scope of effect',
    scopeHint: 'How far its effect, or the chance to repeat it, has been recognised to reach.',
    recognisedBy: 'Recognised by',
    notRecognised: 'Not recognised yet',
    usedFor: 'Has served as a ground for',
    usedHint: 'An initiative or topic serves as a ground once.',
    usedYear: 'Used in',
    notUsed: 'Not used',
    used: (award, year) => `used for ${award} ${year}`,
    clearedOn: 'Concluded or cleared on',
    clearedHint: 'Leave empty while it lasts: until then no commendation is considered.',
    basis: 'Kind of commendation',
    basisUnknown: 'Not given',
    untilOn: 'Achievements until the end of',
    untilOnHint: 'The last day of the achievements that the decision names.',
    revokedOn: 'Decision revoked on',
    revokedHint: 'Only where the decision has been revoked.',
    revokedBy: 'Revoked by decision',
    revoked: (on) => `revoked on ${on}`,
    unitResults: 'Yearly results of the collective',
    unitResultsLead:
      'Rating and targets of each year: grounds for the collective’s titles and commendations.',
    addResult: 'Record a year',
    noResults: 'No year is recorded.',
    exemplary: 'Exemplary',
    targets: 'Targets given',
    targetsMet: 'Targets met',
    targetsExceeded: 'Targets exceeded',
    targetsShort: (met, all) => `${met} of ${all} targets`,
    notRated: 'Not rated',
    saved: 'The details are saved.',
    added: 'The file is opened.',
    transferred: 'The transfer is recorded.',
    hasLeft: 'The leaving is recorded.',
    stays: 'The leaving is taken back.',
    isBack: 'The return is recorded.',
    ended: 'The end of the position is recorded.',
    entered: 'Written into the file.',
    corrected: 'Corrected; what it said before is kept in the history.',
    removed: 'Removed; what it said is kept in the history.',
    tooManyForExcel: (limit) =>
      `The list has more than ${formatNumber(limit, 'en')} people. Filter it, or export to CSV.`,
  },
)

/** What the entries of a file are called. */
export const entryWords = defineWords(
  {
    'cong-tac': {
      many: 'Thời gian công tác',
      one: 'thời gian công tác',
      none: 'Chưa ghi thời gian công tác.',
    },
    'chuc-vu': { many: 'Quá trình công tác', one: 'chức vụ', none: 'Chưa ghi chức vụ nào.' },
    nghi: { many: 'Nghỉ, đào tạo, biệt phái', one: 'thời gian nghỉ', none: 'Chưa ghi thời gian nghỉ nào.' },
    'xep-loai': { many: 'Xếp loại hằng năm', one: 'mức xếp loại', none: 'Chưa ghi mức xếp loại nào.' },
    'ky-luat': { many: 'Kỷ luật', one: 'kỷ luật', none: 'Không có kỷ luật nào được ghi.' },
    'khen-thuong': { many: 'Khen thưởng', one: 'khen thưởng', none: 'Chưa ghi khen thưởng nào.' },
    'sang-kien': {
      many: 'Sáng kiến, đề tài được công nhận',
      one: 'sáng kiến, đề tài',
      none: 'Chưa ghi sáng kiến, đề tài nào.',
    },
    'xem-xet': {
      many: 'Đang được xem xét, kết luận',
      one: 'việc đang xem xét',
      none: 'Không có việc nào đang xem xét.',
    },
  },
  {
    'cong-tac': { many: 'Periods of work', one: 'a period of work', none: 'No period of work is recorded.' },
    'chuc-vu': { many: 'Record of service', one: 'a position', none: 'No position is recorded.' },
    nghi: { many: 'Leave, training, secondment', one: 'a leave', none: 'No leave is recorded.' },
    'xep-loai': { many: 'Yearly ratings', one: 'a rating', none: 'No rating is recorded.' },
    'ky-luat': { many: 'Disciplines', one: 'a discipline', none: 'No discipline is recorded.' },
    'khen-thuong': { many: 'Honours', one: 'an honour', none: 'No honour is recorded.' },
    'sang-kien': {
      many: 'Recognised initiatives and research',
      one: 'an initiative',
      none: 'No initiative is recorded.',
    },
    'xem-xet': { many: 'Under review', one: 'a review', none: 'Nothing is under review.' },
  },
)

/** The words behind the slugs that the database keeps. */
export const slugWords = defineWords(
  {
    gender: { nam: 'Nam', nu: 'Nữ' },
    subject: { 'ca-nhan': 'Cá nhân', 'tap-the': 'Tập thể' },
    track: { 'chinh-quyen': 'Chính quyền', dang: 'Đảng' },
    left: {
      'chuyen-cong-tac': 'Chuyển công tác',
      'nghi-huu': 'Nghỉ hưu',
      'thoi-viec': 'Thôi việc',
      'tu-tran': 'Từ trần',
    },
    leave: {
      'thai-san': 'Nghỉ thai sản',
      'om-dau': 'Nghỉ ốm',
      'dao-tao': 'Đào tạo, bồi dưỡng',
      'khong-luong': 'Nghỉ không hưởng lương',
      'biet-phai': 'Biệt phái',
    },
    class: {
      'hoan-thanh-xuat-sac': 'Hoàn thành xuất sắc nhiệm vụ',
      'hoan-thanh-tot': 'Hoàn thành tốt nhiệm vụ',
      'hoan-thanh': 'Hoàn thành nhiệm vụ',
      'khong-hoan-thanh': 'Không hoàn thành nhiệm vụ',
    },
    classShort: {
      'hoan-thanh-xuat-sac': 'Hoàn thành xuất sắc',
      'hoan-thanh-tot': 'Hoàn thành tốt',
      'hoan-thanh': 'Hoàn thành',
      'khong-hoan-thanh': 'Không hoàn thành',
    },
    discipline: {
      'khien-trach': 'Khiển trách',
      'canh-cao': 'Cảnh cáo',
      'ha-bac-luong': 'Hạ bậc lương',
      'giang-chuc': 'Giáng chức',
      'cach-chuc': 'Cách chức',
      'buoc-thoi-viec': 'Buộc thôi việc',
      'khai-tru': 'Khai trừ',
    },
    level: {
      'nha-nuoc': 'cấp Nhà nước',
      'bo-tinh': 'cấp bộ, ban, ngành, tỉnh',
      tinh: 'cấp tỉnh',
      khac: 'quân khu, Đại học Quốc gia và tương đương',
      'co-so': 'cấp cơ sở',
      xa: 'cấp xã',
      'dang-tinh': 'của Đảng, cấp tỉnh',
      'dang-tren-co-so': 'của Đảng, cấp trên cơ sở',
      'dang-co-so': 'của Đảng, cơ sở',
    },
    initiative: { 'sang-kien': 'Sáng kiến', 'nghien-cuu': 'Đề tài, đề án khoa học, công trình khoa học' },
    scope: {
      'don-vi': 'Trong đơn vị',
      'co-so': 'Cơ sở',
      xa: 'Cấp xã',
      'linh-vuc': 'Một lĩnh vực của bộ, tỉnh',
      'bo-tinh': 'Bộ, ban, ngành, tỉnh',
      'khu-vuc': 'Khu vực',
      'toan-quoc': 'Toàn quốc',
      'the-gioi': 'Thế giới',
    },
    recogniser: {
      'don-vi': 'Đơn vị',
      'co-so': 'Cơ sở',
      xa: 'Cấp xã',
      'so-nganh': 'Sở, ban, ngành của tỉnh',
      'bo-tinh': 'Bộ, ban, ngành, tỉnh',
      'hoi-dong-trung-uong': 'Hội đồng Thi đua - Khen thưởng Trung ương',
      'thu-tuong': 'Thủ tướng Chính phủ',
      'chu-tich-nuoc': 'Chủ tịch nước',
    },
    review: {
      'ky-luat': 'Đang xem xét kỷ luật',
      'thanh-tra': 'Đang thanh tra',
      'kiem-tra': 'Đang kiểm tra khi có dấu hiệu vi phạm',
      'dieu-tra': 'Đang điều tra',
      'khieu-nai': 'Có đơn khiếu nại đang xác minh',
      'to-cao': 'Có đơn tố cáo đang xác minh',
      'bao-chi': 'Có vấn đề báo chí nêu đang xác minh',
    },
    basis: {
      'cong-trang': 'Công trạng',
      'dot-xuat': 'Đột xuất',
      'phong-trao': 'Phong trào thi đua',
      'chuyen-de': 'Theo chuyên đề',
      'cong-hien': 'Quá trình cống hiến',
      'nien-han': 'Niên hạn',
      'doi-ngoai': 'Đối ngoại',
    },
    honourKind: { 'danh-hieu': 'Danh hiệu thi đua', 'hinh-thuc': 'Hình thức khen thưởng' },
  },
  {
    gender: { nam: 'Male', nu: 'Female' },
    subject: { 'ca-nhan': 'Person', 'tap-the': 'Collective' },
    track: { 'chinh-quyen': 'Administration', dang: 'Party' },
    left: {
      'chuyen-cong-tac': 'Moved to another agency',
      'nghi-huu': 'Retired',
      'thoi-viec': 'Resigned or dismissed',
      'tu-tran': 'Died',
    },
    leave: {
      'thai-san': 'Maternity leave',
      'om-dau': 'Sick leave',
      'dao-tao': 'Training',
      'khong-luong': 'Unpaid leave',
      'biet-phai': 'Secondment',
    },
    class: {
      'hoan-thanh-xuat-sac': 'Excellent',
      'hoan-thanh-tot': 'Good',
      'hoan-thanh': 'Fulfilled',
      'khong-hoan-thanh': 'Not fulfilled',
    },
    classShort: {
      'hoan-thanh-xuat-sac': 'Excellent',
      'hoan-thanh-tot': 'Good',
      'hoan-thanh': 'Fulfilled',
      'khong-hoan-thanh': 'Not fulfilled',
    },
    discipline: {
      'khien-trach': 'Reprimand',
      'canh-cao': 'Warning',
      'ha-bac-luong': 'Lower salary grade',
      'giang-chuc': 'Demotion',
      'cach-chuc': 'Removal from office',
      'buoc-thoi-viec': 'Dismissal',
      'khai-tru': 'Expulsion',
    },
    level: {
      'nha-nuoc': 'of the State',
      'bo-tinh': 'of ministries and provinces',
      tinh: 'of provinces',
      khac: 'of military regions, National Universities and equivalents',
      'co-so': 'of agencies',
      xa: 'of communes',
      'dang-tinh': 'of the Party, provincial',
      'dang-tren-co-so': 'of the Party, above the grassroots',
      'dang-co-so': 'of the Party, grassroots',
    },
    initiative: { 'sang-kien': 'Initiative', 'nghien-cuu': 'Research topic, project or work' },
    scope: {
      'don-vi': 'In the unit',
      'co-so': 'In the agency',
      xa: 'Commune',
      'linh-vuc': 'One field of a ministry or province',
      'bo-tinh': 'Ministry, sector or province',
      'khu-vuc': 'Region',
      'toan-quoc': 'Nationwide',
      'the-gioi': 'World',
    },
    recogniser: {
      'don-vi': 'Unit',
      'co-so': 'Agency',
      xa: 'Commune',
      'so-nganh': 'Department of a province',
      'bo-tinh': 'Ministry, sector or province',
      'hoi-dong-trung-uong': 'Central Council for Emulation and Commendation',
      'thu-tuong': 'Prime Minister',
      'chu-tich-nuoc': 'President',
    },
    review: {
      'ky-luat': 'Discipline under consideration',
      'thanh-tra': 'Under inspection',
      'kiem-tra': 'Under examination for signs of a violation',
      'dieu-tra': 'Under investigation',
      'khieu-nai': 'A complaint is being verified',
      'to-cao': 'A denunciation is being verified',
      'bao-chi': 'A report of the press is being verified',
    },
    basis: {
      'cong-trang': 'Merit',
      'dot-xuat': 'Sudden achievement',
      'phong-trao': 'Emulation movement',
      'chuyen-de': 'Thematic',
      'cong-hien': 'Years of dedication',
      'nien-han': 'Length of service',
      'doi-ngoai': 'External relations',
    },
    honourKind: { 'danh-hieu': 'Emulation titles', 'hinh-thuc': 'Forms of commendation' },
  },
)

type Facts = {
  kind?: EntryKind
  count?: number
  /** What the entry says, or said before it was removed. */
  entry?: Record<string, unknown>
  before?: Record<string, unknown>
  to?: { title?: string }
  position?: { title?: string }
}

/** `Ghi mức xếp loại: 2025`: what was done to an entry of a file, and which one it was. */
function aboutEntry(
  { kind, entry, before }: Facts,
  locale: Locale,
  [verb, tail = '']: readonly [string, string?],
): string {
  if (!kind) return verb
  const which = entryTold(kind, entry ?? before ?? {}, locale)
  return `${verb} ${entryWords[locale][kind].one}${tail}${which && `: ${which}`}`
}

function entryTold(kind: EntryKind, entry: Record<string, unknown>, locale: Locale): string {
  const words = slugWords[locale]
  // what an event kept is what the form of its kind had let through
  const said = (name: string) => String(entry[name] ?? '')
  switch (kind) {
    case 'xep-loai':
      return said('year')
    case 'khen-thuong':
      return honourTold(entry, locale)
    case 'chuc-vu':
      return said('title')
    case 'nghi':
      return (words.leave as Record<string, string>)[said('kind')] ?? ''
    case 'ky-luat':
      return (words.discipline as Record<string, string>)[said('form')] ?? ''
    case 'sang-kien':
      return said('title')
    case 'xem-xet':
    case 'cong-tac':
      return said('starts_on') && formatDay(said('starts_on'))
  }
}

const honourTold = (honour: Record<string, unknown> = {}, locale: Locale): string =>
  [honourName(String(honour.award ?? ''), locale), honour.year].filter(Boolean).join(', ')

const told = (what: string, detail: string | undefined): string => (detail ? `${what}: ${detail}` : what)

/** What an event about a person says, from its facts. */
export const personEvents = defineWords(
  {
    'person.added': ({ position }: Facts) => told('Lập hồ sơ', position?.title),
    'person.edited': 'Sửa thông tin chung',
    'person.transferred': ({ to }: Facts) => told('Điều động, bổ nhiệm', to?.title),
    'person.position-ended': ({ position }: Facts) => told('Thôi kiêm nhiệm', position?.title),
    'person.left': 'Rời cơ quan',
    'person.stayed': 'Huỷ ghi rời cơ quan',
    'person.came-back': ({ position }: Facts) => told('Trở lại cơ quan', position?.title),
    'person.entry-added': (facts: Facts) => aboutEntry(facts, 'vi', ['Ghi']),
    'person.entry-corrected': (facts: Facts) => aboutEntry(facts, 'vi', ['Sửa', ' ghi sai']),
    'person.entry-removed': (facts: Facts) => aboutEntry(facts, 'vi', ['Gỡ', ' ghi nhầm']),
    'people.day-begun': ({ count = 0 }: Facts) =>
      `Cập nhật nơi công tác của ${people(count, 'vi')} theo ngày đã ghi trước`,
  },
  {
    'person.added': ({ position }) => told('Opened the file', position?.title),
    'person.edited': 'Edited the summary',
    'person.transferred': ({ to }) => told('Transferred or appointed', to?.title),
    'person.position-ended': ({ position }) => told('Ended a concurrent position', position?.title),
    'person.left': 'Left the agency',
    'person.stayed': 'Took the leaving back',
    'person.came-back': ({ position }) => told('Came back to the agency', position?.title),
    'person.entry-added': (facts) => aboutEntry(facts, 'en', ['Recorded']),
    'person.entry-corrected': (facts) => aboutEntry(facts, 'en', ['Corrected']),
    'person.entry-removed': (facts) => aboutEntry(facts, 'en', ['Removed', ' entered by mistake']),
    'people.day-begun': ({ count = 0 }) =>
      `Brought the place of ${people(count, 'en')} to what was entered ahead`,
  },
)

type Name = { vi: string; en: string }

export const refuse = refuser('people', {
  vi: {
    stale: 'Hồ sơ này vừa được người khác sửa. Hãy tải lại trang, xem bản mới rồi làm lại.',
    codeTaken: ({ code, name }: { code: string; name: string }) =>
      `Mã cán bộ ${code} đang là của ${name}. Hãy kiểm tra lại mã.`,
    namesake: ({ count }: { count: number }) =>
      `Trong hồ sơ đã có ${people(count, 'vi')} trùng tên. Hãy xem danh sách dưới đây; nếu đúng là người khác thì đánh dấu xác nhận rồi lưu lại.`,
    ownFile:
      'Không ai tự ghi vào hồ sơ của mình. Hãy nhờ người quản trị hoặc cán bộ thi đua, khen thưởng khác.',
    tooYoung: ({ years }: { years: number }) =>
      `Theo ngày sinh này, người trong hồ sơ chưa đủ ${years} tuổi. Hãy xem lại ngày sinh.`,
    memberAhead: 'Ngày vào Đảng chưa đến. Hãy xem lại ngày.',
    memberTooYoung: ({ years }: { years: number }) =>
      `Ngày vào Đảng sớm hơn ngày đủ ${years} tuổi. Hãy xem lại ngày sinh và ngày vào Đảng.`,
    tooFarAhead: ({ on }: { on: string }) => `Ngày ${on} còn cách hơn một năm. Hãy xem lại năm.`,
    unitGone: 'Đơn vị này không còn. Hãy chọn đơn vị khác.',
    unitNotThere: ({ name, from, until }: { name: string; from: string; until: string | null }) =>
      until
        ? `${name} chỉ hoạt động từ ${from} đến hết ${until}. Hãy chọn ngày trong thời gian đó, hoặc đơn vị khác.`
        : `${name} hoạt động từ ${from}. Hãy chọn ngày từ đó trở đi, hoặc đơn vị khác.`,
    outsideWork:
      'Chức vụ này nằm ngoài thời gian công tác tại cơ quan. Hãy sửa ngày, hoặc sửa thời gian công tác trước.',
    mainOverlaps: ({ title, unit, on }: { title: string; unit: string; on: string }) =>
      `Mỗi lúc chỉ có một chức vụ chính: ${title}, ${unit} từ ${on} trùng thời gian này. Hãy sửa ngày, hoặc ghi là kiêm nhiệm.`,
    heldAlready: ({ title, on }: { title: string; on: string }) =>
      `Chức vụ ${title} ở đơn vị này đã được ghi từ ${on}.`,
    unitHasHead: ({ unit, name }: { unit: string; name: string }) =>
      `Trong thời gian này ${unit} đã có người đứng đầu là ${name}. Hãy ghi việc thôi giữ chức vụ đó trước.`,
    positionSince: ({ title, unit, on }: { title: string; unit: string; on: string }) =>
      `Từ ${on} đã ghi chức vụ chính ${title}, ${unit}. Hãy chọn ngày sau ngày đó, hoặc sửa mục đó trước.`,
    mainGoesOn: 'Chức vụ chính không kết thúc riêng được. Hãy dùng “Điều động, bổ nhiệm” hoặc “Rời cơ quan”.',
    endedAlready: ({ on }: { on: string }) => `Chức vụ này đã kết thúc vào ${on}.`,
    endsBeforeStart: ({ on }: { on: string }) => `Chức vụ này bắt đầu từ ${on}. Hãy chọn ngày từ đó trở đi.`,
    leftAlready: ({ on }: { on: string }) => `Việc rời cơ quan từ ${on} đã được ghi.`,
    leavesBeforeStart: ({ on }: { on: string }) =>
      `Thời gian công tác bắt đầu từ ${on}. Hãy chọn ngày sau ngày đó.`,
    positionAhead: ({ title, on }: { title: string; on: string }) =>
      `Đã ghi chức vụ ${title} từ ${on}. Hãy chọn ngày sau ngày đó, hoặc gỡ chức vụ đó trước.`,
    notLeft: 'Người này đang công tác tại cơ quan.',
    died: 'Hồ sơ đã ghi người này từ trần. Nếu ghi nhầm, hãy dùng “Huỷ ghi rời cơ quan”.',
    backTooEarly: ({ on }: { on: string }) =>
      `Người này rời cơ quan từ ${on}. Ngày trở lại phải từ ngày đó trở đi.`,
    periodOverlaps: ({ on }: { on: string }) =>
      `Thời gian này chồng lên giai đoạn công tác từ ${on}. Hãy sửa ngày.`,
    endNeedsReason: 'Giai đoạn đã kết thúc cần cả ngày kết thúc và lý do; chưa kết thúc thì để trống cả hai.',
    positionOutside: ({ title, on }: { title: string; on: string }) =>
      `Chức vụ ${title} từ ${on} sẽ nằm ngoài thời gian công tác. Hãy sửa chức vụ đó trước.`,
    leaveOutsideWork: 'Thời gian nghỉ phải nằm trong thời gian công tác tại cơ quan.',
    leaveOverlaps: ({ from, until }: { from: string; until: string | null }) =>
      `Thời gian này chồng lên một thời gian nghỉ đã ghi từ ${from}${until ? ` đến ${until}` : ''}.`,
    yearAhead: ({ year }: { year: number }) => `Năm ${year} chưa đến. Hãy xem lại năm.`,
    notYetMember: ({ on }: { on: string }) =>
      `Người này vào Đảng từ ${on}, nên chưa có xếp loại đảng viên của năm đó.`,
    ratedAlready: ({ year }: { year: number }) =>
      `Xếp loại năm ${year} của khối này đã được ghi. Nếu sai, hãy sửa mục đã có.`,
    formOfOtherTrack: 'Hình thức kỷ luật này không thuộc khối đã chọn. Hãy chọn lại khối hoặc hình thức.',
    decidedAhead: 'Ngày quyết định chưa đến. Hãy xem lại ngày.',
    awardUnknown: 'Hãy chọn danh hiệu hoặc hình thức khen thưởng trong danh mục.',
    awardOfPerson: ({ vi }: Name) => `${vi} chỉ tặng cho cá nhân, không ghi cho tập thể.`,
    awardOfCollective: ({ vi }: Name) => `${vi} không tặng cho cá nhân. Hãy ghi ở trang của đơn vị.`,
    decidedBefore: ({ year }: { year: number }) =>
      `Quyết định không thể có trước năm thành tích ${year}. Hãy xem lại ngày và năm.`,
    heldTwice: ({ vi, year }: Name & { year: number }) =>
      `${vi} năm ${year} theo quyết định này đã được ghi. Một thành tích không ghi hai lần.`,
    recognisedHow:
      'Sáng kiến, đề tài đã công nhận cần cả phạm vi ảnh hưởng và cấp công nhận; chưa công nhận thì để trống cả hai.',
    usedHow:
      'Hãy ghi cả danh hiệu, hình thức đã dùng làm căn cứ và năm đã dùng; chưa dùng thì để trống cả hai.',
    usedBefore: ({ year }: { year: number }) =>
      `Sáng kiến, đề tài công nhận năm ${year} không thể làm căn cứ cho năm trước đó. Hãy xem lại năm.`,
    recognisedTwice: ({ year }: { year: number }) =>
      `Sáng kiến, đề tài này năm ${year} đã được ghi. Nếu sai, hãy sửa mục đã có.`,
    reviewAhead: 'Việc xem xét chưa bắt đầu. Hãy xem lại ngày.',
    reviewedAlready: ({ on }: { on: string }) => `Việc cùng loại từ ${on} đã được ghi. Hãy sửa mục đã có.`,
    revokedWhen: 'Có quyết định huỷ bỏ thì cần ngày huỷ bỏ. Hãy ghi ngày.',
    revokedBefore: 'Ngày huỷ bỏ không thể trước ngày quyết định khen thưởng. Hãy xem lại ngày.',
    resultEmpty: 'Hãy chọn mức xếp loại, hoặc ghi số chỉ tiêu được giao.',
    targetsDoNotAdd:
      'Số chỉ tiêu vượt không thể nhiều hơn số hoàn thành, và số hoàn thành không thể nhiều hơn số được giao.',
    lastPosition: 'Đây là chức vụ chính duy nhất nên không gỡ được. Hãy sửa mục này.',
    lastPeriod: 'Đây là giai đoạn công tác duy nhất nên không gỡ được. Hãy sửa mục này.',
  },
  en: {
    stale: 'Someone else has just changed this file. Reload the page, look at the new version and try again.',
    codeTaken: ({ code, name }) => `Staff code ${code} belongs to ${name}. Please check the code.`,
    namesake: ({ count }) =>
      `The records already hold ${people(count, 'en')} of this name. Look at the list below; if this is somebody else, tick the box and save again.`,
    ownFile: 'Nobody writes into the own file. Ask the administrator or another emulation officer.',
    tooYoung: ({ years }) => `By this date of birth the person is not yet ${years}. Please check it.`,
    memberAhead: 'The date of joining the Party lies ahead. Please check it.',
    memberTooYoung: ({ years }) =>
      `The person joined the Party before the age of ${years}. Please check both dates.`,
    tooFarAhead: ({ on }) => `${on} is more than a year ahead. Please check the year.`,
    unitGone: 'This unit is no longer there. Choose another one.',
    unitNotThere: ({ name, from, until }) =>
      until
        ? `${name} is there only from ${from} until the end of ${until}. Choose days in between, or another unit.`
        : `${name} is there from ${from}. Choose a day from then on, or another unit.`,
    outsideWork:
      'This position lies outside the time at the agency. Change the days, or the period of work first.',
    mainOverlaps: ({ title, unit, on }) =>
      `There is one main position at a time: ${title}, ${unit}, from ${on} overlaps. Change the days, or make this one concurrent.`,
    heldAlready: ({ title, on }) => `The position ${title} in this unit is recorded from ${on} on.`,
    unitHasHead: ({ unit, name }) =>
      `At that time ${unit} is headed by ${name}. Record the end of that position first.`,
    positionSince: ({ title, unit, on }) =>
      `From ${on} on the main position ${title}, ${unit} is recorded. Choose a later day, or correct that entry first.`,
    mainGoesOn: 'A main position does not end by itself. Use “Transfer or appoint” or “Leave the agency”.',
    endedAlready: ({ on }) => `This position ended on ${on}.`,
    endsBeforeStart: ({ on }) => `This position began on ${on}. Choose a day from then on.`,
    leftAlready: ({ on }) => `Leaving from ${on} is recorded already.`,
    leavesBeforeStart: ({ on }) => `The period of work began on ${on}. Choose a later day.`,
    positionAhead: ({ title, on }) =>
      `The position ${title} is recorded from ${on}. Choose a later day, or remove that position first.`,
    notLeft: 'This person works at the agency.',
    died: 'The file records that this person died. If that is a mistake, take the leaving back.',
    backTooEarly: ({ on }) => `This person left on ${on}. The return has to be on that day or later.`,
    periodOverlaps: ({ on }) => `This overlaps the period of work from ${on}. Change the days.`,
    endNeedsReason:
      'A period that is over needs both its last day and the reason; one that is not needs neither.',
    positionOutside: ({ title, on }) =>
      `The position ${title} from ${on} would lie outside the time at the agency. Correct it first.`,
    leaveOutsideWork: 'A leave has to lie within the time at the agency.',
    leaveOverlaps: ({ from, until }) =>
      `This overlaps a leave recorded from ${from}${until ? ` until ${until}` : ''}.`,
    yearAhead: ({ year }) => `The year ${year} lies ahead. Please check it.`,
    notYetMember: ({ on }) =>
      `This person joined the Party on ${on}, so there is no Party rating for that year.`,
    ratedAlready: ({ year }) =>
      `The rating of ${year} on this track is recorded. If it is wrong, correct that entry.`,
    formOfOtherTrack:
      'This form of discipline does not belong to the chosen track. Choose another track or form.',
    decidedAhead: 'The date of the decision lies ahead. Please check it.',
    awardUnknown: 'Choose a title or form of commendation from the list.',
    awardOfPerson: ({ en }) => `${en} is for persons only, not for a collective.`,
    awardOfCollective: ({ en }) => `${en} is not for persons. Record it on the unit’s page.`,
    decidedBefore: ({ year }) =>
      `The decision cannot be earlier than the year ${year} that it honours. Check date and year.`,
    heldTwice: ({ en, year }) =>
      `${en} of ${year} by this decision is recorded. One achievement is written down once.`,
    recognisedHow:
      'What was recognised needs both its scope and who recognised it; what was not needs neither.',
    usedHow: 'Give both the honour that it served for and the year; leave both empty if it was not used.',
    usedBefore: ({ year }) =>
      `What was recognised in ${year} cannot have been a ground in an earlier year. Please check the year.`,
    recognisedTwice: ({ year }) => `This one of ${year} is recorded. If it is wrong, correct that entry.`,
    reviewAhead: 'The review has not begun yet. Please check the date.',
    reviewedAlready: ({ on }) => `One of this kind is recorded from ${on} on. Correct that entry.`,
    revokedWhen: 'A revoking decision needs its date. Please give it.',
    revokedBefore: 'The revocation cannot be earlier than the decision. Please check the date.',
    resultEmpty: 'Choose a rating, or give the number of targets.',
    targetsDoNotAdd: 'Targets exceeded cannot be more than those met, nor those met more than those given.',
    lastPosition: 'This is the only main position and cannot be removed. Correct it instead.',
    lastPeriod: 'This is the only period of work and cannot be removed. Correct it instead.',
  },
})
