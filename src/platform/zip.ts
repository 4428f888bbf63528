/**
 * Opens a zip file that may have been made to do harm. Only the list at its end is read, and it is refused
 * when it does not add up; content is unpacked entry by entry and never past the size that the list gave.
 */
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FaultyFile } from './file-faults.ts'

/** How much a zip file may hold. */
export type ZipLimits = {
  entries: number
  /** Of all entries together, unpacked. */
  bytes: number
}

export type Zip = {
  entries: ReadonlyMap<string, Entry>
  /** The content of one entry; a fault when it is more than `most` bytes or than the list said. */
  read(name: string, most: number): Promise<Buffer>
  /** The unpacked content as it comes. */
  stream(name: string): Promise<Readable>
  close(): void
}

const damaged = () => new FaultyFile({ code: 'damaged' })
const tooMuch = () => new FaultyFile({ code: 'tooMuchInside' })
// past this, a large entry that shrank so well is no document: text shrinks 10 to 40 times
const suspiciousRatio = 400
const suspiciousSize = 20_000_000

/**
 * Opens the file and checks its list. Throws FaultyFile; the caller closes what it got.
 */
export async function openZip(path: string, limits: ZipLimits): Promise<Zip> {
  const file = await openPromise(path, { autoClose: false, strictFileNames: true }).catch(() => {
    throw damaged()
  })
  try {
    const entries = await listed(file, limits)
    return {
      entries,
      read: async (name, most) => {
        const entry = entries.get(name)
        if (!entry) throw damaged()
        if (entry.uncompressedSize > most) throw tooMuch()
        return Buffer.concat(await collect(await unpack(file, entry)))
      },
      stream: (name) => {
        const entry = entries.get(name)
        if (!entry) throw damaged()
        return unpack(file, entry)
      },
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

async function listed(file: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries) throw tooMuch()
  const entries = new Map<string, Entry>()
  const names = new Set<string>()
  let bytes = 0
  try {
    for await (const entry of file.eachEntry()) {
      checkEntry(entry)
      bytes += entry.uncompressedSize
      if (bytes > limits.bytes) throw tooMuch()
      // two entries of one name are read differently by different programs
      const name = entry.fileName.toLowerCase()
      if (names.has(name)) throw damaged()
      names.add(name)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof FaultyFile ? error : damaged()
  }
  checkLayout(file, [...entries.values()])
  return entries
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new FaultyFile({ code: 'encrypted' })
  if (entry.fileName.includes('\0')) throw damaged()
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged()
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > suspiciousSize && uncompressedSize > compressedSize * suspiciousRatio)
    throw tooMuch()
}

/** Entries must lie one behind the other: overlapping ones unpack the same bytes again and again. */
function checkLayout(file: ZipFile, entries: Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw damaged()
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
  // (the cursor is a number, whatever its published type says) behind the list stands its end record of at most 64 kB; more hides entries from one reader or the other
  if (end > file.fileSize || file.fileSize - Number(file.readEntryCursor) > 65_700) throw damaged()
}

async function unpack(file: ZipFile, entry: Entry): Promise<Readable> {
  return file.openReadStreamPromise(entry).catch(() => {
    throw damaged()
  })
}

/** All of a stream; an unpacking error (more or fewer bytes than listed, broken data) is a damaged file. */
async function collect(stream: Readable): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer)
  } catch {
    throw damaged()
  }
  return chunks
}
