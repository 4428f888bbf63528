import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FileField, FormActions, TextArea } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatBytes } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { Dossier } from '../queries/dossiers.ts'
import type { DossierFile, Flag } from '../queries/parts.ts'
import type { ChecklistPart } from '../rules/checklist.ts'
import { dossierWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  one: Dossier
  part: ChecklistPart
  files: readonly DossierFile[]
  flags: readonly Flag[]
}

/** One part of a dossier: its text and its files. */
export function PartPage({ frame, form, one, part, files, flags }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  const show = addresses.dossiers.show({ dossier: one.id })
  const here = { dossier: one.id, slug: part.slug }
  return (
    <WorkspacePage frame={frame} title={part.name[locale]}>
      <PageHead
        title={part.name[locale]}
        lead={`${one.name} · ${honourName(one.award, locale)} (${one.year})`}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.dossiers.list() },
          { label: one.name, href: show },
          { label: part.name[locale] },
        ]}
      />
      {flags.map(({ id, reason }) => (
        <Notice key={id} kind="warning">
          {reason}
        </Notice>
      ))}
      {files.length > 0 && <Files {...{ frame, one, files }} />}
      <Card>
        <Form action={addresses.dossiers.part(here)} locale={locale} form={form} version={one.version} files>
          <TextArea form={form} name="body" label={t.body} hint={t.bodyHint} rows={18} />
          <FileField
            form={form}
            name="files"
            label={t.addFiles}
            hint={t.filesHint}
            accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
            multiple
          />
          <FormActions>
            <Button icon="check">{t.save}</Button>
            <ButtonLink href={show}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function Files({ frame, one, files }: Pick<Props, 'frame' | 'one' | 'files'>) {
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <Card title={t.files}>
      <ul class="plain-list">
        {files.map(({ id, name, size }) => (
          <li key={id} class="work-line">
            <span>
              <a href={addresses.dossiers.file({ dossier: one.id, file: id })}>{name}</a> (
              {formatBytes(size, locale)})
            </span>
            <Form
              action={addresses.dossiers.dropFile({ dossier: one.id, file: id })}
              locale={locale}
              version={one.version}
              class="form-inline"
            >
              <Button kind="quiet" icon="trash-2">
                {t.dropFile}
                <span class="visually-hidden">: {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
