/**
 * Style sheet, islands and fonts: built, hashed and compressed by `scripts/build.ts`, served from memory.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { router } from './env.ts'
import { open } from './guard.ts'
import { answerReady, etagOf, type Ready } from './ready.ts'

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

/** By their addresses, as they were first asked for. */
const kept = new Map<string, Ready>()

/** What is sent for this address, if it is an asset's and was sent before. */
export const readyAsset = (address: string): Ready | undefined => kept.get(address)

const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, file)))

function readAsset(file: string): Ready {
  const plain = read(file)
  const packed = /\.(css|js)$/.test(file)
  return {
    plain,
    ...(packed && { br: read(`${file}.br`), gzip: read(`${file}.gz`) }),
    etag: etagOf(plain),
    headers: {
      'Content-Type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    },
  }
}

/** A file that is built beside the assets and has its own address. */
export function builtFile(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, '..', name)))
}

/** Where browsers look for a site's sign beside what is no page and so cannot name it, such as a feed. */
const customarySign = '/favicon.ico'

export const assetRoutes = router()
  .get(customarySign, open, (c) => c.redirect(assetAddress('seal.svg')))
  .get(`${prefix}:file`, open, (c) => {
    const file = c.req.param('file')
    if (!Object.values(built()).some((known) => known.file === file)) return c.text('404', 404)
    const ready = kept.get(prefix + file) ?? readAsset(file)
    kept.set(prefix + file, ready)
    return answerReady(c, ready)
  })
