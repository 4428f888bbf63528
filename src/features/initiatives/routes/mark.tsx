import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { mark } from '../actions/examine.ts'
import { markForm } from '../forms.ts'
import { MarkPage } from '../pages/mark-page.tsx'
import { boardById, markById } from '../queries/boards.ts'
import { filesOf, filingById, similarTo } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import { type C, download } from './shared.ts'

const routes = router()

export { routes as markRoutes }

const to = addresses.initiatives
const marks = may('initiative.mark', 'initiativeMark')
const id = (c: C) => idOf(c, 'initiativeMark')

async function markPage(c: C, form?: FormState) {
  const { db } = c.var.ctx
  const own = found(await markById(db, id(c)))
  const one = found(await filingById(db, own.filingId))
  const agrees = own.agrees === null ? '' : own.agrees ? 'yes' : 'no'
  const props = {
    own,
    one,
    form: form ?? freshForm({ points: own.points ?? [], agrees, remark: own.remark }),
    board: found(await boardById(db, found(one.board_id ?? undefined))),
    files: await filesOf(db, one.id),
    similar: await similarTo(db, one, one.id),
  }
  return page(c, <MarkPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.mark.pattern, marks, (c) => markPage(c))

routes.post(to.mark.pattern, marks, (c) =>
  submit(c, {
    form: markForm,
    act: (ctx, input) => mark(ctx, id(c), input),
    then: () => addresses.work(),
    done: (locale) => initiativeWords[locale].markSaved,
    again: (form) => markPage(c, form),
  }),
)

routes.get(to.markedFile.pattern, marks, async (c) =>
  download(c, found(await markById(c.var.ctx.db, id(c))).filingId, idOf(c, 'file')),
)
