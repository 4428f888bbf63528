import { addresses } from '#addresses.ts'
import type { Achievements } from '#features/achievements/index.ts'
import { honourName } from '#law/honour-names.ts'
import { type FormState, freshForm } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { DateField, Fields, FileField, FormActions, TextArea } from '#web/ui/fields.tsx'
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
  period: { from: string; to: string }
  /** What the records say in the period; nothing for a part that is no report. */
  known: Achievements | undefined
}

/** One part of a dossier: its text and its files. */
export function PartPage(props: Props) {
  const { frame, form, one, part, files, flags, known } = props
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
      <Split
        main={
          <>
            {files.length > 0 && <Files {...{ frame, one, files }} />}
            <Card>
              <autosave-draft
                draft-key={`dossier:${one.id}:${part.slug}:${one.version}`}
                offer={t.autosaveOffer}
                take={t.autosaveTake}
                drop={t.autosaveDrop}
              >
                <Form
                  action={addresses.dossiers.part(here)}
                  locale={locale}
                  form={form}
                  version={one.version}
                  files
                >
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
              </autosave-draft>
            </Card>
          </>
        }
        aside={known && <Known {...props} known={known} />}
      />
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

/** What the records say of whoever is proposed, to be put into the report. */
function Known({ frame, one, part, period, known }: Props & { known: Achievements }) {
  const { locale } = frame
  const t = dossierWords[locale]
  const here = { dossier: one.id, slug: part.slug }
  const form = freshForm({ tu: period.from, den: period.to })
  return (
    <Card title={t.known}>
      <div class="stack">
        <p class="muted">{t.knownLead}</p>
        <form method="get" action={addresses.dossiers.part(here)} class="stack">
          <Fields>
            <DateField form={form} name="tu" label={t.from} />
            <DateField form={form} name="den" label={t.to} />
          </Fields>
          <Button kind="quiet">{t.look}</Button>
        </form>
        {known.sections.length === 0 ? (
          <p class="muted">{t.knownNone}</p>
        ) : (
          <Form action={addresses.dossiers.draft(here)} locale={locale} version={one.version}>
            <input type="hidden" name="from" value={period.from} />
            <input type="hidden" name="to" value={period.to} />
            <Button icon="arrow-left">{t.draft}</Button>
          </Form>
        )}
        {known.sections.map(({ key, title, sentences }) => (
          <section key={key}>
            <h3>{title}</h3>
            <ul class="told">
              {sentences.map(({ text, source }, at) => (
                <li key={`${source}-${at}`}>
                  {text}{' '}
                  <a href={source} aria-label={`${t.source}: ${text}`}>
                    {t.source}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}
