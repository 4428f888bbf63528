import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Steps } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatPeriod } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { MovementShown, Parts } from '../queries.ts'
import type { CheckResult } from '../rules.ts'
import { movementWords } from '../words.ts'
import { stepOf } from './checklist-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  movement: MovementShown
  parts: Parts
  results: readonly CheckResult[]
}

/** The last look before the launch: everything that will stand on the public page, and one button. */
export function LaunchPage({ frame, form, movement, parts, results }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  const said = (text: string) => text || sharedWords[locale].notSaid
  return (
    <WorkspacePage frame={frame} title={t.launchTitle}>
      <PageHead
        title={t.launchTitle}
        lead={t.launchLead}
        locale={locale}
        crumbs={[
          { label: t.list, href: addresses.movements.list() },
          { label: movement.title, href: addresses.movements.show(here) },
          { label: t.launch },
        ]}
      />
      <Split
        main={
          <Form
            action={addresses.movements.launch(here)}
            locale={locale}
            form={form}
            version={movement.version}
          >
            <Card title={movement.title}>
              <DescriptionList
                items={[
                  { term: t.theme, value: said(movement.theme) },
                  { term: t.organiser, value: said(movement.organiser) },
                  {
                    term: t.launcher,
                    value: said(
                      [movement.launcher_name, movement.launcher_positions].filter(Boolean).join(', '),
                    ),
                  },
                  {
                    term: t.period,
                    value: formatPeriod(movement.starts_on, movement.ends_on, locale) || t.timeUnknown,
                  },
                  {
                    term: t.contents,
                    value: <NumberedTitles titles={parts.contents.map(({ title }) => title)} />,
                  },
                  {
                    term: t.drives,
                    value: said(
                      parts.drives
                        .map(
                          (drive) =>
                            `${drive.name} (${formatPeriod(drive.starts_on, drive.ends_on, locale)})`,
                        )
                        .join('; '),
                    ),
                  },
                  { term: t.sendTo, value: said(parts.units.map(({ name }) => name).join(', ')) },
                ]}
              />
            </Card>
            <FormActions>
              <Button icon="flag">{t.launch}</Button>
              <ButtonLink href={addresses.movements.preview(here)}>{t.preview}</ButtonLink>
              <ButtonLink href={addresses.movements.draft(here)}>{t.backToDraft}</ButtonLink>
            </FormActions>
          </Form>
        }
        aside={
          <Card title={t.before} link={<a href={addresses.movements.checklist(here)}>{t.checklist}</a>}>
            <Steps
              steps={results
                .filter((item) => item.when === 'before')
                .map((item) => ({ ...stepOf(frame, movement, item), action: undefined }))}
            />
          </Card>
        }
      />
    </WorkspacePage>
  )
}

const NumberedTitles = ({ titles }: { titles: readonly string[] }) => (
  <ol class="numbered">
    {titles.map((title) => (
      <li key={title}>{title}</li>
    ))}
  </ol>
)
