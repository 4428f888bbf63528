import { readFile } from 'node:fs/promises'
import { text as textOfStream } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { standards } from '#law/catalogue.ts'
import { honourName } from '#law/honour-names.ts'
import { type ByLaw, judgeByLaw } from '#law/judge-by-law.ts'
import { answerWords, day, type Facts, factsSchema, type SaidClause, spelled } from '#law/language/index.ts'
import { citation } from '#law/sources/cite.ts'

const usage = 'thidua judge --facts FILE [--on YYYY-MM-DD] [--title SLUG] [--json]\n'

type Asked = {
  readonly file: string
  readonly on: string
  readonly title: string | undefined
  readonly json: boolean
}

/** Judges the facts of a file; status 1 where they cannot be judged, 2 where the command does not read. */
export async function run(words: string[]): Promise<number | undefined> {
  const asked = parsed(words)
  if (!asked) return fail(usage, 2)
  const facts = await factsOf(asked.file)
  if (typeof facts === 'string') return fail(facts, 1)
  const titles = asked.title ? [asked.title] : titlesFor(facts)
  const judged = titles.flatMap((title) => {
    const one = judgeByLaw(title, facts, asked.on)
    return one ? [{ title, judged: one }] : []
  })
  if (judged.length === 0) return fail(noRules(asked), 1)
  process.stdout.write(
    asked.json ? json(judged) : judged.map((one) => told(one, asked.title !== undefined)).join(''),
  )
  return undefined
}

function fail(text: string, status: number): number {
  process.stderr.write(text)
  return status
}

function parsed(words: string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        facts: { type: 'string' },
        on: { type: 'string' },
        title: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const on = values.on ?? new Date().toISOString().slice(0, 10)
    if (!values.facts || !day.safeParse(on).success) return null
    return { file: values.facts, on, title: values.title, json: values.json === true }
  } catch {
    return null
  }
}

/** The facts, or a sentence about what is wrong with them. */
async function factsOf(file: string): Promise<Facts | string> {
  let json: unknown
  try {
    json = JSON.parse(file === '-' ? await textOfStream(process.stdin) : await readFile(file, 'utf8'))
  } catch {
    return `${file}: không đọc được tệp JSON · not a readable JSON file\n`
  }
  const read = factsSchema.safeParse(json)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.') || '.'}: ${message}\n`)
  return `${file}: dữ kiện chưa đúng mẫu · the facts do not read\n${faults.join('')}`
}

const noRules = ({ title, on }: Asked) =>
  title
    ? `${title}: không có tiêu chuẩn cho đối tượng này vào ngày ${on} · no standard for such a subject on ${on}\n`
    : `không có quy định nào có hiệu lực ngày ${on} · no rules in force on ${on}\n`

const titlesFor = ({ subject }: Facts): string[] =>
  standards.flatMap((standard) => (standard.subject === subject.kind ? [standard.award] : []))

type Titled = { readonly title: string; readonly judged: ByLaw }

const json = (list: readonly Titled[]): string => {
  const plain = list.map(({ title, judged }) => ({
    title,
    ...judged,
    verdicts: judged.verdicts.map(({ set, verdict }) => ({ set, verdict: spelled(verdict) })),
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}

/** A line for each title; asked about one, its clauses as well. */
function told({ title, judged }: Titled, whole: boolean): string {
  const head = `${honourName(title, 'vi')}: ${answerWords[judged.answer].vi}\n`
  if (!whole) return head
  const because = judged.because.map(({ says, cite }) => `${says.vi} (${citation(cite).vi})\n`)
  const sets = judged.verdicts.map(({ set, verdict }, at) => {
    const mark = judged.verdicts.length > 1 && at === judged.stands ? ' ←' : ''
    const clauses = spelled(verdict).clauses.map(clauseLines).join('')
    return `${set.name.vi}: ${answerWords[verdict.answer].vi}${mark}\n${clauses}`
  })
  return [head, ...because, ...sets].join('')
}

function clauseLines({ needed, present, missing, cite, refs }: SaidClause): string {
  const unconfirmed = cite.some(({ mark }) => mark === 'unconfirmed') ? ' (chưa đối chiếu bản gốc)' : ''
  const lines = [
    `- cần: ${needed.vi}`,
    present.vi && `  hiện có: ${present.vi}`,
    missing.vi && `  thiếu: ${missing.vi}`,
    cite.length > 0 && `  căn cứ: ${cite.map((one) => citation(one).vi).join('; ')}${unconfirmed}`,
    refs.length > 0 && `  minh chứng: ${refs.join(', ')}`,
  ]
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('')
}
