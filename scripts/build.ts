/**
 * Builds the program into `dist/`: the server (`main.js` and its workers), the migrations beside it, and the
 * hashed assets with their manifest. Plain Node 24 runs this file.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const assets = join(dist, 'assets')
const inSource = (path: string) => join(root, 'src', path)

rmSync(dist, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })

const sources = readdirSync(inSource(''), { recursive: true, encoding: 'utf8' })
const workers = sources.filter((file) => file.endsWith('.worker.ts'))
const islands = sources.filter((file) => /^islands\/[\w-]+\.ts$/.test(file) && !file.endsWith('.test.ts'))

await Promise.all([buildServer(), buildStyles(), buildIslands(), buildOfflineChecker()])
copyIcon()
writeManifest()

/** The server, split so that a command loads only what it needs; packages stay outside. */
function buildServer() {
  return build({
    entryPoints: [
      { in: inSource('main.ts'), out: 'main' },
      ...workers.map((file) => ({ in: inSource(file), out: basename(file, '.ts') })),
    ],
    outdir: dist,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { '#': inSource('') },
    define: { 'process.env.THIDUA_BUILT': '"1"' },
    logLevel: 'warning',
  }).then(() => cpSync(inSource('db/migrations'), join(dist, 'migrations'), { recursive: true }))
}

function buildStyles() {
  return build({
    entryPoints: [{ in: inSource('web/ui/index.css'), out: 'app' }],
    outdir: assets,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    bundle: true,
    minify: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  })
}

async function buildIslands() {
  if (islands.length === 0) return
  await build({
    entryPoints: islands.map(inSource),
    outdir: assets,
    entryNames: '[name].[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    logLevel: 'warning',
  })
}

/** One page that checks a certificate's proof without any server: its script stands inside it. */
async function buildOfflineChecker(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [inSource('islands/offline/checker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome137', 'firefox130', 'safari17.5'],
    alias: { '#': inSource('') },
    logLevel: 'warning',
  })
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')
  const page = readFileSync(inSource('islands/offline/checker.html'), 'utf8')
  writeFileSync(
    join(dist, 'offline-checker.html'),
    page.replace('/* script */', () => script),
  )
}

/** The emblem beside the page's title in the browser; hashed too, since all assets are kept for a year. */
function copyIcon(): void {
  const icon = readFileSync(inSource('web/ui/seal.svg'))
  const hash = createHash('sha256').update(icon).digest('hex').slice(0, 8).toUpperCase()
  writeFileSync(join(assets, `seal.${hash}.svg`), icon)
}

/** Compresses what compresses, and lists every asset under its plain name. */
function writeManifest(): void {
  const manifest: Record<string, { file: string; etag: string }> = {}
  for (const file of readdirSync(assets)) {
    const body = readFileSync(join(assets, file))
    if (/\.(css|js)$/.test(file)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(body, { params }))
      writeFileSync(join(assets, `${file}.gz`), gzipSync(body, { level: 9 }))
    }
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 16)
    manifest[file.replace(/\.[A-Z0-9]{8}\./, '.')] = { file, etag }
  }
  writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest, null, 2))
}
