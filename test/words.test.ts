/**
 * Every sentence stands in both languages: the same keys, nothing empty, clean text. That a key is missing is
 * a compile error already; this walks what the types cannot see.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[-/])words\.ts$/.test(file),
)

type Leaf = { path: string; kind: string; text?: string }

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, kind: 'string', text: value }]
  if (typeof value === 'function') return [{ path, kind: 'function' }]
  if (Array.isArray(value)) return [{ path, kind: `list of ${value.length}`, text: value.join(' ') }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

const isBilingual = (value: unknown): value is { vi: unknown; en: unknown } =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value

test('every feature that speaks has its words in both languages', async () => {
  assert.ok(files.length >= 10, files.join(', '))
  let sentences = 0
  for (const file of files) {
    const module = (await import(join(src, file))) as Record<string, unknown>
    for (const [name, words] of Object.entries(module)) {
      if (!isBilingual(words)) continue
      const [vi, en] = [leavesOf(words.vi), leavesOf(words.en)]
      assert.deepEqual(
        en.map(({ path, kind }) => `${path} ${kind}`),
        vi.map(({ path, kind }) => `${path} ${kind}`),
        `${file} ${name}`,
      )
      for (const { path, text } of [...vi, ...en]) {
        if (text === undefined) continue
        assert.ok(text.trim().length > 0, `${file} ${name}${path} is empty`)
        assert.equal(text, text.normalize('NFC'), `${file} ${name}${path} is not NFC`)
        sentences += 1
      }
    }
  }
  assert.ok(sentences > 1_000, `only ${sentences} sentences were found`)
})
