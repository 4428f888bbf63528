import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { CheckboxGroup, Fields, FormActions, RadioGroup, TextArea } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import type { Dossier } from '../queries/dossiers.ts'
import type { DossierFile, Examination, Flag, Written } from '../queries/parts.ts'
import type { ChecklistPart } from '../rules/checklist.ts'
import { dossierWords } from '../words.ts'
import { Checklist, Texts } from './checklist.tsx'
import { Verdict, type VerdictProps } from './facts.tsx'
import { DossierState } from './state.tsx'

type Props = {
  frame: Frame
  form: FormState
  on: string
  one: Dossier
  own: Examination
  checklist: readonly ChecklistPart[]
  written: readonly Written[]
  files: readonly DossierFile[]
  flags: readonly Flag[]
  verdict: VerdictProps['verdict']
}

/** The dossier as its examiner reads it, with the answer below. */
export function ExaminePage(props: Props) {
  const { frame, one, own, on } = props
  const { locale } = frame
  const t = dossierWords[locale]
  const title = `${t.examine}: ${one.name}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={`${honourName(one.award, locale)} (${one.year}) · ${one.place || one.unitName}`}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.dossiers.list() }, { label: one.name }]}
      >
        <DossierState one={one} on={on} locale={locale} />
      </PageHead>
      <Notice>{`${t.criteria}: ${own.criteria || t.wholeDossier}`}</Notice>
      <Verdict locale={locale} verdict={props.verdict} of={one} />
      <Card title={t.checklist}>
        <Checklist
          locale={locale}
          checklist={props.checklist}
          written={props.written}
          files={props.files}
          flags={props.flags}
          fileAddress={(file) => addresses.dossiers.examinedFile({ examination: own.id, file })}
        />
      </Card>
      <Texts locale={locale} checklist={props.checklist} written={props.written} />
      {own.outcome === null && one.state === 'examining' ? (
        <Answer {...props} />
      ) : (
        <Card title={t.outcome}>
          <Trouble form={props.form} locale={locale} />
          <p>{own.outcome ? t.outcomes[own.outcome] : t.waiting}</p>
          {own.opinion && <p class="pre-line">{own.opinion}</p>}
        </Card>
      )}
    </WorkspacePage>
  )
}

function Answer({ frame, form, own, checklist }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  const outcomes = ['agrees', 'disagrees', 'flags'] as const
  return (
    <Card title={t.answer}>
      <Form action={addresses.dossiers.examine({ examination: own.id })} locale={locale} form={form}>
        <Fields>
          <RadioGroup
            form={form}
            name="outcome"
            label={t.outcome}
            options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
            required
          />
          <CheckboxGroup
            form={form}
            name="slugs"
            label={t.flagWhich}
            options={checklist.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
          />
        </Fields>
        <TextArea form={form} name="opinion" label={t.opinion} hint={t.opinionHint} rows={5} />
        <FormActions>
          <Button icon="check">{t.answer}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
