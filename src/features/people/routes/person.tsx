import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { addPerson, editPerson } from '../actions/person.ts'
import * as service from '../actions/service.ts'
import * as forms from '../forms.ts'
import { AddPersonPage, EditPersonPage } from '../pages/person-form-page.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { ComeBackPage, EndPositionPage, LeavePage, TransferPage } from '../pages/service-pages.tsx'
import { fileOf, honoursHeld, periodsOf, positionsOf } from '../queries/file.ts'
import { namesakes } from '../queries/person.ts'
import { personWords } from '../words.ts'
import { type C, choicesHere, personHere } from './shared.tsx'

const routes = router()

/** The person's own page, and where he or she works. */
export { routes as personRoutes }

const mayEdit = may('person.edit', 'person')
const here = (c: C) => () => addresses.people.show({ person: idOf(c, 'person') })
const fromToday = (c: C, values: Record<string, unknown> = {}) =>
  freshForm({ starts_on: today(c.var.house.clock), ...values })

// a new file

routes.get(addresses.people.add.pattern, may('person.edit'), (c) =>
  addPage(c, fromToday(c, { unit_id: c.req.query('don-vi') })),
)

routes.post(addresses.people.add.pattern, may('person.edit'), (c) =>
  submit(c, {
    form: forms.addPersonForm,
    act: addPerson,
    then: ({ id }) => addresses.people.show({ person: id }),
    done: (locale) => personWords[locale].added,
    again: (form) => addPage(c, form),
  }),
)

async function addPage(c: C, form: FormState) {
  const name = [form.typed.name ?? ''].flat()[0] ?? ''
  const props = {
    form,
    choices: await choicesHere(c),
    namesakes: name === '' ? [] : await namesakes(c.var.ctx.db, name),
  }
  return page(c, <AddPersonPage frame={await frameOf(c)} {...props} />, form.status)
}

// the page of a person

routes.get(addresses.people.show.pattern, may('person.read', 'person'), (c) => personPage(c, freshForm()))

async function personPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const person = await personHere(c)
  const { id } = person
  const mayThis = (act: Parameters<typeof mayThere>[1]) => mayThere(found(actor), act, person)
  const readsFile = mayThis('person.read-file')
  const own = actor?.personId === id
  const props = {
    frame: await frameOf(c),
    form,
    person,
    positions: await positionsOf(db, id),
    periods: await periodsOf(db, id),
    honours: await honoursHeld(db, id),
    file: readsFile ? await fileOf(db, id) : null,
    events: readsFile ? await eventsOf(db, 'person', id) : [],
    today: today(c.var.house.clock),
    own,
    mayEdit: mayThis('person.edit') && !own,
    mayGiveAccount: mayThis('account.manage'),
  }
  return page(c, <PersonPage {...props} />, form.status)
}

routes.get(addresses.people.edit.pattern, mayEdit, async (c) => {
  const { name, sortAs, staffCode, gender, bornOn, email, partyMemberSince } = await personHere(c)
  const line = {
    name,
    sort_as: sortAs,
    staff_code: staffCode,
    gender,
    born_on: bornOn,
    email,
    party_member_since: partyMemberSince,
  }
  return editPage(c, freshForm(line))
})

routes.post(addresses.people.edit.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.editPersonForm,
    act: (ctx, input) => editPerson(ctx, idOf(c, 'person'), input),
    then: here(c),
    done: (locale) => personWords[locale].saved,
    again: (form) => editPage(c, form),
  }),
)

async function editPage(c: C, form: FormState) {
  return page(
    c,
    <EditPersonPage frame={await frameOf(c)} form={form} person={await personHere(c)} />,
    form.status,
  )
}

// transfers and appointments

routes.get(addresses.people.transfer.pattern, mayEdit, (c) => transferPage(c, fromToday(c, { part: 'main' })))

routes.post(addresses.people.transfer.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.transferForm,
    act: (ctx, input) => service.transferPerson(ctx, idOf(c, 'person'), input),
    then: here(c),
    done: (locale) => personWords[locale].transferred,
    again: (form) => transferPage(c, form),
  }),
)

async function transferPage(c: C, form: FormState) {
  const props = { form, person: await personHere(c), choices: await choicesHere(c) }
  return page(c, <TransferPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(addresses.people.endPosition.pattern, mayEdit, (c) =>
  endPositionPage(c, freshForm({ ends_on: today(c.var.house.clock) })),
)

routes.post(addresses.people.endPosition.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.endPositionForm,
    act: (ctx, input) => service.endPosition(ctx, idOf(c, 'person'), idOf(c, 'entry'), input),
    then: here(c),
    done: (locale) => personWords[locale].ended,
    again: (form) => endPositionPage(c, form),
  }),
)

async function endPositionPage(c: C, form: FormState) {
  const person = await personHere(c)
  const positions = await positionsOf(c.var.ctx.db, person.id)
  const position = found(positions.find(({ id }) => id === idOf(c, 'entry')))
  return page(c, <EndPositionPage frame={await frameOf(c)} {...{ form, person, position }} />, form.status)
}

// leaving and coming back

routes.get(addresses.people.leave.pattern, mayEdit, (c) =>
  leavePage(c, freshForm({ on: today(c.var.house.clock) })),
)

routes.post(addresses.people.leave.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.leaveForm,
    act: (ctx, input) => service.letLeave(ctx, idOf(c, 'person'), input),
    then: here(c),
    done: (locale) => personWords[locale].hasLeft,
    again: (form) => leavePage(c, form),
  }),
)

async function leavePage(c: C, form: FormState) {
  return page(c, <LeavePage frame={await frameOf(c)} form={form} person={await personHere(c)} />, form.status)
}

routes.post(addresses.people.stay.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.stayForm,
    act: (ctx, { _version }) => service.letStay(ctx, idOf(c, 'person'), _version),
    then: here(c),
    done: (locale) => personWords[locale].stays,
    again: (form) => personPage(c, form),
  }),
)

routes.get(addresses.people.comeBack.pattern, mayEdit, async (c) => {
  const { unitId, title } = await personHere(c)
  return comeBackPage(c, fromToday(c, { unit_id: unitId, title }))
})

routes.post(addresses.people.comeBack.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.comeBackForm,
    act: (ctx, input) => service.letComeBack(ctx, idOf(c, 'person'), input),
    then: here(c),
    done: (locale) => personWords[locale].isBack,
    again: (form) => comeBackPage(c, form),
  }),
)

async function comeBackPage(c: C, form: FormState) {
  const props = { form, person: await personHere(c), choices: await choicesHere(c) }
  return page(c, <ComeBackPage frame={await frameOf(c)} {...props} />, form.status)
}
