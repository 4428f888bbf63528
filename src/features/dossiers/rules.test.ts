import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { checklistOf, daysToExamine, daysToPost, isThere, missingParts } from './rules/checklist.ts'
import { proven, standing, withDraft } from './rules/draft.ts'
import { concluded, isComplete, isConsulted, isOthers, mayWrite } from './rules/may.ts'
import { after, drawing, ended, states, steps } from './rules/way.ts'
import { dossierWords } from './words.ts'

const on = '2026-11-23'
const fighter = { award: 'cstd-co-so', subject: 'ca-nhan', basis: 'cong-trang', on } as const

test('the drawing of the way in the docs is that of the table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/states/dossier.md'), 'utf8')
  assert.equal(/```mermaid\n(.*?)\n```/s.exec(page)?.[1], drawing(dossierWords.en))
})

test('every state can be reached from the draft, and only what is settled goes no further', () => {
  const reached = new Set(['draft'])
  for (const _ of states) for (const { from, to } of steps) if (reached.has(from)) reached.add(to)
  assert.deepEqual(
    states.filter((state) => !reached.has(state)),
    [],
  )
  const further = states.filter((state) => steps.some(({ from }) => from === state))
  assert.deepEqual(
    ended.filter((state) => further.includes(state)),
    ['refused'],
    'a council may take up again what it refused',
  )
})

test('a dossier goes back from reception, and from a flag only to its examiners', () => {
  assert.equal(after('sent', 'give-back'), 'returned')
  assert.equal(after('returned', 'hand-in'), 'sent')
  assert.equal(after('flagged', 'answer-flags'), 'examining')
  assert.equal(after('flagged', 'hand-in'), undefined)
  assert.equal(after('council', 'withdraw'), undefined)
})

test('the agency’s own title asks for a submission, a report and minutes; of them the report is handed in', () => {
  const checklist = checklistOf(fighter)
  assert.deepEqual(
    checklist.map(({ slug, needed }) => [slug, needed]),
    [
      ['to-trinh', false],
      ['bao-cao', true],
      ['bien-ban', false],
      ['chung-nhan', false],
    ],
  )
  assert.equal(checklist.find(({ slug }) => slug === 'chung-nhan')?.form?.number, '13')
})

test('an order of merit asks for the report on its own form, and to be examined in the days of the decree', () => {
  const order = { ...fighter, award: 'huan-chuong-lao-dong-hang-ba' }
  const report = checklistOf(order).find(({ slug }) => slug === 'bao-cao')
  assert.equal(report?.form?.number, '05')
  assert.equal(
    checklistOf({ ...order, subject: 'tap-the' }).find(({ slug }) => slug === 'bao-cao')?.form?.number,
    '04',
  )
  assert.ok((daysToExamine(order) ?? 0) > 0)
  assert.ok(daysToPost(order) >= 10)
  assert.equal(daysToPost(fighter), 0)
})

test('a part is there when it is written or has a file; blanks are nothing', () => {
  assert.equal(isThere(undefined), false)
  assert.equal(isThere({ slug: 'bao-cao', body: ' \n', files: 0 }), false)
  assert.equal(isThere({ slug: 'bao-cao', body: '', files: 1 }), true)
  const checklist = checklistOf(fighter)
  assert.deepEqual(
    missingParts(checklist, []).map(({ slug }) => slug),
    ['bao-cao'],
  )
  assert.equal(isComplete(checklist, [{ slug: 'bao-cao', body: 'Đã làm', files: 0 }]), undefined)
  assert.match(isComplete(checklist, [])?.say('vi') ?? '', /còn thiếu: Báo cáo thành tích/)
})

test('in a draft everything is written, after a flag only what was named and is open', () => {
  const flags = [
    { slug: 'bao-cao', settled: false },
    { slug: 'to-trinh', settled: true },
  ]
  assert.equal(mayWrite({ state: 'draft' }, 'bien-ban', []), undefined)
  assert.equal(mayWrite({ state: 'flagged' }, 'bao-cao', flags), undefined)
  assert.match(mayWrite({ state: 'flagged' }, 'to-trinh', flags)?.say('vi') ?? '', /không bị yêu cầu/)
  assert.match(mayWrite({ state: 'examining' }, 'bao-cao', flags)?.say('vi') ?? '', /Hồ sơ đã nộp/)
})

test('nobody decides on the own dossier; a unit’s is nobody’s own', () => {
  assert.ok(isOthers({ personId: 7 }, 7))
  assert.equal(isOthers({ personId: 7 }, 8), undefined)
  assert.equal(isOthers({ personId: null }, null), undefined)
})

test('examinations come to something once all have answered, and one flag sends it back', () => {
  const by = (outcome: 'agrees' | 'disagrees' | 'flags' | null) => ({ outcome, examinerId: 1 })
  assert.equal(concluded([]), undefined)
  assert.equal(concluded([by('agrees'), by(null)]), undefined)
  assert.equal(concluded([by('agrees'), by('disagrees')]), 'conclude')
  assert.equal(concluded([by('agrees'), by('flags')]), 'flag')
})

test('the council waits for a public posting where the law wants one, and for every posting to be settled', () => {
  const posted = (audience: 'internal' | 'public', state: 'open' | 'closed' | 'settled') => ({
    audience,
    state,
  })
  assert.equal(isConsulted(0, []), undefined)
  assert.match(isConsulted(10, [])?.say('vi') ?? '', /ít nhất 10 ngày làm việc/)
  assert.ok(isConsulted(10, [posted('internal', 'settled')]))
  assert.ok(isConsulted(10, [posted('public', 'closed')]))
  assert.ok(isConsulted(0, [posted('internal', 'open')]))
  assert.equal(isConsulted(10, [posted('public', 'settled')]), undefined)
})

const known = [
  { title: 'Nhiệm vụ', sentences: [{ text: 'Hoàn thành việc A.', source: '/nhiem-vu/1' }] },
  { title: 'Sáng kiến', sentences: [{ text: 'Có sáng kiến B.', source: '/sang-kien/2' }] },
]

test('a drafted report has every sentence once, below its heading, with its record', () => {
  const once = withDraft({ body: '', sources: [] }, known)
  assert.equal(once.body, 'Nhiệm vụ\nHoàn thành việc A.\n\nSáng kiến\nCó sáng kiến B.')
  assert.equal(once.added, 2)
  assert.equal(withDraft(once, known).added, 0)
  assert.deepEqual(
    proven(once.body, once.sources).map(({ source }) => source),
    [undefined, '/nhiem-vu/1', undefined, undefined, '/sang-kien/2'],
  )
})

test('what was written before stays above the draft, and a reworded sentence loses its record', () => {
  const { body, sources } = withDraft({ body: 'Lời mở đầu.', sources: [] }, known)
  assert.ok(body.startsWith('Lời mở đầu.\n\nNhiệm vụ'))
  const reworded = body.replace('Có sáng kiến B.', 'Tôi có sáng kiến B.')
  assert.deepEqual(standing(reworded, sources), [{ text: 'Hoàn thành việc A.', source: '/nhiem-vu/1' }])
})

test('no draft loses a word that stood there, whatever it was', () => {
  fc.assert(
    fc.property(fc.string(), (before) => {
      const { body } = withDraft({ body: before, sources: [] }, known)
      assert.ok(body.startsWith(before.trim()))
    }),
  )
})
