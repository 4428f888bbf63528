/**
 * Places on a pre-printed blank, dragged with the mouse: the numbers of the form follow, and what is typed there
 * moves the place. Without it the form alone says where everything stands.
 */
const picture = document.querySelector<SVGSVGElement>('[data-blank]')
const form = document.querySelector<HTMLFormElement>('#cho-dat-chu')

const pointInMm = 25.4 / 72
const letters = 1.12
const rise = 0.9
const share = { left: 0, center: 0.5, right: 1 }
const anchor = { left: 'start', center: 'middle', right: 'end' }

const nameOf = (group: SVGGElement): string => group.dataset.part ?? ''

const field = (part: string, key: string) =>
  form?.elements.namedItem(`${part}_${key}`) as HTMLInputElement | HTMLSelectElement | null

const numberIn = (part: string, key: string): number =>
  Number((field(part, key)?.value ?? '').replace(',', '.')) || 0

const attributes = (element: Element | null, values: Record<string, string | number>): void => {
  for (const [name, value] of Object.entries(values)) element?.setAttribute(name, String(value))
}

/** Draws a place as the form tells it. */
function draw(group: SVGGElement): void {
  const part = nameOf(group)
  const [x, y, width, size] = [
    numberIn(part, 'x'),
    numberIn(part, 'y'),
    Math.max(3, numberIn(part, 'width')),
    numberIn(part, 'size'),
  ]
  const align = (field(part, 'align')?.value ?? 'left') as keyof typeof share
  const weight = field(part, 'weight')?.value
  const ticked = field(part, 'on') as HTMLInputElement | null
  const height = part === 'qr' ? width : size * letters * Math.max(1, numberIn(part, 'lines')) * pointInMm
  group.classList.toggle('is-out', ticked?.checked !== true)
  attributes(group.querySelector('rect'), { x, y, width, height })
  const text = group.querySelector('text')
  attributes(text, {
    x: x + width * share[align],
    y: y + size * rise * pointInMm,
    'font-size': size * pointInMm,
    'text-anchor': anchor[align],
    'font-weight': weight === 'bold' ? 'bold' : 'normal',
    'font-style': weight === 'italic' ? 'italic' : 'normal',
  })
  const told = document.querySelector(`#cho-${part} [data-measures]`)
  if (told) told.textContent = ticked?.checked ? `${x} · ${y} · ${width} mm` : '–'
  if (text && part.startsWith('text')) text.textContent = field(part, 'text')?.value ?? ''
}

/** Where the pointer is, in millimetres of the sheet. */
function pointOf({ clientX, clientY }: PointerEvent): DOMPoint | undefined {
  const matrix = picture?.getScreenCTM()?.inverse()
  return matrix && new DOMPoint(clientX, clientY).matrixTransform(matrix)
}

function put(part: string, key: 'x' | 'y', millimetres: number, most: number): void {
  const input = field(part, key)
  const inside = Math.min(Math.max(0, millimetres), Math.max(0, most))
  if (input) input.value = String(Math.round(inside * 2) / 2)
}

let held: { group: SVGGElement; dx: number; dy: number } | null = null

function take(event: PointerEvent, group: SVGGElement): void {
  const at = pointOf(event)
  if (!at || event.button !== 0) return
  const part = nameOf(group)
  held = { group, dx: at.x - numberIn(part, 'x'), dy: at.y - numberIn(part, 'y') }
  group.setPointerCapture(event.pointerId)
  group.classList.add('is-held')
  document.querySelector(`#cho-${part}`)?.setAttribute('open', '')
  event.preventDefault()
}

function move(event: PointerEvent): void {
  const at = held && pointOf(event)
  if (!held || !at || !picture) return
  const { width, height } = picture.viewBox.baseVal
  const part = nameOf(held.group)
  const frame = held.group.querySelector('rect')
  put(part, 'x', at.x - held.dx, width - Number(frame?.getAttribute('width')))
  put(part, 'y', at.y - held.dy, height - Number(frame?.getAttribute('height')))
  draw(held.group)
}

function letGo(): void {
  held?.group.classList.remove('is-held')
  held = null
}

if (picture && form) {
  document.querySelector('[data-dragging]')?.removeAttribute('hidden')
  picture.classList.add('can-drag')
  const groups = [...picture.querySelectorAll<SVGGElement>('[data-part]')]
  for (const group of groups) {
    group.addEventListener('pointerdown', (event) => take(event, group))
    group.addEventListener('pointermove', move)
    group.addEventListener('pointerup', letGo)
    group.addEventListener('pointercancel', letGo)
  }
  form.addEventListener('input', () => groups.forEach(draw))
}
