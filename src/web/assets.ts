/**
 * Style sheet, islands and fonts: built, hashed and compressed by `scripts/build.ts`, served from memory.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { router } from './env.ts'
import { open } from './guard.ts'

type Manifest = Record<string, { file: string; etag: string }>

/** The built assets lie beside the built program, or in `dist/` when the program runs from its source. */
const folder = process.env.THIDUA_BUILT
  ? join(import.meta.dirname, 'assets')
  : join(import.meta.dirname, '../../dist/assets')

const prefix = '/tai-nguyen/'
let manifest: Manifest | undefined

function built(): Manifest {
  manifest ??= JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return manifest
}

/** The address of an asset by its plain name, e.g. `app.css`. Its hash changes with its content. */
export function assetAddress(name: string): string {
  const asset = built()[name]
  if (!asset) throw new Error(`no asset is built under the name ${name}`)
  return prefix + asset.file
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

const kept = new Map<string, Uint8Array<ArrayBuffer>>()

function bodyOf(file: string): Uint8Array<ArrayBuffer> {
  let body = kept.get(file)
  if (!body) {
    body = new Uint8Array(readFileSync(join(folder, file)))
    kept.set(file, body)
  }
  return body
}

/** The compressed form that the browser takes, if the file has one. */
function encodingFor(file: string, accepted: string): { suffix: string; encoding?: string } {
  if (!/\.(css|js)$/.test(file)) return { suffix: '' }
  if (/\bbr\b/.test(accepted)) return { suffix: '.br', encoding: 'br' }
  return /\bgzip\b/.test(accepted) ? { suffix: '.gz', encoding: 'gzip' } : { suffix: '' }
}

/** A file that is built beside the assets and has its own address. */
export function builtFile(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, '..', name)))
}

export const assetRoutes = router().get(`${prefix}:file`, open, (c) => {
  const file = c.req.param('file')
  const asset = Object.values(built()).find((known) => known.file === file)
  if (!asset) return c.text('404', 404)
  const { suffix, encoding } = encodingFor(file, c.req.header('accept-encoding') ?? '')
  return c.body(bodyOf(file + suffix), 200, {
    'Content-Type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  })
})
