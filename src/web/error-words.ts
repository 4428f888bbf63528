import { defineWords } from '#words/define-words.ts'

export const errorWords = defineWords(
  {
    notFoundTitle: 'Không có trang này',
    notFoundText:
      'Trang không tồn tại, đã được chuyển đi, hoặc không dành cho tài khoản của Ông/Bà. Hãy kiểm tra địa chỉ, hoặc trở về trang chủ.',
    tooLargeTitle: 'Nội dung gửi lên quá lớn',
    tooLargeText: 'Mỗi lần gửi được tối đa 32 MB. Hãy chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại.',
    closedTitle: 'Cổng đang bảo trì',
    closedText: (until: string) =>
      `Dự kiến mở lại lúc ${until}. Nội dung đang gõ chưa được gửi: hãy bấm nút quay lại của trình duyệt để lấy lại và gửi sau.`,
    refusedTitle: 'Chưa thực hiện được',
    faultTitle: 'Hệ thống gặp lỗi',
    faultText: (requestId: string) =>
      `Việc vừa làm chưa được ghi nhận. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm mã ${requestId}.`,
    back: 'Quay lại',
  },
  {
    notFoundTitle: 'There is no such page',
    notFoundText:
      'The page does not exist, has moved, or is not for your account. Check the address, or return to the home page.',
    tooLargeTitle: 'What was sent is too large',
    tooLargeText: 'At most 32 MB can be sent at a time. Split or shrink the file and send it again.',
    closedTitle: 'The site is under maintenance',
    closedText: (until) =>
      `It is expected to open again at ${until}. What you typed was not sent: use your browser’s back button to get it back, and send it later.`,
    refusedTitle: 'This could not be done',
    faultTitle: 'Something went wrong',
    faultText: (requestId: string) =>
      `What you just did was not recorded. Try again; if it fails again, give the administrator the number ${requestId}.`,
    back: 'Go back',
  },
)
