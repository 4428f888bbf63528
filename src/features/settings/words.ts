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
    saved: 'The agency’s details are saved.',
    save: 'Save details',
  },
)

export const settingsEvents = defineWords(
  { 'settings.changed': 'Sửa thông tin cơ quan' },
  { 'settings.changed': 'Changed the agency’s details' },
)

export const refuse = refuser('settings', {
  vi: { stale: 'Thông tin cơ quan vừa được người khác sửa. Hãy xem lại bản mới rồi sửa tiếp.' },
  en: { stale: 'Someone else has just changed these details. Look at the new version and try again.' },
})
