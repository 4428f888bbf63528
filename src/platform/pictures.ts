/**
 * Pictures that people upload, made fit for the web: turned as the camera was held, freed of all that cameras
 * write into them (place, time, serial numbers), and drawn anew in a few widths as AVIF, WebP and JPEG. The file
 * that was sent is opened in a process of its own and is not kept.
 */
import { type Bounds, performApart } from './apart.ts'
import { FaultyFile, type NotTaken, orFault } from './file-faults.ts'
import { kindOf } from './file-kinds.ts'
import type { Content, Files } from './files.ts'
import type { PictureMessage, PictureTask } from './pictures.worker.ts'

export type PictureFormat = 'avif' | 'webp' | 'jpeg'

/** One drawing of a picture, kept under its hash. */
export type Rendition = { format: PictureFormat; width: number; height: number; hash: string; size: number }

export type Picture = {
  /** As the picture is seen, of its largest rendition. */
  width: number
  height: number
  /** A few pixels as a `data:` address, shown until the picture is there. */
  placeholder: string
  /** From narrow to wide; of each width AVIF, WebP and JPEG, of the widest JPEG at least. */
  renditions: Rendition[]
}

export type PictureOptions = {
  /** Widths for pages; a picture that is narrower is drawn once, as wide as it is. */
  widths?: readonly number[]
  /** The longest side of the JPEG that is offered for download. */
  longest?: number
  /** Pixels unpacked, width × height. */
  pixels?: number
  bounds?: Bounds
}

const preset = {
  widths: [480, 960, 1600],
  longest: 2560,
  pixels: 50_000_000,
  bounds: { megabytes: 256, seconds: 60, native: true },
}
/** By content: SVG, GIF, TIFF, HEIC and whatever only calls itself a picture are refused. */
const taken = ['png', 'jpeg', 'webp', 'avif'] as const

/** Media types of the renditions. */
export const pictureTypes: Record<PictureFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
}

/** Draws the picture at `path` anew and keeps its renditions; or says why it is not taken. */
export const keepPicture = (
  files: Files,
  path: string,
  options: PictureOptions = {},
): Promise<Picture | NotTaken> =>
  orFault(async () => {
    const { widths, longest, pixels, bounds } = { ...preset, ...options }
    const kind = await kindOf(path)
    if (!taken.some((one) => one === kind)) throw new FaultyFile({ code: 'notAPicture' })
    const picture: Picture = { width: 0, height: 0, placeholder: '', renditions: [] }
    const drawn: Extract<PictureMessage, { bytes: string }>[] = []
    const task: PictureTask = { path, widths, longest, pixels }
    await performApart<PictureMessage>(new URL('./pictures.worker.ts', import.meta.url), task, {
      bounds,
      take: (message) => {
        if ('bytes' in message) drawn.push(message)
        else Object.assign(picture, message)
      },
    })
    for (const { bytes, ...rendition } of drawn) {
      const kept = await files.put(Buffer.from(bytes, 'base64'), { kinds: [rendition.format] })
      if ('refused' in kept) throw new Error(`a rendition was not kept: ${kept.refused.code}`)
      picture.renditions.push({ ...rendition, hash: kept.hash, size: kept.size })
    }
    return picture
  })

/** The same for what was just uploaded: what the camera wrote into it goes with it. */
export const keepUploadedPicture = (
  files: Files,
  content: Content,
  options: PictureOptions = {},
): Promise<Picture | NotTaken> => files.lend(content, {}, (path) => keepPicture(files, path, options))

/** The rendition that a page asks for by name, `960.avif`. */
export const renditionNamed = (renditions: readonly Rendition[], name: string): Rendition | undefined =>
  renditions.find((one) => renditionName(one) === name)

/** The name of a rendition in its address. */
export const renditionName = ({ width, format }: Pick<Rendition, 'width' | 'format'>): string =>
  `${width}.${format === 'jpeg' ? 'jpg' : format}`
