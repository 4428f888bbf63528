/**
 * Confirming an article that was read in the original, putting a figure right, adding a base salary.
 */
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { placeName } from '#law/in-use.ts'
import { type Locale, phrase } from '#law/language/index.ts'
import { citation } from '#law/sources/cite.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { Button } from '#web/ui/button.tsx'
import { DateField, Fields, FormActions, NumberField, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { unconfirmedOn } from '../rules/drafting.ts'
import { opened } from '../rules/opened.ts'
import { standardsOn } from '../rules/slots.ts'
import { citeOf } from '../rules/waiting.ts'
import { guideWords, lawWords } from '../words.ts'
import type { VersionProps } from './version-page.tsx'

const kinds = ['citation', 'figure', 'base-salary'] as const
type Kind = (typeof kinds)[number]

/** Where it was read, and on which day. */
export function GroundFields({ form, locale }: { form: FormState; locale: Locale }) {
  const t = lawWords[locale]
  return (
    <>
      <TextField form={form} name="ground" label={t.ground} hint={t.groundHint} maxLength={500} wide />
      <DateField form={form} name="ground_on" label={t.groundOn} />
    </>
  )
}

/** Three kinds of corrections, one of them open. */
export function AddCorrection(props: VersionProps) {
  const { frame, version } = props
  const { locale } = frame
  const t = lawWords[locale]
  const [what, asked] = opened(props).split(' ')
  const kind = what === 'sua' ? kinds.find((one) => one === asked) : undefined
  const here = (sua: Kind) => `${addresses.laws.show({ lawVersion: version.id }, { sua })}#dinh-chinh`
  return (
    <div id="dinh-chinh">
      <p class="law-kinds" role="group" aria-label={t.corrections}>
        {kinds.map((one) => (
          <a
            key={one}
            class={`button button-${one === kind ? 'primary' : 'quiet'}`}
            href={here(one)}
            aria-current={one === kind ? 'true' : undefined}
          >
            {t.correctKinds[one]}
          </a>
        ))}
      </p>
      {kind && (
        <section class="law-adding" aria-label={t.correctKinds[kind]}>
          {kind === 'figure' && <ChooseStandard {...props} />}
          {(kind !== 'figure' || props.figures.length > 0) && <CorrectionForm kind={kind} props={props} />}
        </section>
      )}
    </div>
  )
}

function CorrectionForm({ kind, props }: { kind: Kind; props: VersionProps }) {
  const { frame, version, forms, open } = props
  const { locale } = frame
  const form = forms.correct.status === 200 ? freshForm(startOf(kind, open['danh-hieu'])) : forms.correct
  return (
    <Form
      action={addresses.laws.correct({ lawVersion: version.id })}
      locale={locale}
      form={form}
      version={version.version}
    >
      <input type="hidden" name="kind" value={kind} />
      <Fields>
        <KindFields kind={kind} form={form} props={props} />
        <GroundFields form={form} locale={locale} />
      </Fields>
      <FormActions>
        <Button>{lawWords[locale].addCorrection}</Button>
      </FormActions>
    </Form>
  )
}

/** `award/subject` as the address names a standard. */
function startOf(kind: Kind, standard: string): Record<string, string> {
  const [award = '', subject = ''] = standard.split('/')
  return kind === 'figure' ? { award, subject } : {}
}

/** Which standard the figure is of. */
function ChooseStandard({ frame: { locale }, version, open }: VersionProps) {
  const t = lawWords[locale]
  const { subjects } = guideWords[locale]
  const options = standardsOn(version.holds_from).map(({ award, subject }) => ({
    value: `${award}/${subject}`,
    label: `${honourName(award, locale)} (${subjects[subject]})`,
  }))
  return (
    <form method="get" action={addresses.laws.show({ lawVersion: version.id })} class="form-inline">
      <input type="hidden" name="sua" value="figure" />
      <Select
        form={freshForm({ 'danh-hieu': open['danh-hieu'] })}
        name="danh-hieu"
        label={t.figureOf}
        options={options}
      />
      <Button kind="quiet">{t.choose}</Button>
    </form>
  )
}

type KindProps = { kind: Kind; form: FormState; props: VersionProps }

function KindFields({ kind, form, props: { frame, version, figures } }: KindProps) {
  const { locale } = frame
  const t = lawWords[locale]
  if (kind === 'citation')
    return (
      <Select
        form={form}
        name="place"
        label={t.place}
        options={unconfirmedOn(version.holds_from).map((place) => ({
          value: placeName(place),
          label: citation(citeOf(place))[locale],
        }))}
        wide
        required
      />
    )
  if (kind === 'figure')
    return (
      <>
        <input type="hidden" name="award" value={String(form.typed.award ?? '')} />
        <input type="hidden" name="subject" value={String(form.typed.subject ?? '')} />
        <Select
          form={form}
          name="clause"
          label={t.figure}
          options={figures.map((figure) => ({
            value: figure.clause,
            label: `${phrase(figure.rule, locale)} (${figure.was})`,
          }))}
          wide
          required
        />
        <NumberField form={form} name="now" label={t.now} min={0} max={1000} required />
      </>
    )
  return (
    <>
      <DateField form={form} name="from" label={t.salaryFrom} required />
      <NumberField form={form} name="amount" label={t.amount} min={100_000} max={100_000_000} required />
    </>
  )
}
