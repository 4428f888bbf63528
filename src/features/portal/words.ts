import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'
import type { BlockKind } from './rules.ts'

const kindsVi: Record<BlockKind, string> = {
  movement: 'Phong trào đang diễn ra',
  contents: 'Nội dung và tiến độ',
  standing: 'Bảng tiến độ các đơn vị',
  honours: 'Khen thưởng mới',
  deeds: 'Việc tốt',
  news: 'Tin mới',
  'role-models': 'Gương điển hình',
  albums: 'Ảnh hoạt động',
  movements: 'Các phong trào khác',
  verify: 'Xác minh giấy chứng nhận',
  links: 'Liên kết',
  words: 'Đoạn lời',
}

const kindsEn: typeof kindsVi = {
  movement: 'The running movement',
  contents: 'Contents and progress',
  standing: 'Progress of the units',
  honours: 'Latest honours',
  deeds: 'Good deeds',
  news: 'Latest articles',
  'role-models': 'Role models',
  albums: 'Photos',
  movements: 'Other movements',
  verify: 'Verify a certificate',
  links: 'Links',
  words: 'Words',
}

export const portalWords = defineWords(
  {
    home: 'Trang chủ',
    description: 'Phong trào thi đua, tiến độ thực hiện và khen thưởng của cơ quan.',
    wholeMovement: 'Xem toàn bộ phong trào',
    others: 'Các phong trào khác',
    deeds: 'Mỗi ngày một việc tốt',
    news: 'Tin mới',
    roleModels: 'Gương điển hình',
    albums: 'Ảnh hoạt động',
    links: 'Liên kết',
    allOf: 'Xem tất cả',
    verify: 'Xác minh giấy chứng nhận',
    verifyLead: 'Nhập mã in trên giấy, hoặc quét mã vuông, để biết khen thưởng là thật và còn hiệu lực.',
    code: 'Mã trên giấy chứng nhận',
    check: 'Xác minh',
    searchRegister: 'Tra cứu Sổ khen thưởng',
    none: 'Chưa có phong trào nào được phát động',
    noneLead: 'Khi cơ quan phát động phong trào thi đua, chủ đề, nội dung và tiến độ sẽ hiện ở đây.',
    begin: 'Đăng nhập để bắt đầu',

    arrange: 'Trang chủ của cổng',
    arrangeLead:
      'Chọn những gì người xem gặp trước tiên, và theo thứ tự nào. Người xem chỉ thấy khi bấm Đăng trang chủ.',
    kinds: kindsVi,
    draftWaits: 'Có bản đang sắp xếp, chưa đăng.',
    asPublished: 'Trang đang hiện cho người xem.',
    block: (place: number, kind: string) => `${place}. ${kind}`,
    ownTitle: 'Tên mục',
    ownTitleHint: 'Để trống thì dùng tên có sẵn.',
    count: 'Số mục hiện',
    linksText: 'Các liên kết',
    linksHint: 'Mỗi dòng: tên | địa chỉ. Ví dụ: Cổng thông tin tỉnh | https://…',
    wordsText: 'Lời',
    up: 'Lên',
    down: 'Xuống',
    drop: 'Bỏ',
    moveUp: (name: string) => `Đưa “${name}” lên`,
    moveDown: (name: string) => `Đưa “${name}” xuống`,
    dropBlock: (name: string) => `Bỏ “${name}”`,
    addKind: 'Thêm khối',
    add: 'Thêm',
    keep: 'Lưu bản sắp xếp',
    kept: 'Đã lưu bản sắp xếp. Người xem chưa thấy.',
    preview: 'Xem trước',
    previewing: 'Đây là bản xem trước; người xem chưa thấy. Khối chưa có nội dung thì không hiện.',
    backToArrange: 'Quay lại sắp xếp',
    publish: 'Đăng trang chủ',
    published: 'Đã đăng trang chủ.',
    discard: 'Bỏ bản đang sắp xếp',
    discarded: 'Đã bỏ bản đang sắp xếp.',
    takeUpFormer: 'Lấy lại trang trước',
    takeUpDelivered: 'Lấy lại trang có sẵn',
    taken: 'Đã lấy lại. Hãy xem trước rồi đăng.',
    history: 'Ai đã làm gì',
    noHistory: 'Trang chủ vẫn như lúc mới cài đặt.',
    empty: 'Trang chủ chưa có khối nào',
    emptyLead: 'Hãy thêm ít nhất một khối.',
  },
  {
    home: 'Home',
    description: 'The agency’s movements, how they stand, and who was commended.',
    wholeMovement: 'See the whole movement',
    others: 'Other movements',
    deeds: 'A good deed a day',
    news: 'Latest articles',
    roleModels: 'Role models',
    albums: 'Photos',
    links: 'Links',
    allOf: 'See all',
    verify: 'Verify a certificate',
    verifyLead:
      'Enter the code printed on the paper, or scan the square, to learn whether an honour is genuine.',
    code: 'The code on the certificate',
    check: 'Verify',
    searchRegister: 'Search the register of honours',
    none: 'No movement is launched yet',
    noneLead: 'Once the agency launches a movement, its theme, contents and progress will show here.',
    begin: 'Sign in to begin',

    arrange: 'Front page of the portal',
    arrangeLead:
      'Choose what readers meet first, and in which order. Readers see it once you publish the front page.',
    kinds: kindsEn,
    draftWaits: 'An arrangement waits to be published.',
    asPublished: 'This is what readers see.',
    block: (place, kind) => `${place}. ${kind}`,
    ownTitle: 'Heading',
    ownTitleHint: 'Left empty, the usual one stands there.',
    count: 'How many',
    linksText: 'The links',
    linksHint: 'One a line: name | address. For example: The province’s portal | https://…',
    wordsText: 'Words',
    up: 'Up',
    down: 'Down',
    drop: 'Remove',
    moveUp: (name) => `Move “${name}” up`,
    moveDown: (name) => `Move “${name}” down`,
    dropBlock: (name) => `Remove “${name}”`,
    addKind: 'Add a block',
    add: 'Add',
    keep: 'Save the arrangement',
    kept: 'The arrangement is saved. Readers do not see it yet.',
    preview: 'Preview',
    previewing: 'This is a preview; readers do not see it yet. A block without content is left out.',
    backToArrange: 'Back to arranging',
    publish: 'Publish the front page',
    published: 'The front page is published.',
    discard: 'Discard the arrangement',
    discarded: 'The arrangement is discarded.',
    takeUpFormer: 'Take up the former page',
    takeUpDelivered: 'Take up the page as delivered',
    taken: 'Taken up. Preview it, then publish.',
    history: 'Who did what',
    noHistory: 'The front page is as it was delivered.',
    empty: 'The front page has no block',
    emptyLead: 'Add at least one.',
  },
)

