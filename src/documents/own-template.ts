/**
 * An agency's own Word template: plain tags in braces, filled from the same record as the delivered form. Tags are
 * names only: no expressions are read, and a tag that nobody knows is named before the template is kept.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { fold } from '#platform/vietnamese.ts'
import { numberLine, paperDay } from './layout.ts'
import type { Block, OfficePaper } from './office-paper.ts'

/** The tags; those that hold others repeat what stands between `{#tag}` and `{/tag}`. */
export const templateTags = {
  mau_so: null,
  co_quan_cap_tren: null,
  co_quan: null,
  so: null,
  noi_va_ngay: null,
  ten_giay: null,
  ve_viec: null,
  kinh_gui: null,
  noi_dung: ['dong'],
  can_cu: ['dong'],
  phan_chinh: ['dong'],
  bang: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  noi_nhan: ['dong'],
  nguoi_ky: ['thay_mat', 'chuc_vu', 'ho_ten'],
} as const satisfies Record<string, readonly string[] | null>
export type TemplateTag = keyof typeof templateTags

const linesOf = (block: Block): string[] => {
  if (block.kind === 'points') return block.points.map((point) => `- ${point}`)
  return block.kind === 'table' ? [] : [block.text]
}

/** The lines of the grounds, or of all the rest. */
const blocksOf = ({ blocks }: OfficePaper, grounds: boolean) =>
  blocks
    .filter(({ kind }) => (kind === 'ground') === grounds)
    .flatMap(linesOf)
    .map((dong) => ({ dong }))

/** What the tags of a paper stand for. */
export function tagValues(paper: OfficePaper) {
  const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  return {
    mau_so: paper.form,
    co_quan_cap_tren: paper.superior,
    co_quan: paper.agency,
    so: paper.numbered ? numberLine(paper) : '',
    noi_va_ngay: `${paper.place === '' ? '' : `${paper.place}, `}${paperDay(paper.on)}`,
    ten_giay: paper.name.toUpperCase(),
    ve_viec: paper.about,
    kinh_gui: paper.to,
    noi_dung: paper.blocks.flatMap(linesOf).map((dong) => ({ dong })),
    can_cu: blocksOf(paper, true),
    phan_chinh: blocksOf(paper, false),
    bang: rows.map((cells) =>
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`c${at}`, cells[at - 1] ?? ''])),
    ),
    noi_nhan: paper.recipients.map((dong) => ({ dong })),
    nguoi_ky: paper.signatories.map(({ onBehalf, title, name }) => ({
      thay_mat: onBehalf,
      chuc_vu: title,
      ho_ten: name,
    })),
  } satisfies Record<TemplateTag, unknown>
}

type Found = { [tag: string]: Found }

/** Tags that stand where nobody fills them: unknown ones, and parts of a list outside it. */
function unknownIn(found: Found): string[] {
  return Object.entries(found).flatMap(([tag, inner]) => {
    if (!Object.hasOwn(templateTags, tag)) return [tag]
    // hasOwn has just said that it is one of them
    const parts: readonly string[] | null = templateTags[tag as TemplateTag]
    const within = Object.keys(inner).filter((name) => !Object.hasOwn(templateTags, name))
    return within.filter((name) => !parts?.includes(name))
  })
}

type Prefixed = { name: string; prefix?: string }

/** `{@tag}` would put text into the file as its XML; without that prefix it is a tag that nobody knows. */
const noRawXml = () => ({
  name: 'NoRawXml',
  optionsTransformer: (options: object, { modules }: { modules: Prefixed[] }) => {
    for (const module of modules) if (module.name === 'RawXmlModule') module.prefix = '\u0000'
    return options
  },
})

const open = (bytes: Uint8Array) =>
  new Docxtemplater(new PizZip(bytes), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // a tag is the name of a value of ours and nothing that objects inherit
    parser: (tag) => ({ get: (scope) => (Object.hasOwn(Object(scope), tag) ? scope[tag] : undefined) }),
    nullGetter: () => '',
    // its types know a module's other duties only
    modules: [noRawXml() as never],
  })

type Part = { tags: Found }
/** Which tags stand where; the library gives it and has no types for it. */
type Told = { getTags(): { headers: Part[]; footers: Part[]; document?: Part } }

function tagsIn(bytes: Uint8Array): Found[] {
  const { headers, footers, document } = (open(bytes) as unknown as Told).getTags()
  return [...headers, ...footers, ...(document ? [document] : [])].map(({ tags }) => tags)
}

const known = [...new Set(Object.entries(templateTags).flatMap(([tag, parts]) => [tag, ...(parts ?? [])]))]
const bare = (tag: string): string => fold(tag).replace(/[^a-z0-9]/g, '')

/** The tag that was probably meant: `{Tên giấy}` is `{ten_giay}`. */
export const meantBy = (tag: string): string | undefined =>
  bare(tag) === '' ? undefined : known.find((one) => one !== tag && bare(one) === bare(tag))

export type TemplateFault = { broken: string[] } | { unknown: string[] } | { none: true }

/** What is wrong with a template, tag by tag; nothing when it can be used. */
export function faultOf(bytes: Uint8Array): TemplateFault | undefined {
  try {
    const found = tagsIn(bytes)
    if (found.every((tags) => Object.keys(tags).length === 0)) return { none: true }
    const unknown = [...new Set(found.flatMap(unknownIn))]
    return unknown.length > 0 ? { unknown } : undefined
  } catch (error) {
    return { broken: tagsOf(error) }
  }
}

type Named = { xtag?: string; errors?: { properties?: Named }[] }

/** The tags that a fault of the template names; a fault that is none of the template's goes on. */
function tagsOf(error: unknown): string[] {
  // the library marks its own faults by `properties`; anything else is a fault of ours
  const { properties } = error as { properties?: Named }
  if (!properties) throw error
  const each = properties.errors ?? [{ properties }]
  return [...new Set(each.flatMap((one) => one.properties?.xtag ?? []))]
}

/** The paper as a Word file in the agency's own form. */
export const fillTemplate = (bytes: Uint8Array, paper: OfficePaper): Buffer =>
  open(bytes).render(tagValues(paper)).toBuffer()
