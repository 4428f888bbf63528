/** Why a text was not read as a launch, in sentences that say what to do. */
import type { Refusal } from '#outcomes.ts'
import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'
import type { Reason } from './plan-reading.ts'

const vi: Record<Reason, string> = {
  empty: 'Chưa có nội dung nào để đọc. Hãy dán toàn văn bản phát động phong trào thi đua.',
  'not-text':
    'Đây không phải văn bản chữ: có thể là ảnh, bản quét hoặc tệp của chương trình khác. Hãy mở tệp, sao chép phần chữ rồi dán vào đây, hoặc tải lên tệp .txt hay .docx.',
  'too-long':
    'Văn bản dài quá 400.000 ký tự. Hãy chỉ dán phần phát động phong trào thi đua, bỏ các phụ lục và trang khác.',
  regulation:
    'Văn bản này là quy chế, quy định hoặc hướng dẫn, không phát động phong trào thi đua nào. Hãy dán kế hoạch, công văn hoặc bài viết phát động.',
  'closing-report':
    'Văn bản này báo cáo kết quả hoặc tổng kết một phong trào đã qua. Hãy dán văn bản phát động phong trào mới.',
  'award-decision':
    'Văn bản này nói về việc khen thưởng, không phát động phong trào thi đua. Hãy dán kế hoạch, công văn hoặc bài viết phát động.',
  'not-a-launch':
    'Không tìm thấy việc phát động phong trào thi đua trong văn bản. Hãy kiểm tra xem đã dán đúng và đủ văn bản chưa; nếu đúng, có thể tự nhập các nội dung.',
}

const en: Record<Reason, string> = {
  empty: 'There is nothing to read yet. Paste the full text that launches the emulation movement.',
  'not-text':
    'This is not text: it may be a picture, a scan or a file of another program. Open the file, copy its words and paste them here, or upload a .txt or .docx file.',
  'too-long':
    'The text is longer than 400,000 characters. Paste only the part that launches the movement, without annexes and other pages.',
  regulation:
    'This text is a regulation or a guideline; it launches no emulation movement. Paste the plan, letter or article that does.',
  'closing-report':
    'This text reports the results of a movement or reviews one that has ended. Paste the text that launches the new one.',
  'award-decision':
    'This text is about commendation; it launches no emulation movement. Paste the plan, letter or article that does.',
  'not-a-launch':
    'No launch of an emulation movement was found in the text. Check that the right text was pasted in full; if it was, the parts can be entered by hand.',
}

export const readerWords = defineWords(
  {
    ...vi,
    title: 'Tên phong trào',
    theme: 'Chủ đề',
    organiser: 'Cơ quan tổ chức',
    launchedBy: 'Người phát động',
    number: 'Số, ký hiệu',
    date: 'Ngày văn bản',
    signer: 'Người ký',
    starts: 'Bắt đầu',
    ends: 'Kết thúc',
    waves: 'Các đợt',
    occasions: 'Dịp chào mừng',
    contents: 'Nội dung thi đua',
    targets: 'Chỉ tiêu',
    mentions: 'Có nhắc đến',
    council: 'Hội đồng thi đua, khen thưởng',
    interimReview: 'sơ kết',
    finalReview: 'tổng kết',
    unsaid: 'văn bản không nêu',
    noSuchFile: (file: string) => `Không mở được tệp ${file}. Hãy kiểm tra lại đường dẫn và quyền đọc.`,
  },
  {
    ...en,
    title: 'Movement',
    theme: 'Theme',
    organiser: 'Organiser',
    launchedBy: 'Launched by',
    number: 'Number',
    date: 'Date of the paper',
    signer: 'Signer',
    starts: 'Starts',
    ends: 'Ends',
    waves: 'Drives',
    occasions: 'Occasions',
    contents: 'Contents',
    targets: 'Targets',
    mentions: 'Mentions',
    council: 'an emulation council',
    interimReview: 'an interim review',
    finalReview: 'a final review',
    unsaid: 'the text does not say',
    noSuchFile: (file: string) =>
      `The file ${file} cannot be opened. Check its path and that it may be read.`,
  },
)

const refuse = refuser('movements', { vi, en })

/** The refusal for a text that is not read as a launch. */
export const refuseReading = (reason: Reason): Refusal => refuse(reason)
