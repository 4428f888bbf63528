import { addresses } from '#addresses.ts'
import { renditionName } from '#platform/pictures.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Picture } from '#web/ui/picture.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Album, AlbumCard, Photo } from '../queries.ts'
import { galleryWords } from '../words.ts'
import { AlbumCards, photoAddress } from './album-cards.tsx'

type ListProps = { frame: Frame; albums: readonly AlbumCard[]; page: number; pages: number }

/** All albums that are published. */
export function GalleryPage({ frame, albums, page, pages }: ListProps) {
  const t = galleryWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} locale={frame.locale} />
      {albums.length === 0 ? (
        <EmptyState title={t.nonePublic} />
      ) : (
        <AlbumCards albums={albums} locale={frame.locale} />
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.publicGallery.list({ trang })}
        locale={frame.locale}
      />
    </PortalPage>
  )
}

type AlbumProps = { frame: Frame; album: Album; photos: readonly Photo[] }

/** One album as a grid; with scripts a picture opens over the page, without them on its own. */
export function PublicAlbumPage({ frame, album, photos }: AlbumProps) {
  const t = galleryWords[frame.locale]
  return (
    <PortalPage
      frame={frame}
      title={album.title}
      description={album.description || t.lead}
      islands={['gallery.js']}
    >
      <PageHead
        title={album.title}
        lead={[album.happenedOn && formatDay(album.happenedOn), album.unitName, t.count(photos.length)]
          .filter(Boolean)
          .join(' · ')}
        locale={frame.locale}
        crumbs={[{ label: t.title, href: addresses.publicGallery.list() }, { label: album.title }]}
      />
      {album.description && <p class="measure">{album.description}</p>}
      <ul
        class="photo-grid"
        data-gallery
        data-close={t.close}
        data-previous={t.previous}
        data-next={t.next}
        data-download={t.download}
      >
        {photos.map((photo) => (
          <li key={photo.id}>
            <a
              href={addresses.publicGallery.photo({ album: album.id, photo: photo.id })}
              data-large={photoAddress(photo)(largest(photo))}
              data-caption={captionOf(photo, t.photoBy)}
            >
              <Picture
                picture={photo}
                address={photoAddress(photo)}
                sizes="(min-width: 900px) 300px, (min-width: 560px) 50vw, 100vw"
              />
            </a>
            {photo.caption && <p class="photo-caption">{photo.caption}</p>}
          </li>
        ))}
      </ul>
    </PortalPage>
  )
}

const captionOf = ({ caption, photographer }: Photo, by: (name: string) => string): string =>
  [caption, photographer && by(photographer)].filter(Boolean).join(' — ')

/** The name of the largest JPEG: what is downloaded, and shown large. */
const largest = ({ renditions }: Photo): string => {
  const jpegs = renditions.filter(({ format }) => format === 'jpeg')
  const last = jpegs.at(-1)
  return last ? renditionName(last) : ''
}

type PhotoProps = AlbumProps & { photo: Photo }

/** One picture with its caption, and the way to the ones beside it. */
export function PhotoPage({ frame, album, photos, photo }: PhotoProps) {
  const t = galleryWords[frame.locale]
  const at = photos.findIndex(({ id }) => id === photo.id)
  const title = t.photoOf(at + 1, photos.length)
  const to = (other: Photo) => addresses.publicGallery.photo({ album: album.id, photo: other.id })
  const [before, after] = [photos[at - 1], photos[at + 1]]
  return (
    <PortalPage frame={frame} title={`${title}: ${album.title}`} description={photo.alt}>
      <PageHead
        title={title}
        locale={frame.locale}
        crumbs={[
          { label: t.title, href: addresses.publicGallery.list() },
          { label: album.title, href: addresses.publicGallery.album({ album: album.id }) },
          { label: title },
        ]}
      />
      <figure class="photo-large">
        <Picture
          picture={photo}
          address={photoAddress(photo)}
          sizes="(min-width: 1100px) 1060px, 100vw"
          eager
        />
        <figcaption>{captionOf(photo, t.photoBy)}</figcaption>
      </figure>
      <p class="form-actions">
        {before && (
          <ButtonLink kind="quiet" icon="chevron-left" href={to(before)}>
            {t.previous}
          </ButtonLink>
        )}
        {after && (
          <ButtonLink kind="quiet" icon="chevron-right" href={to(after)}>
            {t.next}
          </ButtonLink>
        )}
        <ButtonLink icon="download" href={photoAddress(photo)(largest(photo))} download>
          {t.download}
        </ButtonLink>
      </p>
    </PortalPage>
  )
}
