import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { openEngine, type SpeechConfig } from './engines.ts'
import { recordSentences } from './recording.ts'
import { readWave } from './wave.ts'

const espeak = spawnSync('espeak-ng', ['--version']).status === 0 ? false : 'espeak-ng is not installed here'
const config = (more: Partial<SpeechConfig>): SpeechConfig => ({
  espeak: 'off',
  command: undefined,
  url: undefined,
  ...more,
})

/** A tenth of a second for each sign of the text. */
const waveFor = (text: string): Buffer => {
  const samples = text.length * 1_600
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(16_000, 24)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples * 2, 40)
  return Buffer.concat([head, Buffer.alloc(samples * 2)])
}

test('espeak-ng says a sentence in each of its three voices', { skip: espeak }, async () => {
  const engine = await openEngine(config({ espeak: 'espeak-ng' }))
  assert.ok(engine)
  const said = await Promise.all(engine.voices.map(({ name }) => engine.say('thi đua là yêu nước', name)))
  for (const { rate, samples } of said) {
    assert.equal(rate, 22_050)
    assert.ok(samples.length > rate / 2)
    assert.ok(
      samples.some((sample) => Math.abs(sample) > 0.05),
      'it is not silent',
    )
  }
  assert.equal(new Set(said.map(({ samples }) => samples.length)).size, 3, 'the voices differ')
})

test('sentences become one MP3, and each has its place in it', { skip: espeak }, async () => {
  const engine = await openEngine(config({ espeak: 'espeak-ng' }))
  assert.ok(engine)
  const made = await recordSentences(engine, 'north', ['thi đua là yêu nước', 'yêu nước thì phải thi đua'])
  assert.equal((await fileTypeFromBuffer(made.mp3))?.mime, 'audio/mpeg')
  assert.equal(made.marks.length, 2)
  assert.equal(made.marks[0], 0)
  assert.ok((made.marks[1] ?? 0) > 0.5 && (made.marks[1] ?? 0) < made.seconds)
})

test('what looks like a command in a text is only said', { skip: espeak }, async () => {
  const engine = await openEngine(config({ espeak: 'espeak-ng' }))
  assert.ok(engine)
  for (const text of ['--help', '$(touch /tmp/x)', '; rm -rf /', '<speak>một</speak>'])
    assert.ok((await engine.say(text, 'north')).samples.length > 0, text)
})

test('where there is no espeak-ng there is no voice', async () => {
  assert.equal(await openEngine(config({ espeak: '/nowhere/espeak-ng' })), undefined)
  assert.equal(await openEngine(config({})), undefined)
})

test('a program of the agency speaks into a file, with the text as one argument', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-test-'))
  try {
    const script = join(folder, 'voice.mjs')
    await writeFile(join(folder, 'said.wav'), waveFor('mười'))
    await writeFile(
      script,
      `import { copyFileSync } from 'node:fs'
       if (process.argv.length !== 4 || process.argv[2] !== 'thi đua; yêu nước') process.exit(3)
       copyFileSync(new URL('./said.wav', import.meta.url), process.argv[3])`,
    )
    const engine = await openEngine(config({ command: `${process.execPath} ${script} {text} {wav}` }))
    assert.ok(engine)
    const { marks, seconds } = await recordSentences(engine, 'own', [
      'thi đua; yêu nước',
      'thi đua; yêu nước',
    ])
    assert.deepEqual(marks, [0, 0.7])
    assert.equal(seconds, 1.4)
    await assert.rejects(engine.say('khác', 'own'), /ended with 3/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a service is asked for each sentence, and its refusal is an error', async () => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(body)
    if (body === 'bận') response.writeHead(503).end()
    else response.end(waveFor(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const engine = await openEngine(config({ url: `http://127.0.0.1:${port}/` }))
    assert.ok(engine)
    const { marks } = await recordSentences(engine, 'own', ['một', 'hai'])
    assert.deepEqual(asked, ['một', 'hai'])
    assert.deepEqual(marks, [0, 0.6])
    await assert.rejects(engine.say('bận', 'own'), /503/)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('a WAV that is none, or holds another kind of sound, is refused', () => {
  assert.throws(() => readWave(Buffer.from('<html>')), /not a WAV/)
  const eight = waveFor('a')
  eight.writeUInt16LE(8, 34)
  assert.throws(() => readWave(eight), /16-bit/)
  assert.throws(() => readWave(waveFor('a').subarray(0, 30)), /without sound/)
})
