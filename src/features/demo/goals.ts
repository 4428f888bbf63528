/**
 * What the demonstration's units set themselves: by content of the movement, for each unit its own wording.
 * `course` tells how far a goal has come of what its plan asks by now: 100 is on plan.
 */
import type { UnitKey } from './people.ts'

export type DemoGoal = {
  content: number
  unit: UnitKey
  name: string
  kind: 'number' | 'percent' | 'milestone' | 'yes-no'
  measure: string
  baseline: number
  target: number
  drive?: number
  starts?: string
  due: string
  weight: number
  course: number
  byTasks?: boolean
}

const year = { due: '2026-12-15' }

export const demoGoals: readonly DemoGoal[] = [
  { content: 1, unit: 'tg', name: 'Hội nghị quán triệt nghị quyết, chỉ thị mới', kind: 'number', measure: 'hội nghị', baseline: 0, target: 12, weight: 3, course: 103, ...year },
  { content: 1, unit: 'tc', name: 'Đảng viên đăng ký việc làm theo gương Bác', kind: 'percent', measure: '%', baseline: 0, target: 100, weight: 2, course: 108, due: '2026-06-30' },
  { content: 1, unit: 'kt', name: 'Chi bộ được kiểm tra việc thực hiện nêu gương', kind: 'number', measure: 'chi bộ', baseline: 0, target: 8, weight: 2, course: 96, ...year },
  { content: 1, unit: 'vp', name: 'Chấn chỉnh lề lối: cuộc họp kết thúc đúng giờ', kind: 'percent', measure: '%', baseline: 60, target: 95, weight: 1, course: 100, ...year },
  { content: 1, unit: 'nc', name: 'Chuyên đề nghiên cứu về phòng, chống tiêu cực', kind: 'milestone', measure: 'chuyên đề', baseline: 0, target: 4, weight: 1, course: 84, ...year },

  { content: 2, unit: 'tt', name: 'Văn bản đi được ký số', kind: 'percent', measure: '%', baseline: 70, target: 95, weight: 3, course: 118, ...year },
  { content: 2, unit: 'vp', name: 'Hồ sơ công việc xử lý trên môi trường mạng', kind: 'percent', measure: '%', baseline: 60, target: 100, weight: 3, course: 104, ...year },
  { content: 2, unit: 'tt', name: 'Phòng họp không giấy đưa vào sử dụng', kind: 'number', measure: 'phòng', baseline: 0, target: 6, drive: 2, starts: '2026-04-01', due: '2026-07-31', weight: 2, course: 117, },
  { content: 2, unit: 'qt', name: 'Giảm chi văn phòng phẩm so với năm trước', kind: 'number', measure: 'triệu đồng', baseline: 420, target: 300, weight: 2, course: 101, ...year },
  { content: 2, unit: 'kt', name: 'Đơn thư giải quyết đúng hạn', kind: 'percent', measure: '%', baseline: 0, target: 100, weight: 2, course: 98, ...year },
  { content: 2, unit: 'tc', name: 'Hồ sơ đảng viên được số hóa', kind: 'number', measure: 'hồ sơ', baseline: 1200, target: 5400, weight: 2, course: 92, ...year },
  { content: 2, unit: 'nc', name: 'Quy trình nội bộ rút gọn thời gian', kind: 'number', measure: 'quy trình', baseline: 0, target: 9, weight: 1, course: 100, byTasks: true, ...year },

  { content: 3, unit: 'vp', name: 'Công trình chào mừng Đại hội XIV', kind: 'number', measure: 'công trình', baseline: 0, target: 3, drive: 1, starts: '2026-01-15', due: '2026-03-31', weight: 2, course: 133 },
  { content: 3, unit: 'tg', name: 'Đợt tuyên truyền bầu cử', kind: 'milestone', measure: 'đợt', baseline: 0, target: 5, drive: 1, starts: '2026-01-15', due: '2026-03-31', weight: 2, course: 100 },
  { content: 3, unit: 'tc', name: 'Phần việc chào mừng 19/5', kind: 'number', measure: 'phần việc', baseline: 0, target: 4, drive: 2, starts: '2026-04-01', due: '2026-07-31', weight: 1, course: 100 },
  { content: 3, unit: 'nc', name: 'Phần việc chào mừng Quốc khánh 2/9', kind: 'number', measure: 'phần việc', baseline: 0, target: 4, drive: 3, starts: '2026-08-01', due: '2026-12-15', weight: 1, course: 94 },
  { content: 3, unit: 'qt', name: 'Chỉnh trang trụ sở đón các sự kiện lớn', kind: 'yes-no', measure: '', baseline: 0, target: 1, drive: 1, starts: '2026-01-15', due: '2026-03-20', weight: 1, course: 100 },
  { content: 3, unit: 'tt', name: 'Trang thông tin sự kiện vận hành thông suốt', kind: 'percent', measure: '%', baseline: 0, target: 99, drive: 3, starts: '2026-08-01', due: '2026-12-15', weight: 1, course: 100 },

  { content: 4, unit: 'tg', name: 'Lượt cán bộ bồi dưỡng lý luận chính trị', kind: 'number', measure: 'lượt người', baseline: 0, target: 60, weight: 3, course: 71, ...year },
  { content: 4, unit: 'tc', name: 'Lượt cán bộ bồi dưỡng nghiệp vụ', kind: 'number', measure: 'lượt người', baseline: 0, target: 90, weight: 2, course: 88, ...year },
  { content: 4, unit: 'vp', name: 'Văn bản tham mưu được đánh giá tốt', kind: 'percent', measure: '%', baseline: 70, target: 90, weight: 3, course: 97, ...year },
  { content: 4, unit: 'qt', name: 'Hội thao và văn nghệ của cơ quan', kind: 'milestone', measure: 'hoạt động', baseline: 0, target: 6, weight: 1, course: 62, ...year },
  { content: 4, unit: 'tt', name: 'Cán bộ đạt chuẩn kỹ năng số', kind: 'percent', measure: '%', baseline: 40, target: 100, weight: 2, course: 90, ...year },

  { content: 5, unit: 'tc', name: 'Sơ kết từng đợt, khen thưởng kịp thời', kind: 'milestone', measure: 'đợt', baseline: 0, target: 3, weight: 2, course: 76, ...year },
  { content: 5, unit: 'kt', name: 'Giám sát việc khen thưởng công khai, minh bạch', kind: 'number', measure: 'cuộc', baseline: 0, target: 4, weight: 1, course: 100, ...year },
  { content: 5, unit: 'tg', name: 'Gương điển hình được biểu dương', kind: 'number', measure: 'gương', baseline: 0, target: 20, weight: 2, course: 86, ...year },
  { content: 5, unit: 'vp', name: 'Người đứng đầu đối thoại với người lao động', kind: 'number', measure: 'buổi', baseline: 0, target: 4, weight: 1, course: 100, ...year },
  { content: 5, unit: 'nc', name: 'Tiếp thu, trả lời ý kiến góp ý của cán bộ', kind: 'percent', measure: '%', baseline: 0, target: 100, weight: 1, course: 95, ...year },
]

/** What is done for a goal, step by step: work and product. */
export const demoSteps = [
  ['Khảo sát hiện trạng, lập danh mục việc cần làm', 'Báo cáo khảo sát'],
  ['Xây dựng kế hoạch chi tiết và phân công', 'Kế hoạch được duyệt'],
  ['Tổ chức thực hiện đợt đầu', 'Biên bản kết quả'],
  ['Kiểm tra giữa kỳ, tháo gỡ vướng mắc', 'Báo cáo kiểm tra'],
  ['Tổ chức thực hiện đợt tiếp theo', 'Biên bản kết quả'],
  ['Tổng hợp số liệu, lập báo cáo', 'Báo cáo tổng hợp'],
  ['Phổ biến cách làm hay trong cơ quan', 'Bài viết, tài liệu hướng dẫn'],
  ['Rà soát, hoàn thiện trước tổng kết', 'Hồ sơ tổng kết'],
] as const
