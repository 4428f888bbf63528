/**
 * Reads a movement's launch from its text, by rules: the same text always gives the same reading. What the
 * text does not say stays empty.
 */
import { citedDocument } from './cited-document.ts'
import { type Content, contentsOf } from './contents.ts'
import { withoutFurniture } from './furniture.ts'
import { type Header, headerOf } from './header.ts'
import { evidenceOf, faultOfInput, kindOf, type Reason } from './kind.ts'
import { markerOf } from './markers.ts'
import { type Mentions, mentionsOf } from './mentions.ts'
import { occasionsOf } from './occasions.ts'
import { organiserOf } from './organiser.ts'
import { type Node, outlineOf } from './outline.ts'
import { endOfBody, launcherBySignature, launcherOf, type Person, signerOf } from './people.ts'
import { type Found, fromSigning, type Period, periodOf, spanOfTitle } from './period.ts'
import type { Plan, PlanReading, PlanSpans } from './plan-reading.ts'
import { type Target, type TargetLine, targetsOf } from './targets.ts'
import { type Line, type Source, type Span, sourceOf } from './text.ts'
import { themeOf } from './theme.ts'
import { datedDrives, isWaveLine, type Wave, wavesOf } from './waves.ts'

export type { PlanReading, Reason }

type Parts = {
  evidence: Found<true> | null
  header: Header
  theme: Found<string> | null
  organiser: Found<string> | null
  launcher: Person | null
  signer: Found<string> | null
  period: Period
  waves: readonly Wave[]
  occasions: readonly Found<string>[]
  contents: readonly Content[]
  targets: readonly Target[]
  mentions: Mentions
}

const nothing: Parts = {
  evidence: null,
  header: { title: null, issuer: null, number: null, date: null, paper: null, length: 0 },
  theme: null,
  organiser: null,
  launcher: null,
  signer: null,
  period: { from: null, to: null },
  waves: [],
  occasions: [],
  contents: [],
  targets: [],
  mentions: { council: null, interimReview: null, finalReview: null },
}

/** Reads a text of any kind; never throws. */
export function readPlan(text: string): PlanReading {
  const fault = faultOfInput(text)
  if (fault) return readingOf(nothing, fault, (span) => span)
  const source = sourceOf(text)
  const lines = withoutFurniture(source.lines)
  const { parts, kind } = partsOf(source, lines)
  return kind === 'launch'
    ? readingOf(parts, null, source.original)
    : readingOf(
        { ...nothing, header: parts.header, organiser: parts.organiser, signer: parts.signer },
        kind,
        source.original,
      )
}

function partsOf(source: Source, lines: readonly Line[]): { parts: Parts; kind: Reason | 'launch' } {
  const header = headerOf(source, lines)
  const body = lines.slice(0, endOfBody(lines))
  const afterHead = body.slice(header.paper === null ? 0 : header.length)
  const { all, nodeAt } = outlineOf(body)
  const contents = contentsOf(body, all)
  const year = yearOf(header, lines) ?? yearOfNews(source)
  const times = timesOf(source, afterHead, {
    year,
    date: header.date?.value ?? null,
    title: header.title?.at ?? null,
  })
  const parts: Parts = {
    evidence: evidenceOf(lines),
    header: header.paper === null && !header.number ? { ...header, ...citedDocument(afterHead) } : header,
    theme: themeOf(source, body, header.title?.at ?? null),
    organiser: organiserOf(header, body),
    launcher: launcherOf(body) ?? launcherBySignature(body, lines),
    signer: signerOf(lines),
    ...times,
    occasions: occasionsOf(
      source,
      body,
      times.waves.flatMap(({ occasion }) => occasion ?? []),
    ),
    contents,
    targets: targetsOf(targetLines(body, nodeAt, { contents, from: header.length })),
    mentions: mentionsOf(lines),
  }
  return { parts, kind: kindOf(header, body, contents.length > 0) }
}

/** Period and waves. Waves that together are the whole movement give its bounds; a drive that is the movement is no wave. */
function timesOf(
  source: Source,
  lines: readonly Line[],
  { year, date, title }: { year: number | null; date: string | null; title: Span | null },
): { period: Period; waves: readonly Wave[] } {
  const waves = wavesOf(source, lines, year)
  const stated = fromSigning(lines, periodOf(lines, isWaveLine, year), date)
  if (stated.from || stated.to) {
    const others = waves.length > 0 ? waves : datedDrives(source, lines, year)
    return { period: stated, waves: others.filter((wave) => !isWhole(wave, stated)) }
  }
  if (waves.length > 1) {
    const [first, last] = [waves[0], waves.at(-1)]
    return { period: { from: first?.from ?? null, to: last?.to ?? null }, waves }
  }
  const [drive, ...more] = waves.length > 0 ? [] : datedDrives(source, lines, year)
  if (drive && more.length === 0) return { period: { from: drive.from, to: drive.to }, waves: [] }
  const titled = title ? spanOfTitle(source.plain.slice(title[0], title[1]), title[0]) : stated
  return { period: titled, waves: drive ? [drive, ...more] : waves }
}

const isWhole = (wave: Wave, period: Period) =>
  wave.from?.value === period.from?.value && wave.to?.value === period.to?.value

