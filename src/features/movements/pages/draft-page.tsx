import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  CheckboxGroup,
  DateField,
  Fieldset,
  FileField,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Passages } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { sharedWords } from '#words/shared.ts'
import type { PlanReading } from '../plan-reader/read-plan.ts'
import type { Life, MovementShown } from '../queries.ts'
import { movementWords } from '../words.ts'
import { marksOf, passageIds } from './passages.ts'
import { ContentRows, DriveRows, OccasionRows, QuotaRows, TargetRows } from './row-fields.tsx'

type Props = {
  frame: Frame
  form: FormState
  movement: MovementShown
  units: readonly Option[]
  files: Life['files']
}

/** The draft beside the text that it was read from. */
export function DraftPage({ frame, form, movement, units, files }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  return (
    <WorkspacePage frame={frame} title={movement.title || t.draft}>
      <PageHead
        title={movement.title || t.draft}
        lead={movement.source_text ? t.draftLead : t.noSource}
        locale={locale}
        crumbs={[
          { label: t.list, href: addresses.movements.list() },
          { label: movement.title || t.draft, href: addresses.movements.show(here) },
          { label: t.draft },
        ]}
      >
        <ButtonLink href={addresses.movements.preview(here)}>{t.preview}</ButtonLink>
        <ButtonLink
          kind="primary"
          href={
            movement.state === 'launched'
              ? addresses.movements.show(here)
              : addresses.movements.checklist(here)
          }
          icon="arrow-right"
        >
          {movement.state === 'launched' ? t.summary : t.checklist}
        </ButtonLink>
      </PageHead>
      <div class={movement.source_text ? 'beside' : undefined}>
        <div class="beside-main">
          <DraftForm frame={frame} form={form} movement={movement} units={units} />
          <PhotoForm frame={frame} movement={movement} />
          <Documents frame={frame} movement={movement} files={files} />
        </div>
        {movement.source_text && <Source frame={frame} movement={movement} />}
      </div>
    </WorkspacePage>
  )
}

function DraftForm({ frame, form, movement, units }: Omit<Props, 'files'>) {
  const { locale } = frame
  const t = movementWords[locale]
  const passages = passageIds(movement.reading as PlanReading | null)
  /** Under a field: a way to its passage, or that the text does not say it. */
  const from = (part: string) => {
    if (!movement.source_text) return undefined
    return passages.has(part) ? (
      <a class="passage-link" href={`#p-${part}`}>
        {t.passage}
      </a>
    ) : (
      <span class="hint">{t.notSaid}</span>
    )
  }
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <autosave-draft
      draft-key={`movement-${movement.id}`}
      offer={t.restoreOffer}
      take={t.restoreTake}
      drop={t.restoreDrop}
    >
      <Form
        action={addresses.movements.draft({ movement: movement.id })}
        locale={locale}
        form={form}
        version={movement.version}
        class="form card card-padded"
      >
        <Fieldset legend={t.identity}>
          <TextField form={form} name="title" label={t.title} required wide />
          {from('title')}
          <TextArea form={form} name="theme" label={t.theme} hint={t.themeHint} rows={3} />
          {from('theme')}
          <TextField form={form} name="organiser" label={t.organiser} wide />
          {from('organiser')}
          <TextField form={form} name="launcher_name" label={t.launcher} />
          <TextField form={form} name="launcher_positions" label={t.launcherPositions} />
          {from('launchedBy')}
          <Select form={form} name="scope" label={t.scope} options={options(t.scopes)} />
          <Select form={form} name="method" label={t.method} options={options(t.methods)} />
        </Fieldset>
        <Fieldset legend={t.period}>
          <DateField form={form} name="starts_on" label={t.startsOn} />
          <DateField form={form} name="ends_on" label={t.endsOn} />
          {from(passages.has('starts') ? 'starts' : 'ends')}
        </Fieldset>
        <Fieldset legend={t.contents} hint={t.rowHint}>
          <ContentRows form={form} locale={locale} passages={passages} />
        </Fieldset>
        <Fieldset legend={t.drives} hint={t.rowHint}>
          <DriveRows form={form} locale={locale} passages={passages} />
        </Fieldset>
        <Fieldset legend={t.occasions}>
          <OccasionRows form={form} locale={locale} passages={passages} />
        </Fieldset>
        <Fieldset legend={t.targets}>
          <TargetRows form={form} locale={locale} passages={passages} />
        </Fieldset>
        <Fieldset legend={t.documentTitle}>
          <TextField form={form} name="document_number" label={t.documentNumber} />
          <DateField form={form} name="document_on" label={t.documentOn} />
          <TextField form={form} name="signer" label={t.signer} />
          {from('document')}
        </Fieldset>
        <Fieldset legend={t.money}>
          <NumberField form={form} name="budget" label={t.budget} min={0} />
          <TextField form={form} name="budget_source" label={t.budgetSource} />
        </Fieldset>
        <Fieldset legend={t.quotas}>
          <QuotaRows form={form} locale={locale} />
        </Fieldset>
        <CheckboxGroup form={form} name="units" label={t.sendTo} hint={t.sendToHint} options={units} />
        {movement.state === 'launched' && (
          <TextArea form={form} name="reason" label={t.reason} hint={t.reasonHint} rows={2} required />
        )}
        <FormActions>
          <Button>{t.saveDraft}</Button>
          {movement.source_text && movement.state === 'draft' && (
            <Button
              kind="quiet"
              icon="rotate-ccw"
              formAction={addresses.movements.reread({ movement: movement.id })}
            >
              {t.reread}
            </Button>
          )}
        </FormActions>
      </Form>
    </autosave-draft>
  )
}

