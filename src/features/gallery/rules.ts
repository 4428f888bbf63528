import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export const albumStates = ['draft', 'published', 'withdrawn'] as const
export type AlbumState = (typeof albumStates)[number]

/** The most pictures of one album. */
export const mostPhotos = 300

/** Whether what the person saw is what stands there. */
export const isFresh = (album: { version: number }, version: number): Refusal | undefined =>
  album.version === version ? undefined : refuse('stale')

/** An album is published with pictures, each of which says in words what it shows. */
export function mayPublish(
  state: AlbumState,
  photos: readonly { alt: string; name: string }[],
): Refusal | undefined {
  if (state === 'published') return refuse('publishedAlready')
  if (photos.length === 0) return refuse('noPhotos')
  const mute = photos.filter(({ alt }) => alt === '')
  return mute.length > 0
    ? refuse('noAlt', {
        names: mute
          .slice(0, 5)
          .map(({ name }) => name)
          .join(', '),
      })
    : undefined
}

/** Words for those who do not see stay while the public sees the picture. */
export const mayDescribe = (state: AlbumState, alt: string): Refusal | undefined =>
  state === 'published' && alt === '' ? refuse('altStays') : undefined

export const mayAdd = (there: number, added: number): Refusal | undefined =>
  there + added > mostPhotos ? refuse('tooMany', { most: mostPhotos }) : undefined

/** An order names every picture of the album once. */
export const isOrderOf = (ids: readonly number[], photos: readonly { id: number }[]): Refusal | undefined =>
  ids.length === photos.length &&
  new Set(ids).size === ids.length &&
  photos.every(({ id }) => ids.includes(id))
    ? undefined
    : refuse('stale')

/** The ids with one of them a step up or down; unchanged where there is no such step. */
export function moved(ids: readonly number[], id: number, by: 'up' | 'down'): number[] {
  const from = ids.indexOf(id)
  const to = from + (by === 'up' ? -1 : 1)
  const order = [...ids]
  const other = order[to]
  if (from < 0 || other === undefined) return order
  order[to] = id
  order[from] = other
  return order
}