/** The lines in which figures are targets: contents and sections of targets surely, other sections by their wording. */
function targetLines(
  body: readonly Line[],
  nodeAt: readonly Node[],
  { contents, from }: { contents: readonly Content[]; from: number },
): TargetLine[] {
  const within = contents.map(({ text }) => text.at)
  let next = 0
  return body.flatMap((line, place) => {
    const node = nodeAt[place]
    if (place < from || !node) return []
    while (within[next] && (within[next]?.[1] ?? 0) <= line.start) next += 1
    const inContent = within[next] !== undefined && (within[next]?.[0] ?? 0) < line.end
    const inTargets = isUnder(node, /^(?:cac |mot so )?(?:muc tieu|chi tieu)|chi tieu thi dua/)
    if (!inContent && isUnder(node, aboutAwards)) return []
    return { line, skipped: markerOf(line.text)?.length ?? 0, inPlan: inContent || inTargets }
  })
}

const aboutAwards =
  /^(?:cong tac |hinh thuc |tieu chuan |so luong |co cau |doi tuong )?(?:khen thuong|kinh phi|nguon kinh phi|doi tuong|tieu chuan|hinh thuc|so luong|co cau)/

function isUnder(node: Node, heading: RegExp): boolean {
  for (let open: Node | null = node; open?.parent; open = open.parent) {
    if (open.plain.length <= 170 && heading.test(open.plain)) return true
  }
  return false
}

/** The year that the title names, for dates written without one. */
function yearOf(header: Header, lines: readonly Line[]): number | null {
  const title = header.title?.value ?? lines[0]?.text ?? ''
  const years = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])
  const [only] = years
  return years.size === 1 && only ? Number(only) : null
}

const newsDate =
  /^(?:date |(?:thu [a-z]+|chu nhat),? ?(?:ngay )?|(?:ngay |sang |chieu |toi |cap nhat:? ?|dang ngay:? ?){1,2})?(?:(20\d\d)-\d\d-\d\d|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(20\d\d))/

/** The year in which an article appeared, from its stamp or its dateline. */
function yearOfNews({ lines }: Source): number | null {
  for (const line of lines.slice(0, 8)) {
    const match = newsDate.exec(line.plain)
    if (match) return Number(match[1] ?? match[2])
  }
  return null
}

const said = <Value>(found: Found<Value> | null): Value | null => found?.value ?? null

/** Both trees from what was found. */
const readingOf = (parts: Parts, reason: Reason | null, original: (span: Span) => Span): PlanReading => ({
  ...planOf(parts, reason === null),
  reason,
  spans: spansOf(parts, original),
})

function planOf(parts: Parts, isLaunch: boolean): Plan {
  const { header, launcher, signer, period, mentions } = parts
  return {
    isLaunch,
    title: said(header.title),
    theme: said(parts.theme),
    organiser: said(parts.organiser),
    launchedBy: launcher && {
      name: launcher.name.value,
      positions: launcher.positions.map(({ value }) => value),
    },
    document: { number: said(header.number), date: said(header.date), signer: said(signer) },
    starts: said(period.from),
    ends: said(period.to),
    waves: parts.waves.map(({ name, from, to, occasion }) => ({
      name: name.value,
      from: said(from),
      to: said(to),
      occasion: said(occasion),
    })),
    occasions: parts.occasions.map(({ value }) => value),
    contents: parts.contents.map(({ ordinal, title, text }) => ({
      ordinal: ordinal.value,
      title: title.value,
      text: text.value,
    })),
    targets: parts.targets.map(({ text, number, unit, comparison }) => ({
      text: text.value,
      number: number.value,
      unit: unit.value,
      comparison: comparison.value,
    })),
    mentions: {
      council: mentions.council !== null,
      interimReview: mentions.interimReview !== null,
      finalReview: mentions.finalReview !== null,
    },
  }
}

function spansOf(parts: Parts, original: (span: Span) => Span): PlanSpans {
  const { header, launcher, signer, period, mentions } = parts
  const at = (span: Span | null): Span | null => span && original(span)
  const of = (found: Found<unknown> | null): Span | null => at(found?.at ?? null)
  return {
    isLaunch: of(parts.evidence),
    title: of(header.title),
    theme: of(parts.theme),
    organiser: of(parts.organiser),
    launchedBy: launcher && { name: of(launcher.name), positions: launcher.positions.map(of) },
    document: { number: of(header.number), date: of(header.date), signer: of(signer) },
    starts: of(period.from),
    ends: of(period.to),
    waves: parts.waves.map(({ name, from, to, occasion }) => ({
      name: of(name),
      from: of(from),
      to: of(to),
      occasion: of(occasion),
    })),
    occasions: parts.occasions.map(of),
    contents: parts.contents.map(({ ordinal, title, text }) => ({
      ordinal: of(ordinal),
      title: of(title),
      text: of(text),
    })),
    targets: parts.targets.map(({ text, number, unit, comparison }) => ({
      text: of(text),
      number: of(number),
      unit: of(unit),
      comparison: of(comparison),
    })),
    mentions: {
      council: at(mentions.council),
      interimReview: at(mentions.interimReview),
      finalReview: at(mentions.finalReview),
    },
  }
}
