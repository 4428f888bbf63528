/** The demonstration's thanks and good deeds: sent, confirmed, and shown where the person agrees. */
import {
  answerConsent,
  chooseForWeek,
  confirmRecognition,
  giveRecognition,
} from '#features/recognitions/index.ts'
import type { Stage } from './load.ts'
import { loginOf, type UnitKey } from './people.ts'

type Place = readonly [unit: UnitKey, place: number]
type Deed = {
  on: string
  from: Place
  to: Place
  kind: 'loi-cam-on' | 'viec-tot'
  text: string
  /** What the head, then the person, said to it; the last ones still wait. */
  answer: 'shown' | 'inside' | 'confirmed' | 'waiting'
  /** Chosen as one of the best of its week. */
  best?: true
}

const deeds: readonly Deed[] = [
  {
    on: '2026-11-03',
    from: ['tc', 2],
    to: ['vp', 2],
    kind: 'viec-tot',
    text: 'Ở lại sau giờ làm giúp ba đồng nghiệp lớn tuổi quen với chữ ký số, kiên nhẫn tới khi ai cũng tự ký được.',
    answer: 'shown',
  },
  {
    on: '2026-11-10',
    from: ['vp', 3],
    to: ['tg', 2],
    kind: 'viec-tot',
    text: 'Nhặt được ví trong hội trường có giấy tờ và tiền, tìm bằng được người mất để trả lại ngay trong buổi.',
    answer: 'shown',
  },
  {
    on: '2026-11-17',
    from: ['tg', 3],
    to: ['tc', 2],
    kind: 'loi-cam-on',
    text: 'Cảm ơn đồng chí đã rà giúp danh sách trước hạn, phát hiện hai chỗ ghi trùng mà chúng tôi không thấy.',
    answer: 'shown',
    best: true,
  },
  {
    on: '2026-11-18',
    from: ['tc', 3],
    to: ['vp', 3],
    kind: 'loi-cam-on',
    text: 'Cảm ơn đồng chí đã nhận trực thay khi con tôi ốm.',
    answer: 'inside',
  },
  {
    on: '2026-11-19',
    from: ['tg', 2],
    to: ['vp', 2],
    kind: 'loi-cam-on',
    text: 'Cảm ơn đồng chí đã soạn mẫu báo cáo ngắn gọn, cả ban làm theo nhanh hơn hẳn.',
    answer: 'confirmed',
  },
  {
    on: '2026-11-20',
    from: ['tc', 2],
    to: ['vp', 3],
    kind: 'viec-tot',
    text: 'Sửa giúp đường dây họp trực tuyến ngay trước giờ khai mạc, cuộc họp bắt đầu đúng giờ.',
    answer: 'waiting',
  },
]

async function loadDeed(stage: Stage, { on, from, to, kind, text, answer, best }: Deed): Promise<void> {
  stage.clock.set(`${on}T04:00:00Z`)
  const person = stage.people[to[0]][to[1]]
  if (!person) throw new Error(`nobody stands at ${to.join(' ')}`)
  const giver = await stage.ctx(loginOf(...from))
  const { id } = await giveRecognition(giver, { person_id: person.id, kind, text, happened_on: on })
  if (answer === 'waiting') return
  await confirmRecognition(await stage.ctx(loginOf(to[0], 0)), id, 1)
  if (answer === 'confirmed') return
  const consents = answer === 'shown' ? 'yes' : 'no'
  await answerConsent(await stage.ctx(loginOf(...to)), id, { _version: 2, consents })
  if (best) await chooseForWeek(await stage.ctx('canbo'), id, { _version: 3, chosen: 'yes' })
}

export async function loadDeeds(stage: Stage): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    await loadDeed(stage, deed)
    stage.told('deeds', index + 1, deeds.length)
  }
}