export const portalEvents = defineWords(
  {
    'front-page.arranged': 'Sắp xếp trang chủ của cổng',
    'front-page.published': 'Đăng trang chủ của cổng',
    'front-page.discarded': 'Bỏ bản sắp xếp trang chủ',
  },
  {
    'front-page.arranged': 'Arranged the front page',
    'front-page.published': 'Published the front page',
    'front-page.discarded': 'Discarded an arrangement of the front page',
  },
)

export const refuse = refuser('portal', {
  vi: {
    stale:
      'Trang chủ vừa được người khác sắp xếp. Những gì vừa nhập vẫn còn dưới đây; hãy mở lại trang để xem bản mới.',
    nothingArranged: 'Chưa có bản sắp xếp nào để đăng hay bỏ. Hãy sắp xếp và lưu trước.',
    tooMany: ({ most }: { most: number }) =>
      `Trang chủ có nhiều nhất ${most} khối. Hãy bỏ bớt một khối rồi thêm.`,
  },
  en: {
    stale:
      'Somebody else has just arranged the front page. What you typed is still below; open the page again to see theirs.',
    nothingArranged: 'There is no arrangement to publish or discard. Arrange and save one first.',
    tooMany: ({ most }) => `The front page holds at most ${most} blocks. Remove one, then add.`,
  },
})

/** A part of a page in plain words: what it is about, and what there is to say. */
type Part = { title: string; lines: readonly string[] }

