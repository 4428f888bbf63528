/**
 * The text that announces the demonstration agency's movement. Written for this project; the agency, its
 * people and its figures are made up.
 */
export const planText = `Trang chủ > Tin hoạt động
Chi bộ và Cơ quan chuyên trách Đảng ủy tỉnh Sen Hồng phát động phong trào thi đua năm 2026
Lượt xem:
Chế độ ban đêm OFF
Đọc bài viết

Chi bộ và Cơ quan chuyên trách Đảng ủy tỉnh Sen Hồng phát động phong trào thi đua năm 2026

Năm 2026 là năm đầu thực hiện nghị quyết đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030, cũng là năm diễn ra Đại hội đại biểu toàn quốc lần thứ XIV của Đảng và bầu cử đại biểu Quốc hội khóa XVI, đại biểu Hội đồng nhân dân các cấp. Sáng ngày 15/01/2026, Chi bộ và Cơ quan chuyên trách Đảng ủy tỉnh Sen Hồng đã phát động phong trào thi đua.

Đ/c Lê Quang Vinh, TUV, Bí thư Chi bộ, Thủ trưởng cơ quan
Phát động phong trào thi đua năm 2026

Chi bộ và cơ quan chọn chủ đề thi đua là "Cán bộ, công chức, người lao động Cơ quan chuyên trách Đảng ủy thi đua: Trách nhiệm – Kỷ cương – Sáng tạo – Gần dân – Hiệu quả, mỗi ngày làm việc là một ngày vui". Phong trào thực hiện từ ngày 15/01/2026 đến hết ngày 15/12/2026, chia thành ba đợt:

Đợt 1: từ ngày 15/01/2026 đến hết ngày 31/3/2026, chào mừng Đại hội đại biểu toàn quốc lần thứ XIV của Đảng và bầu cử đại biểu Quốc hội khóa XVI.

Đợt 2: từ ngày 01/4/2026 đến hết ngày 31/7/2026, chào mừng 136 năm Ngày sinh Chủ tịch Hồ Chí Minh.

Đợt 3: từ ngày 01/8/2026 đến hết ngày 15/12/2026, chào mừng 81 năm Quốc khánh 2/9.

Các nội dung thi đua gồm 5 nội dung:

Thứ nhất, học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với sửa đổi lề lối làm việc. Mỗi đảng viên đăng ký một việc làm theo cụ thể; 100% cán bộ, công chức được quán triệt các nghị quyết, chỉ thị mới trong vòng 15 ngày.

Thứ hai, đẩy mạnh chuyển đổi số, cải cách hành chính, siết chặt kỷ luật, kỷ cương. Phấn đấu ít nhất 95% văn bản đi được ký số; 100% hồ sơ công việc được xử lý trên môi trường mạng; thực hiện tốt dân chủ ở cơ sở, phòng, chống lãng phí.

Thứ ba, lập thành tích chào mừng các sự kiện chính trị và ngày lễ lớn của đất nước, của tỉnh trong năm 2026 bằng ba đợt thi đua cao điểm, mỗi đơn vị có ít nhất 02 công trình, phần việc.

Thứ tư, nâng cao chất lượng tham mưu, bồi dưỡng nghiệp vụ, lý luận chính trị; duy trì phong trào văn hóa, văn nghệ, thể dục, thể thao; chăm lo đời sống người lao động.

Thứ năm, phát huy vai trò nêu gương của người đứng đầu và Hội đồng Thi đua - Khen thưởng cơ quan; khen thưởng chính xác, kịp thời, công khai, minh bạch; tổ chức sơ kết 6 tháng và tổng kết cuối năm.

Để thực hiện, mỗi đơn vị xác định mục tiêu theo từng thời gian, giao việc rõ người, rõ việc, rõ thời hạn, rõ sản phẩm, rõ nguồn lực. Đồng chí Lê Quang Vinh tin tưởng toàn thể cán bộ, công chức, người lao động sẽ thi đua sôi nổi ngay từ những ngày đầu năm./.

Thư viện ảnh
Thống kê truy cập
`
