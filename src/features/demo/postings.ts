/** The demonstration's consultations: one answered and settled, one running with a comment that waits for its answer. */
import {
  answerComment,
  beginPosting,
  type Candidate,
  comment,
  settlePosting,
} from '#features/postings/index.ts'
import { found } from '#outcomes.ts'
import type { Stage } from './load.ts'
import { nameOfUnit, type UnitKey } from './people.ts'

type Said = { kind: 'gop-y' | 'phan-doi'; name: string; text: string; answer?: string; secret?: true }

const settled: readonly Said[] = [
  {
    kind: 'gop-y',
    name: 'Nguyễn Văn Thành (công dân minh hoạ)',
    text: 'Cán bộ bộ phận tiếp nhận hướng dẫn rất tận tình, làm xong giấy tờ cho gia đình tôi ngay trong buổi sáng.',
    answer: 'Cảm ơn ông. Ý kiến được ghi vào biên bản và báo cáo Hội đồng.',
  },
  {
    kind: 'phan-doi',
    name: '',
    text: 'Đề nghị xem lại thời gian áp dụng sáng kiến: tôi thấy việc này mới làm từ tháng 6.',
    answer:
      'Đã đối chiếu nhật ký triển khai: sáng kiến áp dụng từ ngày 02/3/2026, tháng 6 mở rộng ra toàn cơ quan. Hồ sơ đã ghi rõ hai mốc.',
  },
]
const running: readonly Said[] = [
  {
    kind: 'gop-y',
    name: 'Trần Thị Minh (công dân minh hoạ)',
    text: 'Tôi đồng tình. Nên nói rõ hơn việc số hoá sổ sách đã giúp được bao nhiêu người.',
    answer: 'Đã bổ sung số liệu vào báo cáo thành tích: 412 lượt người trong chín tháng.',
  },
  {
    kind: 'gop-y',
    name: '',
    text: 'Danh sách nên có thêm người trực tiếp làm ở bộ phận tiếp nhận hồ sơ.',
  },
  {
    kind: 'phan-doi',
    name: '',
    text: 'Đề nghị Hội đồng kiểm tra lại số liệu trong báo cáo của một người trong danh sách. (Thư minh hoạ.)',
    secret: true,
  },
]

export async function loadPostings(stage: Stage): Promise<void> {
  await post(stage, {
    about: 'Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” đợt tháng 10/2026',
    on: '2026-10-26',
    people: [
      ['kt', 1, 'cstd-co-so'],
      ['tg', 2, 'cstd-co-so'],
    ],
    comments: settled,
    settledOn: '2026-11-12',
  })
  await post(stage, {
    about: 'Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” và Giấy khen năm 2026',
    on: '2026-11-18',
    people: [
      ['kt', 2, 'cstd-co-so'],
      ['nc', 1, 'cstd-co-so'],
      ['tt', 3, 'giay-khen'],
      ['qt', 1, 'giay-khen'],
    ],
    comments: running,
  })
}

type Posted = {
  about: string
  on: string
  people: readonly (readonly [UnitKey, number, string])[]
  comments: readonly Said[]
  settledOn?: string
}

async function post(stage: Stage, { about, on, people, comments, settledOn }: Posted): Promise<void> {
  stage.clock.set(`${on}T02:00:00Z`)
  const [officer, answerer] = [await stage.ctx('canbo'), await stage.ctx('truongban')]
  const candidates = people.map(([unit, place, award]): Candidate => {
    const { id, name } = found(stage.people[unit][place])
    return { dossierId: null, personId: id, unitId: null, name, place: nameOfUnit(unit), award, year: 2026 }
  })
  const { id: posting } = await beginPosting(officer, {
    unitId: stage.rootUnit,
    audience: 'public',
    about,
    days: 10,
    answererId: found(answerer.actor?.personId),
    candidates,
  })
  for (const [at, { kind, name, text, answer, secret }] of comments.entries()) {
    stage.clock.advance({ days: 1 })
    const showing = secret ? 'confidential' : name ? 'named' : 'unnamed'
    const said = { candidate_id: null, kind, showing, name, text, website: '' } as const
    const sent = await comment(officer, posting, { ...said, from: { caller: `demo ${at}` } })
    if (answer)
      await answerComment(answerer, { posting, comment: sent.comment }, { _version: 1, answer, shown: true })
  }
  if (!settledOn) return
  stage.clock.set(`${settledOn}T02:00:00Z`)
  const conclusion = 'Đã nhận 02 ý kiến, trả lời đủ; không có căn cứ để rút người nào khỏi danh sách.'
  await settlePosting(officer, posting, { _version: 1, conclusion })
}
