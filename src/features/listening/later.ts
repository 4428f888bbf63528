import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { ownAbbreviations } from '#platform/speech/abbreviations.ts'
import { type Engine, openEngine, type Voice } from '#platform/speech/engines.ts'
import { recordSentences } from '#platform/speech/recording.ts'
import type { HeardOf } from './heard.ts'
import { type NewRecording, recordingFrom, recordingsOf, saveRecording } from './queries.ts'
import { longestText, madeFrom, type Subject, saidSentences, textHash } from './rules.ts'

const largest = 100 * 1024 * 1024

/** Reads a published page aloud in every voice that the installation has. What is there already stays. */
export const recordAloud =
  (heardOf: HeardOf) =>
  async (ctx: Ctx, subject: Subject): Promise<void> => {
    const heard = await heardOf[subject.about](ctx.db, subject.id)
    if (!heard?.public || heard.lines.join('').length > longestText) return
    const engine = await openEngine(ctx.house.config.speech)
    if (!engine) {
      ctx.house.log.info({ subject }, 'no voice is installed: the page is not recorded')
      return
    }
    const text = textHash(heard.lines)
    const known = await recordingsOf(ctx.db, subject)
    const made: NewRecording[] = []
    for (const voice of engine.voices) {
      const recording = await madeBy(ctx, { engine, voice, lines: heard.lines })
      const isThere = known.some((one) => one.made_from === recording.made_from && one.text_hash === text)
      if (!isThere) made.push({ ...recording, text_hash: text })
    }
    if (made.length === 0) return
    await act(ctx, async ({ tx, record }) => {
      for (const one of made) await saveRecording(tx, subject, one)
      const facts = { title: heard.title, voices: made.map(({ voice }) => voice) }
      await record('listening.recorded', { subject: [subject.about, subject.id], unit: heard.unit, facts })
    })
  }

type Reading = { engine: Engine; voice: Voice; lines: readonly string[] }

/** The recording in one voice; the same words in the same voice are taken from where they are. */
async function madeBy(ctx: Ctx, { engine, voice, lines }: Reading): Promise<NewRecording> {
  const settings = await settingsOf(ctx.db)
  const own = ownAbbreviations(settings?.abbreviations ?? '')
  const said = saidSentences(lines, { own, dialect: voice.dialect })
  const from = madeFrom(engine.name, voice, said)
  const common = { voice: voice.name, made_from: from, text_hash: null, made_at: ctx.house.clock.now() }
  const before = await recordingFrom(ctx.db, from)
  if (before)
    return {
      ...common,
      ...before,
      size: Number(before.size),
      seconds: Number(before.seconds),
      marks: before.marks as number[],
    }
  const { mp3, marks, seconds } = await recordSentences(engine, voice.name, said)
  const kept = await ctx.house.files.put(mp3, { kinds: ['mp3'], limit: largest })
  if ('refused' in kept) throw new Error(`a recording was not kept: ${kept.refused.code}`)
  return { ...common, hash: kept.hash, size: kept.size, type: kept.type, seconds, marks }
}
