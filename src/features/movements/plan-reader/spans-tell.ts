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
  if (path === 'organiser' && said !== wanted) assertParted(said, wanted)
  else assert.equal(said, wanted, path)
}

/** A name in two lines of the left column, the motto of the right column between them. */
function assertParted(said: string, wanted: string): void {
  let [together, words] = ['', wanted.split(' ')]
  while (words.length > 0 && said.startsWith(together + words[0])) together += `${words.shift()} `
  assert.ok(
    together !== '' && words.length > 0 && said.endsWith(words.join(' ')),
    `organiser: ${wanted} of ${said}`,
  )
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
