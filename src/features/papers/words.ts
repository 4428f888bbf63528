import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const paperWords = defineWords(
  {
    title: 'Giấy tờ',
    lead: 'Lập từ dữ liệu đã có: bản PDF/A để in, ký; bản Word để sửa. Số, ngày và nơi ký để trống cho người ký điền.',
    whose: 'Báo cáo và tóm tắt thành tích',
    person: 'Của người',
    unit: 'Của đơn vị',
    from: 'Từ ngày',
    to: 'Đến ngày',
    award: 'Đề nghị xét tặng',
    noAward: 'Không đề nghị',
    nobody: 'Không chọn',
    make: 'Chọn',
    year: 'Năm',
    chooseOne: 'Chọn một người hoặc một đơn vị, rồi tải giấy tờ ở dưới.',
    formNote:
      'Phần thân của các mẫu kèm theo Nghị định 152/2025/NĐ-CP chưa được đối chiếu; số mẫu chỉ in khi đã xác nhận (mẫu 01, 05).',
    papers: {
      report: 'Báo cáo thành tích',
      summary: 'Tóm tắt thành tích',
      compact: 'Giao ước thi đua',
      proposal: 'Tờ trình',
    },
    pdf: 'PDF',
    word: 'Word',
    paperOf: (paper: string, name: string) => `${paper}: ${name}`,
    columns: { paper: 'Giấy tờ', about: 'Về', files: 'Tải về' },
    proposals: 'Tờ trình cho các quyết định đang soạn',
    noDrafts: 'Không có quyết định nào đang soạn.',
    ready: 'Giấy tờ lập được',
    templates: 'Mẫu Word của cơ quan',
    templatesLead:
      'Cơ quan có mẫu riêng thì tải tệp .docx có các thẻ dưới đây; bản Word lập theo mẫu ấy, bản PDF vẫn theo mẫu có sẵn.',
    upload: 'Tải mẫu lên',
    uploadHint:
      'Tệp .docx, không quá 2 MB. Mẫu được kiểm tra trước khi giữ và được dùng ngay; bản cũ vẫn còn.',
    file: 'Tệp mẫu',
    starter: 'Tải mẫu khởi đầu (.docx)',
    starterHint: 'Chưa có mẫu thì lấy tệp này: đã có đủ các thẻ, sửa trong Word rồi tải lên.',
    kept: (number: number) => `Đã giữ và dùng mẫu, bản ${number}.`,
    chosen: 'Đã đổi mẫu dùng.',
    version: (number: number) => `Bản ${number}`,
    inUse: 'Đang dùng',
    use: 'Dùng bản này',
    useDelivered: 'Về mẫu có sẵn',
    tryOut: 'Xem thử',
    noTemplates: 'Chưa có mẫu riêng; mọi giấy tờ theo mẫu có sẵn.',
    keptBy: (who: string, at: string) => `${who}, ${at}`,
    templateColumns: { paper: 'Giấy tờ', version: 'Bản', file: 'Tệp', kept: 'Người tải lên', act: 'Dùng' },
    byPaper: {
      'bao-cao-thanh-tich': 'Báo cáo thành tích',
      'tom-tat-thanh-tich': 'Tóm tắt thành tích',
      'giao-uoc-thi-dua': 'Giao ước thi đua',
      'to-trinh': 'Tờ trình',
      'bien-ban': 'Biên bản họp Hội đồng',
      'quyet-dinh': 'Quyết định',
    },
    tagList: 'Các thẻ',
    tag: 'Thẻ',
    tagMeaning: 'Được thay bằng',
    tags: {
      mau_so: 'Số mẫu, nếu có',
      co_quan_cap_tren: 'Cơ quan cấp trên',
      co_quan: 'Cơ quan, đơn vị lập giấy tờ',
      so: 'Số, ký hiệu',
      noi_va_ngay: 'Nơi và ngày ký',
      ten_giay: 'Tên giấy tờ, chữ hoa',
      ve_viec: 'Trích yếu',
      kinh_gui: 'Nơi kính gửi',
      noi_dung: 'Các đoạn nội dung; lặp lại phần ở giữa cho mỗi đoạn',
      can_cu: 'Các căn cứ; lặp lại cho mỗi căn cứ',
      phan_chinh: 'Các đoạn nội dung, không kể căn cứ; của quyết định là từng điều',
      bang: 'Các dòng của bảng; đặt ở ô đầu và ô cuối của một hàng',
      noi_nhan: 'Nơi nhận; lặp lại cho mỗi nơi',
      nguoi_ky: 'Người ký; lặp lại cho mỗi người',
    },
  },
  {
    title: 'Papers',
    lead: 'Made from what is recorded: PDF/A to print and sign, Word to edit. Number, day and place are left for whoever signs.',
    whose: 'Reports and summaries of achievements',
    person: 'Of a person',
    unit: 'Of a unit',
    from: 'From',
    to: 'To',
    award: 'Proposed for',
    noAward: 'Nothing',
    nobody: 'None',
    make: 'Choose',
    year: 'Year',
    chooseOne: 'Choose a person or a unit, then take the papers below.',
    formNote:
      'The bodies of the forms annexed to Decree 152/2025/NĐ-CP were not compared; a form’s number is printed only where it is confirmed (01, 05).',
    papers: {
      report: 'Report of achievements',
      summary: 'Summary of achievements',
      compact: 'Emulation compact',
      proposal: 'Proposal',
    },
    pdf: 'PDF',
    word: 'Word',
    paperOf: (paper: string, name: string) => `${paper}: ${name}`,
    columns: { paper: 'Paper', about: 'About', files: 'Download' },
    proposals: 'Proposals for decisions being drafted',
    noDrafts: 'No decision is being drafted.',
    ready: 'Papers that can be made',
    templates: 'The agency’s Word templates',
    templatesLead:
      'An agency with a form of its own uploads a .docx with the tags below; the Word file is made in that form, the PDF stays in the delivered one.',
    upload: 'Upload a template',
    uploadHint:
      'A .docx of at most 2 MB. It is checked before it is kept, and used at once; earlier versions stay.',
    file: 'Template file',
    starter: 'Take a template to begin from (.docx)',
    starterHint: 'It has all the tags; change it in Word and upload it.',
    kept: (number: number) => `The template was kept and is in use, version ${number}.`,
    chosen: 'The template in use was changed.',
    version: (number: number) => `Version ${number}`,
    inUse: 'In use',
    use: 'Use this version',
    useDelivered: 'Back to the delivered form',
    tryOut: 'Try it',
    noTemplates: 'There is no own template; all papers are made in the delivered form.',
    keptBy: (who: string, at: string) => `${who}, ${at}`,
    templateColumns: { paper: 'Paper', version: 'Version', file: 'File', kept: 'Uploaded by', act: 'Use' },
    byPaper: {
      'bao-cao-thanh-tich': 'Report of achievements',
      'tom-tat-thanh-tich': 'Summary of achievements',
      'giao-uoc-thi-dua': 'Emulation compact',
      'to-trinh': 'Proposal',
      'bien-ban': 'Minutes of the council',
      'quyet-dinh': 'Decision',
    },
    tagList: 'The tags',
    tag: 'Tag',
    tagMeaning: 'Becomes',
    tags: {
      mau_so: 'Number of the form, if any',
      co_quan_cap_tren: 'Superior body',
      co_quan: 'Agency or unit that makes the paper',
      so: 'Number and sign',
      noi_va_ngay: 'Place and day of signing',
      ten_giay: 'Name of the paper, in capitals',
      ve_viec: 'What it is about',
      kinh_gui: 'To whom it goes',
      noi_dung: 'The paragraphs; what stands between is repeated for each',
      can_cu: 'The grounds; repeated for each',
      phan_chinh: 'The paragraphs without the grounds; of a decision its articles',
      bang: 'The rows of the table; put into the first and the last cell of a row',
      noi_nhan: 'Who receives it; repeated for each',
      nguoi_ky: 'Who signs; repeated for each',
    },
  },
)

