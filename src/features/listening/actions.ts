import type { Ctx } from '#context.ts'
import { act, type Work } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { taken } from '#words/file-faults.ts'
import type { UploadInput } from './forms.ts'
import type { HeardOf } from './heard.ts'
import { dropPerson, saveRecording } from './queries.ts'
import { type Subject, textHash } from './rules.ts'
import { refuse } from './words.ts'

/** The routes' guards have asked whether this person works at the page. */
const told = (work: Work, subject: Subject, verb: string, { unit, title }: { unit: number; title: string }) =>
  work.record(`listening.${verb}`, { subject: [subject.about, subject.id], unit, facts: { title } })

/** Puts a person's recording beside the page; it comes before the machine's. */
export async function uploadVoice(
  ctx: Ctx,
  heardOf: HeardOf,
  subject: Subject,
  { file, reader }: UploadInput,
) {
  const [upload] = file ?? []
  const sound = found(upload)
  const kept = taken(await ctx.house.files.put(sound, { name: sound.name, kinds: ['mp3', 'm4a', 'ogg'] }))
  return act(ctx, async (work) => {
    const heard = found(await heardOf[subject.about](work.tx, subject.id))
    const { hash, size, type } = kept
    const made = {
      hash,
      size,
      type,
      reader,
      text_hash: textHash(heard.lines),
      made_at: ctx.house.clock.now(),
    }
    await saveRecording(work.tx, subject, {
      ...made,
      voice: 'person',
      made_from: null,
      seconds: null,
      marks: [],
    })
    await told(work, subject, 'uploaded', heard)
  })
}

/** Takes the person's recording away. */
export const dropVoice = (ctx: Ctx, heardOf: HeardOf, subject: Subject) =>
  act(ctx, async (work) => {
    const heard = found(await heardOf[subject.about](work.tx, subject.id))
    orRefuse((await dropPerson(work.tx, subject)) ? undefined : refuse('nothingThere'))
    await told(work, subject, 'dropped', heard)
  })

/** Has the machine read the page again. */
export const askAgain = (ctx: Ctx, heardOf: HeardOf, subject: Subject) =>
  act(ctx, async (work) => {
    const heard = found(await heardOf[subject.about](work.tx, subject.id))
    await readAloudLater(work, subject)
    await told(work, subject, 'asked', heard)
  })

/** Puts the reading of a page into the transaction that publishes or changes it. */
export const readAloudLater = (work: Pick<Work, 'enqueue'>, { about, id }: Subject): Promise<void> =>
  work.enqueue('listening.record', { about, id })
