import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const eventWords = defineWords(
  {
    title: 'Nhật ký hoạt động',
    lead: 'Mỗi việc làm trên hệ thống để lại một dòng, không ai sửa hay xoá được. Các dòng nối với nhau bằng mã băm.',
    when: 'Lúc',
    who: 'Người làm',
    what: 'Việc',
    subject: 'Đối tượng',
    number: 'Số',
    none: 'Chưa có hoạt động nào được ghi.',
    system: 'Hệ thống',
  },
  {
    title: 'Activity log',
    lead: 'Every action leaves one line that nobody can change or remove. Lines are linked by hashes.',
    when: 'When',
    who: 'Who',
    what: 'What',
    subject: 'Subject',
    number: 'No.',
    none: 'Nothing has been recorded yet.',
    system: 'System',
  },
)

export const refuse = refuser('events', {
  vi: {
    sentBefore: 'Biểu mẫu này đã được gửi trước đó với nội dung khác. Hãy tải lại trang rồi làm lại.',
  },
  en: {
    sentBefore: 'This form was already sent with other content. Reload the page and try again.',
  },
})
