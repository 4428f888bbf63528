/**
 * Files on disk under their own SHA-256, in `DATA_DIR/files/ab/cd/<hash>`, outside of anything that is served
 * by itself. The same content is kept once.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FaultyFile, type NotTaken, orFault } from './file-faults.ts'
import { type FileKind, fileKinds, kindOf, nameFits } from './file-kinds.ts'
import { realIds } from './ids.ts'

/** What may be put: bytes, an uploaded file, or a stream. */
export type Content = Uint8Array | Blob | AsyncIterable<Uint8Array>

export type StoredFile = {
  /** SHA-256 in hexadecimal: the name under which it is found again. */
  hash: string
  size: number
  kind: FileKind
  /** Media type by content. */
  type: string
  /** The same content was kept before. */
  alreadyThere: boolean
  /** False when the ending of its name claims another kind. */
  nameFits: boolean
}

export type PutOptions = {
  /** The most bytes; the installation's largest upload if not said. */
  limit?: number
  /** The name that the person's computer gave. */
  name?: string
  /** Only these kinds; all that are known if not said. */
  kinds?: readonly FileKind[]
}

export type Files = {
  /** Keeps a file, or says why not. Nothing is left behind of what is not taken. */
  put(content: Content, options?: PutOptions): Promise<StoredFile | NotTaken>
  /** The content, or the bytes from `start` to `end` of it, and its whole size; null when there is no such file. */
  open(
    hash: string,
    range?: { start: number; end: number },
  ): Promise<{ stream: Readable; size: number } | null>
  /** Where it lies, for readers that want a path. */
  pathOf(hash: string): string
  /** Lends a file that is only read and not kept: it lies at `path` until `read` has ended. */
  lend<Result>(
    content: Content,
    options: Pick<PutOptions, 'limit'>,
    read: (path: string) => Promise<Result>,
  ): Promise<Result | NotTaken>
  /** Whether the file is there and its content still has its hash. */
  verify(hash: string): Promise<boolean>
  /** Removes files that nobody knows and that were put before the instant; returns their hashes. */
  sweep(known: ReadonlySet<string>, before: Date): Promise<string[]>
}

/** Opens the store. Folders are made at the first file. */
export function openFiles(config: { dataDir: string; largestUpload: number }): Files {
  const root = join(config.dataDir, 'files')
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file')
    return join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    pathOf,
    put: (content, options = {}) =>
      orFault(() => put(root, pathOf, content, { limit: config.largestUpload, ...options })),
    open: async (hash, range) => {
      const file = await open(pathOf(hash)).catch(absent)
      if (!file) return null
      const { size } = await file.stat()
      return { stream: file.createReadStream(range), size }
    },
    lend: (content, options, read) =>
      orFault(() => lend(root, content, options.limit ?? config.largestUpload, read)),
    verify: async (hash) => {
      const there = await sizeOf(pathOf(hash))
      return there !== null && (await hashOf(pathOf(hash))) === hash
    },
    sweep: (known, before) => sweep(root, known, before),
  }
}

async function lend<Result>(
  root: string,
  content: Content,
  limit: number,
  read: (path: string) => Promise<Result>,
): Promise<Result> {
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const temporary = join(incoming, realIds.uuid())
  try {
    await write(temporary, content, limit)
    return await read(temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

type Limited = PutOptions & { limit: number }

async function put(
  root: string,
  pathOf: (hash: string) => string,
  content: Content,
  options: Limited,
): Promise<StoredFile> {
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const temporary = join(incoming, realIds.uuid())
  try {
    const { hash, size } = await write(temporary, content, options.limit)
    const kind = await kindOf(temporary, options.name)
    if (options.kinds && !options.kinds.includes(kind))
      throw new FaultyFile({ code: 'notTaken', found: kind })
    const path = pathOf(hash)
    const alreadyThere = (await sizeOf(path)) === size
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    // also where it is there already: the fresh copy heals one that went bad, and its date keeps it from a sweep
    await rename(temporary, path)
    await syncFolder(join(path, '..'))
    return {
      hash,
      size,
      kind,
      type: fileKinds[kind].type,
      alreadyThere,
      nameFits: nameFits(options.name ?? '', kind),
    }
  } finally {
    await rm(temporary, { force: true })
  }
}

async function write(path: string, content: Content, limit: number): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunksOf(content)) {
      size += chunk.length
      if (size > limit) throw new FaultyFile({ code: 'tooLarge', limit })
      hash.update(chunk)
      await file.appendFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex'), size }
}

function chunksOf(content: Content): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (content instanceof Uint8Array) return [content]
  return content instanceof Blob ? content.stream() : content
}

/** A rename is only on disk for good when its folder is. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(absent))?.size ?? null

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function sweep(root: string, known: ReadonlySet<string>, before: Date): Promise<string[]> {
  const removed: string[] = []
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(absent)
  for (const entry of entries ?? []) {
    if (!entry.isFile() || known.has(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    // a file is put a moment before the row that knows it is committed
    const { mtime } = await stat(path)
    if (mtime >= before) continue
    await rm(path, { force: true })
    removed.push(entry.name)
  }
  return removed
}