const privacyVi: Record<string, Part> = {
  reading: {
    title: 'Khi ông/bà đọc cổng',
    lines: [
      'Cổng không dùng dịch vụ của bên thứ ba: mọi trang, phông chữ, ảnh, âm thanh đều lấy từ chính máy chủ này.',
      'Để đếm lượt truy cập, địa chỉ mạng và tên trình duyệt được trộn thành một dấu băm bằng khoá của riêng ngày hôm đó. Khoá và dấu bị xoá khi sang ngày mới; chỉ còn lại con số. Địa chỉ mạng không được lưu.',
      'Nhật ký kỹ thuật của máy chủ ghi loại trang, thời điểm và kết quả, không ghi địa chỉ trang đầy đủ, không ghi ai đã xem.',
    ],
  },
  cookies: {
    title: 'Cookie và bộ nhớ của trình duyệt',
    lines: [
      'Ngôn ngữ, chế độ sáng tối và cỡ chữ ông/bà chọn: cookie, giữ một năm.',
      'Câu thông báo sau khi gửi biểu mẫu: cookie, giữ tối đa một phút.',
      'Phiên đăng nhập của cán bộ: cookie, mất hiệu lực khi đăng xuất hoặc lâu không dùng.',
      'Chỗ đang nghe dở, bản nháp đang gõ của cán bộ, quyền bỏ phiếu kín của thành viên Hội đồng: chỉ nằm trong trình duyệt của người ấy.',
      'Không có cookie quảng cáo hay theo dõi, nên không có bảng hỏi đồng ý.',
    ],
  },
  comments: {
    title: 'Khi ông/bà góp ý, phản đối',
    lines: [
      'Lưu lại: nội dung, ngày nhận, và họ tên nếu ông/bà tự ghi. Tên chỉ hiện công khai khi ông/bà chọn hiện tên. Không lưu địa chỉ mạng; cán bộ góp ý khi đã đăng nhập cũng không bị ghi tài khoản. Nhật ký chỉ ghi rằng có một ý kiến đến lúc nào, không ghi của ai.',
      'Thư kín được mã hoá trong cơ sở dữ liệu bằng khoá của máy chủ; phần mềm chỉ mở cho thư ký Hội đồng. Người nắm cả máy chủ lẫn khoá vẫn có thể mở: điều thật kín xin gửi trực tiếp.',
      'Để chặn gửi tràn lan, hệ thống giữ một dấu băm của địa chỉ mạng trong ngày, rồi xoá.',
    ],
  },
  ratings: {
    title: 'Khi ông/bà đánh giá sự hài lòng',
    lines: [
      'Chỉ lưu số đếm theo ngày. Dấu để mỗi người được đếm một lần nằm riêng, không kèm mức đã chọn, và bị xoá khi hết ngày.',
    ],
  },
  honours: {
    title: 'Người được khen thưởng, được đề nghị khen thưởng',
    lines: [
      'Sổ khen thưởng công khai họ tên, nơi công tác, danh hiệu và quyết định, để ai cũng xác minh được. Danh sách lấy ý kiến được gỡ khỏi cổng 90 ngày sau khi hết hạn.',
      'Người được khen có thể đề nghị cơ quan ẩn tên khỏi danh sách và tìm kiếm; giấy chứng nhận vẫn xác minh được bằng mã. Nhật ký đã ký của sổ chỉ chứa dấu băm.',
      'Lời cảm ơn, việc tốt chỉ lên cổng khi người được nêu đồng ý, và gỡ xuống khi người ấy đổi ý.',
    ],
  },
  staff: {
    title: 'Cán bộ dùng hệ thống',
    lines: [
      'Hệ thống lưu hồ sơ công tác, khen thưởng, báo cáo và nhật ký việc đã làm: ai làm, lúc nào. Nhật ký không sửa, không xoá được. Mật khẩu lưu dạng băm.',
      'Lần đăng nhập sai được giữ một ngày dưới dạng băm của địa chỉ mạng, để chặn dò mật khẩu.',
    ],
  },
  rights: {
    title: 'Quyền của ông/bà',
    lines: [
      'Ông/bà có quyền biết, xem, sửa, xoá và phản đối việc xử lý dữ liệu về mình theo Luật Bảo vệ dữ liệu cá nhân. Hãy liên hệ đầu mối dưới đây.',
      'Điều gì không gắn với người nào (lượt xem, đánh giá, góp ý không tên) thì cơ quan không thể tìm lại theo người.',
    ],
  },
}

