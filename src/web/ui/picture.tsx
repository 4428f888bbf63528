import { type Rendition, renditionName } from '#platform/pictures.ts'

/** A picture as it is kept, with what is read out instead of it. */
export type Shown = {
  width: number
  height: number
  renditions: readonly Rendition[]
  alt: string
  /** Where its middle is when it is cut to a shape, in per cent from the left and the top. */
  focus?: { x: number; y: number }
}

type Props = {
  picture: Shown
  /** The address of a rendition by its name, `960.avif`. */
  address: (name: string) => string
  /** How wide it stands, as in the attribute `sizes`. */
  sizes?: string
  /** For the picture at the top of a page; others wait until they are scrolled to. */
  eager?: boolean
  class?: string
}

/** A picture in the widths and formats that are kept of it; the browser takes what fits. Space is held for it. */
export function Picture({ picture, address, sizes = '100vw', eager = false, class: name }: Props) {
  const { renditions, alt, focus } = picture
  const setOf = (format: Rendition['format']) =>
    renditions
      .filter((one) => one.format === format)
      .map((one) => `${address(renditionName(one))} ${one.width}w`)
      .join(', ')
  const jpegs = renditions.filter(({ format }) => format === 'jpeg')
  // where nothing is understood, neither AVIF nor a set of widths, a middle width serves
  const plain = jpegs[Math.min(1, jpegs.length - 1)]
  return (
    <picture class={['picture', name, focus && focusClass(focus)].filter(Boolean).join(' ')}>
      <source type="image/avif" srcset={setOf('avif')} sizes={sizes} />
      <source type="image/webp" srcset={setOf('webp')} sizes={sizes} />
      <img
        src={plain && address(renditionName(plain))}
        srcset={setOf('jpeg')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        decoding="async"
        {...(eager ? { fetchpriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  )
}

/** Styles may not stand in the page, so the focal point is told in steps of a fifth. */
const focusClass = ({ x, y }: { x: number; y: number }): string =>
  `focus-x-${Math.round(x / 20) * 20} focus-y-${Math.round(y / 20) * 20}`
