import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { common, features, rooms } from './rooms.ts'

const src = import.meta.dirname

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
)

/** The paths below `src/` that a file imports at run time or for types. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('#')) return [specifier.slice(1)]
    if (specifier.startsWith('.')) return [relative(src, join(src, dirname(file), specifier))]
    return []
  })
}

const roomOf = (path: string) =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '')
const featureOf = (path: string) => path.split('/')[1] ?? ''

function wrongImport(from: string, to: string): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)]
  if (
    ['app', 'main', 'rooms', 'frame', 'sentences', 'commands'].includes(room) ||
    (common as readonly string[]).includes(target)
  )
    return
  // `context.ts` only names types of other rooms; it has no run-time import
  if ((common as readonly string[]).includes(room)) return
  if (room === 'features' && target === 'features') return wrongFeatureImport(from, to)
  if (room === target || rooms[room]?.includes(target)) return
  return `${from} may not import ${to}`
}

function wrongFeatureImport(from: string, to: string): string | undefined {
  const [own, other] = [featureOf(from), featureOf(to)]
  if (own === other) return
  const order = features as readonly string[]
  if (order.indexOf(other) > order.indexOf(own))
    return `${from}: ${other} comes later in the list than ${own}`
  if (!to.endsWith(`${other}/index.ts`)) return `${from} reaches past the front door of ${other}: ${to}`
}

test('every room imports only what the table of rooms allows', () => {
  const wrong = sources.flatMap((file) => importsOf(file).flatMap((to) => wrongImport(file, to) ?? []))
  assert.deepEqual(wrong, [])
})

test('every folder under features stands in the list', () => {
  const folders = readdirSync(join(src, 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  assert.deepEqual(
    folders.filter((name) => !(features as readonly string[]).includes(name)),
    [],
  )
})

test('addresses, outcomes and policy import nothing at run time', () => {
  for (const name of common) {
    const text = readFileSync(join(src, `${name}.ts`), 'utf8')
    assert.deepEqual(text.match(/^import (?!type)/gm) ?? [], [], name)
  }
})
