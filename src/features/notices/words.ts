import { honourName } from '#law/honour-names.ts'
import { formatDay } from '#words/dates.ts'
import { defineWords } from '#words/define-words.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'

type Facts = Record<string, string | number | null>
const text = (value: string | number | null | undefined) => String(value ?? '')
const day = (value: string | number | null | undefined) => (value ? formatDay(String(value)) : '')
const number = (value: string | number | null | undefined, locale: Locale) =>
  value === null || value === undefined ? '' : formatNumber(Number(value), locale)

/** What each kind of notice says. */
const sentences = defineWords(
  {
    'movement.launched': (f: Facts) =>
      `Phong trào “${text(f.title)}” đã được phát động và gửi tới ${text(f.unit)}. Hãy xác nhận tiếp nhận.`,
    'task.assigned': (f: Facts) => `Đồng chí được giao nhiệm vụ “${text(f.name)}”, hạn ${day(f.due)}.`,
    'task.due': (f: Facts) => `Nhiệm vụ “${text(f.name)}” còn ${text(f.days)} ngày đến hạn (${day(f.due)}).`,
    'task.late': (f: Facts) => `Nhiệm vụ “${text(f.name)}” đã quá hạn từ ${day(f.due)}.`,
    'goal.due': (f: Facts) => `Chỉ tiêu “${text(f.name)}” còn ${text(f.days)} ngày đến hạn (${day(f.due)}).`,
    'goal.late': (f: Facts) => `Chỉ tiêu “${text(f.name)}” đã quá hạn từ ${day(f.due)}.`,
    'report.sent': (f: Facts) => `${text(f.who)} gửi báo cáo “${text(f.name)}”, chờ xác nhận.`,
    'report.confirmed': (f: Facts) => `Báo cáo “${text(f.name)}” đã được xác nhận.`,
    'report.returned': (f: Facts) => `Báo cáo “${text(f.name)}” được trả lại: ${text(f.reason)}`,
    'score.changed': (f: Facts) =>
      `Điểm của chỉ tiêu “${text(f.name)}” thay đổi từ ${number(f.before, 'vi') || 'chưa có'} thành ${number(f.after, 'vi')}: ${text(f.reason)}`,
    'score.supplementary': (f: Facts) =>
      `Chỉ tiêu “${text(f.name)}” được thưởng ${number(f.after, 'vi')} điểm: ${text(f.reason)}`,
    'score.penalty': (f: Facts) =>
      `Chỉ tiêu “${text(f.name)}” bị trừ ${number(f.after, 'vi')} điểm: ${text(f.reason)}`,
    'honour.issued': (f: Facts) =>
      `Đồng chí được tặng “${text(f.award)}” theo quyết định số ${text(f.number)}.`,
    'article.submitted': (f: Facts) => `${text(f.who)} trình bài “${text(f.title)}”, chờ duyệt.`,
    'article.given-back': (f: Facts) => `Bài “${text(f.title)}” được trả lại: ${text(f.reason)}`,
    'article.published': (f: Facts) => `Bài “${text(f.title)}” đã được xuất bản.`,
    'cluster.begun': (f: Facts) =>
      `“${text(f.name)}” đã mở chấm điểm. Mời ${text(f.member)} tự chấm theo từng tiêu chí.`,
    'cluster.examined': (f: Facts) =>
      `Điểm thẩm định của ${text(f.member)} trong “${text(f.name)}” khác điểm đã có ở ${text(f.count)} tiêu chí. Mời xem lý do.`,
    'cluster.supplementary': (f: Facts) =>
      `${text(f.member)} được thưởng ${number(f.points, 'vi')} điểm trong “${text(f.name)}”: ${text(f.reason)}`,
    'cluster.penalty': (f: Facts) =>
      `${text(f.member)} bị trừ ${number(f.points, 'vi')} điểm trong “${text(f.name)}”: ${text(f.reason)}`,
    'eligibility.objected': (f: Facts) =>
      `${text(f.name)} báo sai dữ liệu xét ${honourName(text(f.award), 'vi')} năm ${text(f.year)}.`,
    'eligibility.objection-answered': (f: Facts) =>
      `Điều đồng chí báo về ${honourName(text(f.award), 'vi')} năm ${text(f.year)} đã được trả lời.`,
    'posting.begun': (f: Facts) => `Đồng chí trả lời ý kiến về danh sách công khai “${text(f.about)}”.`,
    'posting.letter': (f: Facts) => `Có thư kín về “${text(f.about)}”, chờ thư ký Hội đồng đọc và trả lời.`,
    'posting.due': (f: Facts) =>
      `${text(f.count)} ý kiến về “${text(f.about)}” đến hạn trả lời ngày ${day(f.due)}.`,
    'posting.late': (f: Facts) =>
      `${text(f.count)} ý kiến về “${text(f.about)}” đã quá hạn trả lời từ ${day(f.due)}.`,
    'posting.commented': (f: Facts) => `Có ý kiến mới về “${text(f.about)}”, chờ đồng chí trả lời.`,
    'initiative.returned': (f: Facts) => `Sáng kiến “${text(f.title)}” được trả lại: ${text(f.reason)}`,
    'initiative.to-mark': (f: Facts) => `Đồng chí được giao chấm sáng kiến “${text(f.title)}”.`,
    'initiative.settled': (f: Facts) => `Đã có kết quả về sáng kiến “${text(f.title)}”.`,
    'dossier.returned': (f: Facts) =>
      `Hồ sơ ${honourName(text(f.award), 'vi')} năm ${text(f.year)} của ${text(f.name)} cần sửa, bổ sung: ${text(f.reason)}`,
    'dossier.to-examine': (f: Facts) =>
      `Đồng chí được giao thẩm định hồ sơ ${honourName(text(f.award), 'vi')} năm ${text(f.year)} của ${text(f.name)}.`,
    'dossier.settled': (f: Facts) =>
      `Hồ sơ ${honourName(text(f.award), 'vi')} năm ${text(f.year)} của ${text(f.name)} đã có kết quả. ${text(f.reason)}`.trim(),
    'registration.returned': (f: Facts) =>
      `Đăng ký thi đua năm ${text(f.year)} của ${text(f.name)} được trả lại: ${text(f.reason)}`,
    'cluster.published': (f: Facts) =>
      `Kết quả xếp hạng “${text(f.name)}” đã công bố: ${text(f.member)} xếp thứ ${text(f.rank)} với ${number(f.points, 'vi')} điểm.`,
  },
  {
    'movement.launched': (f) =>
      `The movement “${text(f.title)}” was launched and sent to ${text(f.unit)}. Please acknowledge it.`,
    'task.assigned': (f) => `You were given the task “${text(f.name)}”, due ${day(f.due)}.`,
    'task.due': (f) => `The task “${text(f.name)}” is due in ${text(f.days)} days (${day(f.due)}).`,
    'task.late': (f) => `The task “${text(f.name)}” is late since ${day(f.due)}.`,
    'goal.due': (f) => `The goal “${text(f.name)}” is due in ${text(f.days)} days (${day(f.due)}).`,
    'goal.late': (f) => `The goal “${text(f.name)}” is late since ${day(f.due)}.`,
    'report.sent': (f) => `${text(f.who)} sent a report on “${text(f.name)}”; it waits for you.`,
    'report.confirmed': (f) => `Your report on “${text(f.name)}” is confirmed.`,
    'report.returned': (f) => `Your report on “${text(f.name)}” was returned: ${text(f.reason)}`,
    'score.changed': (f) =>
      `The score of the goal “${text(f.name)}” changed from ${number(f.before, 'en') || 'none'} to ${number(f.after, 'en')}: ${text(f.reason)}`,
    'score.supplementary': (f) =>
      `The goal “${text(f.name)}” was given ${number(f.after, 'en')} supplementary points: ${text(f.reason)}`,
    'score.penalty': (f) =>
      `The goal “${text(f.name)}” lost ${number(f.after, 'en')} points: ${text(f.reason)}`,
    'honour.issued': (f) => `You are honoured with “${text(f.award)}” by decision ${text(f.number)}.`,
    'article.submitted': (f) =>
      `${text(f.who)} handed in the article “${text(f.title)}”; it waits for approval.`,
    'article.given-back': (f) => `The article “${text(f.title)}” was given back: ${text(f.reason)}`,
    'article.published': (f) => `The article “${text(f.title)}” is published.`,
    'cluster.begun': (f) =>
      `“${text(f.name)}” is open for scoring. Please score ${text(f.member)} by each criterion.`,
    'cluster.examined': (f) =>
      `The examined scores of ${text(f.member)} in “${text(f.name)}” differ from what stood on ${text(f.count)} criteria. Please see why.`,
    'cluster.supplementary': (f) =>
      `${text(f.member)} was given ${number(f.points, 'en')} supplementary points in “${text(f.name)}”: ${text(f.reason)}`,
    'cluster.penalty': (f) =>
      `${text(f.member)} lost ${number(f.points, 'en')} points in “${text(f.name)}”: ${text(f.reason)}`,
    'eligibility.objected': (f) =>
      `${text(f.name)} reports an error behind ${honourName(text(f.award), 'en')} of ${text(f.year)}.`,
    'eligibility.objection-answered': (f) =>
      `What you reported about ${honourName(text(f.award), 'en')} of ${text(f.year)} is answered.`,
    'posting.begun': (f) => `You answer comments about the posted list “${text(f.about)}”.`,
    'posting.letter': (f) =>
      `A confidential letter about “${text(f.about)}” waits for the council’s secretary.`,
    'posting.due': (f) =>
      `${text(f.count)} comments about “${text(f.about)}” are to be answered by ${day(f.due)}.`,
    'posting.late': (f) =>
      `${text(f.count)} comments about “${text(f.about)}” were to be answered by ${day(f.due)}.`,
    'posting.commented': (f) => `A new comment about “${text(f.about)}” waits for your answer.`,
    'initiative.returned': (f) => `The initiative “${text(f.title)}” came back: ${text(f.reason)}`,
    'initiative.to-mark': (f) => `You were given the initiative “${text(f.title)}” to mark.`,
    'initiative.settled': (f) => `There is a result for the initiative “${text(f.title)}”.`,
    'dossier.returned': (f) =>
      `The dossier of ${text(f.name)}, ${honourName(text(f.award), 'en')} of ${text(f.year)}, has to be completed: ${text(f.reason)}`,
    'dossier.to-examine': (f) =>
      `You are to examine the dossier of ${text(f.name)}, ${honourName(text(f.award), 'en')} of ${text(f.year)}.`,
    'dossier.settled': (f) =>
      `The dossier of ${text(f.name)}, ${honourName(text(f.award), 'en')} of ${text(f.year)}, is settled. ${text(f.reason)}`.trim(),
    'registration.returned': (f) =>
      `The registration of ${text(f.name)} for ${text(f.year)} was returned: ${text(f.reason)}`,
    'cluster.published': (f) =>
      `The ranking of “${text(f.name)}” is published: ${text(f.member)} ranks ${text(f.rank)} with ${number(f.points, 'en')} points.`,
  },
)

