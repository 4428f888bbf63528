import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, NumberField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { eligibilityWords } from '../words.ts'

/** Says since when the agency's records are whole. */
export function CoveragePage({ frame, form, version }: { frame: Frame; form: FormState; version: number }) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  const sheet = addresses.eligibility.sheet()
  return (
    <WorkspacePage frame={frame} title={t.coverage}>
      <PageHead
        title={t.coverage}
        lead={t.coverageLead}
        locale={locale}
        crumbs={[{ label: t.title, href: sheet }, { label: t.coverage }]}
      />
      <Card>
        <Form action={addresses.eligibility.coverage()} locale={locale} form={form} version={version}>
          <Fields>
            <NumberField
              form={form}
              name="since"
              label={t.coverage}
              hint={t.coverageHint}
              min={1945}
              max={2200}
            />
          </Fields>
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={sheet}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
