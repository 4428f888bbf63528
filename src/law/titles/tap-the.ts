/** Tập thể lao động xuất sắc, tiên tiến; Đơn vị quyết thắng, tiên tiến (Luật, Điều 27, 28). */
import { hasFighter, nobodyDisciplined, partOfMembers } from '../clauses/collective.ts'
import { asksCouncil, both, ratedNow, takesPart } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import { luat } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'

/** Điều 27. `member`: what seven in ten of its people must be; `at`: where that stands. */
const excellent = (award: string, member: string, at: string): Standard => ({
  award,
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          award,
          'danh-hieu',
          [honourName(award, 'vi'), honourName(award, 'en')],
          [
            ratedNow('tap-the-hoan-thanh-xuat-sac', 'hoan-thanh-xuat-sac', {
              cite: luat('27.1.a'),
              says: both(
                'Tập thể hoàn thành xuất sắc nhiệm vụ được giao trong năm',
                'The collective is rated excellent in the year',
              ),
            }),
            takesPart(luat('27.1.b')),
            asksCouncil(
              'phong-trao-thiet-thuc-hieu-qua',
              both(
                'Phong trào thi đua thường xuyên, thiết thực, hiệu quả',
                'Its emulation is regular, practical and effective',
              ),
              luat('27.1.b'),
            ),
            partOfMembers('100-phan-tram-hoan-thanh', 'completed', [1, 1], {
              cite: luat(at),
              says: both(
                '100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao',
                'Every member completed the tasks',
              ),
            }),
            partOfMembers('70-phan-tram-tien-tien', 'advanced', [70, 100], {
              cite: luat(at),
              says: both(
                `Ít nhất 70% cá nhân đạt danh hiệu ${honourName(member, 'vi')}`,
                `At least 70% of its people are ${honourName(member, 'en')}`,
              ),
            }),
            hasFighter('co-chien-si-thi-dua-co-so', {
              cite: luat('27.1.d'),
              says: both(
                'Có cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở',
                'At least one grassroots emulation fighter',
              ),
            }),
            asksCouncil(
              'noi-bo-doan-ket-guong-mau',
              both(
                'Nội bộ đoàn kết, gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
                'United and exemplary in following policy and law',
              ),
              luat('27.1.đ'),
            ),
          ],
        ),
      ],
    },
  ],
})

/** Điều 28. */
const advanced = (award: string, member: string, at: string): Standard => ({
  award,
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          award,
          'danh-hieu',
          [honourName(award, 'vi'), honourName(award, 'en')],
          [
            ratedNow('tap-the-hoan-thanh-tot', 'hoan-thanh-tot', {
              cite: luat('28.1.a'),
              says: both(
                'Tập thể hoàn thành tốt nhiệm vụ được giao trong năm',
                'The collective is rated well in the year',
              ),
            }),
            takesPart(luat('28.1.b')),
            partOfMembers('70-phan-tram-tien-tien', 'advanced', [70, 100], {
              cite: luat(at),
              says: both(
                `Ít nhất 70% cá nhân đạt danh hiệu ${honourName(member, 'vi')}`,
                `At least 70% of its people are ${honourName(member, 'en')}`,
              ),
            }),
            nobodyDisciplined('khong-ai-bi-canh-cao', {
              cite: luat(at),
              says: both(
                'Không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên',
                'Nobody was disciplined by a warning or more',
              ),
            }),
            asksCouncil(
              'noi-bo-doan-ket-chap-hanh-tot',
              both(
                'Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
                'United, and follows policy and law',
              ),
              luat('28.1.d'),
            ),
          ],
        ),
      ],
    },
  ],
})

export const collectives: readonly Standard[] = [
  excellent('tap-the-lao-dong-xuat-sac', 'lao-dong-tien-tien', '27.1.c'),
  excellent('don-vi-quyet-thang', 'chien-si-tien-tien', '27.2'),
  advanced('tap-the-lao-dong-tien-tien', 'lao-dong-tien-tien', '28.1.c'),
  advanced('don-vi-tien-tien', 'chien-si-tien-tien', '28.2'),
]
