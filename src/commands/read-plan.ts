import { readFile } from 'node:fs/promises'
import { text as textOfStream } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { PlanReading } from '#features/movements/plan-reader/plan-reading.ts'
import { readPlan } from '#features/movements/plan-reader/read-plan.ts'
import { readerWords } from '#features/movements/plan-reader/words.ts'

const usage = 'thidua read-plan FILE [--json]\nthidua read-plan - [--json]\n'

/** Prints what the text of a launch says; status 1 where it cannot be read or launches nothing. */
export async function run(words: string[]): Promise<number | undefined> {
  const asked = parsed(words)
  if (!asked) {
    process.stderr.write(usage)
    return 2
  }
  const text = await textOf(asked.file)
  if (text === null) {
    process.stderr.write(
      `${readerWords.vi.noSuchFile(asked.file)}\n${readerWords.en.noSuchFile(asked.file)}\n`,
    )
    return 1
  }
  const reading = readPlan(text)
  process.stdout.write(asked.json ? `${JSON.stringify(reading, null, 2)}\n` : summary(reading))
  // with --json the caller reads isLaunch; the reading itself went well
  return reading.isLaunch || asked.json ? undefined : 1
}

function parsed(words: string[]): { file: string; json: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    return file !== undefined && more.length === 0 ? { file, json: values.json === true } : null
  } catch {
    return null
  }
}

async function textOf(file: string): Promise<string | null> {
  if (file === '-') return textOfStream(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}

/** The reading in lines that a person reads; in Vietnamese, as the text is. */
function summary(reading: PlanReading): string {
  const t = readerWords.vi
  if (reading.reason) return `${t[reading.reason]}\n`
  const { document: paper, launchedBy, mentions } = reading
  const mentioned = (['council', 'interimReview', 'finalReview'] as const).filter((part) => mentions[part])
  const one = (label: string, value: string | null) => `${label}: ${value || t.unsaid}`
  const many = (label: string, values: readonly string[]) =>
    values.length === 0 ? one(label, null) : [`${label}:`, ...values.map((value) => `  ${value}`)].join('\n')
  const lines = [
    one(t.title, reading.title),
    one(t.theme, reading.theme),
    one(t.organiser, reading.organiser),
    one(t.launchedBy, launchedBy && [launchedBy.name, ...launchedBy.positions].join(', ')),
    one(t.number, paper.number),
    one(t.date, paper.date),
    one(t.signer, paper.signer),
    one(t.starts, reading.starts),
    one(t.ends, reading.ends),
    many(
      t.waves,
      reading.waves.map(({ name, from, to, occasion }) =>
        [name, from && `từ ${from}`, to && `đến ${to}`, occasion].filter(Boolean).join(', '),
      ),
    ),
    many(t.occasions, reading.occasions),
    many(
      t.contents,
      reading.contents.map(({ ordinal, title }) => `${ordinal}. ${title}`),
    ),
    many(
      t.targets,
      reading.targets.map(({ text, number, unit, comparison }) => `${comparison} ${number} ${unit}: ${text}`),
    ),
    one(t.mentions, mentioned.map((part) => t[part]).join(', ')),
  ]
  return `${lines.join('\n')}\n`
}
