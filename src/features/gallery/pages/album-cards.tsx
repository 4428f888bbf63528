import { addresses } from '#addresses.ts'
import { Picture } from '#web/ui/picture.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { AlbumCard, Photo } from '../queries.ts'
import { galleryWords } from '../words.ts'

/** The address of a public picture's renditions. */
export const photoAddress = (photo: Pick<Photo, 'id'>) => (name: string) =>
  addresses.publicGallery.picture({ photo: photo.id, name })

/** Albums as cards, each with its first picture. */
export function AlbumCards({ albums, locale }: { albums: readonly AlbumCard[]; locale: Locale }) {
  const t = galleryWords[locale]
  return (
    <ul class="album-cards">
      {albums.map((album) => (
        <li key={album.id} class="card album-card">
          {album.cover && (
            <Picture
              picture={{ ...album.cover, alt: '' }}
              address={photoAddress(album.cover)}
              sizes="(min-width: 900px) 360px, 100vw"
            />
          )}
          <div>
            <a class="album-title" href={addresses.publicGallery.album({ album: album.id })}>
              {album.title}
            </a>
            <p class="muted">
              {[album.happenedOn && formatDay(album.happenedOn), t.count(album.count)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
