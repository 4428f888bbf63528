import { addresses } from '#addresses.ts'
import type { Holidays } from '#law/calendar/holidays.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Fields, FormActions, TextArea, TextField } from '#web/ui/fields.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { settingsWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  year: number
  years: readonly number[]
  list: Holidays
  /** 0 where the agency has no list of its own. */
  version: number
}

/** A year's days off, to be corrected when they are announced. */
export function HolidaysPage({ frame, form, year, years, list, version }: Props) {
  const { locale } = frame
  const t = settingsWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.holidays}>
      <PageHead
        title={t.holidays}
        lead={t.holidaysLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.settings() }, { label: t.holidays }]}
      >
        <Status tone={list.mark === 'confirmed' ? 'met' : 'unknown'}>
          {list.mark === 'confirmed' ? t.ownList : t.unconfirmed}
        </Status>
      </PageHead>
      <Tabs
        label={t.holidays}
        tabs={years.map((one) => ({
          label: t.holidaysOf(String(one)),
          href: addresses.holidays({ nam: one }),
          current: one === year,
        }))}
      />
      <Form action={addresses.holidays({ nam: year })} locale={locale} form={form} version={version}>
        <Fields>
          <TextArea form={form} name="off" label={t.off} hint={t.daysHint} rows={14} />
          <TextArea form={form} name="worked" label={t.worked} hint={t.daysHint} rows={3} />
          <TextField form={form} name="source" label={t.source} maxLength={300} required wide />
        </Fields>
        <FormActions>
          <Button>{t.saveHolidays}</Button>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}
