import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as draft from '../actions/draft.ts'
import * as forms from '../forms.ts'
import { DraftPage } from '../pages/draft-page.tsx'
import { PublicMovementPage } from '../pages/public-movement-page.tsx'
import { StartPage } from '../pages/start-page.tsx'
import type { ProgressOf } from '../progress.ts'
import { lifeOf, movementById, partsOf } from '../queries.ts'
import { movementWords } from '../words.ts'
import { photo, publicMovement } from './public.tsx'
import { seen } from './seen.ts'

/** From the text to the draft that is ready to launch. */
export function draftRoutes(progressOf: ProgressOf) {
  const routes = router()

  routes.get(addresses.movements.start.pattern, may('movement.draft'), (c) => startPage(c, freshForm()))

  routes.post(addresses.movements.start.pattern, may('movement.draft'), (c) =>
    submit(c, {
      form: forms.startForm,
      act: async (ctx, input) => {
        const text = await draft.textOf(ctx, input)
        return draft.readIntoDraft(ctx, { unit: input.unit, text })
      },
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      again: (form) => startPage(c, form),
    }),
  )

  routes.post(addresses.movements.blank.pattern, may('movement.draft'), (c) =>
    submit(c, {
      form: forms.blankForm,
      act: draft.beginDraft,
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      again: (form) => startPage(c, form),
    }),
  )

  routes.get(addresses.movements.draft.pattern, may('movement.draft', 'movement'), (c) => draftPage(c))

  routes.post(addresses.movements.draft.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.movementForm,
      act: (ctx, input) => draft.correctMovement(ctx, idOf(c, 'movement'), input),
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      done: (locale) => movementWords[locale].saved,
      again: (form) => draftPage(c, form),
    }),
  )

  routes.post(addresses.movements.reread.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.versionForm,
      act: (ctx, input) => draft.rereadSource(ctx, idOf(c, 'movement'), input._version),
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      done: (locale) => movementWords[locale].saved,
      again: (form) => draftPage(c, form),
    }),
  )

  routes.post(addresses.movements.photo.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.photoForm,
      act: (ctx, { file: [file], caption }) =>
        draft.setPhoto(ctx, idOf(c, 'movement'), { file: found(file), caption }),
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      done: (locale) => movementWords[locale].photoSaved,
      again: (form) => draftPage(c, { ...form, typed: {} }),
    }),
  )

  routes.post(addresses.movements.addFile.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.filesForm,
      act: (ctx, { files }) => draft.addFiles(ctx, idOf(c, 'movement'), files),
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      done: (locale) => movementWords[locale].filesSaved,
      again: (form) => draftPage(c, { ...form, typed: {} }),
    }),
  )

  routes.post(addresses.movements.removeFile.pattern, may('movement.draft', 'movement'), (c) =>
    submit(c, {
      form: forms.removeFileForm,
      act: (ctx, { file }) => draft.removeFile(ctx, idOf(c, 'movement'), file),
      then: ({ id }) => addresses.movements.draft({ movement: id }),
      done: (locale) => movementWords[locale].fileRemoved,
      again: (form) => draftPage(c, { ...form, typed: {} }),
    }),
  )

  routes.get(addresses.movements.photo.pattern, may('movement.read', 'movement'), async (c) => {
    return photo(c, (await seen(c)).photo_hash)
  })

  routes.get(addresses.movements.preview.pattern, may('movement.read', 'movement'), async (c) => {
    const movement = await seen(c)
    const drafts = mayThere(found(c.var.ctx.actor), 'movement.draft', movement)
    const shown = await publicMovement(c, progressOf)
    const preview = drafts ? 'drafter' : 'reader'
    return page(c, <PublicMovementPage frame={await frameOf(c)} {...shown} preview={preview} />)
  })

  return routes
}

async function startPage(c: Context<Env>, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'movement.draft')
  const units = await unitOptions(ctx.db, { paths, on: today(house.clock) })
  return page(c, <StartPage frame={await frameOf(c)} form={form} units={units} />, form.status)
}

async function draftPage(c: Context<Env>, sent?: FormState) {
  const { ctx, house } = c.var
  const id = idOf(c, 'movement')
  const movement = found(await movementById(ctx.db, id))
  const parts = await partsOf(ctx.db, id)
  const units = await unitOptions(ctx.db, { paths: [movement.unitPath], on: today(house.clock) })
  // a form that came back without fields (a photo, a button) shows what is stored
  const form =
    sent && Object.keys(sent.typed).length > 2
      ? sent
      : {
          ...formOf(movement, parts),
          ...(sent && { refusal: sent.refusal, errors: sent.errors, status: sent.status }),
        }
  const { files } = await lifeOf(ctx.db, id)
  const props = { frame: await frameOf(c), form, movement, units, files }
  return page(c, <DraftPage {...props} />, form.status)
}

type Shown = NonNullable<Awaited<ReturnType<typeof movementById>>>

/** The form as the stored movement fills it: columns by name, parts as columns of repeated fields. */
function formOf(movement: Shown, parts: Awaited<ReturnType<typeof partsOf>>): FormState {
  return freshForm({
    ...movement,
    reading: null,
    source_text: null,
    content_id: parts.contents.map(({ id }) => id),
    content_title: parts.contents.map(({ title }) => title),
    content_text: parts.contents.map(({ text }) => text),
    drive_id: parts.drives.map(({ id }) => id),
    drive_name: parts.drives.map(({ name }) => name),
    drive_occasion: parts.drives.map(({ occasion }) => occasion),
    drive_from: parts.drives.map(({ starts_on }) => starts_on),
    drive_to: parts.drives.map(({ ends_on }) => ends_on),
    occasion_name: parts.occasions.map(({ name }) => name),
    occasion_on: parts.occasions.map(({ happens_on }) => happens_on ?? ''),
    target_text: parts.targets.map(({ text }) => text),
    target_number: parts.targets.map(({ number }) => (number === null ? '' : String(Number(number)))),
    target_measure: parts.targets.map(({ measure }) => measure),
    target_comparison: parts.targets.map(({ comparison }) => comparison),
    quota_award: parts.quotas.map(({ award }) => award),
    quota_quantity: parts.quotas.map(({ quantity }) => quantity),
    units: parts.units.map(({ id }) => id),
  })
}
