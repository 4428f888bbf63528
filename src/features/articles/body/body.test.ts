import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOf } from '#platform/difference.ts'
import { fromNotation, toNotation } from './notation.ts'
import { type Block, type Body, emptyBody, readBody, readSentBody } from './schema.ts'
import { textOf } from './text.ts'

const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const words = (text: string) => [{ type: 'text' as const, text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text) })

test('the plain notation says paragraphs, headings, lists, quotations, marks and pictures', () => {
  const typed = `Đoạn một
dòng hai

# Đề mục
## Nhỏ hơn

- Một
- **Hai** và _ba_

3. Ba
4. Bốn

> Trích
> Dòng nữa

[Cổng](https://vi-du.vn/a_b(c)) và [bẫy](javascript:alert(1))

[ảnh 7 | Mô tả | Chú thích | Thu Hà]`
  const body = fromNotation(typed, emptyBody)
  assert.deepEqual(
    body.content.map(({ type }) => type),
    ['paragraph', 'heading', 'heading', 'bullet_list', 'ordered_list', 'blockquote', 'paragraph', 'figure'],
  )
  assert.deepEqual(body.content[0], {
    type: 'paragraph',
    content: [...words('Đoạn một'), { type: 'hard_break' }, ...words('dòng hai')],
  })
  assert.deepEqual(body.content[6], {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Cổng', marks: [{ type: 'link', attrs: { href: 'https://vi-du.vn/a_b(c)' } }] },
      // of a link that leads nowhere the words are left
      ...words(' và bẫy'),
    ],
  })
  assert.deepEqual(body.content[7], {
    type: 'figure',
    attrs: { picture: 7, alt: 'Mô tả', caption: 'Chú thích', credit: 'Thu Hà' },
  })
  assert.deepEqual(fromNotation(toNotation(body), body), body)
})

const mark = fc.constantFrom({ type: 'strong' as const }, { type: 'em' as const })
const anyText = fc
  .string({ unit: fc.constantFrom(...'aăđ B*_[]()#>-1. |\\`<&"ệ'), minLength: 1, maxLength: 12 })
  .map((text) => ({ type: 'text' as const, text }))
const inline = fc.oneof(
  anyText,
  fc.tuple(anyText, mark).map(([text, one]) => ({ ...text, marks: [one] })),
  anyText.map((text) => ({
    ...text,
    marks: [{ type: 'link' as const, attrs: { href: 'https://vi-du.vn/x' } }],
  })),
  fc.constant({ type: 'hard_break' as const }),
)
const { block } = fc.letrec<{ block: Block; paragraph: Block }>((tie) => ({
  paragraph: fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((content) => ({ type: 'paragraph' as const, content }) as Block),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('paragraph'),
    fc
      .tuple(fc.constantFrom(2, 3, 4), fc.array(inline, { minLength: 1, maxLength: 3 }))
      .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }) as Block),
    fc
      .array(fc.array(fc.oneof(tie('paragraph'), tie('block')), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map(
        (items) =>
          ({
            type: 'bullet_list',
            content: items.map((content) => ({ type: 'list_item', content })),
          }) as Block,
      ),
    fc
      .array(tie('paragraph'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'blockquote', content }) as Block),
    fc.array(tie('paragraph'), { minLength: 1, maxLength: 3 }).map(
      (cells) =>
        ({
          type: 'table',
          content: [
            {
              type: 'table_row',
              content: cells.map((one) => ({
                type: 'table_cell',
                attrs: { colspan: 1, rowspan: 1 },
                content: [one],
              })),
            },
          ],
        }) as Block,
    ),
    fc
      .record({
        picture: fc.integer({ min: 1, max: 99 }),
        alt: fc.string({ maxLength: 8 }),
        caption: fc.string({ maxLength: 8 }),
        credit: fc.string({ maxLength: 8 }),
      })
      .map((attrs) => ({ type: 'figure', attrs }) as Block),
  ),
}))