function PhotoForm({ frame, movement }: { frame: Frame; movement: MovementShown }) {
  const { locale } = frame
  const t = movementWords[locale]
  const form = { status: 200 as const, typed: { caption: movement.photo_caption }, errors: {} }
  return (
    <Card title={t.photo}>
      {movement.photo_hash && (
        <img
          class="photo-small"
          src={addresses.movements.photo({ movement: movement.id })}
          alt={movement.photo_caption || t.photo}
        />
      )}
      <Form action={addresses.movements.photo({ movement: movement.id })} locale={locale} files>
        <FileField
          form={form}
          name="file"
          label={t.photo}
          hint={t.photoHint}
          accept="image/jpeg,image/png,image/webp"
        />
        <TextField form={form} name="caption" label={t.photoCaption} wide />
        <FormActions>
          <Button kind="quiet">{t.addPhoto}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Source({ frame, movement }: { frame: Frame; movement: MovementShown }) {
  const t = movementWords[frame.locale]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reachable by keyboard
    <section class="beside-source card card-padded" aria-label={t.source} tabIndex={0}>
      <h2>{t.source}</h2>
      {!movement.reading && <Notice>{t.noSource}</Notice>}
      <Passages
        text={movement.source_text}
        marks={marksOf(movement.reading as PlanReading | null, frame.locale)}
      />
    </section>
  )
}

/** The documents beside the movement: download, take away, add. */
function Documents({ frame, movement, files }: Pick<Props, 'frame' | 'movement' | 'files'>) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  return (
    <Card title={t.documents}>
      {files.length === 0 && <p class="muted">{t.noFiles}</p>}
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="work-line">
            <a href={addresses.publicMovements.file({ ...here, file: file.id })}>{file.name}</a>
            <Form action={addresses.movements.removeFile(here)} locale={locale} class="form-inline">
              <input type="hidden" name="file" value={file.id} />
              <Button kind="quiet" label={`${sharedWords[locale].remove}: ${file.name}`}>
                {sharedWords[locale].remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={addresses.movements.addFile(here)} locale={locale} files>
        <FileField
          form={{ status: 200, typed: {}, errors: {} }}
          name="files"
          label={t.addFiles}
          hint={t.filesHint}
          accept=".pdf,.docx,.xlsx"
          multiple
        />
        <FormActions>
          <Button kind="quiet">{t.addFiles}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
