import { Readable } from 'node:stream'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { suspectsFor } from '#features/duplicates/index.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as examine from '../actions/examine.ts'
import { packageFor, packDossier } from '../actions/exchange.ts'
import * as prepare from '../actions/prepare.ts'
import * as way from '../actions/way.ts'
import * as forms from '../forms.ts'
import type { Steps } from '../pages/next-step.tsx'
import { ShowPage } from '../pages/show-page.tsx'
import { VersionsPage } from '../pages/versions-page.tsx'
import * as queries from '../queries/dossiers.ts'
import { packageOf } from '../queries/packages.ts'
import { examinationsOf, heldBy, versionsOf } from '../queries/parts.ts'
import { holdingsOf, verdictOn } from '../reading.ts'
import { daysToPost, missingParts } from '../rules/checklist.ts'
import { isOthers, mayStep, mayWrite } from '../rules/may.ts'
import { dossierEvents, dossierWords } from '../words.ts'
import type { C } from './shared.tsx'

const routes = router()

export { routes as showRoutes }

const to = addresses.dossiers
const reads = may('dossier.read', 'dossier')
const writes = may('dossier.write', 'dossier')
const sends = may('dossier.send', 'dossier')
const receives = may('dossier.receive', 'dossier')

/** What this person may do with it now. */
function stepsFor(ctx: Ctx, one: queries.Dossier): Steps {
  const actor = found(ctx.actor)
  const own = { unitPath: one.unitPath, personId: one.person_id }
  const others = isOthers({ personId: one.person_id }, actor.personId) === undefined
  const here = (step: Parameters<typeof mayStep>[1]) => mayStep(one, step) === undefined
  const writing = mayThere(actor, 'dossier.write', own)
  const receiving = others && mayThere(actor, 'dossier.receive', { unitPath: one.liesPath })
  return {
    handIn: here('hand-in') && others && mayThere(actor, 'dossier.send', { unitPath: one.unitPath }),
    answerFlags: here('answer-flags') && writing && others,
    receive: here('receive') && receiving,
    conclude: here('put-to-council') && receiving,
    settle: here('propose') && receiving,
    takeOff: here('take-off') && receiving,
    pack: one.sent_on !== null && one.state !== 'withdrawn' && receiving,
    withdraw: here('withdraw') && writing,
    copy: writing,
  }
}

/** Earlier honours that it may repeat, for who may judge that. */
async function suspectsOf({ db, actor }: Ctx, one: queries.Dossier) {
  if (one.decision_id !== null || !mayThere(found(actor), 'duplicate.judge', { unitPath: one.unitPath }))
    return []
  const { id, person_id, collective_id, award, year } = one
  const asked = { key: id, personId: person_id, unitId: collective_id, award, year }
  return (await suspectsFor(db, [asked])).get(id) ?? []
}

async function showPage(c: C, form: FormState) {
  const { db, locale } = c.var.ctx
  const one = found(await queries.dossierById(db, idOf(c, 'dossier')))
  const on = today(c.var.house.clock)
  const steps = stepsFor(c.var.ctx, one)
  const holdings = await holdingsOf(c.var.ctx, one)
  const consultation = await way.consultationOf(db, one, on)
  const choosing = steps.receive || steps.conclude
  const above = steps.handIn ? await queries.unitsAbove(db, one.unitPath) : []
  const writing = mayThere(found(c.var.ctx.actor), 'dossier.write', {
    unitPath: one.unitPath,
    personId: one.person_id,
  })
  const props = {
    form: form.status === 200 ? freshForm({ days: daysToPost({ ...one, on }) || 5 }) : form,
    on,
    one,
    may: steps,
    ...holdings,
    missing: missingParts(holdings.checklist, await heldBy(db, one.id)),
    above: above.map(({ id, name }) => ({ value: id, label: name })).toReversed(),
    people: choosing ? await personOptions(db, { paths: [one.liesPath] }) : [],
    daysToPost: daysToPost({ ...one, on }),
    kept: consultation.refusal?.say(locale),
    postings: consultation.postings,
    examinations: await examinationsOf(db, one.id),
    origin: await packageOf(db, one.id),
    verdict: await verdictOn(c.var.ctx, one),
    suspects: await suspectsOf(c.var.ctx, one),
    history: happenings(dossierEvents[locale], await eventsOf(db, 'dossier', one.id)),
    mayWrite: (slug: string) => writing && mayWrite(one, slug, holdings.flags) === undefined,
  }
  return page(c, <ShowPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.show.pattern, reads, (c) => showPage(c, freshForm()))

routes.get(to.versions.pattern, reads, async (c) => {
  const { db, locale } = c.var.ctx
  const one = found(await queries.dossierById(db, idOf(c, 'dossier')))
  const names = new Map(
    prepare
      .checklistFor(one, one.sent_on ?? today(c.var.house.clock))
      .map(({ slug, name }) => [slug, name[locale]]),
  )
  const versions = await versionsOf(db, one.id)
  return page(c, <VersionsPage frame={await frameOf(c)} {...{ one, versions, names }} />)
})

type Done = Extract<
  keyof (typeof dossierWords)['vi'],
  | 'handedIn'
  | 'flagsAnswered'
  | 'withdrawnNow'
  | 'received'
  | 'gaveBack'
  | 'refused'
  | 'passedOn'
  | 'posted'
  | 'atCouncil'
  | 'takenOff'
  | 'proposed'
>

const id = (c: C) => idOf(c, 'dossier')
const again = (c: C) => (form: FormState) => showPage(c, form)
const here = (c: C) => () => to.show({ dossier: id(c) })

/** A step that takes a version and nothing else. */
const press = (c: C, take: (ctx: Ctx, id: number, version: number) => Promise<unknown>, done: Done) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => take(ctx, id(c), _version),
    then: here(c),
    done: (locale) => dossierWords[locale][done],
    again: again(c),
  })

