import { type Forecast, forecastWords, LetterStatus } from '#features/eligibility/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import { TextArea } from '#web/ui/fields.tsx'
import { chosenIn, fieldId } from '#web/ui/form.tsx'
import type { Locale } from '#words/locale.ts'
import { mostChoices } from '../rules.ts'
import { registrationWords } from '../words.ts'

type Props = {
  form: FormState
  locale: Locale
  year: number
  awards: readonly string[]
  /** Nothing where there are no records to judge by. */
  forecasts: readonly Forecast[] | undefined
}

const places = Array.from({ length: mostChoices }, (_, at) => at + 1)

/** Every title that may be wished for, with its forecast beside it and its place among the wishes. */
export function WishFields({ form, locale, year, awards, forecasts }: Props) {
  const t = registrationWords[locale]
  const sent = chosenIn(form, 'award')
  const typed = chosenIn(form, 'place')
  return (
    <>
      <fieldset class="fieldset">
        <legend>{t.wishes}</legend>
        <p class="hint">
          {t.wishesHint} {forecasts ? t.forecastLead : t.noForecast}
        </p>
        <ul class="wishes">
          {awards.map((award, at) => {
            const forecast = forecasts?.find((one) => one.award === award)
            const place = typed[sent.indexOf(award)] ?? ''
            return (
              <li key={award} class="wish">
                <input type="hidden" name="award" value={award} />
                <select
                  id={at === 0 ? fieldId('place') : undefined}
                  name="place"
                  aria-label={t.placeOf(honourName(award, locale))}
                >
                  <option value="">{t.noPlace}</option>
                  {places.map((value) => (
                    <option key={value} value={value} selected={String(value) === place}>
                      {value}
                    </option>
                  ))}
                </select>
                <div>
                  <b>{honourName(award, locale)}</b>{' '}
                  {forecast && <LetterStatus letter={forecast.letter} locale={locale} />}
                  {forecast && <small class="hint">{forecastWords(forecast, year, locale)}</small>}
                </div>
              </li>
            )
          })}
        </ul>
      </fieldset>
      <div class="fields">
        <TextArea form={form} name="pledge" label={t.pledge} hint={t.pledgeHint} rows={4} maxLength={2000} />
      </div>
    </>
  )
}
