/**
 * Everything that the surroundings decide, read once from environment variables and checked.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import type { SpeechConfig } from './speech/engines.ts'
import { StartFailure } from './start-failure.ts'

/** What a variable should hold, in both languages; parted again in `unreadable`. */
const hint = (vi: string, en: string) => `${vi} | ${en}`

/** An empty variable counts as not set, as `PORT= npm start` means it. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional())
const range = (least: number, most: number) =>
  hint(`một số nguyên từ ${least} đến ${most}`, `a whole number from ${least} to ${most}`)
const number = (preset: number, least: number, most: number) =>
  z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d+$/, hint('một số nguyên', 'a whole number'))
      .transform(Number)
      .refine((value) => value >= least && value <= most, range(least, most))
      .default(preset),
  )
const choice = <const Word extends string>(words: readonly [Word, ...Word[]], preset: NoInfer<Word>) =>
  z.preprocess(
    unset,
    z.enum(words, hint(`một trong: ${words.join(', ')}`, `one of ${words.join(', ')}`)).default(preset),
  )
const text = (preset: string) => z.preprocess(unset, z.string().default(preset))
const address = (schemes: readonly string[]) => {
  const starts = schemes.map((scheme) => `${scheme}://`)
  const begins = hint(
    `một địa chỉ bắt đầu bằng ${starts.join(' hoặc ')}`,
    `an address that begins with ${starts.join(' or ')}`,
  )
  return optional(
    z.string().refine((value) => {
      const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : ''
      return schemes.includes(scheme)
    }, begins),
  )
}
const megabyte = 1024 * 1024

const settings = z.object({
  NODE_ENV: choice(['development', 'production', 'test'], 'development'),
  DATA_DIR: text('./data'),
  DATABASE_URL: address(['postgres', 'postgresql']),
  DATABASE_CONNECTIONS: number(40, 4, 10_000),
  HOST: text('127.0.0.1'),
  PORT: number(8080, 0, 65_535),
  PUBLIC_URL: address(['http', 'https']),
  TRUST_PROXY: choice(['0', '1', 'false', 'true'], '0'),
  SMTP_URL: address(['smtp', 'smtps']),
  MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n]*<[^\s@]+@[^\s@]+>$/,
        hint('một địa chỉ thư điện tử', 'a mail address'),
      ),
  ),
  LOG_LEVEL: choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info'),
  MAX_UPLOAD_MB: number(25, 1, 1_000),
  SPEECH_ESPEAK: text('espeak-ng'),
  SPEECH_COMMAND: optional(z.string()),
  SPEECH_URL: address(['http', 'https']),
  SESSION_IDLE_MINUTES: number(30, 1, 720),
})
const variables = settings.refine((found) => !found.SMTP_URL || found.MAIL_FROM, {
  path: ['MAIL_FROM'],
  message: hint('cần có khi đã đặt SMTP_URL', 'needed where SMTP_URL is set'),
})
type Variables = z.infer<typeof variables>

/** The program's surroundings, typed. Sizes in bytes. */
export type Config = {
  environment: Variables['NODE_ENV']
  /** Absolute path of the folder that holds the embedded database and the uploaded files. */
  dataDir: string
  /** A PostgreSQL server to use in place of the embedded one. */
  databaseUrl: string | undefined
  /** How many connections all agencies' pools may hold together. */
  databaseConnections: number
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where people reach the site, without a slash at the end; for links in mails and feeds. */
  publicUrl: string | undefined
  /** Whether a proxy in front tells the caller's address and scheme in X-Forwarded-* headers. */
  trustProxy: boolean
  /** Without it, mails stay in the outbox. */
  smtpUrl: string | undefined
  mailFrom: string | undefined
  logLevel: Variables['LOG_LEVEL']
  /** The largest file that is taken. */
  largestUpload: number
  /** The voice that reads pages aloud. */
  speech: SpeechConfig
  /** How long a session may lie unused, in minutes. */
  sessionIdleMinutes: number
}

/**
 * Reads the configuration from environment variables.
 *
 * @throws StartFailure naming each variable that does not read, without its value (it may hold a password)
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = variables.safeParse(env)
  if (!read.success) throw unreadable(read.error)
  const found = read.data
  return {
    environment: found.NODE_ENV,
    dataDir: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    databaseConnections: found.DATABASE_CONNECTIONS,
    host: found.HOST,
    port: found.PORT,
    publicUrl: found.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: found.TRUST_PROXY === '1' || found.TRUST_PROXY === 'true',
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    logLevel: found.LOG_LEVEL,
    largestUpload: found.MAX_UPLOAD_MB * megabyte,
    speech: { espeak: found.SPEECH_ESPEAK, command: found.SPEECH_COMMAND, url: found.SPEECH_URL },
    sessionIdleMinutes: found.SESSION_IDLE_MINUTES,
  }
}

function unreadable({ issues }: z.ZodError): StartFailure {
  const lines = (language: 0 | 1) =>
    issues
      .map(({ path, message }) => `${path.join('.')} (${message.split(' | ')[language] ?? message})`)
      .join('; ')
  return new StartFailure({
    vi: `Cấu hình chưa đúng, hãy sửa biến môi trường: ${lines(0)}.`,
    en: `The configuration does not read; mend the environment variable: ${lines(1)}.`,
  })
}
