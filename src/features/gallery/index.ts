import { albumStanding } from './queries.ts'

export { addPhotos, beginAlbum, describePhoto, publishAlbum } from './actions.ts'
export { AlbumCards } from './pages/album-cards.tsx'
export { type AlbumCard, photosOf, publishedAlbums } from './queries.ts'
export { galleryEvents } from './words.ts'

/** Where an album stands, for the guard. */
export const scopes = { album: albumStanding }
