/**
 * The register as static files, by the C2SP layout "tlog-tiles": a tile holds 256 hashes of every eighth level,
 * and the last one of a level may hold fewer.
 * https://c2sp.org/tlog-tiles
 */
import { type Bytes, concat } from './bytes.ts'
import type { Nodes } from './tree.ts'

/** Hashes in a full tile, and entries in a full bundle. */
export const tileWidth = 256
const levelsInTile = 8

/** Which tile: its level, its number, and how many hashes it holds. */
export type Tile = { level: number | 'entries'; index: number; width: number }

/** `tile/0/x001/x234/067` or, for one that is not full, `tile/0/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: Tile): string {
  const partial = width === tileWidth ? '' : `.p/${width}`
  return `tile/${level}/${groups(index)}${partial}`
}

function groups(index: number): string {
  const last = String(index % 1000).padStart(3, '0')
  const front = Math.floor(index / 1000)
  return front === 0 ? last : `${groups(front).replace(/(\d{3})$/, 'x$1')}/${last}`
}

const pathPattern = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/

/** The tile that a path names; undefined when it names none. */
export function tileNamed(path: string): Tile | undefined {
  const [, level, index, width] = pathPattern.exec(path) ?? []
  if (!level || !index) return
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: width ? Number(width) : tileWidth,
  }
  // every tile has one name only
  return tilePath(tile) === path && tile.width > 0 && (!width || tile.width < tileWidth) ? tile : undefined
}

/** How many hashes a tile holds in a tree of `size` leaves: 0 when it is not there yet. */
export function widthOf({ level, index }: Pick<Tile, 'level' | 'index'>, size: number): number {
  const reach = level === 'entries' ? 1 : 2 ** (levelsInTile * level)
  return Math.max(0, Math.min(tileWidth, Math.floor(size / reach) - index * tileWidth))
}

/** The content of a tile of hashes. */
export async function tileOf(
  nodes: Nodes,
  { level, index, width }: Tile & { level: number },
): Promise<Bytes> {
  const first = index * tileWidth
  const hashes = Array.from({ length: width }, (_, at) => nodes(level * levelsInTile, first + at))
  return concat(...(await Promise.all(hashes)))
}

/** The content of a bundle of entries: each after its length in two bytes, the high one first. */
export const bundleOf = (entries: readonly Uint8Array[]): Bytes =>
  concat(...entries.flatMap((entry) => [new Uint8Array([entry.length >> 8, entry.length & 255]), entry]))
