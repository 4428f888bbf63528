/**
 * The demonstration's articles: the project's own wording about an agency and people that do not exist, in the plain
 * notation of articles.
 */
type Kind = 'tin-tuc' | 'thong-bao' | 'guong-dien-hinh' | 'viec-tot' | 'van-ban'

export type DemoArticle = {
  kind: Kind
  on: string
  title: string
  lead: string
  tags: string
  /** The cover is drawn in these two colours. */
  cover?: { alt: string; caption: string; colours: readonly [string, string] }
  document?: { number: string; on: string; issuer: string }
  ofMovement?: boolean
  text: string
}

export const demoArticles: readonly DemoArticle[] = [
  {
    kind: 'tin-tuc',
    on: '2026-01-15',
    title: 'Cơ quan Đảng ủy tỉnh Sen Hồng phát động thi đua năm 2026',
    lead: 'Sáng 15/01, toàn thể cán bộ, công chức, người lao động cơ quan dự lễ phát động phong trào thi đua năm 2026 với chủ đề “mỗi ngày làm việc là một ngày vui”.',
    tags: 'phát động, phong trào 2026',
    cover: {
      alt: 'Tranh vẽ hoa sen hồng trên mặt hồ buổi sáng',
      caption: 'Hoa sen, biểu trưng của phong trào năm 2026 (tranh minh hoạ)',
      colours: ['#b3263c', '#f3c9c4'],
    },
    ofMovement: true,
    text: `Phát biểu tại lễ phát động, Thủ trưởng cơ quan Lê Quang Vinh nêu rõ: thi đua không phải là việc thêm vào, mà là cách làm tốt hơn việc đang có. Mỗi đơn vị nhận chỉ tiêu của mình, mỗi người biết việc của mình, ai cũng nhìn thấy tiến độ chung.

# Năm nội dung, một bảng tiến độ

Phong trào gồm năm nội dung, từ học tập, nêu gương đến chuyển đổi số. Điểm mới của năm nay:

- Mỗi chỉ tiêu có người chịu trách nhiệm, thời hạn và sản phẩm cụ thể.
- Tiến độ được cập nhật hằng tuần và công khai trên cổng này.
- Việc tốt nhỏ hằng ngày cũng được ghi nhận.

> Một ngày vui là ngày ta làm xong việc của mình và giúp được một người khác làm xong việc của họ.

Ngay sau lễ phát động, bảy đơn vị đã tiếp nhận kế hoạch; Văn phòng và Ban Tổ chức ký giao ước thi đua.`,
  },
  {
    kind: 'thong-bao',
    on: '2026-02-09',
    title: 'Thông báo lịch tập huấn kỹ năng số quý I năm 2026',
    lead: 'Trung tâm Chuyển đổi số mở bốn lớp tập huấn vào các sáng thứ Tư; cán bộ lớn tuổi có lớp riêng với nhịp học chậm hơn.',
    tags: 'chuyển đổi số, tập huấn',
    text: `Các lớp học tại phòng họp tầng 2, mỗi lớp không quá 20 người để ai cũng được thực hành.

1. Ký số và xử lý văn bản điện tử
2. Bảng tính cho công việc hằng ngày
3. An toàn thông tin: nhận ra thư giả
4. Dành cho người mới bắt đầu

Đăng ký với Trung tâm Chuyển đổi số trước ngày 13/02. Người học mang theo máy đang dùng để làm việc.`,
  },
  {
    kind: 'guong-dien-hinh',
    on: '2026-03-08',
    title: 'Người giữ nhịp cho phòng một cửa',
    lead: 'Hơn mười năm ở bộ phận tiếp nhận, chị Hồng Vân (nhân vật minh hoạ) chưa để một hồ sơ nào quá hẹn mà không có lời giải thích trước.',
    tags: 'gương điển hình, cải cách hành chính',
    cover: {
      alt: 'Tranh vẽ mặt trời mọc sau những ngọn đồi',
      caption: 'Bắt đầu một ngày làm việc (tranh minh hoạ)',
      colours: ['#8a5a00', '#f6dfa4'],
    },
    text: `Trên bàn chị Vân có một cuốn sổ bìa xanh. Mỗi dòng là một hồ sơ, mỗi dấu chấm là một lần chị gọi cho người nộp để báo tin. “Người dân không sợ chờ, chỉ sợ không biết mình đang chờ gì”, chị nói.

# Từ cuốn sổ đến bảng điện tử

Khi cơ quan làm bảng theo dõi điện tử, chị là người đầu tiên đề nghị thêm cột “đã báo cho người nộp”. Cột ấy nay là một chỉ tiêu của cả phòng: không hồ sơ nào chậm mà không báo trước.

Ba điều chị truyền lại cho đồng nghiệp trẻ:

- Nghe hết rồi mới trả lời.
- Hẹn ngày nào thì ghi ngày ấy, trước mặt người dân.
- Sai thì xin lỗi ngay, sửa trong ngày.

> Tôi không có sáng kiến lớn. Tôi chỉ không muốn ai phải đi lại hai lần vì mình.`,
  },
  {
    kind: 'tin-tuc',
    on: '2026-03-26',
    title: 'Tuổi trẻ cơ quan nhận việc khó: số hoá mười năm hồ sơ lưu',
    lead: 'Đoàn thanh niên đăng ký công trình số hoá hồ sơ lưu từ năm 2016, hoàn thành trước ngày 30/9.',
    tags: 'tuổi trẻ, chuyển đổi số',
    ofMovement: true,
    text: `Công trình chia làm ba đợt, mỗi đợt có người kiểm tra độc lập. Cứ một trăm hồ sơ thì rút năm hồ sơ để đối chiếu với bản giấy; sai quá một trang thì làm lại cả trăm.

Đồng chí phụ trách công trình cho biết, phần khó nhất không phải là quét giấy mà là đặt tên cho đúng, để mười năm sau vẫn tìm được.`,
  },
  {
    kind: 'viec-tot',
    on: '2026-04-10',
    title: 'Chiếc ghế ở hành lang tầng một',
    lead: 'Một việc nhỏ của Phòng Quản trị, tài vụ: đặt ghế và nước uống ở nơi người cao tuổi hay đứng chờ.',
    tags: 'việc tốt',
    text: `Không ai giao việc này. Anh bảo vệ thấy người đến làm thủ tục thường đứng dựa tường, liền hỏi Phòng Quản trị xin hai chiếc ghế cũ. Phòng sửa lại ghế, thêm bình nước, dán một tờ giấy: *Mời ông bà ngồi*.

Từ đó, hành lang tầng một có thêm tiếng cười.`,
  },
  {
    kind: 'van-ban',
    on: '2026-01-06',
    title: 'Kế hoạch tổ chức phong trào thi đua năm 2026',
    lead: 'Kế hoạch nêu mục tiêu, năm nội dung, các đợt thi đua, tiến độ và phân công thực hiện.',
    tags: 'kế hoạch, phong trào 2026',
    document: { number: '03-KH/ĐU', on: '2026-01-05', issuer: 'Cơ quan chuyên trách Đảng ủy tỉnh Sen Hồng' },
    ofMovement: true,
    text: 'Văn bản minh hoạ. Toàn văn nội dung thi đua được đăng ở trang của phong trào.',
  },
  {
    kind: 'guong-dien-hinh',
    on: '2026-05-01',
    title: 'Anh kỹ sư “không biết nói không”',
    lead: 'Ở Trung tâm Chuyển đổi số, kỹ sư Minh Khôi (nhân vật minh hoạ) viết công cụ nhỏ cho từng phòng, và viết luôn cả lời hướng dẫn.',
    tags: 'gương điển hình, sáng kiến, chuyển đổi số',
    cover: {
      alt: 'Tranh vẽ những ô vuông sáng như cửa sổ toà nhà buổi tối',
      caption: 'Ánh đèn Trung tâm Chuyển đổi số (tranh minh hoạ)',
      colours: ['#1f3c66', '#bcd2ee'],
    },
    text: `Công cụ đầu tiên của anh Khôi chỉ có một nút: gộp mười hai bảng tính thành một. Người nhờ anh đã tiết kiệm được hai ngày làm việc mỗi tháng.

# Viết cho người dùng, không viết cho mình

Anh có một quy tắc: công cụ nào cũng phải có một trang hướng dẫn, và người ngoài ngành phải làm được trong năm phút. Nếu không, anh sửa công cụ chứ không sửa người.

Đến nay đã có bảy công cụ được dùng hằng ngày. Hai trong số đó được đăng ký sáng kiến cấp cơ sở.`,
  },
  {
    kind: 'tin-tuc',
    on: '2026-07-03',
    title: 'Sơ kết sáu tháng: tiến độ chung vượt kế hoạch, hai chỉ tiêu cần tập trung',
    lead: 'Hội nghị sơ kết chỉ ra việc đã làm được, việc còn chậm, và ai làm tiếp, đến ngày nào.',
    tags: 'sơ kết, phong trào 2026',
    cover: {
      alt: 'Tranh vẽ những cột bậc thang đi lên',
      caption: 'Từng bước một (tranh minh hoạ)',
      colours: ['#2d5a3d', '#cfe5d3'],
    },
    ofMovement: true,
    text: `Báo cáo sơ kết lấy số liệu thẳng từ bảng chỉ tiêu, không soạn riêng. Mỗi con số đều mở được đến nhiệm vụ và minh chứng đằng sau.

# Việc đã vượt kế hoạch

- Văn bản đi được ký số
- Ý kiến của cán bộ được trả lời đúng hạn

# Việc cần tập trung

- Số hoá hồ sơ lưu giai đoạn 2016–2018
- Lớp kỹ năng số cho cán bộ lớn tuổi

Hội nghị thống nhất: việc chậm không bị chê trách nếu được báo sớm; điều cần tránh là báo muộn.`,
  },
  {
    kind: 'guong-dien-hinh',
    on: '2026-08-19',
    title: 'Cuốn nhật ký giải trình của chị kiểm tra viên',
    lead: 'Chị Thanh Tâm (nhân vật minh hoạ) ghi lại mỗi lần mình kết luận chưa đúng, để người sau không lặp lại.',
    tags: 'gương điển hình, kỷ luật, kỷ cương',
    text: `Trong nghề kiểm tra, nói “tôi đã sai” không dễ. Chị Tâm viết điều ấy thành thói quen: mỗi kết luận được ghi kèm căn cứ, và nếu về sau thấy chưa đúng thì ghi thêm vì sao.

Cuốn nhật ký nay là tài liệu tập huấn của đơn vị. Trang đầu chỉ có một câu:

> Công bằng bắt đầu từ chỗ tự kiểm tra mình trước.`,
  },
  {
    kind: 'thong-bao',
    on: '2026-09-14',
    title: 'Thông báo bảo trì cổng thông tin ngày 26/9/2026',
    lead: 'Cổng tạm dừng từ 20 giờ đến 22 giờ ngày 26/9/2026 để nâng cấp; các dịch vụ trở lại sau 22 giờ cùng ngày.',
    tags: 'bảo trì',
    text: `Trong thời gian bảo trì, các trang công khai có thể không mở được. Báo cáo tiến độ gửi trước 20 giờ vẫn được ghi nhận đúng hạn.

Mọi vướng mắc xin liên hệ Trung tâm Chuyển đổi số trong giờ làm việc.`,
  },
  {
    kind: 'viec-tot',
    on: '2026-10-20',
    title: 'Bữa trưa chung ngày thứ Sáu',
    lead: 'Ban Nội chính mời đồng nghiệp đơn vị khác cùng ăn trưa mỗi thứ Sáu, mỗi tuần một đơn vị.',
    tags: 'việc tốt, đoàn kết',
    text: `Ý tưởng đến từ một câu hỏi đơn giản: vì sao làm cùng toà nhà mà không biết tên nhau? Sau tám bữa trưa, hai việc vướng từ năm trước đã được gỡ ngay trên bàn ăn.`,
  },
  {
    kind: 'tin-tuc',
    on: '2026-11-11',
    title: 'Bước vào đợt cao điểm cuối năm: mỗi đơn vị chọn một việc để về đích trước hạn',
    lead: 'Từ nay đến 31/12, bảy đơn vị cùng thi đua nước rút; mỗi đơn vị chọn một chỉ tiêu để hoàn thành sớm ít nhất mười ngày.',
    tags: 'cao điểm, phong trào 2026',
    cover: {
      alt: 'Tranh vẽ con đường uốn lượn dẫn đến lá cờ trên đỉnh đồi',
      caption: 'Về đích trước hạn (tranh minh hoạ)',
      colours: ['#7a1f2b', '#f0c8a8'],
    },
    ofMovement: true,
    text: `Danh sách chỉ tiêu về đích sớm do các đơn vị tự đăng ký, công khai trên bảng chỉ tiêu của phong trào.

# Ba điều được nhắc lại

1. Báo cáo phải có minh chứng.
2. Việc chậm phải báo sớm.
3. Lời cảm ơn đồng nghiệp không cần đợi tổng kết.

Hội đồng Thi đua - Khen thưởng sẽ họp vào tuần cuối tháng 12 để xét khen thưởng kịp thời cho các tập thể, cá nhân tiêu biểu.`,
  },
]
