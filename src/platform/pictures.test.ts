import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import sharp, { type SharpOptions } from 'sharp'
import { type Files, openFiles } from './files.ts'
import { keepPicture, keepUploadedPicture, type Picture, renditionName, renditionNamed } from './pictures.ts'

/** A field in two colours: red above, blue below. */
const field = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d02020' } }).composite([
    {
      input: { create: { width, height: Math.ceil(height / 2), channels: 3, background: '#2020d0' } },
      gravity: 'south',
    },
  ])

/** The head of a PNG of this size with nothing behind it. */
function hugePng(width: number, height: number): Buffer {
  const body = Buffer.alloc(17)
  body.write('IHDR', 0, 'latin1')
  body.writeUInt32BE(width, 4)
  body.writeUInt32BE(height, 8)
  body.set([8, 2, 0, 0, 0], 12)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0d', 'latin1'),
    body,
    check,
    Buffer.from('\0\0\0\x0aIDATx\x9c', 'latin1'),
  ])
}

describe('pictures', () => {
  let dataDir: string
  let files: Files
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'thidua-pictures-'))
    files = openFiles({ dataDir, largestUpload: 20_000_000 })
  })
  after(() => rm(dataDir, { recursive: true, force: true }))

  const kept = async (content: Buffer): Promise<Picture> => {
    const result = await keepUploadedPicture(files, content)
    if ('refused' in result) throw new Error(result.refused.code)
    return result
  }
  const fault = async (content: Buffer | string) => {
    const result = await keepUploadedPicture(files, Buffer.from(content as Buffer))
    return 'refused' in result ? result.refused : undefined
  }
  const pathOf = (picture: Picture, name: string) => {
    const rendition = renditionNamed(picture.renditions, name)
    assert.ok(rendition, name)
    return files.pathOf(rendition.hash)
  }

  test('a wide picture is drawn in three widths and formats, and once for download', async () => {
    const picture = await kept(await field(3000, 1500).jpeg().toBuffer())
    assert.deepEqual(picture.renditions.map(renditionName).sort(), [
      '1600.avif',
      '1600.jpg',
      '1600.webp',
      '2560.jpg',
      '480.avif',
      '480.jpg',
      '480.webp',
      '960.avif',
      '960.jpg',
      '960.webp',
    ])
    assert.deepEqual([picture.width, picture.height], [2560, 1280])
    for (const { format, width, height, hash, size } of picture.renditions) {
      const read = await sharp(files.pathOf(hash)).metadata()
      assert.deepEqual([read.width, read.height], [width, height])
      assert.equal(read.format, format === 'avif' ? 'heif' : format)
      assert.equal((await readFile(files.pathOf(hash))).length, size)
    }
    assert.match(picture.placeholder, /^data:image\/webp;base64,[A-Za-z0-9+/=]{20,}$/)
  })

  test('a small picture is never blown up', async () => {
    const picture = await kept(await field(200, 100).png().toBuffer())
    assert.deepEqual(picture.renditions.map(renditionName), ['200.avif', '200.webp', '200.jpg'])
  })

  test('a picture taken sideways stands upright', async () => {
    const sideways = await field(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const picture = await kept(sideways)
    assert.deepEqual([picture.width, picture.height], [200, 400])
    const { data, info } = await sharp(pathOf(picture, '200.jpg')).raw().toBuffer({ resolveWithObject: true })
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)]
    const [left, right] = [pixel(20, 200), pixel(180, 200)]
    assert.ok((left[2] ?? 0) > 150 && (left[0] ?? 0) < 90, `blue at the left: ${left}`)
    assert.ok((right[0] ?? 0) > 150 && (right[2] ?? 0) < 90, `red at the right: ${right}`)
  })

  test('nothing is left of what the camera wrote: place, owner, comment, thumbnail', async () => {
    const exif = {
      IFD0: { Copyright: 'BI-MAT-CUA-MAY', ImageDescription: '<script>alert(1)</script>' },
      IFD3: { GPSLatitude: '21/1 10/1 0/1', GPSLatitudeRef: 'N' },
    }
    const marked = await field(300, 300)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>BI-MAT-CUA-MAY</a></x:xmpmeta>')
      .jpeg()
      .toBuffer()
    assert.ok(marked.includes('BI-MAT-CUA-MAY'))
    const picture = await kept(marked)
    for (const { hash } of picture.renditions) {
      const bytes = await readFile(files.pathOf(hash))
      assert.ok(!bytes.includes('BI-MAT-CUA-MAY') && !bytes.includes('script'))
      const { exif: left, xmp, iptc, icc } = await sharp(bytes).metadata()
      assert.deepEqual([left, xmp, iptc, icc], [undefined, undefined, undefined, undefined])
    }
  })

  test('the file that was sent is not kept', async () => {
    const content = await field(220, 120).png().toBuffer()
    const picture = await kept(content)
    const onDisk = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    const names = onDisk.filter((entry) => entry.isFile()).map(({ name }) => name)
    assert.ok(picture.renditions.every(({ hash }) => names.includes(hash)))
    for (const name of names) assert.notDeepEqual(await readFile(files.pathOf(name)), content)
  })

  test('pictures in print colours, in grey, with transparency and with a second file behind them are drawn', async () => {
    const printed = await kept(await field(64, 64).toColourspace('cmyk').jpeg().toBuffer())
    assert.equal((await sharp(pathOf(printed, '64.jpg')).metadata()).space, 'srgb')
    await kept(await field(64, 64).greyscale().png().toBuffer())
    await kept(await field(64, 64).webp().toBuffer())
    const glass = { r: 200, g: 30, b: 30, alpha: 0.4 }
    const clear = await kept(
      await sharp({ create: { width: 64, height: 64, channels: 4, background: glass } })
        .png()
        .toBuffer(),
    )
    assert.equal((await sharp(pathOf(clear, '64.webp')).metadata()).hasAlpha, true)
    const page = Buffer.from('<html><script>alert(1)</script>')
    const both = await kept(Buffer.concat([await field(64, 64).jpeg().toBuffer(), page]))
    for (const { hash } of both.renditions)
      assert.ok(!(await readFile(files.pathOf(hash))).includes('<script'))
  })

  test('of a moving picture the first frame is drawn', async () => {
    const frames = Buffer.concat(
      await Promise.all(
        ['#f00', '#0f0', '#00f'].map((background) =>
          sharp({ create: { width: 50, height: 40, channels: 3, background } })
            .raw()
            .toBuffer(),
        ),
      ),
    )
    const moving = await sharp(frames, { raw: { width: 50, height: 120, channels: 3, pageHeight: 40 } })
      .webp({ loop: 0, delay: [20, 20, 20] })
      .toBuffer()
    assert.equal((await sharp(moving).metadata()).pages, 3)
    const picture = await kept(moving)
    assert.deepEqual([picture.width, picture.height], [50, 40])
  })

  test('50,000 × 50,000 pixels are refused by what the head says', async () => {
    assert.deepEqual(await fault(hugePng(50_000, 50_000)), {
      code: 'tooManyPixels',
      width: 50_000,
      height: 50_000,
      limit: 50_000_000,
    })
    const path = join(dataDir, 'small.png')
    await writeFile(path, await field(40, 40).png().toBuffer())
    assert.deepEqual(await keepPicture(files, path, { pixels: 1_000 }), {
      refused: { code: 'tooManyPixels', width: 40, height: 40, limit: 1_000 },
    })
  })

  test('what is cut off or broken inside is refused', async () => {
    const noise = {
      create: { width: 300, height: 300, channels: 3, noise: { type: 'gaussian', mean: 99, sigma: 60 } },
    }
    // typed by hand: the noise option asks for all three of its figures
    const image = sharp(noise as SharpOptions)
    for (const whole of [
      await image.clone().jpeg().toBuffer(),
      await image.clone().png().toBuffer(),
      await image.clone().webp().toBuffer(),
    ])
      assert.deepEqual(await fault(whole.subarray(0, whole.length / 2)), { code: 'damaged' })
  })

  test('what is no picture is refused under any name', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    assert.deepEqual(await fault(drawing), { code: 'notTaken', found: 'svg' })
    assert.deepEqual(await fault(`<?xml version="1.0"?>\n${drawing}`), { code: 'notTaken', found: 'svg' })
    assert.deepEqual(await fault('<!doctype html><img src=x onerror=alert(1)>'), {
      code: 'notTaken',
      found: 'html',
    })
    assert.deepEqual(await fault('%PDF-1.7\n'), { code: 'notAPicture' })
    assert.deepEqual(await fault('một dòng chữ'), { code: 'notAPicture' })
    assert.deepEqual(await fault(await field(8, 8).gif().toBuffer()), { code: 'notTaken', found: 'gif' })
    assert.deepEqual(await fault(await field(8, 8).tiff().toBuffer()), { code: 'notTaken', found: 'tif' })
    assert.deepEqual(await fault(''), { code: 'empty' })
  })

  test('a reader that takes too long is stopped', async () => {
    const path = join(dataDir, 'slow.png')
    await writeFile(path, await field(40, 40).png().toBuffer())
    const bounds = { megabytes: 256, seconds: 0.001, native: true }
    assert.deepEqual(await keepPicture(files, path, { bounds }), { refused: { code: 'tooHeavy' } })
  })
})
