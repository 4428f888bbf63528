/**
 * An article that was published elsewhere, from its text: title once, lead, caption, author; what belongs to the
 * page it stood on is left out. Pure but for reading the file.
 */
import type { Ctx } from '#context.ts'
import { linesOfPage } from '#features/movements/index.ts'
import { orRefuse, Refused } from '#outcomes.ts'
import { readDocument } from '#platform/docx.ts'
import { firstPictureOf } from '#platform/docx-picture.ts'
import { keepUploadedPicture, type Picture } from '#platform/pictures.ts'
import { clean, fold } from '#platform/vietnamese.ts'
import { taken } from '#words/file-faults.ts'
import { type Block, type Body, readBody } from './body/schema.ts'
import { refuse } from './words.ts'

export type ReadArticle = {
  title: string
  lead: string
  author: string
  source: string
  /** Of the picture at the head of the article; it is put beside the picture when one is chosen. */
  cover_caption: string
  body: Body
}

type Given = { text: string; file: readonly File[]; photo: readonly File[] }
/** A picture drawn anew, with the name of its file. */
export type Drawn = { picture: Picture; name: string }

/**
 * The text that was pasted, or of the file that was chosen, as an article; with the picture that was sent, or else the
 * first one of the Word file.
 */
export async function readArticle(
  ctx: Ctx,
  { text, file: [file], photo: [photo] }: Given,
): Promise<ReadArticle & { photo?: Drawn }> {
  const { files } = ctx.house
  const opened = file && taken(await files.lend(file, {}, (path) => openFile(path)))
  const given = opened?.text ?? text
  orRefuse(given.trim() === '' ? refuse('nothingGiven') : undefined)
  const read = articleFrom(given)
  if (!read) throw new Refused(refuse('noTitle'))
  if (photo)
    return { ...read, photo: { picture: taken(await keepUploadedPicture(files, photo)), name: photo.name } }
  // a drawing of Word's own kind is no picture for the web, and the text is worth having without it
  const within = opened?.picture ? await keepUploadedPicture(files, opened.picture) : undefined
  const drawn = within && !('refused' in within) ? { picture: within, name: `${read.title}.jpg` } : undefined
  return { ...read, ...(drawn && { photo: drawn }) }
}

async function openFile(path: string) {
  const read = await readDocument(path)
  if ('refused' in read) return read
  return { text: read.text, picture: read.kind === 'docx' ? await firstPictureOf(path) : null }
}

const longestTitle = 300
const longestLead = 1_000

/** The parts of an article in the order in which pages set them; nothing where no line can be its title. */
export function articleFrom(text: string): ReadArticle | null {
  const lines = linesOfPage(text)
  const [title, ...rest] = lines
  if (title === undefined || title.length > longestTitle) return null
  const credits = creditsIn(text)
  const { author, body: unsigned } = withoutSignature(rest.filter((line) => !sameWords(line, title)))
  const { caption, rest: uncaptioned } = withoutCaption(unsigned)
  const [first = '', ...others] = uncaptioned
  // a lead is a paragraph of its own: where the text has no second one it is the text
  const isLead = first.length <= longestLead && others.length > 0 && !marker.test(first)
  const body = readBody({ type: 'doc', content: blocksOf(isLead ? others : uncaptioned) })
  return {
    title: clean(title),
    lead: isLead ? clean(first) : '',
    author: credits.author || author,
    source: credits.source,
    cover_caption: caption,
    body: body ?? { type: 'doc', content: [] },
  }
}

const sameWords = (one: string, other: string) => fold(clean(one)) === fold(clean(other))

/** Who wrote it and where it was taken from, where the page says so in so many words. */
function creditsIn(text: string): { author: string; source: string } {
  const said = (words: string) =>
    clean(
      new RegExp(`^[ \\t]*(?:${words})[ \\t]*:[ \\t]*(.{2,120})$`, 'imu').exec(text.normalize('NFC'))?.[1] ??
        '',
    )
  return {
    author: said('tác giả|người viết|bài viết|bài, ảnh|bài và ảnh|tin, ảnh|tin và ảnh|tin bài|tin, bài'),
    source: said('nguồn(?: tin)?|theo'),
  }
}

const personName = /^\p{Lu}[\p{Ll}\p{M}’']*(?:[ -]\p{Lu}[\p{Ll}\p{M}’']*){1,5}$/u
const officeAsAuthor = /^(?:Tin, ảnh|Theo|PV|Phóng viên|Ban biên tập|Văn phòng|Phòng)(?![\p{L}])/u

/** The name below the text, alone in its line, is its author's. */
function withoutSignature(lines: readonly string[]): { author: string; body: string[] } {
  const last = clean(lines.at(-1) ?? '')
  const isName =
    last.length <= 60 && (personName.test(last) || officeAsAuthor.test(last)) && !/[.:;]$/.test(last)
  return isName && lines.length > 1
    ? { author: last, body: lines.slice(0, -1) }
    : { author: '', body: [...lines] }
}

const isShort = (line: string) => line.length <= 220 && !/[.;:…]$|\.\/\.$/.test(line)
const caption =
  /^(?:anh ?:|anh minh hoa|d\/c|dong chi|cac dong chi|ong |ba |dai bieu|cac dai bieu|toan canh|quang canh|lanh dao|tap the|mot goc|can bo|doan |hinh anh)/

/** The first caption: short lines beneath a picture near the head; a second line goes on with it. */
function withoutCaption(lines: readonly string[]): { caption: string; rest: string[] } {
  const at = lines.findIndex((line, place) => place < 6 && isShort(line) && caption.test(fold(clean(line))))
  if (at < 0) return { caption: '', rest: [...lines] }
  const next = lines[at + 1]
  const goesOn = next !== undefined && next.length <= 120 && isShort(next) && lines.length > at + 2
  const end = goesOn ? at + 2 : at + 1
  const words = lines.slice(at, end).map(clean).join(' ')
  return { caption: words.replace(/^Ảnh ?: ?/iu, ''), rest: [...lines.slice(0, at), ...lines.slice(end)] }
}

const marker = /^(?:[-–+•*]|\d{1,2}[.)]) +/

/** Lines with a sign before them are lists, short ones before a long one are headings, all others paragraphs. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const [place, line] of lines.entries()) {
    const words = clean(line)
    if (words === '') continue
    const item = marker.exec(words)
    if (item) addItem(blocks, item[0], words.slice(item[0].length))
    else if (isHeading(words, lines[place + 1]))
      blocks.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: words }] })
    else blocks.push({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  }
  return blocks
}

const isHeading = (line: string, next: string | undefined): boolean =>
  line.length <= 120 && isShort(line) && !/,$/.test(line) && next !== undefined && next.length > line.length

function addItem(blocks: Block[], sign: string, words: string): void {
  const number = Number.parseInt(sign, 10)
  const type = Number.isNaN(number) ? 'bullet_list' : 'ordered_list'
  const content: Block[] = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
  const last = blocks.at(-1)
  if (last?.type === type && 'content' in last) {
    // told apart by its type just above
    ;(last.content as { type: 'list_item'; content: Block[] }[]).push({ type: 'list_item', content })
    return
  }
  blocks.push({
    type,
    ...(type === 'ordered_list' && { attrs: { order: number } }),
    content: [{ type: 'list_item', content }],
  })
}
