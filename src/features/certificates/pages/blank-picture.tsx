import { addresses } from '#addresses.ts'
import {
  type BlankPart,
  blankParts,
  heightOf,
  type Placed,
  partWords,
  sheets,
} from '#documents/blank-paper.ts'
import { honourName } from '#law/honour-names.ts'
import { renditionName } from '#platform/pictures.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { typedIn } from '#web/ui/form.tsx'
import type { Locale } from '#words/locale.ts'
import { partField } from '../forms.ts'
import type { KeptBlank } from '../queries/blanks.ts'
import { sampleCertificate } from '../rules.ts'
import { certificateWords } from '../words.ts'

const pointInMm = 25.4 / 72
/** Where a part begins that was not placed yet. */
const fresh = {
  x: 20,
  y: 20,
  width: 80,
  size: 14,
  lines: 1,
  align: 'left',
  weight: 'regular',
  text: '',
} as const

/** The form of a blank as it is kept: every part has its numbers, the placed ones their tick. */
export function formOfBlank({ name, shift_x, shift_y, placed }: KeptBlank): FormState {
  const values = blankParts.flatMap((part) => {
    const one = placed.find((each) => each.part === part)
    const { part: _, ...numbers } = one ?? { part, ...fresh }
    const fields = Object.entries(numbers).map(([key, value]) => [
      // the keys of a place are those of its fields
      partField(part, key as keyof typeof numbers),
      value,
    ])
    return one ? [[partField(part, 'on'), 'on'], ...fields] : fields
  })
  return freshForm({ name, shift_x, shift_y, ...Object.fromEntries(values) })
}

export const isOn = (form: FormState, part: BlankPart): boolean => typedIn(form, partField(part, 'on')) !== ''

/** A place as it stands in the form; what does not read there stands where it would be fresh. */
function placeIn(form: FormState, part: BlankPart): Placed {
  const typed = (key: Exclude<keyof Placed, 'part'>) => typedIn(form, partField(part, key))
  const number = (key: 'x' | 'y' | 'width' | 'size' | 'lines') =>
    Number(typed(key).replace(',', '.')) || (typed(key) === '0' ? 0 : fresh[key])
  const align = (['center', 'right'] as const).find((one) => one === typed('align')) ?? 'left'
  const weight = (['bold', 'italic'] as const).find((one) => one === typed('weight')) ?? 'regular'
  const [x, y, width, size, lines] = [
    number('x'),
    number('y'),
    number('width'),
    number('size'),
    number('lines'),
  ]
  return { part, x, y, width, size, lines, align, weight, text: typed('text') }
}

const anchors = { left: ['start', 0], center: ['middle', 0.5], right: ['end', 1] } as const

type PartProps = { place: Placed; on: boolean; words: string; label: string }

/** One place on the picture: its frame, and what a sample certificate says there. */
function Part({ place, on, words, label }: PartProps) {
  const { part, x, y, width, size, align, weight } = place
  const [anchor, share] = anchors[align]
  return (
    <g data-part={part} class={on ? 'blank-part' : 'blank-part is-out'}>
      <title>{label}</title>
      <rect x={x} y={y} width={width} height={heightOf(place)} />
      <text
        x={x + width * share}
        y={y + size * 0.9 * pointInMm}
        font-size={size * pointInMm}
        text-anchor={anchor}
        font-weight={weight === 'bold' ? 'bold' : 'normal'}
        font-style={weight === 'italic' ? 'italic' : 'normal'}
      >
        {part === 'qr' ? 'QR' : words}
      </text>
    </g>
  )
}

/** The blank with its places, one unit a millimetre. */
export function BlankPicture({ blank, form, locale }: { blank: KeptBlank; form: FormState; locale: Locale }) {
  const t = certificateWords[locale]
  const { width, height } = sheets[blank.sheet]
  const sample = sampleCertificate(honourName(blank.award, 'vi'), false)
  const jpegs = blank.renditions.filter(({ format }) => format === 'jpeg')
  const shown = jpegs.find((one) => one.width >= 960) ?? jpegs.at(-1)
  return (
    <svg
      class="blank-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t.pictureOf(blank.name)}
      data-blank
    >
      {shown && (
        <image
          href={addresses.certificates.blankPicture({ blank: blank.id, name: renditionName(shown) })}
          width={width}
          height={height}
          preserveAspectRatio="none"
        />
      )}
      {blankParts.map((part) => {
        const place = placeIn(form, part)
        return (
          <Part
            key={part}
            place={place}
            on={isOn(form, part)}
            words={partWords(sample, place)}
            label={t.parts[part]}
          />
        )
      })}
    </svg>
  )
}
