import { defineWords } from '#words/define-words.ts'

export const portalWords = defineWords(
  {
    home: 'Trang chủ',
    description: 'Phong trào thi đua, tiến độ thực hiện và khen thưởng của cơ quan.',
    wholeMovement: 'Xem toàn bộ phong trào',
    others: 'Các phong trào khác',
    deeds: 'Mỗi ngày một việc tốt',
    allDeeds: 'Xem tất cả',
    none: 'Chưa có phong trào nào được phát động',
    noneLead: 'Khi cơ quan phát động phong trào thi đua, chủ đề, nội dung và tiến độ sẽ hiện ở đây.',
    begin: 'Đăng nhập để bắt đầu',
  },
  {
    home: 'Home',
    description: 'The agency’s movements, how they stand, and who was commended.',
    wholeMovement: 'See the whole movement',
    others: 'Other movements',
    deeds: 'A good deed a day',
    allDeeds: 'See all',
    none: 'No movement is launched yet',
    noneLead: 'Once the agency launches a movement, its theme, contents and progress will show here.',
    begin: 'Sign in to begin',
  },
)
