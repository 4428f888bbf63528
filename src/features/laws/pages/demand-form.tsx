/**
 * Adding a demand: first at which point and of which kind, then what it turns on.
 */
import { addresses } from '#addresses.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import {
  disciplineForms,
  type Locale,
  leaveKinds,
  ratingClasses,
  scopes,
  valueName,
} from '#law/language/index.ts'
import type { FormState } from '#web/form.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup, Fields, FormActions, NumberField, Select, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { type DemandKind, shares, shareWords } from '../rules/demands.ts'
import { opened } from '../rules/opened.ts'
import { kindsOfSlot } from '../rules/slots.ts'
import { lawWords } from '../words.ts'
import type { VersionProps } from './version-page.tsx'

/** The point that the address opens, or from which the form came back. */
export function AddDemand(props: VersionProps) {
  const { frame, version, says, forms, open } = props
  const { locale } = frame
  const t = lawWords[locale]
  const form = forms.demand
  const [what, key = ''] = opened(props).split(' ')
  if (what !== 'muc') return null
  const asked = form.status === 200 ? open.loai : String(form.typed.kind ?? '')
  const point = says.points.find(({ slot }) => slot.key === key)
  if (!point) return form.refusal ? <Trouble form={form} locale={locale} /> : null
  const kinds = [...kindsOfSlot(point.slot), ...(point.slot.kind === 'open' ? (['none'] as const) : [])]
  const kind = kinds.find((one) => one === asked) ?? kinds[0] ?? 'none'
  return (
    <section class="law-change law-adding" id="them-dieu-kien">
      <h3>{t.addTo(point.slot.asks[locale])}</h3>
      <p class="law-kinds" role="group" aria-label={t.which}>
        {kinds.map((one) => (
          <a
            key={one}
            class={`button button-${one === kind ? 'primary' : 'quiet'}`}
            href={`${addresses.laws.show({ lawVersion: version.id }, { muc: key, loai: one })}#them-dieu-kien`}
            aria-current={one === kind ? 'true' : undefined}
          >
            {t.kinds[one]}
          </a>
        ))}
      </p>
      <Form
        action={addresses.laws.demand({ lawVersion: version.id })}
        locale={locale}
        form={form}
        version={version.version}
      >
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="kind" value={kind} />
        <Fields>
          {kind !== 'none' && <KindFields kind={kind} form={form} locale={locale} />}
          <TextField form={form} name="article" label={t.article} maxLength={20} />
          <TextField form={form} name="clause" label={t.clause} maxLength={20} />
        </Fields>
        <FormActions>
          <Button>{kind === 'none' ? t.kinds.none : t.add}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

type KindProps = { kind: DemandKind; form: FormState; locale: Locale }

const choices = (values: readonly string[], locale: Locale) =>
  values.map((value) => ({ value, label: valueName(value, locale) }))

function KindFields({ kind, form, locale }: KindProps) {
  const t = lawWords[locale]
  const number = (name: 'months' | 'years' | 'times' | 'percent', max: number, label: string = t[name]) => (
    <NumberField form={form} name={name} label={label} min={1} max={max} required />
  )
  const choice = (name: 'form' | 'class' | 'scope', values: readonly string[]) => (
    <Select form={form} name={name} label={t[name]} options={choices(values, locale)} required />
  )
  switch (kind) {
    case 'months':
      return (
        <>
          {number('months', 12)}
          <CheckboxGroup
            form={form}
            name="less"
            label={t.less}
            // time on maternity leave counts (NĐ 152/2025, Điều 4 khoản 5)
            options={choices(
              leaveKinds.filter((one) => one !== 'thai-san'),
              locale,
            )}
          />
        </>
      )
    case 'discipline':
      return choice('form', disciplineForms)
    case 'rating':
      return (
        <>
          {choice('class', ratingClasses.slice(1))}
          {number('years', 20, t.yearsInRow)}
        </>
      )
    case 'initiative':
      return (
        <>
          {choice('scope', scopes)}
          {number('years', 20)}
        </>
      )
    case 'honour':
      return (
        <>
          <Select
            form={form}
            name="award"
            label={t.award}
            options={honourNames.map(({ slug }) => ({ value: slug, label: honourName(slug, locale) }))}
            required
          />
          {number('times', 20)}
          {number('years', 20)}
        </>
      )
    case 'council':
      return (
        <>
          <TextField form={form} name="vi" label={t.question} maxLength={300} wide required />
          <TextField form={form} name="en" label={t.questionEn} maxLength={300} wide />
        </>
      )
    case 'share':
      return (
        <>
          <Select
            form={form}
            name="part"
            label={t.part}
            options={shares.map((part) => ({ value: part, label: shareWords[part][locale] }))}
            required
          />
          {number('percent', 100)}
        </>
      )
  }
}
