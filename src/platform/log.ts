/**
 * One JSON object a line on standard output. Nothing personal goes into it: names, addresses, secrets and
 * query strings are taken out here, whatever the caller passes.
 */
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

const personal = [
  'name',
  'fullName',
  'email',
  'phone',
  'born_on',
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'to',
  'body',
  'fields',
  'typed',
  'ip',
]

type LogOptions = {
  level?: string
  /** One short line for a person's eyes instead of JSON. */
  pretty?: boolean
  /** Where lines go; standard output if not said. */
  to?: DestinationStream
}

/** Opens the log. */
export function openLog({ level = 'info', pretty = false, to }: LogOptions = {}): Log {
  const target = to ?? pino.destination({ dest: 1, sync: true })
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[removed]' },
      serializers: { err: describeError, url: withoutQuery, address: withoutQuery, path: withoutQuery },
    },
    pretty ? { write: (line) => target.write(forEyes(line)) } : target,
  )
}

/** A log that keeps quiet, for tests and short commands. */
export const quietLog = (): Log => pino({ level: 'silent' })

const withoutQuery = (text: unknown): unknown =>
  typeof text === 'string' ? text.replace(/[?#].*$/s, '') : text

/**
 * PostgreSQL's errors carry the row itself in `detail`, `where` and behind a colon in the message; only what
 * tells a developer where to look is kept.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutValues(String(error))
  const facts = error as Error & { code?: unknown; table?: unknown; constraint?: unknown }
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(facts.code !== undefined && { code: facts.code }),
    ...(facts.table !== undefined && { table: facts.table }),
    ...(facts.constraint !== undefined && { constraint: facts.constraint }),
    // the first lines of a stack repeat the message
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}

const withoutValues = (message: string): string =>
  message
    .replace(/: ".*"/gs, ': "…"')
    .replace(/\b(https?:\/\/|\/)[^\s?"']*\?[^\s"']*/g, (address) => `${address.split('?')[0]}?…`)
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '…@…')

function forEyes(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>
  const facts = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const fault = err as { type?: string; message?: string; stack?: string } | undefined
  const trouble = fault ? `\n  ${fault.type}: ${fault.message}\n${fault.stack ?? ''}` : ''
  const words = [String(time).slice(11, 19), String(level).padEnd(5), msg ?? '', ...facts].filter(
    (word) => word !== '',
  )
  return `${words.join(' ')}${trouble}\n`
}
