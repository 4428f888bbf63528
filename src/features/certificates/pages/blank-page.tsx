import { addresses } from '#addresses.ts'
import { aligns, type BlankPart, blankParts, weights } from '#documents/blank-paper.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, Fields, FormActions, NumberField, Select, TextField } from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { partField } from '../forms.ts'
import type { KeptBlank } from '../queries/blanks.ts'
import { certificateWords } from '../words.ts'
import { BlankPicture, isOn } from './blank-picture.tsx'

type Props = {
  frame: Frame
  blank: KeptBlank
  form: FormState
  /** Parts that do not fit when their words are as long as they come. */
  tight: readonly BlankPart[]
}

/** One blank: its picture with the places, the same places as numbers, and the ways to try it. */
export function BlankPage({ frame, blank, form, tight }: Props) {
  const { locale } = frame
  const t = certificateWords[locale]
  return (
    <WorkspacePage frame={frame} title={`${t.blanks}: ${blank.name}`} islands={['blank-desk.js']}>
      <PageHead
        title={blank.name}
        lead={`${honourName(blank.award, locale)} · ${t.sheets[blank.sheet]}`}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.certificates.list() },
          { label: t.blanks, href: addresses.certificates.blanks() },
          { label: blank.name },
        ]}
      >
        <Status tone={blank.in_use ? 'met' : 'draft'}>{blank.in_use ? t.inUse : t.notInUse}</Status>
      </PageHead>
      <div class="blank-desk">
        <Card title={t.picture}>
          <p class="muted" data-dragging hidden>
            {t.dragHint}
          </p>
          <BlankPicture blank={blank} form={form} locale={locale} />
          {tight.length > 0 && (
            <Notice kind="warning">{t.longTight(tight.map((part) => t.parts[part]).join(', '))}</Notice>
          )}
          <Trials frame={frame} blank={blank} />
        </Card>
        <Card title={t.places}>
          <Places frame={frame} blank={blank} form={form} />
        </Card>
      </div>
    </WorkspacePage>
  )
}

function Trials({ frame: { locale }, blank }: Pick<Props, 'frame' | 'blank'>) {
  const t = certificateWords[locale]
  const here = { blank: blank.id }
  return (
    <>
      <div class="stack step-buttons">
        <ButtonLink icon="file-text" href={addresses.certificates.blankPreview(here)}>
          {t.preview}
        </ButtonLink>
        <ButtonLink icon="file-text" href={addresses.certificates.blankPreview(here, { mau: 'dai' })}>
          {t.longPreview}
        </ButtonLink>
        <ButtonLink icon="printer" href={addresses.certificates.blankTrial(here)}>
          {t.trial}
        </ButtonLink>
      </div>
      <p class="hint">{t.trialHint}</p>
      <Form action={addresses.certificates.blankUse(here)} locale={locale} version={blank.version}>
        <input type="hidden" name="use" value={blank.in_use ? 'no' : 'yes'} />
        {!blank.in_use && <p class="hint">{t.useHint}</p>}
        <FormActions>
          <Button kind="quiet">{blank.in_use ? t.putOut : t.use}</Button>
        </FormActions>
      </Form>
    </>
  )
}

function Places({ frame: { locale }, blank, form }: Pick<Props, 'frame' | 'blank' | 'form'>) {
  const t = certificateWords[locale]
  const action = addresses.certificates.blank({ blank: blank.id })
  return (
    <Form action={action} locale={locale} version={blank.version} form={form} id="cho-dat-chu">
      <p class="hint">{t.placesHint}</p>
      {blankParts.map((part) => (
        <PartFields key={part} part={part} form={form} locale={locale} />
      ))}
      <h3>{t.printer}</h3>
      <TextField form={form} name="name" label={t.blankName} maxLength={120} required wide />
      <Fields>
        <NumberField
          form={form}
          name="shift_x"
          label={t.shiftX}
          {...{ min: -20, max: 20 }}
          step={0.1}
          unit="mm"
        />
        <NumberField
          form={form}
          name="shift_y"
          label={t.shiftY}
          {...{ min: -20, max: 20 }}
          step={0.1}
          unit="mm"
        />
      </Fields>
      <FormActions>
        <Button>{t.save}</Button>
      </FormActions>
    </Form>
  )
}

type PartProps = { part: BlankPart; form: FormState; locale: Frame['locale'] }

function PartFields({ part, form, locale }: PartProps) {
  const t = certificateWords[locale]
  const on = isOn(form, part)
  const wrong = Object.keys(form.errors).some((name) => name.startsWith(`${part}_`))
  const at = (key: 'x' | 'y' | 'width' | 'size') => typedIn(form, partField(part, key))
  return (
    <details class="blank-place" id={`cho-${part}`} open={wrong}>
      <summary>
        {t.parts[part]}{' '}
        <span class="muted" data-measures>
          {on ? `${at('x')} · ${at('y')} · ${at('width')} mm` : '–'}
        </span>
      </summary>
      <Checkbox form={form} name={partField(part, 'on')} label={t.partOn} checked={on} />
      <Measures part={part} form={form} locale={locale} />
      {part.startsWith('text') && (
        <TextField form={form} name={partField(part, 'text')} label={t.text} maxLength={200} wide />
      )}
    </details>
  )
}

/** A QR code has no letters, but its fields are sent all the same. */
function Measures({ part, form, locale }: PartProps) {
  const t = certificateWords[locale]
  const number = (key: 'x' | 'y' | 'width', least: number) => (
    <NumberField
      form={form}
      name={partField(part, key)}
      label={t[key]}
      min={least}
      max={420}
      step={0.1}
      unit="mm"
    />
  )
  const letters = (
    <>
      <NumberField
        form={form}
        name={partField(part, 'size')}
        label={t.size}
        min={6}
        max={96}
        step={0.5}
        unit="pt"
      />
      <NumberField form={form} name={partField(part, 'lines')} label={t.lines} min={1} max={6} />
      <Select
        form={form}
        name={partField(part, 'align')}
        label={t.align}
        options={aligns.map((value) => ({ value, label: t.aligns[value] }))}
      />
      <Select
        form={form}
        name={partField(part, 'weight')}
        label={t.weight}
        options={weights.map((value) => ({ value, label: t.weights[value] }))}
      />
    </>
  )
  const unseen = (['size', 'lines', 'align', 'weight'] as const).map((key) => (
    <input type="hidden" key={key} name={partField(part, key)} value={typedIn(form, partField(part, key))} />
  ))
  return (
    <Fields>
      {number('x', 0)}
      {number('y', 0)}
      {number('width', 3)}
      {part === 'qr' ? unseen : letters}
    </Fields>
  )
}
