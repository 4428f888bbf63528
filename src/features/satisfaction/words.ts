import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const satisfactionWords = defineWords(
  {
    title: 'Đánh giá sự hài lòng',
    lead: 'Một câu hỏi, không ghi tên. Cơ quan dùng kết quả để sửa cổng cho dễ dùng hơn.',
    how: 'Đánh giá được giữ thế nào',
    howLines: [
      'Chỉ lưu số đếm theo ngày: bao nhiêu người chọn mỗi mức. Không lưu địa chỉ mạng, tài khoản, giờ phút hay bất cứ điều gì gắn với người đánh giá.',
      'Để mỗi người chỉ được đếm một lần trong ngày, hệ thống giữ một dấu băm không kèm mức đã chọn; khoá của dấu bị huỷ khi hết ngày.',
      'Nếu cả ngày chỉ có một người đánh giá, số đếm của ngày cho thấy mức người ấy chọn, nhưng không cho biết người ấy là ai.',
    ],
    thanks: 'Cảm ơn ông/bà đã đánh giá.',
    results: 'Kết quả đánh giá',
    resultsLead: 'Số đếm theo thời gian. Không có cách nào biết ai đã đánh giá.',
    none: 'Chưa có đánh giá nào',
    noneLead: 'Câu hỏi đứng ở chân trang, cuối mỗi bài viết và sau khi xác minh giấy chứng nhận.',
    topics: { cong: 'Cổng thông tin', 'bai-viet': 'Bài viết', 'xac-minh': 'Xác minh' },
    all: 'Tất cả',
    period: 'Thời gian',
    byMonth: 'Theo tháng',
    byDay: 'Theo ngày, 31 ngày qua',
    count: 'Lượt đánh giá',
    satisfied: 'Hài lòng',
    mean: 'Điểm trung bình',
    outOf: (mean: string) => `${mean}/5`,
    soFar: (count: string, share: string) =>
      `${count} lượt đánh giá trong 12 tháng qua, ${share} hài lòng hoặc rất hài lòng.`,
  },
  {
    title: 'How satisfied are you',
    lead: 'One question, without a name. The agency uses the result to make the site easier.',
    how: 'What is kept of it',
    howLines: [
      'Counts by day alone: how many chose each answer. No network address, no account, no time of day, nothing that belongs to who answered.',
      'So that everybody counts once a day, a hash is kept without the answer; its key is thrown away with the day.',
      'If one person alone answers on a day, the day’s count shows what was chosen, but not by whom.',
    ],
    thanks: 'Thank you for your answer.',
    results: 'Satisfaction',
    resultsLead: 'Counts over time. There is no way to know who answered.',
    none: 'Nobody has answered yet',
    noneLead: 'The question stands at the foot of pages, below each article and after a verification.',
    topics: { cong: 'The site', 'bai-viet': 'Articles', 'xac-minh': 'Verification' },
    all: 'All',
    period: 'Time',
    byMonth: 'By month',
    byDay: 'By day, the last 31',
    count: 'Answers',
    satisfied: 'Satisfied',
    mean: 'Mean',
    outOf: (mean) => `${mean} of 5`,
    soFar: (count, share) =>
      `${count} answers in the last twelve months, ${share} satisfied or very satisfied.`,
  },
)

export const refuse = refuser('satisfaction', {
  vi: {
    again: 'Hôm nay ông/bà đã đánh giá rồi. Cảm ơn ông/bà.',
    enough: 'Hôm nay từ mạng này đã có đủ đánh giá. Mời ông/bà quay lại vào ngày mai.',
  },
  en: {
    again: 'You have answered today already. Thank you.',
    enough: 'Enough answers came from this network today. Please come back tomorrow.',
  },
})