const privacyEn: typeof privacyVi = {
  reading: {
    title: 'When you read',
    lines: [
      'Nothing comes from third parties: pages, fonts, pictures and sound all come from this server.',
      'To count visits, network address and browser name are mixed into a hash with a key of that day alone. Key and hash are deleted the next day; the number stays. The address is not kept.',
      'The server’s log has the kind of page, the time and the result; neither the full address of the page nor who asked.',
    ],
  },
  cookies: {
    title: 'Cookies and the browser’s memory',
    lines: [
      'The language, theme and text size that you choose: cookies, for a year.',
      'The sentence after a form was sent: a cookie, for a minute at most.',
      'The session of staff who sign in: a cookie that ends with signing out or long rest.',
      'Where you stopped listening, what staff are typing, a council member’s right to vote: in that person’s browser alone.',
      'There are no cookies for advertising or tracking, so nothing asks for your consent.',
    ],
  },
  comments: {
    title: 'When you comment or object',
    lines: [
      'Kept: the text, the day, and a name if you give one. It is shown only if you choose so. The network address is not kept; nor is the account of staff who comment when signed in. The log says when a comment came, not whose.',
      'Confidential letters lie encrypted with the server’s key; the program opens them for the council’s secretary alone. Who holds both server and key could open them: hand in what is truly secret in person.',
      'Against floods a hash of the network address is kept for the day, then deleted.',
    ],
  },
  ratings: {
    title: 'When you say how satisfied you are',
    lines: [
      'Counts by day alone. The mark by which everybody counts once stands apart from the answer and is deleted with the day.',
    ],
  },
  honours: {
    title: 'People honoured or proposed',
    lines: [
      'The register shows name, place of work, honour and decision, so that anybody can verify. Lists in consultation leave the site 90 days after their end.',
      'Who is honoured may ask to be taken out of lists and search; the certificate can still be verified by its code. The register’s signed log holds hashes only.',
      'Thanks and good deeds are shown with the person’s consent, and taken down when it is taken back.',
    ],
  },
  staff: {
    title: 'Staff who use the program',
    lines: [
      'It keeps records of work, honours and reports, and a log of who did what and when, which nobody can change or delete. Passwords are kept as hashes.',
      'A failed sign-in is kept for a day as a hash of the network address, against guessing.',
    ],
  },
  rights: {
    title: 'Your rights',
    lines: [
      'You may know, see, correct and delete what is kept of you, and object to it, under the Law on the Protection of Personal Data. Write to the contact below.',
      'What belongs to nobody (visits, ratings, unnamed comments) cannot be found again by person.',
    ],
  },
}

const accessibilityVi: Record<string, Part> = {
  aim: {
    title: 'Mức hướng tới',
    lines: [
      'Cổng được làm theo WCAG 2.2 mức AA: đọc được bằng trình đọc màn hình, dùng được chỉ với bàn phím, phóng to 200 % và trên màn hình hẹp 320 điểm, tương phản ít nhất 4,5:1 ở cả nền sáng lẫn nền tối.',
      'Đọc tin, tìm kiếm, góp ý và xác minh giấy chứng nhận dùng được cả khi trình duyệt tắt JavaScript.',
    ],
  },
  tools: {
    title: 'Công cụ có sẵn',
    lines: [
      'Cỡ chữ từ 87 % đến 150 %, ba chế độ sáng tối, đường “Đến nội dung chính” ở đầu trang.',
      'Bài viết và trang phong trào có nút nghe, tô câu đang đọc, chỉnh tốc độ; ảnh có lời mô tả.',
      'Mọi biểu đồ đều có con số bằng chữ hoặc bảng bên cạnh.',
    ],
  },
  checked: {
    title: 'Đã kiểm tra thế nào',
    lines: [
      'Mỗi lần sửa chương trình, bộ kiểm thử tự động mở các trang công khai trong trình duyệt thật ở hai nền, chạy axe và đi hết các việc chính chỉ bằng bàn phím. Đây là kiểm tra của chính chương trình, chưa phải đánh giá của bên độc lập.',
    ],
  },
  limits: {
    title: 'Điều chưa làm được',
    lines: [
      'Tệp văn bản do cơ quan tải lên (PDF quét, ảnh chụp) có thể không đọc được bằng trình đọc màn hình; hãy yêu cầu bản chữ.',
      'Bỏ phiếu kín cần JavaScript, vì phiếu được làm kín ngay trong trình duyệt.',
      'Giọng đọc là giọng máy, có thể sai ở tên riêng và chữ viết tắt lạ.',
    ],
  },
  tell: {
    title: 'Báo khó khăn',
    lines: [
      'Gặp trang khó dùng, xin báo cho cơ quan qua trang Liên hệ; hãy nêu địa chỉ trang và thiết bị đang dùng.',
    ],
  },
}

