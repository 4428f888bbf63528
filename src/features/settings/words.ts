import { formatDay } from '#words/dates.ts'
import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const settingsWords = defineWords(
  {
    title: 'Thông tin cơ quan',
    lead: 'Tên và cách xưng hô hiện trên mọi trang, mọi văn bản và cổng công khai.',
    agencyName: 'Tên cơ quan',
    superiorName: 'Cơ quan cấp trên trực tiếp',
    superiorHint: 'Hiện ở dòng trên tên cơ quan. Để trống nếu không có.',
    address: 'Địa chỉ',
    editor: 'Chịu trách nhiệm nội dung cổng',
    openingVisits: 'Lượt truy cập đã có',
    openingVisitsHint: 'Số của trang cũ khi chuyển sang, được cộng vào tổng lượt.',
    abbreviations: 'Chữ viết tắt của cơ quan',
    abbreviationsHint: 'Để máy đọc đúng khi đọc bài viết. Mỗi dòng một chữ: XQT = xã Quang Trung.',
    partyStyle: 'Cơ quan Đảng',
    partyStyleHint: 'Dùng cách xưng hô “đồng chí” và thể thức văn bản của Đảng.',
    launchNeedsSigner: 'Phát động cần người có thẩm quyền ký',
    launchNeedsSignerHint: 'Bản nháp được trình người ký; chỉ người giữ vai trò người ký mới phát động được.',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    officeHours: 'Giờ tiếp dân, giờ làm việc',
    dataContact: 'Đầu mối về dữ liệu cá nhân',
    dataContactHint: 'Họ tên, chức vụ, điện thoại; hiện ở trang Quyền riêng tư.',
    satisfactionPublic: 'Công khai mức hài lòng',
    satisfactionPublicHint: 'Hiện tổng số lượt và tỷ lệ hài lòng ở trang đánh giá.',
    maintenance: 'Bảo trì cổng',
    maintenanceLead:
      'Báo trước ít nhất 7 ngày làm việc (Điều 13 Nghị định 224/2026/NĐ-CP). Thông báo hiện trên mọi trang cho đến khi xong.',
    startsOn: 'Bắt đầu, ngày',
    endsOn: 'Dự kiến xong, ngày',
    time: 'Giờ',
    maintenanceWords: 'Lời báo thêm',
    maintenanceWordsHint: 'Ví dụ: nâng cấp máy chủ; trong lúc đó vẫn nộp được văn bản giấy tại Văn phòng.',
    closes: 'Đóng cổng trong lúc bảo trì',
    closesHint: 'Người xem gặp trang báo bảo trì (mã 503); người quản trị vẫn vào được.',
    urgent: 'Việc khẩn cấp, không thể báo trước 7 ngày làm việc',
    announce: 'Thông báo bảo trì',
    announced: 'Đã thông báo bảo trì.',
    planned: (from: string, until: string) => `Đang báo: từ ${from} đến ${until}.`,
    endMaintenance: 'Bỏ thông báo, mở lại cổng',
    ended: 'Đã bỏ thông báo bảo trì.',
    holidays: 'Ngày nghỉ lễ, Tết',
    holidaysLead:
      'Các thời hạn tính bằng ngày làm việc trừ thứ Bảy, Chủ nhật và những ngày này. Sửa danh sách khi có thông báo nghỉ của năm.',
    holidaysOf: (year: string) => `Năm ${year}`,
    off: 'Ngày nghỉ (ngoài thứ Bảy, Chủ nhật)',
    worked: 'Thứ Bảy, Chủ nhật làm bù',
    daysHint: 'Mỗi dòng một ngày, dạng ngày/tháng/năm.',
    source: 'Căn cứ',
    unconfirmed: 'Chưa đối chiếu văn bản gốc',
    ownList: 'Danh sách do cơ quan nhập',
    saveHolidays: 'Lưu ngày nghỉ',
    holidaysSaved: 'Đã lưu ngày nghỉ. Thời hạn đang chạy giữ ngày cuối đã báo.',
    saved: 'Đã lưu thông tin cơ quan.',
    save: 'Lưu thông tin',
  },
  {
    title: 'The agency',
    lead: 'Names and forms of address shown on every page, every paper and the public portal.',
    agencyName: 'Name of the agency',
    superiorName: 'Immediate superior body',
    superiorHint: 'Shown in the line above the agency. Leave empty if there is none.',
    address: 'Address',
    editor: 'Responsible for the portal’s content',
    openingVisits: 'Visits before',
    openingVisitsHint: 'What the former site had counted; it is added to the total.',
    abbreviations: 'The agency’s abbreviations',
    abbreviationsHint: 'So that pages are read aloud rightly. One a line: XQT = xã Quang Trung.',
    partyStyle: 'A Party body',
    partyStyleHint: 'Uses “đồng chí” and the Party’s form of documents.',
    launchNeedsSigner: 'Launching needs the signer',
    launchNeedsSignerHint: 'A draft is submitted; only who holds the signer’s role can launch it.',
    phone: 'Telephone',
    email: 'E-mail',
    officeHours: 'Office hours',
    dataContact: 'Contact for personal data',
    dataContactHint: 'Name, position, telephone; shown on the privacy page.',
    satisfactionPublic: 'Publish how satisfied readers are',
    satisfactionPublicHint: 'Shows how many answered and the share satisfied on the page of the question.',
    maintenance: 'Maintenance',
    maintenanceLead:
      'Announced at least 7 working days ahead (Article 13, Decree 224/2026/NĐ-CP). The announcement stands on every page until it is over.',
    startsOn: 'Begins on',
    endsOn: 'Expected to end on',
    time: 'Time',
    maintenanceWords: 'More words',
    maintenanceWordsHint: 'For example: a new server; papers can still be handed in at the office.',
    closes: 'Close the site while it runs',
    closesHint: 'Readers meet a page that says so (503); administrators still get in.',
    urgent: 'Urgent: it cannot be announced 7 working days ahead',
    announce: 'Announce',
    announced: 'The maintenance is announced.',
    planned: (from, until) => `Announced: from ${from} until ${until}.`,
    endMaintenance: 'Take it back, open the site',
    ended: 'The announcement is taken back.',
    holidays: 'Public holidays',
    holidaysLead:
      'Time limits in working days leave out Saturdays, Sundays and these days. Correct the list when a year’s holidays are announced.',
    holidaysOf: (year) => `Year ${year}`,
    off: 'Days off (besides Saturdays and Sundays)',
    worked: 'Saturdays and Sundays that are worked',
    daysHint: 'One day a line, as day/month/year.',
    source: 'Source',
    unconfirmed: 'Not checked against the original',
    ownList: 'The agency’s own list',
    saveHolidays: 'Save',
    holidaysSaved: 'Saved. Times that already run keep their last day.',
    saved: 'The agency’s details are saved.',
    save: 'Save details',
  },
)

