import { defineWords } from '#words/define-words.ts'

/** Days before the deadline are positive, days after it negative. */
const vietnameseTiming = (early: number): string =>
  early > 0 ? `trước hạn ${early} ngày` : early === 0 ? 'đúng hạn' : `chậm ${-early} ngày`
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const englishTiming = (early: number): string =>
  early > 0 ? `${days(early)} early` : early === 0 ? 'on time' : `${days(-early)} late`

const underVi = (decision: string) => (decision === '' ? '' : `, theo ${decision}`)
const underEn = (decision: string) => (decision === '' ? '' : `, by ${decision}`)

export const achievementWords = defineWords(
  {
    title: 'Thành tích',
    own: 'Thành tích của tôi',
    ofName: (name: string) => `Thành tích: ${name}`,
    lead: 'Tự lập từ chỉ tiêu, nhiệm vụ, báo cáo, xếp loại, sáng kiến, khen thưởng và việc tốt đã được xác nhận. Mỗi câu dẫn tới bản ghi của nó.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    show: 'Xem',
    papers: 'Lập giấy tờ',
    wrongPeriod: 'Ngày bắt đầu sau ngày kết thúc. Hãy chọn lại khoảng thời gian.',
    none: 'Chưa có bản ghi nào trong khoảng thời gian này',
    noneHow:
      'Báo cáo nhiệm vụ để đơn vị xác nhận, hoặc chọn khoảng thời gian dài hơn. Chỉ những gì đã được xác nhận mới được kể ở đây.',
    noPerson: 'Tài khoản này không gắn với một người trong cơ quan',
    noPersonHow: 'Chọn một người hoặc một đơn vị để xem thành tích.',
    choose: 'Xem thành tích của',
    person: 'Người',
    unit: 'Đơn vị',
    nobody: 'Không chọn',
    source: 'Bản ghi',
    count: (count: number) => `${count} bản ghi`,
    print: 'Trang này in được: dùng lệnh In của trình duyệt.',
    sections: {
      tasks: 'Nhiệm vụ đã hoàn thành',
      goals: 'Chỉ tiêu của đơn vị',
      reports: 'Kết quả đã được xác nhận',
      ratings: 'Xếp loại hằng năm',
      results: 'Xếp loại của đơn vị',
      initiatives: 'Sáng kiến, đề tài',
      honours: 'Khen thưởng',
      deeds: 'Việc tốt, lời cảm ơn',
    },
    task: (name: string, goal: string, on: string, early: number) =>
      `Hoàn thành nhiệm vụ “${name}” thuộc chỉ tiêu “${goal}” ngày ${on}, ${vietnameseTiming(early)}`,
    beyond: (percent: string) => `, đạt ${percent}`,
    product: (product: string) => `; sản phẩm: ${product}`,
    goal: (name: string, movement: string) => `Chỉ tiêu “${name}” của phong trào “${movement}”`,
    goalOf: (unit: string) => ` (${unit})`,
    goalFigures: (value: string, target: string, percent: string) =>
      `: đạt ${value}/${target}, bằng ${percent}`,
    goalPercent: (percent: string) => `: đạt ${percent}`,
    goalOutcome: {
      achieved: ', đã chốt là hoàn thành',
      'not-achieved': ', đã chốt là chưa hoàn thành',
      'carried-over': ', chuyển sang kỳ sau',
    },
    report: (on: string, about: string, text: string) => `Ngày ${on}, “${about}”: ${text}`,
    rating: (year: number, name: string, track: string, decision: string) =>
      `Năm ${year} được xếp loại “${name}” (${track.toLowerCase()})${underVi(decision)}`,
    result: (year: number, name: string, track: string, decision: string) =>
      `Năm ${year} tập thể được xếp loại “${name}” (${track.toLowerCase()})${underVi(decision)}`,
    targets: (year: number, met: number, all: number, exceeded: number) =>
      `Năm ${year} hoàn thành ${met}/${all} chỉ tiêu, trong đó vượt ${exceeded} chỉ tiêu`,
    initiativeKinds: { 'sang-kien': 'Sáng kiến', 'nghien-cuu': 'Đề tài, công trình' },
    initiative: (kind: string, title: string, year: number, decision: string) =>
      `${kind} “${title}” được công nhận năm ${year}${underVi(decision)}`,
    initiativeBy: (name: string) => `; tác giả: ${name}`,
    honour: (name: string, year: number) => `${name} năm ${year}`,
    honourDecision: (number: string, on: string | null, authority: string) =>
      ` (Quyết định số ${number}${on === null ? '' : ` ngày ${on}`}${authority === '' ? '' : ` của ${authority}`})`,
    deed: (on: string, text: string) => `Việc tốt ngày ${on}: ${text}`,
    thanks: (on: string, giver: string, text: string) => `Ngày ${on} được ${giver} cảm ơn: ${text}`,
    deedBy: (name: string) => ` (${name})`,
  },
  {
    title: 'Achievements',
    own: 'My achievements',
    ofName: (name: string) => `Achievements: ${name}`,
    lead: 'Drawn from goals, tasks, reports, ratings, initiatives, honours and good deeds that were confirmed. Each sentence leads to its record.',
    from: 'From',
    to: 'To',
    show: 'Show',
    papers: 'Make papers',
    wrongPeriod: 'The first day comes after the last. Choose the period again.',
    none: 'There is no record in this period yet',
    noneHow:
      'Report on tasks so that the unit can confirm them, or choose a longer period. Only what was confirmed is told here.',
    noPerson: 'This account belongs to nobody in the agency',
    noPersonHow: 'Choose a person or a unit to see their achievements.',
    choose: 'Show the achievements of',
    person: 'Person',
    unit: 'Unit',
    nobody: 'None',
    source: 'Record',
    count: (count: number) => (count === 1 ? '1 record' : `${count} records`),
    print: 'This page can be printed by the browser’s Print command.',
    sections: {
      tasks: 'Tasks finished',
      goals: 'Goals of the unit',
      reports: 'Results that were confirmed',
      ratings: 'Yearly ratings',
      results: 'Ratings of the unit',
      initiatives: 'Initiatives and studies',
      honours: 'Honours',
      deeds: 'Good deeds and thanks',
    },
    task: (name: string, goal: string, on: string, early: number) =>
      `Finished the task “${name}” of the goal “${goal}” on ${on}, ${englishTiming(early)}`,
    beyond: (percent: string) => `, at ${percent}`,
    product: (product: string) => `; product: ${product}`,
    goal: (name: string, movement: string) => `Goal “${name}” of the movement “${movement}”`,
    goalOf: (unit: string) => ` (${unit})`,
    goalFigures: (value: string, target: string, percent: string) => `: ${value} of ${target}, ${percent}`,
    goalPercent: (percent: string) => `: ${percent}`,
    goalOutcome: {
      achieved: ', closed as achieved',
      'not-achieved': ', closed as not achieved',
      'carried-over': ', carried over',
    },
    report: (on: string, about: string, text: string) => `${on}, “${about}”: ${text}`,
    rating: (year: number, name: string, track: string, decision: string) =>
      `Rated “${name}” in ${year} (${track.toLowerCase()})${underEn(decision)}`,
    result: (year: number, name: string, track: string, decision: string) =>
      `The collective was rated “${name}” in ${year} (${track.toLowerCase()})${underEn(decision)}`,
    targets: (year: number, met: number, all: number, exceeded: number) =>
      `Met ${met} of ${all} targets in ${year}, ${exceeded} of them exceeded`,
    initiativeKinds: { 'sang-kien': 'Initiative', 'nghien-cuu': 'Study' },
    initiative: (kind: string, title: string, year: number, decision: string) =>
      `${kind} “${title}” was recognised in ${year}${underEn(decision)}`,
    initiativeBy: (name: string) => `; author: ${name}`,
    honour: (name: string, year: number) => `${name} of ${year}`,
    honourDecision: (number: string, on: string | null, authority: string) =>
      ` (decision ${number}${on === null ? '' : ` of ${on}`}${authority === '' ? '' : ` by ${authority}`})`,
    deed: (on: string, text: string) => `Good deed on ${on}: ${text}`,
    thanks: (on: string, giver: string, text: string) => `Thanked by ${giver} on ${on}: ${text}`,
    deedBy: (name: string) => ` (${name})`,
  },
)