test('whatever a text holds, the plain form shows it, and sending it back unchanged changes nothing', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (content) => {
      const body = readBody({ type: 'doc', content })
      assert.ok(body)
      assert.deepEqual(fromNotation(toNotation(body), body), body)
    }),
    { numRuns: 1_500 },
  )
})

test('any plain text is taken, and reading what was written gives the same text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab đ*_[](). #>-1\n|:/'), maxLength: 80 }), (typed) => {
      const body = fromNotation(typed, emptyBody)
      assert.deepEqual(readBody(body), body)
      assert.deepEqual(fromNotation(toNotation(body), body), body)
    }),
    { numRuns: 1_500 },
  )
})

test('only known parts are kept, with known attributes, cleaned', () => {
  const sent = {
    type: 'doc',
    onload: 'x',
    content: [
      {
        type: 'paragraph',
        style: 'x',
        content: [{ type: 'text', text: 'a\u202ee\u0302\u0000b', class: 'x' }],
      },
      { type: 'paragraph' },
    ],
  }
  assert.deepEqual(readBody(sent), doc(paragraph('aêb')))
  for (const wrong of [
    null,
    'x',
    [],
    { type: 'doc' },
    { type: 'paragraph', content: [] },
    doc({ type: 'iframe' } as unknown as Block),
    doc({ type: 'heading', attrs: { level: 1 }, content: words('x') } as unknown as Block),
    doc({ type: 'figure', attrs: { picture: '1; drop' } } as unknown as Block),
    doc({ type: 'paragraph', content: [{ type: 'text', text: 1 }] } as unknown as Block),
  ])
    assert.equal(readBody(wrong), null, JSON.stringify(wrong))
})

test('a text that is too deep or has too many parts is not read at all', () => {
  let deep: unknown = paragraph('x')
  for (let depth = 0; depth < 50_000; depth += 1) deep = { type: 'blockquote', content: [deep] }
  assert.equal(readBody({ type: 'doc', content: [deep] }), null)
  assert.equal(readSentBody(`${'['.repeat(100_000)}`), null)
  assert.equal(readSentBody(JSON.stringify(doc(paragraph('x'.repeat(600_000))))), null)
  assert.equal(readBody({ type: 'doc', content: Array.from({ length: 50_000 }, () => paragraph('x')) }), null)
})

test('the words of a body are lines', () => {
  const body = fromNotation('# Mục\n\n- Một\n- Hai\n\n[ảnh 1 | alt | Chú thích]', emptyBody)
  assert.equal(textOf(body), 'Mục\nMột\nHai\nChú thích')
})

const said = (before: string, after: string) =>
  differenceOf(before, after).map(({ pieces }) =>
    pieces
      .map(({ kind, text }) => (kind === 'out' ? `-${text}-` : kind === 'in' ? `+${text}+` : text))
      .join(''),
  )

test('a difference shows the words that changed, in the lines that changed', () => {
  assert.deepEqual(said('Một\nCó 12 đơn vị\nBa', 'Một\nCó 13 đơn vị\nBa\nBốn'), [
    'Một',
    'Có -12-+13+ đơn vị',
    'Ba',
    '+Bốn+',
  ])
  assert.deepEqual(said('Một\nHai', 'Hai'), ['-Một-', 'Hai'])
})

test('what was kept and taken out is the text before; what was kept and added is the text after', () => {
  const text = fc
    .array(fc.constantFrom('một hai', 'hai', 'ba, bốn', '', 'một'), { maxLength: 8 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = differenceOf(before, after)
      const side = (gone: 'in' | 'out') =>
        lines
          .filter(({ kind }) => kind !== gone)
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind !== gone)
              .map((piece) => piece.text)
              .join(''),
          )
          .join('\n')
      assert.equal(side('in'), before)
      assert.equal(side('out'), after)
    }),
    { numRuns: 500 },
  )
})