/** The sentence of a notice in the reader's language. */
export function noticeSentence(notice: { kind: string; facts: unknown }, locale: Locale): string {
  const sentence = (sentences[locale] as Record<string, (facts: Facts) => string>)[notice.kind]
  // facts were written by `notify` as a flat record
  return sentence ? sentence(notice.facts as Facts) : notice.kind
}

export const noticeWords = defineWords(
  {
    title: 'Thông báo',
    none: 'Chưa có thông báo nào',
    noneLead: 'Nhiệm vụ được giao, báo cáo được xác nhận, việc sắp đến hạn sẽ hiện ở đây.',
    readAll: 'Đánh dấu đã đọc tất cả',
    unread: 'Chưa đọc',
    open: 'Mở',
    outbox: 'Thư đi',
    outboxLead: 'Thư hệ thống gửi cho người dùng.',
    noServer:
      'Chưa cấu hình máy chủ thư (SMTP_URL) nên thư được giữ lại ở đây để người quản trị đọc và chuyển.',
    to: 'Người nhận',
    subject: 'Nội dung',
    status: 'Tình trạng',
    queuedAt: 'Lúc',
    statuses: { queued: 'Chờ gửi', sent: 'Đã gửi', failed: 'Chưa gửi được', kept: 'Giữ lại' },
    noMails: 'Chưa có thư nào.',
    letterFoot: 'Thư tự động của hệ thống Thi Đua; không trả lời thư này.',
    total: (count: string) => `${count} thư`,
  },
  {
    title: 'Notices',
    none: 'No notices yet',
    noneLead: 'Tasks given to you, reports confirmed and work that is soon due will show here.',
    readAll: 'Mark all as read',
    unread: 'Unread',
    open: 'Open',
    outbox: 'Outbox',
    outboxLead: 'Letters that the program sends to people.',
    noServer:
      'No mail server is set (SMTP_URL), so letters are kept here for the administrator to read and pass on.',
    to: 'To',
    subject: 'Content',
    status: 'State',
    queuedAt: 'At',
    statuses: { queued: 'Waiting', sent: 'Sent', failed: 'Not yet taken', kept: 'Kept' },
    noMails: 'No letters yet.',
    letterFoot: 'Sent automatically by Thi Đua; please do not reply.',
    total: (count) => `${count} letters`,
  },
)
