/** Entry of the process that draws one picture anew; started by `pictures.ts`. */
import sharp, { type Sharp } from 'sharp'
import { serve } from './apart.ts'
import { FaultyFile } from './file-faults.ts'
import type { PictureFormat } from './pictures.ts'

export type PictureTask = { path: string; widths: readonly number[]; longest: number; pixels: number }
export type PictureMessage =
  | { width: number; height: number; placeholder: string }
  | { format: PictureFormat; width: number; height: number; bytes: string }

// only what is taken can be opened at all, whatever the file says of itself
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})
sharp.cache(false)
sharp.concurrency(1)

type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }

/** The picture upright, in sRGB, no longer than `longest`; what the camera wrote is left behind. */
async function upright({ path, longest, pixels }: PictureTask): Promise<Pixels> {
  // a picture is told too large by what its head says, before anything is unpacked
  const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata()
  if (width * height > pixels) throw new FaultyFile({ code: 'tooManyPixels', width, height, limit: pixels })
  const { data, info } = await sharp(path, { limitInputPixels: pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

const from = ({ data, width, height, channels }: Pixels) => sharp(data, { raw: { width, height, channels } })

const formats: Record<PictureFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
  webp: (image) => image.webp({ quality: 78, effort: 4 }),
  // JPEG knows no transparency
  jpeg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }),
}

// last, so that everything above stands ready when it begins
await serve<PictureTask, PictureMessage>(async (task, send) => {
  const whole = await upright(task)
  const draw = async (format: PictureFormat, width: number) => {
    const image = formats[format](from(whole).resize({ width }))
    const { data, info } = await image.toBuffer({ resolveWithObject: true })
    await send({ format, width: info.width, height: info.height, bytes: data.toString('base64') })
  }
  const tiny = await from(whole)
    .resize({ width: 16, height: 16, fit: 'inside' })
    .webp({ quality: 40 })
    .toBuffer()
  const placeholder = `data:image/webp;base64,${tiny.toString('base64')}`
  await send({ width: whole.width, height: whole.height, placeholder })
  const narrower = task.widths.filter((width) => width < whole.width)
  const widest = Math.max(...task.widths)
  for (const width of whole.width <= widest ? [...narrower, whole.width] : narrower)
    for (const format of ['avif', 'webp', 'jpeg'] as const) await draw(format, width)
  if (whole.width > widest) await draw('jpeg', whole.width)
})
