/**
 * The voices that turn words into sound. Each is a program or a service of its own: nothing of them is linked into
 * this one, and a text reaches them as data, never through a shell.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dialect } from './numbers.ts'
import { readWave, type Wave } from './wave.ts'

export const voiceNames = ['north', 'central', 'south', 'own'] as const
export type VoiceName = (typeof voiceNames)[number]
export type Voice = { name: VoiceName; dialect: Dialect }

export type Engine = {
  /** With the program's settings: another name makes the recordings anew. */
  name: string
  voices: readonly Voice[]
  /** One sentence, in words. */
  say(words: string, voice: VoiceName): Promise<Wave>
}

export type SpeechConfig = {
  /** Where espeak-ng is, or `off`. */
  espeak: string
  /** A program and its arguments, parted by blanks; `{text}` and `{wav}` are filled in. */
  command: string | undefined
  /** A service that takes words as plain text and answers with a WAV. */
  url: string | undefined
}

const longest = { milliseconds: 30_000, bytes: 40_000_000, signs: 4_000 }
const espeakVoices = { north: 'vi', central: 'vi-vn-x-central', south: 'vi-vn-x-south', own: 'vi' } as const

/** The voice that the installation has: a service before a program of its own before espeak-ng; none where nothing answers. */
export async function openEngine({ espeak, command, url }: SpeechConfig): Promise<Engine | undefined> {
  if (url) return service(url)
  if (command) return ownProgram(command)
  if (espeak === 'off') return undefined
  const there = await run(espeak, ['--version'], '').catch(() => undefined)
  return there && espeakProgram(espeak)
}

const espeakProgram = (path: string): Engine => ({
  name: 'espeak-ng 150',
  voices: [
    { name: 'north', dialect: 'north' },
    { name: 'central', dialect: 'north' },
    { name: 'south', dialect: 'south' },
  ],
  say: async (words, voice) =>
    readWave(
      await run(path, ['-v', espeakVoices[voice], '-s', '150', '-b', '1', '--stdin', '--stdout'], words),
    ),
})

/** For example sherpa-onnx with a folder of a model: it takes the words as an argument and writes a file. */
function ownProgram(command: string): Engine {
  const [path = '', ...given] = command.split(/\s+/).filter(Boolean)
  return {
    name: command,
    voices: [{ name: 'own', dialect: 'north' }],
    say: async (words) => {
      const folder = await mkdtemp(join(tmpdir(), 'thidua-voice-'))
      try {
        const wav = join(folder, 'said.wav')
        const filled = given.map((one) =>
          one.replace('{wav}', () => wav).replace('{text}', () => asArgument(words)),
        )
        const answered = await run(path, filled, words)
        return readWave(given.some((one) => one.includes('{wav}')) ? await readFile(wav) : answered)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** What begins with a dash would be read as an option. */
const asArgument = (words: string) => words.replace(/^[\s-]+/, '')

const service = (url: string): Engine => ({
  name: url,
  voices: [{ name: 'own', dialect: 'north' }],
  say: async (words) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8', Accept: 'audio/wav' },
      body: words.slice(0, longest.signs),
      signal: AbortSignal.timeout(longest.milliseconds),
      redirect: 'error',
    })
    if (!answer.ok) throw new Error(`the speech service answered ${answer.status}`)
    return readWave(await limited(answer))
  },
})

async function limited(answer: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > longest.bytes) throw new Error('the speech service answered with too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What a program writes to its output; killed when it takes too long or says too much. */
function run(path: string, given: readonly string[], words: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, given, {
      shell: false,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH ?? '' },
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), longest.milliseconds)
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > longest.bytes) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(Buffer.concat(chunks))
      else reject(new Error(`${path} ended with ${code}`))
    })
    // a program that ends before it has read its words
    child.stdin.on('error', () => undefined)
    child.stdin.end(words.slice(0, longest.signs))
  })
}