const accessibilityEn: typeof accessibilityVi = {
  aim: {
    title: 'The aim',
    lines: [
      'The site is made to WCAG 2.2 AA: for screen readers, by keyboard alone, at 200 % and on screens of 320 points, with contrast of 4.5:1 at least in both themes.',
      'Reading, searching, commenting and verifying work with JavaScript switched off.',
    ],
  },
  tools: {
    title: 'What there is',
    lines: [
      'Text from 87 % to 150 %, three themes, a link to the main content at the head of each page.',
      'Articles and movements can be listened to, sentence by sentence and at your speed; pictures are described.',
      'Every chart has its figures in words or a table beside it.',
    ],
  },
  checked: {
    title: 'How it is checked',
    lines: [
      'With each change of the program its tests open the public pages in a real browser in both themes, run axe and walk the main tasks by keyboard alone. These are the program’s own tests, not an independent audit.',
    ],
  },
  limits: {
    title: 'What is not done',
    lines: [
      'Files that the agency uploads (scanned PDF, photographs of papers) may not be readable aloud; ask for the text.',
      'Secret ballots need JavaScript, since the ballot is sealed in the browser.',
      'The voice is a machine’s and may stumble over names and unusual abbreviations.',
    ],
  },
  tell: {
    title: 'Tell us',
    lines: [
      'Where a page is hard to use, tell the agency by the contact page: which page, and with what device.',
    ],
  },
}

export const aboutWords = defineWords(
  {
    contact: 'Liên hệ',
    contactLead: 'Nơi tiếp nhận ý kiến, hồ sơ và đề nghị.',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    hours: 'Giờ làm việc',
    editor: 'Chịu trách nhiệm nội dung',
    dataContact: 'Đầu mối về dữ liệu cá nhân',
    noDetails: 'Cơ quan chưa nhập thông tin liên hệ.',
    alsoHere: 'Ông/bà cũng có thể',
    toConsultation: 'Góp ý về danh sách đề nghị khen thưởng',
    toRate: 'Đánh giá cổng thông tin',
    toVerify: 'Xác minh giấy chứng nhận',
    privacy: 'Quyền riêng tư',
    privacyLead:
      'Cổng lưu gì, không lưu gì, và ông/bà có thể làm gì. Trang này nói đúng những gì chương trình làm.',
    accessibility: 'Tiếp cận cho mọi người',
    accessibilityLead: 'Cổng dành cho mọi người, kể cả người không nhìn, không nghe, không dùng chuột.',
  },
  {
    contact: 'Contact',
    contactLead: 'Where comments, papers and requests are received.',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    hours: 'Office hours',
    editor: 'Responsible for content',
    dataContact: 'Contact for personal data',
    noDetails: 'The agency has not entered its details yet.',
    alsoHere: 'You can also',
    toConsultation: 'Comment on people proposed for honours',
    toRate: 'Rate this site',
    toVerify: 'Verify a certificate',
    privacy: 'Privacy',
    privacyLead:
      'What the site keeps, what it does not, and what you can do. This page says what the program does.',
    accessibility: 'Accessibility',
    accessibilityLead: 'The site is for everybody, with or without sight, hearing or a mouse.',
  },
)

export const privacyParts = { vi: Object.values(privacyVi), en: Object.values(privacyEn) }
export const accessibilityParts = { vi: Object.values(accessibilityVi), en: Object.values(accessibilityEn) }
