import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  type Checked,
  checkResults,
  type MovementState,
  mayAnswerCheck,
  mayCorrect,
  mayLaunch,
  mayStep,
  missingFrom,
  states,
  steps,
  valuesOf,
  wholeDay,
  yearsLater,
} from './rules.ts'
import { movementWords } from './words.ts'

const code = (refusal: { code: string } | undefined) => refusal?.code
const ready: Checked = {
  title: 'Phong trào thi đua năm 2026',
  organiser: 'Cơ quan',
  launcherName: 'Lê Quang Vinh',
  startsOn: '2026-01-15',
  endsOn: '2026-12-15',
  contents: 5,
  consultingSince: '2026-01-05',
  openOpinions: 0,
  compacts: 0,
  reviews: 0,
  budget: null,
  answers: {},
}
const by = { version: 1, signerNeeded: false, isSigner: false }
const draft = { ...ready, state: 'draft' as MovementState, version: 1 }

test('a movement with name, contents, time, launcher and an answered consultation may be launched', () => {
  assert.equal(mayLaunch(draft, by), undefined)
})

test('what is missing is named with the article that asks for it', () => {
  const cases: [Partial<Checked>, string, RegExp][] = [
    [{ contents: 0 }, 'plan', /Điều 17/],
    [{ endsOn: null }, 'plan', /Điều 17/],
    [{ launcherName: '' }, 'launcher', /Điều 18/],
    [{ openOpinions: 2 }, 'consult', /Điều 53/],
    [{ consultingSince: null }, 'consult', /dân chủ ở cơ sở/],
  ]
  for (const [change, missing, cite] of cases) {
    const movement = { ...draft, ...change }
    assert.deepEqual(missingFrom(movement), [missing])
    const refusal = mayLaunch(movement, by)
    assert.equal(code(refusal), 'movements.incomplete')
    assert.match(refusal?.cite ?? '', cite)
  }
})

test('a Party body leaves the consultation out with a reason, and then may launch', () => {
  const movement = {
    ...draft,
    consultingSince: null,
    answers: { consult: { answer: 'not-applicable' as const, note: 'Điều 91 khoản 2' } },
  }
  assert.equal(mayLaunch(movement, by), undefined)
  assert.equal(
    code(mayAnswerCheck('consult', { answer: 'not-applicable', note: null })),
    'movements.reasonNeeded',
  )
  assert.equal(code(mayAnswerCheck('khong-co', { answer: 'done', note: null })), 'movements.unknownCheck')
})

test('money may be settled after the launch, reviews and compacts come later', () => {
  const open = checkResults(ready).filter(({ state }) => state === 'open')
  assert.deepEqual(open.map((item) => item.code).sort(), [
    'budget',
    'compact',
    'inspect',
    'models',
    'publish',
    'review',
  ])
  assert.ok(open.every(({ needed }) => !needed))
})

test('where the agency wants its signer, nobody else launches', () => {
  assert.equal(code(mayLaunch(draft, { ...by, signerNeeded: true })), 'movements.signerNeeded')
  assert.equal(mayLaunch(draft, { ...by, signerNeeded: true, isSigner: true }), undefined)
})

test('who looks at an old version is told so before anything else', () => {
  assert.equal(code(mayLaunch({ ...draft, contents: 0 }, { ...by, version: 2 })), 'movements.stale')
  assert.equal(mayLaunch(draft, { ...by, version: 2 })?.status, 409)
})

test('every step is possible from the states of its table, and from no other', () => {
  for (const [step, { from }] of Object.entries(steps) as [
    keyof typeof steps,
    (typeof steps)[keyof typeof steps],
  ][]) {
    for (const state of states) {
      const possible = (from as readonly MovementState[]).includes(state)
      assert.equal(mayStep(step, state) === undefined, possible, `${step} from ${state}`)
    }
  }
})

test('a draft is corrected freely, a launched movement with a reason, an ended one not at all', () => {
  const sent = { version: 1, reason: null }
  assert.equal(mayCorrect({ state: 'draft', version: 1 }, sent), undefined)
  assert.equal(code(mayCorrect({ state: 'launched', version: 1 }, sent)), 'movements.reasonNeeded')
  assert.equal(
    mayCorrect({ state: 'launched', version: 1 }, { ...sent, reason: 'Bổ sung đợt thi đua' }),
    undefined,
  )
  assert.equal(
    code(mayCorrect({ state: 'ended', version: 1 }, { ...sent, reason: 'x' })),
    'movements.wrongState',
  )
  assert.equal(code(mayCorrect({ state: 'draft', version: 2 }, sent)), 'movements.stale')
})

test('a month or a year that was read reaches from its first to its last day', () => {
  assert.equal(wholeDay('2026-02', 'first'), '2026-02-01')
  assert.equal(wholeDay('2026-02', 'last'), '2026-02-28')
  assert.equal(wholeDay('2028-02', 'last'), '2028-02-29')
  assert.equal(wholeDay('2026', 'last'), '2026-12-31')
  assert.equal(wholeDay('2026-03-15', 'first'), '2026-03-15')
  assert.equal(wholeDay(null, 'last'), null)
})

test('for another year days keep their date, and 29 February becomes the 28th', () => {
  assert.equal(yearsLater('2026-03-31', 1), '2027-03-31')
  assert.equal(yearsLater('2028-02-29', 1), '2029-02-28')
  assert.equal(yearsLater(null, 1), null)
})

test('the values that a slogan names in a row are told apart, and a plain sentence names none', () => {
  const slogan =
    'Cán bộ thi đua: Đoàn kết – Dân chủ - Kỷ cương - Sáng tạo – Phát triển - Quyết tâm hoàn thành xuất sắc nhiệm vụ'
  assert.deepEqual(valuesOf(slogan), [
    'Đoàn kết',
    'Dân chủ',
    'Kỷ cương',
    'Sáng tạo',
    'Phát triển',
    'Quyết tâm',
  ])
  assert.deepEqual(valuesOf('Mỗi ngày làm việc là một ngày thi đua'), [])
  assert.deepEqual(valuesOf('Giai đoạn 2026 - 2030'), [])
})

/** The diagram as Mermaid, drawn from the table. */
function diagram(): string {
  const lines = Object.entries(steps).flatMap(([step, { from, to }]) =>
    from.map((state) => `    ${state} --> ${to}: ${step}`),
  )
  return ['stateDiagram-v2', '    [*] --> draft', ...lines].join('\n')
}

test('the diagram in the documents is the table of steps', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/states/movement.md'), 'utf8')
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1]
  assert.equal(drawn, diagram())
  for (const state of states)
    assert.ok(page.includes(`\`${state}\``) && page.includes(movementWords.vi.states[state]), state)
})
