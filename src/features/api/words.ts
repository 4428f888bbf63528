import { formatDay } from '#words/dates.ts'
import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const apiWords = defineWords(
  {
    title: 'Khóa API',
    lead: 'Cho hệ thống khác hỏi kết quả xét điều kiện. Mỗi khóa chỉ mở một đơn vị và các đơn vị bên dưới; có thể thu hồi bất cứ lúc nào.',
    description: 'Mô tả giao diện (OpenAPI)',
    issue: 'Cấp khóa mới',
    issueButton: 'Cấp khóa',
    name: 'Hệ thống dùng khóa',
    nameHint: 'Ví dụ: Phần mềm quản lý cán bộ.',
    unit: 'Đơn vị',
    expiresOn: 'Dùng được đến hết ngày',
    lastUsed: 'Dùng gần nhất',
    never: 'Chưa dùng',
    issuedBy: 'Người cấp',
    state: 'Tình trạng',
    holds: 'Đang dùng được',
    expired: 'Hết hạn',
    revoked: 'Đã thu hồi',
    revoke: 'Thu hồi',
    revokeOf: (name: string) => `Thu hồi khóa của ${name}`,
    isRevoked: 'Đã thu hồi khóa.',
    none: 'Chưa cấp khóa nào.',
    secretTitle: 'Khóa mới, chỉ hiện một lần',
    secretHint: 'Hãy chép ngay và cất nơi an toàn; hệ thống chỉ giữ dấu vết, không đọc lại được.',
    problems: {
      notJson: { title: 'Nội dung không phải JSON', detail: 'Hãy gửi một đối tượng JSON.' },
      noToken: {
        title: 'Chưa có khóa, hoặc khóa không còn dùng được',
        detail: 'Hãy gửi “Authorization: Bearer …” với khóa do quản trị của cơ quan cấp.',
      },
      nowhere: { title: 'Không có địa chỉ này', detail: 'Xem mô tả tại /api/v1/openapi.json.' },
      tooLarge: { title: 'Nội dung quá lớn', detail: 'Hãy chia thành nhiều lần gửi.' },
      otherType: { title: 'Sai kiểu nội dung', detail: 'Hãy gửi Content-Type: application/json.' },
      invalid: {
        title: 'Nội dung chưa đúng',
        detail: 'Từng chỗ sai nêu trong errors. Mô tả đầy đủ tại /api/v1/openapi.json.',
      },
      tooMany: { title: 'Gửi quá nhiều', detail: 'Hãy chờ hết phút này rồi gửi tiếp.' },
    },
  },
  {
    title: 'API tokens',
    lead: 'Let other systems ask for verdicts. A token opens one unit and those below it, and can be revoked at any time.',
    description: 'Description of the interface (OpenAPI)',
    issue: 'Issue a token',
    issueButton: 'Issue',
    name: 'System that uses it',
    nameHint: 'Such as: personnel system.',
    unit: 'Unit',
    expiresOn: 'Holds until',
    lastUsed: 'Last used',
    never: 'Never',
    issuedBy: 'Issued by',
    state: 'State',
    holds: 'Holds',
    expired: 'Expired',
    revoked: 'Revoked',
    revoke: 'Revoke',
    revokeOf: (name) => `Revoke the token of ${name}`,
    isRevoked: 'The token is revoked.',
    none: 'No token has been issued.',
    secretTitle: 'The new token, shown this once',
    secretHint: 'Copy it now and keep it safe; only its hash is stored and it cannot be read again.',
    problems: {
      notJson: { title: 'The body is no JSON', detail: 'Send one JSON object.' },
      noToken: {
        title: 'No token, or one that does not hold',
        detail: 'Send “Authorization: Bearer …” with a token that the agency’s administrator issued.',
      },
      nowhere: { title: 'There is no such address', detail: 'See the description at /api/v1/openapi.json.' },
      tooLarge: { title: 'The body is too large', detail: 'Send it in several parts.' },
      otherType: { title: 'The body is of another type', detail: 'Send Content-Type: application/json.' },
      invalid: {
        title: 'The body does not fit',
        detail: 'Each place is told in errors. The whole description is at /api/v1/openapi.json.',
      },
      tooMany: { title: 'Too many requests', detail: 'Wait until the minute is over.' },
    },
  },
)

type Facts = { name?: string; expires_on?: string }
const until = ({ expires_on }: Facts) => (expires_on ? formatDay(expires_on) : '')

export const apiEvents = defineWords(
  {
    'api.token-issued': (f: Facts) => `Cấp khóa API cho ${f.name}, dùng đến ${until(f)}`,
    'api.token-revoked': (f: Facts) => `Thu hồi khóa API của ${f.name}`,
  },
  {
    'api.token-issued': (f) => `Issued an API token to ${f.name}, until ${until(f)}`,
    'api.token-revoked': (f) => `Revoked the API token of ${f.name}`,
  },
)

export const refuse = refuser('api', {
  vi: {
    expired: 'Ngày hết hạn đã qua. Hãy chọn ngày khác.',
    tooLong: ({ days }: { days: number }) => `Một khóa dùng không quá ${days} ngày. Hãy chọn ngày gần hơn.`,
    revokedAlready: 'Khóa này đã được thu hồi.',
  },
  en: {
    expired: 'The day is past. Choose another.',
    tooLong: ({ days }) => `A token holds for ${days} days at most. Choose an earlier day.`,
    revokedAlready: 'This token is revoked already.',
  },
})
