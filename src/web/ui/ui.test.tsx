import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BareDesignPage } from '../design/bare-design-page.tsx'
import { DesignPage } from '../design/design-page.tsx'
import { PortalDesignPage } from '../design/portal-design-page.tsx'
import { type FormState, freshForm } from '../form.ts'
import type { Frame } from '../layout/frame.ts'
import { Checkbox, RadioGroup, TextArea, TextField } from './fields.tsx'
import { Form } from './form.tsx'
import { Passages } from './lists.tsx'
import { ProgressBar, Ring } from './progress.tsx'
import { Table } from './table.tsx'

const frame: Frame = {
  locale: 'vi',
  theme: 'dark',
  size: '112',
  origin: 'http://localhost',
  path: '/thiet-ke',
  address: '/thiet-ke',
  agency: { name: '', superior: '', place: '', editor: '', demonstration: true },
  actor: null,
  portalMenu: [],
  assets: (name) => `/tai-nguyen/${name}`,
}
const frames: Record<string, VNode> = {
  workspace: <DesignPage frame={frame} />,
  portal: <PortalDesignPage frame={frame} />,
  bare: <BareDesignPage frame={frame} />,
}

test('what a person typed stays text', () => {
  const typed = '"><script>alert(1)</script>'
  const form = freshForm({ name: typed, work: typed })
  const html = renderToString(
    <>
      <TextField form={form} name="name" label={typed} />
      <TextArea form={form} name="work" label="Cách làm" />
      <Passages text={typed} marks={[{ id: 'm', start: 2, end: 10, label: typed }]} />
    </>,
  )
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /value="&quot;&gt;&lt;script>|value="&quot;>&lt;script>/)
})

test('a password never comes back', () => {
  const html = renderToString(
    <TextField form={freshForm({ password: 'bí mật' })} name="password" label="Mật khẩu" type="password" />,
  )
  assert.doesNotMatch(html, /bí mật/)
})

test('a bar beyond 100 is full, shows where 100 lies, and says the figure', () => {
  const html = renderToString(<ProgressBar percent={125} plan={100} tone="over" locale="vi" label="Ký số" />)
  assert.match(html, /class="bar-fill" width="100\.00%"/)
  assert.match(html, /class="bar-notch" x="80\.00%"/)
  assert.match(html, /aria-label="Ký số: Thực hiện 125\u00a0%, kế hoạch đến nay 100\u00a0%"/)
})

test('a bar with nothing to count draws and claims nothing', () => {
  const html = renderToString(<ProgressBar percent={null} locale="vi" label="Ký số" />)
  assert.doesNotMatch(html, /bar-fill|0\u00a0%/)
  assert.match(html, /chưa có số liệu/)
})

test('a ring says in words what it shows, in both languages', () => {
  const ring = (locale: 'vi' | 'en') =>
    renderToString(<Ring percent={87.5} plan={89} caption="kế hoạch năm" locale={locale} />)
  assert.match(ring('vi'), /aria-label="kế hoạch năm: Thực hiện 87,5\u00a0%, kế hoạch đến nay 89\u00a0%"/)
  assert.match(ring('en'), /aria-label="kế hoạch năm: Done 87\.5%, plan to date 89%"/)
})

test('a table without rows says what would stand there', () => {
  const html = renderToString(
    <Table caption="Người" columns={[]} rows={[]} rowKey={() => 0} empty="Chưa có ai." locale="vi" />,
  )
  assert.doesNotMatch(html, /<table/)
  assert.match(html, /Chưa có ai\./)
})

test('each sentence of the error summary leads to its field', () => {
  const form: FormState = {
    status: 422,
    typed: {},
    errors: { name: 'Hãy ghi tên.', how: 'Hãy chọn.', agreed: 'Hãy đánh dấu.' },
  }
  const html = renderToString(
    <Form action="/" locale="vi" form={form} version={3}>
      <TextField form={form} name="name" label="Tên" />
      <RadioGroup form={form} name="how" label="Cách" options={[{ value: 1, label: 'Một' }]} />
      <Checkbox form={form} name="agreed" label="Đồng ý" />
    </Form>,
  )
  for (const name of ['name', 'how', 'agreed']) {
    assert.match(html, new RegExp(`href="#f-${name}"`), name)
    assert.match(html, new RegExp(`<input[^>]* id="f-${name}"|<input id="f-${name}"`), name)
    assert.match(html, new RegExp(`class="field-error" id="f-${name}-error"`), name)
  }
  assert.match(html, /name="_version" value="3"/)
  assert.match(html, /name="_once" value="[0-9a-f-]{36}"/)
})

test('every component stands on the design page', () => {
  const here = import.meta.dirname
  const files = (folder: string) =>
    readdirSync(join(here, folder)).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  const components = files('.').flatMap((file) =>
    [...readFileSync(join(here, file), 'utf8').matchAll(/^export (?:function|const) ([A-Z]\w+)/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  const shown = ['../design', '../layout', '.']
    .flatMap((folder) => files(folder).map((file) => readFileSync(join(here, folder, file), 'utf8')))
    .join('\n')
  assert.ok(components.length > 40)
  assert.deepEqual(
    components.filter((name) => !new RegExp(`<${name}\\b`).test(shown)),
    [],
  )
})

for (const [name, page] of Object.entries(frames)) {
  test(`the ${name} frame keeps to the rules of a page`, () => {
    const html = renderToString(page)
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, 'one h1')
    assert.doesNotMatch(html, / style=/, 'no inline style: CSP forbids it')
    assert.doesNotMatch(html, /<script(?![^>]* src=)/, 'no inline script')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      'ids are unique',
    )
    assert.match(html, /<html lang="vi" data-theme="dark" data-size="112">/)
    assert.match(html, /Dữ liệu minh hoạ/)
  })
}

type Colour = [lightness: number, chroma: number, hue: number]

/** Relative luminance (WCAG 2.2) of an OKLCH colour. */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const inGamut = (value: number) => Math.min(1, Math.max(0, value))
  const red = inGamut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = inGamut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = inGamut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const tokens = new Map(
  [
    ...readFileSync(join(import.meta.dirname, 'base.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => {
    const colour = (text: string) => text.split(' ').map(Number) as Colour
    return [name, { light: colour(light), dark: colour(dark) }]
  }),
)

for (const theme of ['light', 'dark'] as const) {
  test(`every colour of text reads on every ground, ${theme}`, () => {
    const colour = (name: string): Colour => tokens.get(name)?.[theme] ?? assert.fail(`no token ${name}`)
    for (const ground of ['paper', 'surface', 'sunken'])
      for (const text of ['ink', 'muted', 'red', 'green', 'amber', 'rust', 'blue', 'slate'])
        assert.ok(contrast(colour(text), colour(ground)) >= 4.5, `${text} on ${ground}`)
    assert.ok(contrast(colour('red'), colour('red-wash')) >= 4.5, 'red on its wash')
    assert.ok(contrast([1, 0, 0], colour('red-solid')) >= 4.5, 'white on a button')
    for (const mark of ['line-strong', 'red-solid', 'green', 'amber', 'rust', 'blue'])
      assert.ok(contrast(colour(mark), colour('surface')) >= 3, `${mark} as a mark`)
  })
}
