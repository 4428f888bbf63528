import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  codeOf,
  codeTyped,
  daysAsked,
  mayAnswer,
  mayBegin,
  mayComment,
  maySettle,
  mayStillSend,
  mostADay,
  mostCandidates,
  mostOfOneSender,
  stateOf,
} from './rules.ts'

const dated = { ends_on: '2026-12-08', settled_on: null, withdrawn_on: null, version: 1 }

test('a posting runs to the end of its last day', () => {
  assert.equal(stateOf(dated, '2026-12-08'), 'open')
  assert.equal(stateOf(dated, '2026-12-09'), 'closed')
  assert.equal(stateOf({ ...dated, settled_on: '2026-12-10' }, '2026-12-11'), 'settled')
  assert.equal(stateOf({ ...dated, withdrawn_on: '2026-12-01' }, '2026-12-02'), 'withdrawn')
})

test('an honour that the law has posted in public takes ten working days, others as many as the agency wishes', () => {
  const on = (award: string, days: number, audience: 'public' | 'internal' = 'public') =>
    mayBegin({ audience, days, answererId: 9, candidates: [{ personId: 1, award }] })?.code
  assert.equal(on('cstd-toan-quoc', 9), 'postings.tooShort')
  assert.equal(on('cstd-toan-quoc', 10), undefined)
  assert.equal(on('cstd-co-so', 3), undefined)
  assert.equal(on('cstd-toan-quoc', 3, 'internal'), undefined)
  assert.match(daysAsked(['cstd-toan-quoc'])?.cite ?? '', /Điều 44 Nghị định 152\/2025/)
})

test('a list names somebody, not too many, and not who answers', () => {
  const one = { personId: 1, award: 'cstd-co-so' }
  const begin = (candidates: (typeof one)[], answererId = 9) =>
    mayBegin({ audience: 'internal', days: 5, answererId, candidates })?.code
  assert.equal(begin([]), 'postings.nobody')
  assert.equal(begin(Array(mostCandidates + 1).fill(one)), 'postings.tooManyCandidates')
  assert.equal(begin([one], 1), 'postings.answersOwn')
})

test('comments are taken while it runs; a name is shown only where one was given', () => {
  const say = (on: string, showing: 'named' | 'unnamed', name = '') =>
    mayComment(dated, { on, showing, name })?.code
  assert.equal(say('2026-12-08', 'unnamed'), undefined)
  assert.equal(say('2026-12-09', 'unnamed'), 'postings.over')
  assert.equal(say('2026-12-08', 'named'), 'postings.nameless')
})

test('floods are stopped by sender and in all', () => {
  assert.equal(mayStillSend({ bySender: mostOfOneSender - 1, inAll: mostADay - 1 }), undefined)
  assert.equal(mayStillSend({ bySender: mostOfOneSender, inAll: 0 })?.code, 'postings.tooManyToday')
  assert.equal(mayStillSend({ bySender: 0, inAll: mostADay })?.code, 'postings.fullToday')
})

test('nobody answers where he is proposed himself, or after it is settled', () => {
  const answering = { answerer: 5, people: [1, null], version: 1 }
  assert.equal(mayAnswer(dated, { version: 1 }, answering), undefined)
  assert.equal(mayAnswer(dated, { version: 1 }, { ...answering, people: [5] })?.code, 'postings.answersOwn')
  assert.equal(mayAnswer(dated, { version: 2 }, answering)?.code, 'postings.stale')
  const settled = { ...dated, settled_on: '2026-12-10' }
  assert.equal(mayAnswer(settled, { version: 1 }, answering)?.code, 'postings.settledAlready')
})

test('it is settled after its last day, when all is answered', () => {
  const settle = (on: string, unanswered: number) => maySettle(dated, { on, version: 1, unanswered })?.code
  assert.equal(settle('2026-12-08', 0), 'postings.stillOpen')
  assert.equal(settle('2026-12-09', 1), 'postings.unanswered')
  assert.equal(settle('2026-12-09', 0), undefined)
})

test('a code is read back however it is typed, and another comment or installation has another', () => {
  const secret = Buffer.from('a')
  const code = codeOf(secret, 'agency', 17)
  assert.match(code, /^17(-[A-HJ-NP-Z2-9]{4}){3}$/)
  assert.deepEqual(codeTyped(` ${code.toLowerCase()} `), { comment: 17, code })
  assert.deepEqual(codeTyped(code.replace(/(?<=[A-Z2-9]{4})-/g, '')), { comment: 17, code })
  assert.notEqual(codeOf(secret, 'agency', 18).slice(3), code.slice(3))
  assert.notEqual(codeOf(Buffer.from('b'), 'agency', 17), code)
  for (const wrong of ['', '17', 'ABCD-EFGH-JKMN', '17-ABCD-EFGH', '17-ABCD-EFGH-JKM0'])
    assert.equal(codeTyped(wrong), undefined)
})
