import { addresses } from '#addresses.ts'
import { type TemplateTag, templateTags } from '#documents/own-template.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, Select } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { templated } from '../forms.ts'
import type { Template } from '../queries.ts'
import { paperWords } from '../words.ts'

type Props = { frame: Frame; form: FormState; templates: readonly Template[] }

/** The agency's own Word templates: what tags there are, upload, versions, and the way back. */
export function TemplatesPage({ frame, form, templates }: Props) {
  const { locale } = frame
  const t = paperWords[locale]
  const crumbs = [{ label: t.title, href: addresses.papers.list() }, { label: t.templates }]
  const papers = templated.map((value) => ({ value, label: t.byPaper[value] }))
  return (
    <WorkspacePage frame={frame} title={t.templates}>
      <PageHead title={t.templates} lead={t.templatesLead} locale={locale} crumbs={crumbs} />
      <Card title={t.upload}>
        <Form action={addresses.papers.templates()} locale={locale} form={form} files>
          <Fields>
            <Select form={form} name="paper" label={t.columns.paper} options={papers} required />
            <FileField form={form} name="file" label={t.file} accept=".docx" hint={t.uploadHint} required />
          </Fields>
          <FormActions>
            <Button icon="upload">{t.upload}</Button>
            <ButtonLink icon="download" href={addresses.papers.starter()} download>
              {t.starter}
            </ButtonLink>
          </FormActions>
          <p class="hint">{t.starterHint}</p>
        </Form>
      </Card>
      <Versions frame={frame} templates={templates} />
      <Tags frame={frame} />
    </WorkspacePage>
  )
}

function Versions({ frame: { locale }, templates }: Pick<Props, 'frame' | 'templates'>) {
  const t = paperWords[locale]
  const columns = t.templateColumns
  return (
    <Card title={t.templates}>
      <Table
        caption={t.templates}
        locale={locale}
        rows={templates}
        rowKey={({ id }) => id}
        empty={t.noTemplates}
        columns={[
          { label: columns.paper, cell: ({ paper }) => t.byPaper[paper] },
          { label: columns.version, cell: ({ number }) => t.version(number) },
          { label: columns.file, cell: ({ name }) => name },
          { label: columns.kept, cell: (one) => t.keptBy(one.kept_by, formatInstant(one.kept_at)) },
          { label: columns.act, cell: (one) => <Choose one={one} locale={locale} /> },
        ]}
      />
    </Card>
  )
}

function Choose({ one, locale }: { one: Template; locale: Frame['locale'] }) {
  const t = paperWords[locale]
  const words = one.in_use ? t.useDelivered : t.use
  const about = `${t.byPaper[one.paper]}, ${t.version(one.number)}`
  const address = addresses.papers.tryTemplate({ loai: one.paper, phien: one.number })
  return (
    <>
      {one.in_use && <Status tone="met">{t.inUse}</Status>}
      <ButtonLink href={address} icon="download" label={`${t.tryOut}: ${about}`}>
        {t.tryOut}
      </ButtonLink>
      <Form action={addresses.papers.useTemplate()} locale={locale} class="form-inline">
        <input type="hidden" name="paper" value={one.paper} />
        <input type="hidden" name="number" value={one.in_use ? 0 : one.number} />
        <Button kind="quiet" label={`${words}: ${about}`}>
          {words}
        </Button>
      </Form>
    </>
  )
}

function Tags({ frame: { locale } }: Pick<Props, 'frame'>) {
  const t = paperWords[locale]
  // the keys of a literal object are its keys
  const rows = Object.keys(templateTags) as TemplateTag[]
  const spelt = (tag: TemplateTag) => {
    const parts: readonly string[] | null = templateTags[tag]
    return parts ? `{#${tag}} ${parts.map((part) => `{${part}}`).join(' ')} {/${tag}}` : `{${tag}}`
  }
  return (
    <Card title={t.tagList}>
      <Table
        caption={t.tagList}
        locale={locale}
        rows={rows}
        rowKey={(tag) => tag}
        empty=""
        columns={[
          { label: t.tag, cell: (tag) => <code>{spelt(tag)}</code> },
          { label: t.tagMeaning, cell: (tag) => t.tags[tag] },
        ]}
      />
    </Card>
  )
}
