/** Cờ thi đua: of the Government, of a ministry or province, of military regions and universities (Điều 25, 26, 32). */

import { movement } from '../clauses/achievements.ts'
import { exceedsTargets, leadsCluster } from '../clauses/collective.ts'
import { asksCouncil, both, leftToAgency } from '../clauses/merit.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'

const united = (cite: string) =>
  asksCouncil(
    'noi-bo-doan-ket-to-chuc-dang-vung-manh',
    both(
      'Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh; thực hành tiết kiệm, phòng, chống lãng phí, tham nhũng, tiêu cực',
      'United; sound Party and mass organisations; thrifty, against waste and corruption',
    ),
    luat(cite),
  )
const exceeded = (cite: string) =>
  exceedsTargets('hoan-thanh-vuot-chi-tieu', {
    cite: luat(cite),
    says: both(
      'Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm',
      'Exceeded every target and task of the year',
    ),
  })

const ofGovernment: Standard = {
  award: 'co-thi-dua-chinh-phu',
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'co-chinh-phu-hang-nam',
          'danh-hieu',
          [
            'Hằng năm: dẫn đầu cụm, khối thi đua do bộ, ban, ngành, tỉnh tổ chức',
            'Yearly: leads a cluster of a ministry or province',
          ],
          [
            leadsCluster('dan-dau-cum-khoi-bo-tinh', 'bo-tinh', {
              cite: [luat('25.1'), nd152('7.1')],
              says: both(
                'Được suy tôn dẫn đầu cụm, khối thi đua do bộ, ban, ngành, tỉnh tổ chức',
                'Leads a cluster organised by the ministry or province',
              ),
            }),
            exceeded('25.1.a'),
            asksCouncil(
              'tieu-bieu-xuat-sac-trong-so-dan-dau',
              both(
                'Tiêu biểu xuất sắc trong số các tập thể dẫn đầu cụm, khối',
                'Outstanding among those that lead a cluster',
              ),
              luat('25.1'),
            ),
            united('25.1.b'),
          ],
        ),
        path(
          'co-chinh-phu-cum-khoi-trung-uong',
          'danh-hieu',
          [
            'Dẫn đầu cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
            'Leads a cluster of the Central Council',
          ],
          [
            leadsCluster('dan-dau-cum-khoi-trung-uong', 'hoi-dong-trung-uong', {
              cite: [luat('25.2'), nd152('7.2')],
              says: both(
                'Được suy tôn dẫn đầu cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
                'Leads a cluster organised by the Central Council',
              ),
            }),
            asksCouncil(
              'xuat-sac-kinh-te-xa-hoi-quoc-phong',
              both(
                'Có thành tích xuất sắc trong phát triển kinh tế - xã hội, quốc phòng, an ninh; hệ thống chính trị vững mạnh; làm tốt công tác thi đua, khen thưởng',
                'Excellent in development, defence and security; sound politically; good at emulation work',
              ),
              nd152('7.2'),
            ),
          ],
        ),
        path(
          'co-chinh-phu-chuyen-de',
          'chuyen-de',
          [
            'Dẫn đầu phong trào do Thủ tướng Chính phủ phát động từ 05 năm trở lên',
            'Leads a movement of the Prime Minister of 5 years or more',
          ],
          [
            movement('dan-dau-phong-trao-thu-tuong-05-nam', {
              launchedBy: 'thu-tuong',
              exactly: true,
              part: 'dan-dau',
              months: 60,
              review: ['so-ket', 'tong-ket'],
              cite: [luat('25.3'), nd152('7.3')],
              says: both(
                'Dẫn đầu phong trào thi đua do Thủ tướng Chính phủ phát động từ 05 năm trở lên, khi sơ kết, tổng kết',
                'Leads a movement launched by the Prime Minister for 5 years or more, when it is summed up',
              ),
            }),
          ],
        ),
      ],
    },
  ],
}

const ofMinistry: Standard = {
  award: 'co-thi-dua-bo-tinh',
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'co-bo-tinh-hang-nam',
          'danh-hieu',
          [
            'Hằng năm: dẫn đầu phong trào thi đua của cụm, khối',
            'Yearly: leads the emulation of its cluster',
          ],
          [
            leadsCluster('dan-dau-cum-khoi', 'bo-tinh', {
              cite: luat('26.1'),
              says: both(
                'Dẫn đầu phong trào thi đua của cụm, khối do bộ, ban, ngành, tỉnh tổ chức',
                'Leads its cluster, organised by the ministry or province',
              ),
            }),
            exceeded('26.1.a'),
            asksCouncil(
              'tieu-bieu-xuat-sac-trong-bo-tinh',
              both(
                'Là tập thể tiêu biểu xuất sắc trong bộ, ban, ngành, tỉnh',
                'Outstanding within the ministry or province',
              ),
              luat('26.1.a'),
            ),
            united('26.1.b'),
          ],
        ),
        path(
          'co-bo-tinh-chuyen-de',
          'chuyen-de',
          [
            'Dẫn đầu phong trào chuyên đề của bộ, ban, ngành, tỉnh từ 03 năm trở lên',
            'Leads a thematic movement of 3 years or more',
          ],
          [
            movement('dan-dau-chuyen-de-03-nam', {
              launchedBy: 'bo-tinh',
              exactly: true,
              part: 'dan-dau',
              months: 36,
              review: ['tong-ket'],
              kind: 'chuyen-de',
              cite: luat('26.2'),
              says: both(
                'Dẫn đầu phong trào thi đua theo chuyên đề do bộ, ban, ngành, tỉnh phát động từ 03 năm trở lên, khi tổng kết',
                'Leads a thematic movement of the ministry or province of 3 years or more, when it ends',
              ),
            }),
          ],
        ),
      ],
    },
  ],
}

const regional: Standard = {
  award: 'co-thi-dua-quan-khu',
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'co-quan-khu',
          'danh-hieu',
          [
            'Theo quy định của Bộ Quốc phòng, Bộ Giáo dục và Đào tạo',
            'As the Ministries of Defence and of Education provide',
          ],
          [
            leftToAgency(
              'tieu-chuan-co-quan-khu',
              both(
                'Tiêu chuẩn do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
                'The Ministers of Defence and of Education set the standard',
              ),
              [luat('32.2'), luat('32.3')],
            ),
          ],
        ),
      ],
    },
  ],
}

export const flags: readonly Standard[] = [ofGovernment, ofMinistry, regional]