type Tags = { tags: string }

export const refuse = refuser('papers', {
  vi: {
    unknownTags: ({ tags, meant }: Tags & { meant: string }) =>
      `Mẫu có thẻ mà hệ thống không biết: ${tags}.${meant === '' ? '' : ` Có phải ${meant} không?`} Sửa theo danh sách thẻ ở trang này rồi tải lại.`,
    brokenTags: ({ tags }: Tags) =>
      `Mẫu có thẻ mở mà không đóng, hoặc đặt sai chỗ${tags === '' ? '' : `: ${tags}`}. Sửa trong Word rồi tải lại.`,
    noTags:
      'Mẫu không có thẻ nào, nên giấy tờ nào cũng như nhau. Thêm thẻ theo danh sách ở trang này rồi tải lại.',
  },
  en: {
    unknownTags: ({ tags, meant }) =>
      `The template has tags that are not known: ${tags}.${meant === '' ? '' : ` Is ${meant} meant?`} Correct them by the list on this page and upload it again.`,
    brokenTags: ({ tags }) =>
      `A tag of the template is opened and not closed, or stands in the wrong place${tags === '' ? '' : `: ${tags}`}. Correct it in Word and upload it again.`,
    noTags:
      'The template has no tags, so that every paper would be the same. Add tags by the list on this page and upload it again.',
  },
})

type Facts = Record<string, string>

export const paperEvents = defineWords(
  {
    'paper-template.kept': (f: Facts) => `đã tải lên mẫu Word, bản ${f.number} (${f.name})`,
    'paper-template.chosen': (f: Facts) =>
      f.number === '0' ? 'đã đưa một giấy tờ về mẫu có sẵn' : `đã chọn mẫu Word, bản ${f.number}`,
  },
  {
    'paper-template.kept': (f) => `uploaded a Word template, version ${f.number} (${f.name})`,
    'paper-template.chosen': (f) =>
      f.number === '0'
        ? 'put a paper back to the delivered form'
        : `chose a Word template, version ${f.number}`,
  },
)