const year = (facts: { year: number }) => String(facts.year)

export const settingsEvents = defineWords(
  {
    'settings.changed': 'Sửa thông tin cơ quan',
    'maintenance.planned': 'Thông báo bảo trì cổng',
    'maintenance.ended': 'Bỏ thông báo bảo trì cổng',
    'holidays.corrected': (f: { year: number }) => `Sửa ngày nghỉ lễ, Tết năm ${year(f)}`,
  },
  {
    'settings.changed': 'Changed the agency’s details',
    'maintenance.planned': 'Announced maintenance of the site',
    'maintenance.ended': 'Took the announcement of maintenance back',
    'holidays.corrected': (f) => `Corrected the public holidays of ${year(f)}`,
  },
)

export const refuse = refuser('settings', {
  vi: {
    stale: 'Thông tin cơ quan vừa được người khác sửa. Hãy xem lại bản mới rồi sửa tiếp.',
    endsBefore: 'Giờ xong phải sau giờ bắt đầu và chưa qua. Hãy sửa lại ngày giờ.',
    tooLongClosed: 'Mỗi lần bảo trì dài nhất 7 ngày. Hãy chia thành nhiều lần.',
    tooSoon: (f: { days: number }) =>
      `Bảo trì theo kế hoạch phải báo trước ít nhất ${f.days} ngày làm việc. Hãy lùi ngày, hoặc đánh dấu việc khẩn cấp.`,
    otherYear: (f: { day: string; year: number }) =>
      `Ngày ${formatDay(f.day)} không thuộc năm ${f.year}. Hãy nhập ngày đó ở danh sách của năm ấy.`,
    offAtWeekend: (f: { day: string }) =>
      `Ngày ${formatDay(f.day)} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ. Hãy nhập ngày nghỉ bù.`,
    workedOnWeekday: (f: { day: string }) =>
      `Ngày ${formatDay(f.day)} là ngày làm việc thường. Chỉ nhập thứ Bảy, Chủ nhật làm bù.`,
  },
  en: {
    stale: 'Someone else has just changed these details. Look at the new version and try again.',
    endsBefore: 'It has to end after it begins, and in the future. Correct the times.',
    tooLongClosed: 'One maintenance takes at most 7 days. Make several.',
    tooSoon: (f) =>
      `Planned maintenance is announced at least ${f.days} working days ahead. Choose a later day, or tick that it is urgent.`,
    otherYear: (f) => `${formatDay(f.day)} is not a day of ${f.year}. Put it into the list of its year.`,
    offAtWeekend: (f) =>
      `${formatDay(f.day)} is a Saturday or Sunday, off already. Enter the day given instead.`,
    workedOnWeekday: (f) =>
      `${formatDay(f.day)} is an ordinary working day. Enter Saturdays and Sundays only.`,
  },
})
