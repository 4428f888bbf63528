import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mayApprove, mayHandIn, mayStep, mayWaitUntil, mayWrite, type Step, states, steps } from './rules.ts'

test('each step is taken from the states before it and from no other', () => {
  for (const [step, { from }] of Object.entries(steps) as [Step, (typeof steps)[Step]][])
    for (const state of states)
      assert.equal(
        mayStep(step, state) === undefined,
        (from as readonly string[]).includes(state),
        `${step} ${state}`,
      )
})

test('the drawing of the states is that of the table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/states/article.md'), 'utf8')
  const drawn = [...page.matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)]
    .map((line) => line.slice(1).join(' '))
    .sort()
  const table = Object.entries(steps).flatMap(([step, { from, to }]) =>
    from.map((state) => `${state} ${to} ${step}`),
  )
  assert.deepEqual(drawn, table.sort())
})

const stands = { version: 3, frozen: false, state: 'draft' as const }

test('who saw another version is told, and what was published wants a reason', () => {
  assert.equal(mayWrite(stands, { version: 3, reason: null }), undefined)
  assert.equal(mayWrite(stands, { version: 2, reason: null })?.code, 'articles.stale')
  for (const state of ['published', 'withdrawn'] as const) {
    assert.equal(mayWrite({ ...stands, state }, { version: 3, reason: null })?.code, 'articles.reasonNeeded')
    assert.equal(mayWrite({ ...stands, state }, { version: 3, reason: 'Sửa số' }), undefined)
  }
})

test('whoever wrote at a version does not approve it', () => {
  assert.equal(mayApprove([4, 7], 7)?.code, 'articles.ownArticle')
  assert.equal(mayApprove([4, 7], 5), undefined)
  assert.equal(mayApprove([], null), undefined)
})

const complete = {
  kind: 'tin-tuc' as const,
  title: 'Tin',
  lead: 'Sa pô',
  body_text: '',
  cover_id: null,
  cover_alt: '',
  document_number: '',
  document_on: null,
  issuer: '',
  figuresWithoutAlt: 0,
}

test('an article is handed in with words, a document with its number, a picture with its description', () => {
  assert.equal(mayHandIn(complete), undefined)
  assert.equal(mayHandIn({ ...complete, lead: '' })?.code, 'articles.noText')
  assert.equal(mayHandIn({ ...complete, kind: 'van-ban' })?.code, 'articles.documentIncomplete')
  const paper = { document_number: '1-KH', document_on: '2026-01-01', issuer: 'Sở' }
  assert.equal(mayHandIn({ ...complete, kind: 'van-ban', lead: '', ...paper }), undefined)
  assert.equal(mayHandIn({ ...complete, cover_id: 1 })?.code, 'articles.altNeeded')
  assert.equal(mayHandIn({ ...complete, figuresWithoutAlt: 1 })?.code, 'articles.altNeeded')
})

test('an hour is ahead, and within a year', () => {
  const now = new Date('2026-11-23T02:00:00Z')
  assert.equal(mayWaitUntil(now, now)?.code, 'articles.timePast')
  assert.equal(mayWaitUntil(new Date('2026-11-23T02:01:00Z'), now), undefined)
  assert.equal(mayWaitUntil(new Date('2028-01-01T00:00:00Z'), now)?.code, 'articles.timeFar')
})
