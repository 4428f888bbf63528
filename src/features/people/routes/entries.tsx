import { addresses } from '#addresses.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { addEntry, correctEntry, removeEntry } from '../actions/entries.ts'
import * as forms from '../forms.ts'
import { AddEntryPage, EntryPage } from '../pages/entry-page.tsx'
import { type EntryKind, entryKinds, fileOf } from '../queries/file.ts'
import { personWords } from '../words.ts'
import { type C, choicesHere, formOf, personHere } from './shared.tsx'

const routes = router()

/** The entries of a person's file: written, corrected, removed. */
export { routes as entryRoutes }

const mayEdit = may('person.edit', 'person')
const here = (c: C) => () => addresses.people.show({ person: idOf(c, 'person') })

/** The kind that the address names. */
function kindOf(c: C): EntryKind {
  const kind = entryKinds.find((known) => known === c.req.param('kind'))
  if (!kind) throw new NotFound('no such kind of entry')
  return kind
}

/** What a new entry starts from. */
function firstValues(c: C): FormState {
  const year = today(c.var.house.clock).slice(0, 4)
  return freshForm(kindOf(c) === 'xep-loai' ? { year, track: 'chinh-quyen' } : { year })
}

routes.get(addresses.people.addEntry.pattern, mayEdit, (c) => addPage(c, firstValues(c)))

routes.post(addresses.people.addEntry.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.entryForms[kindOf(c)],
    act: (ctx, entry) => addEntry(ctx, idOf(c, 'person'), entry),
    then: here(c),
    done: (locale) => personWords[locale].entered,
    again: (form) => addPage(c, form),
  }),
)

async function addPage(c: C, form: FormState) {
  const props = { form, kind: kindOf(c), person: await personHere(c), choices: await choicesHere(c) }
  return page(c, <AddEntryPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(addresses.people.entry.pattern, mayEdit, (c) => entryPage(c, {}))

routes.post(addresses.people.entry.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.correctionForm(kindOf(c)),
    act: (ctx, input) => correctEntry(ctx, idOf(c, 'person'), idOf(c, 'entry'), input),
    then: here(c),
    done: (locale) => personWords[locale].corrected,
    again: (form) => entryPage(c, { form }),
  }),
)

routes.post(addresses.people.removeEntry.pattern, mayEdit, (c) =>
  submit(c, {
    form: forms.removalForm,
    act: (ctx, input) =>
      removeEntry(ctx, idOf(c, 'person'), { ...input, kind: kindOf(c), id: idOf(c, 'entry') }),
    then: here(c),
    done: (locale) => personWords[locale].removed,
    again: (removal) => entryPage(c, { removal }),
  }),
)

async function entryPage(c: C, { form, removal = freshForm() }: { form?: FormState; removal?: FormState }) {
  const person = await personHere(c)
  const kind = kindOf(c)
  const file = await fileOf(c.var.ctx.db, person.id)
  const entry = found(file[kind].find(({ id }) => id === idOf(c, 'entry')))
  const props = {
    person,
    kind,
    entry: entry.id,
    form: form ?? formOf(entry),
    removal,
    choices: await choicesHere(c),
  }
  const status = form?.status ?? removal.status
  return page(c, <EntryPage frame={await frameOf(c)} {...props} />, status)
}
