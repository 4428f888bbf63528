/**
 * What jobs make for a while: files in `DATA_DIR/outputs/<key>/`, apart from what is kept for good. They can be
 * made again, so no backup holds them.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { realIds } from './ids.ts'

export type Outputs = {
  /** Writes a file whole or not at all; one of the same name is replaced. Gives its size. */
  write(name: string, content: Uint8Array | Readable): Promise<number>
  /** The content and its size; null when there is no such file. */
  open(name: string): Promise<{ stream: Readable; size: number } | null>
  /** Where a file lies, for writers of archives. */
  pathOf(name: string): string
  /** What is there, by name. */
  names(): Promise<string[]>
  /** Removes single files, or all that the job made. */
  drop(names?: readonly string[]): Promise<void>
}

const keys = /^[a-z0-9_]+(\/[a-z0-9-]+)*$/

/** The outputs of one job, by its key, e.g. `agency/certificates-7`. */
export function outputsFor(dataDir: string, key: string): Outputs {
  if (!keys.test(key)) throw new Error(`${key} is no key of outputs`)
  const folder = join(dataDir, 'outputs', key)
  const pathOf = (name: string): string => {
    if (/[/\\\0]|^\.+$/.test(name) || name === '') throw new Error('not the name of an output')
    return join(folder, name)
  }
  return {
    pathOf,
    write: (name, content) => write(folder, pathOf(name), content),
    open: async (name) => {
      const there = await stat(pathOf(name)).catch(absent)
      return there && { stream: createReadStream(pathOf(name)), size: there.size }
    },
    names: async () => (await readdir(folder).catch(absent)) ?? [],
    drop: async (names) => {
      if (!names) return rm(folder, { recursive: true, force: true })
      for (const name of names) await rm(pathOf(name), { force: true })
    },
  }
}

async function write(folder: string, path: string, content: Uint8Array | Readable): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const coming = join(folder, `${realIds.uuid()}.coming`)
  try {
    const bytes = content instanceof Uint8Array ? [content] : content
    await pipeline(bytes, createWriteStream(coming, { mode: 0o600 }))
    const { size } = await stat(coming)
    await rename(coming, path)
    return size
  } finally {
    await rm(coming, { force: true })
  }
}

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}