routes.post(to.handIn.pattern, sends, (c) =>
  submit(c, {
    form: forms.sendForm,
    act: (ctx, input) => prepare.handIn(ctx, id(c), input),
    then: here(c),
    done: (locale) => dossierWords[locale].handedIn,
    again: again(c),
  }),
)

routes.post(to.copy.pattern, writes, (c) =>
  submit(c, {
    form: forms.copyForm,
    act: (ctx, { year }) => prepare.copyDossier(ctx, id(c), year),
    then: (copy) => to.show({ dossier: copy.id }),
    done: (locale) => dossierWords[locale].copied,
    again: again(c),
  }),
)

routes.post(to.receive.pattern, receives, (c) =>
  submit(c, {
    form: forms.receiveForm,
    act: (ctx, input) => examine.receive(ctx, id(c), input),
    then: here(c),
    done: (locale) => dossierWords[locale].received,
    again: again(c),
  }),
)

routes.post(to.giveBack.pattern, receives, (c) =>
  submit(c, {
    form: forms.giveBackForm,
    act: (ctx, input) => examine.giveBack(ctx, id(c), input),
    then: here(c),
    done: (locale) => dossierWords[locale].gaveBack,
    again: again(c),
  }),
)

routes.post(to.refuse.pattern, receives, (c) =>
  submit(c, {
    form: forms.reasonForm,
    act: (ctx, input) => examine.refuseDossier(ctx, id(c), input),
    then: here(c),
    done: (locale) => dossierWords[locale].refused,
    again: again(c),
  }),
)

routes.post(to.post.pattern, receives, (c) =>
  submit(c, {
    form: forms.postForm,
    act: (ctx, input) => way.postDossier(ctx, id(c), input),
    then: here(c),
    done: (locale) => dossierWords[locale].posted,
    again: again(c),
  }),
)

routes.post(to.pack.pattern, receives, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => packDossier(ctx, id(c), _version),
    then: () => to.package({ dossier: id(c) }),
    again: again(c),
  }),
)

routes.get(to.package.pattern, receives, async (c) => {
  const zip = await packageFor(c.var.ctx, id(c))
  return new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(`ho-so-${id(c)}.zip`),
      'Cache-Control': 'private, no-store',
    },
  })
})

routes.post(to.answerFlags.pattern, writes, (c) => press(c, prepare.answerFlags, 'flagsAnswered'))
routes.post(to.withdraw.pattern, writes, (c) => press(c, prepare.withdraw, 'withdrawnNow'))
routes.post(to.passOn.pattern, receives, (c) => press(c, examine.passOn, 'passedOn'))
routes.post(to.putToCouncil.pattern, receives, (c) => press(c, way.putToCouncil, 'atCouncil'))
routes.post(to.takeOff.pattern, receives, (c) => press(c, way.takeOff, 'takenOff'))
routes.post(to.propose.pattern, receives, (c) => press(c, way.proposeUpward, 'proposed'))
