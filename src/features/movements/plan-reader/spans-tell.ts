/** For the tests: whether each passage says the value beside it. */
import assert from 'node:assert/strict'
import type { PlanReading, Span } from './plan-reading.ts'
import { sourceOf } from './text.ts'

// a line feed of the original may stand where the value has a blank
const told = (passage: string) => sourceOf(passage).text.replace(/\s+/g, ' ')

function assertOne(input: string, path: string, value: unknown, span: Span | null): void {
  if (value === null || value === false) {
    assert.equal(span, null, `${path} is empty, its passage too`)
    return
  }
  assert.ok(span, `${path} has a passage`)
  const [start, end] = span
  assert.ok(0 <= start && start <= end && end <= input.length, `${path}: ${start}–${end} lies in the text`)
  const passage = input.slice(start, end)
  const isDate = typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value)
  if (typeof value !== 'string' || isDate || path.endsWith('.comparison')) return
  // a number of a paper is joined where the text sets it apart: "Số: 21 /KH-UBND"
  const bare = (text: string) => (path.endsWith('.number') ? text.replaceAll(' ', '') : text)
  const [said, wanted] = [bare(told(passage)), bare(value.replace(/\s+/g, ' '))]
  if (said !== wanted && interrupted.test(path)) assertInOrder(said, wanted, path)
  else assert.equal(said, wanted, path)
}

// a name in the left column with the motto of the right one between, a body with a page number in its midst
const interrupted = /^(?:organiser|contents\.\d+\.text)$/

/** The passage begins and ends as the value does, and says all its words in order. */
function assertInOrder(said: string, wanted: string, path: string): void {
  const words = wanted.split(' ')
  let next = 0
  for (const word of said.split(' ')) if (word === words[next]) next += 1
  const isWhole =
    next === words.length && said.startsWith(words[0] ?? '') && said.endsWith(words.at(-1) ?? '')
  assert.ok(isWhole, `${path}: ${wanted} in ${said}`)
}

function walk(input: string, path: string, value: unknown, spans: unknown): void {
  if (value !== null && typeof value === 'object' && spans !== null && typeof spans === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      // both trees have the same shape, which `Spans` promises by type
      walk(input, path === '' ? key : `${path}.${key}`, inner, (spans as Record<string, unknown>)[key])
    }
    return
  }
  assertOne(input, path, value, spans as Span | null)
}

/** Fails unless every value of the reading has a passage of `input` that says it, and only those. */
export function assertSpansTell(input: string, { reason: _, spans, ...plan }: PlanReading): void {
  walk(input, '', plan, spans)
}
