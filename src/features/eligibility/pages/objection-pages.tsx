import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Fields, FormActions, Select, TextArea } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Objection } from '../queries/objections.ts'
import { eligibilityWords } from '../words.ts'
import { ObjectionState } from './person-page.tsx'

/** What people report as wrong and nobody has answered. */
export function ObjectionsPage({ frame, rows }: { frame: Frame; rows: readonly Objection[] }) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.objections}>
      <PageHead
        title={t.objections}
        lead={t.objectionsLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.eligibility.sheet() }, { label: t.objections }]}
      />
      <Table
        caption={t.objections}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.noObjections}
        columns={[
          {
            label: t.name,
            cell: (one) => <a href={addresses.eligibility.objection({ objection: one.id })}>{one.name}</a>,
          },
          { label: t.unitName, cell: (one) => one.unitName },
          { label: t.objectAbout, cell: (one) => `${honourName(one.award, locale)} ${one.year}` },
          { label: t.madeAt, cell: (one) => formatInstant(one.made_at) },
        ]}
      />
    </WorkspacePage>
  )
}

type Props = { frame: Frame; form: FormState; one: Objection; mayAnswer: boolean }

/** One report with its answer. */
export function ObjectionPage({ frame, form, one, mayAnswer }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  const title = t.objectionFrom(one.name)
  const about = `${honourName(one.award, locale)} ${one.year}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={about}
        locale={locale}
        crumbs={[{ label: t.objections }, { label: one.name }]}
      >
        <ButtonLink href={addresses.people.show({ person: one.person_id })}>{t.toFile}</ButtonLink>
        <ButtonLink href={addresses.eligibility.person({ person: one.person_id })}>{t.why}</ButtonLink>
      </PageHead>
      <Card>
        <DescriptionList
          items={[
            { term: t.state, value: <ObjectionState state={one.state} locale={locale} /> },
            { term: t.madeAt, value: formatInstant(one.made_at) },
            { term: t.objectSays, value: one.says },
            ...(one.answer ? [{ term: t.answer, value: `${one.answer} (${one.answeredBy ?? ''})` }] : []),
          ]}
        />
      </Card>
      {mayAnswer && (
        <Card title={t.answer}>
          <Form
            action={addresses.eligibility.objection({ objection: one.id })}
            locale={locale}
            form={form}
            version={one.version}
          >
            <Fields>
              <Select
                form={form}
                name="state"
                label={t.state}
                options={(['righted', 'declined'] as const).map((state) => ({
                  value: state,
                  label: t.states[state],
                }))}
                empty="–"
                required
              />
              <TextArea
                form={form}
                name="answer"
                label={t.answer}
                hint={t.answerHint}
                rows={4}
                maxLength={2000}
                required
              />
            </Fields>
            <FormActions>
              <Button>{t.answerSend}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </WorkspacePage>
  )
}
