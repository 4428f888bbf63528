import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { settingsOf } from '#features/settings/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { ownAbbreviations } from '#platform/speech/abbreviations.ts'
import type { Act } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open } from '#web/guard.ts'
import { askAgain, dropVoice, uploadVoice } from './actions.ts'
import { pressForm, uploadForm } from './forms.ts'
import type { HeardOf } from './heard.ts'
import { VoicePage } from './pages/voice-page.tsx'
import { recordingById, recordingsOf } from './queries.ts'
import { type SubjectKind, saidSentences, subjects } from './rules.ts'
import { listeningWords } from './words.ts'

type C = Context<Env>

/** Listening to pages, and the recordings of those who work at them. */
export function listeningRoutes(heardOf: HeardOf) {
  const routes = router()
    .get(addresses.listening.sound.pattern, open, async (c) => {
      const one = found(await recordingById(c.var.ctx.db, idOf(c, 'recording')))
      const heard = await heardOf[one.about as SubjectKind](c.var.ctx.db, one.aboutId)
      if (!heard?.public) throw new NotFound('not published')
      return sendSound(c, one)
    })
    .get(addresses.listening.words.pattern, open, async (c) => {
      const { db } = c.var.ctx
      const about = found(subjects.find((one) => one === c.req.param('about')))
      const heard = await heardOf[about](db, idOf(c, 'subject'))
      if (!heard?.public) throw new NotFound('not published')
      const own = ownAbbreviations((await settingsOf(db))?.abbreviations ?? '')
      return c.json(saidSentences(heard.lines, { own }))
    })
  mountVoices(routes, heardOf, { about: 'article', act: 'article.write', to: addresses.articles })
  mountVoices(routes, heardOf, { about: 'movement', act: 'movement.draft', to: addresses.movements })
  return routes
}

type Kind = {
  about: SubjectKind
  act: Act
  to: typeof addresses.articles | typeof addresses.movements
}

/** The page of recordings of one kind of subject. */
function mountVoices(routes: ReturnType<typeof router>, heardOf: HeardOf, { about, act, to }: Kind): void {
  const subjectOf = (c: C) => ({ about, id: idOf(c, about) })
  const at = (c: C) => {
    const id = idOf(c, about)
    return { article: id, movement: id }
  }
  const show = async (c: C, form: FormState) => {
    const { db } = c.var.ctx
    const props = {
      frame: await frameOf(c),
      form,
      heard: found(await heardOf[about](db, idOf(c, about))),
      recordings: await recordingsOf(db, subjectOf(c)),
      to: {
        page: to.show(at(c)),
        sound: (recording: number) => to.voiceSound({ ...at(c), recording }),
        upload: to.voice(at(c)),
        drop: to.dropVoice(at(c)),
        again: to.readAgain(at(c)),
      },
    }
    return page(c, <VoicePage {...props} />, form.status)
  }
  routes.get(to.voice.pattern, may(act, about), (c) => show(c, freshForm()))
  routes.get(to.voiceSound.pattern, may(act, about), async (c) => {
    const one = found(await recordingById(c.var.ctx.db, idOf(c, 'recording')))
    if (one.about !== about || one.aboutId !== idOf(c, about)) throw new NotFound('of another page')
    return sendSound(c, one)
  })
  routes.post(to.voice.pattern, may(act, about), (c) =>
    submit(c, {
      form: uploadForm,
      act: (ctx, input) => uploadVoice(ctx, heardOf, subjectOf(c), input),
      then: () => to.voice(at(c)),
      done: (locale) => listeningWords[locale].saved,
      again: (form) => show(c, form),
    }),
  )
  const press = (c: C, action: typeof dropVoice, done: 'dropped' | 'asked') =>
    submit(c, {
      form: pressForm,
      act: (ctx: Ctx) => action(ctx, heardOf, subjectOf(c)),
      then: () => to.voice(at(c)),
      done: (locale) => listeningWords[locale][done],
      again: (form) => show(c, form),
    })
  routes.post(to.dropVoice.pattern, may(act, about), (c) => press(c, dropVoice, 'dropped'))
  routes.post(to.readAgain.pattern, may(act, about), (c) => press(c, askAgain, 'asked'))
}

/** The sound, or the part of it that a player asks for when somebody seeks. */
async function sendSound(c: C, { hash, type }: { hash: string; type: string }): Promise<Response> {
  const { files } = c.var.house
  const whole = found(await files.open(hash))
  const asked = rangeIn(c.req.header('range'), whole.size)
  const headers = {
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    ETag: `"${hash.slice(0, 32)}"`,
    'Cache-Control': c.var.ctx.actor ? 'private, no-store' : 'public, max-age=3600',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  }
  if (!asked)
    return new Response(Readable.toWeb(whole.stream) as ReadableStream, {
      headers: { ...headers, 'Content-Length': String(whole.size) },
    })
  whole.stream.destroy()
  if (asked === 'none')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${whole.size}` } })
  const part = found(await files.open(hash, asked))
  return new Response(Readable.toWeb(part.stream) as ReadableStream, {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': String(asked.end - asked.start + 1),
      'Content-Range': `bytes ${asked.start}-${asked.end}/${whole.size}`,
    },
  })
}

/** One range of bytes, as players ask for; anything else gets the whole. */
function rangeIn(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to))
  return start > end || start >= size ? 'none' : { start, end }
}
