import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { honourNamed } from '#law/honour-names.ts'
import { instrumentNamed } from '#law/sources/index.ts'
import { firstDay } from '#law/standard.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { open } from '#web/guard.ts'
import * as forms from '../forms.ts'
import { InstrumentPage } from '../pages/instrument-page.tsx'
import { InstrumentsPage } from '../pages/instruments-page.tsx'
import { StandardPage } from '../pages/standard-page.tsx'
import { StandardsPage } from '../pages/standards-page.tsx'
import { settledVersions } from '../queries/versions.ts'
import { guideGroups, guideOf } from '../rules/guide.ts'
import { citedOf, gatesOf, listedOn } from '../rules/instruments.ts'

type C = Context<Env>

const dayOf = (c: C, ngay: string): string => ngay || today(c.var.house.clock)

/** The law as everybody may read it. */
export const publicLawRoutes = router()
  .get(addresses.standards.list.pattern, open, async (c) => {
    const sought = forms.guideForm.parse(c.req.query())
    const on = dayOf(c, sought.ngay)
    const asked = { words: sought.tim, level: sought.cap, kind: sought.loai }
    const props = { sought, on, groups: guideGroups(asked, c.var.ctx.locale), hasRules: on >= firstDay }
    return page(c, <StandardsPage frame={await frameOf(c)} {...props} />)
  })
  .get(addresses.standards.show.pattern, open, async (c) => {
    const honour = found(honourNamed(c.req.param('award')))
    const { ngay } = forms.guideForm.parse(c.req.query())
    const on = dayOf(c, ngay)
    const parts = guideOf(honour.slug, on, await settledVersions(c.var.ctx.db))
    return page(c, <StandardPage frame={await frameOf(c)} {...{ honour, ngay, on, parts }} />)
  })
  .get(addresses.instruments.list.pattern, open, async (c) => {
    const sought = forms.instrumentsForm.parse(c.req.query())
    const rows = listedOn(dayOf(c, sought.ngay), { words: sought.tim, status: sought['tinh-trang'] })
    return page(c, <InstrumentsPage frame={await frameOf(c)} sought={sought} rows={rows} />)
  })
  .get(addresses.instruments.show.pattern, open, async (c) => {
    const instrument = found(instrumentNamed(c.req.param('instrument')))
    const { ngay } = forms.guideForm.parse(c.req.query())
    const on = dayOf(c, ngay)
    const props = {
      instrument,
      ngay,
      on,
      cited: citedOf(instrument.slug, on),
      gates: gatesOf(instrument.slug, on),
    }
    return page(c, <InstrumentPage frame={await frameOf(c)} {...props} />)
  })
