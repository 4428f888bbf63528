/**
 * What a version says: readings chosen, what the regulation asks, and what was put right. In a draft each with its
 * way out.
 */
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { Correction } from '#law/in-use.ts'
import type { SaidVerdict } from '#law/language/index.ts'
import { citation } from '#law/sources/cite.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatMoney } from '#words/numbers.ts'
import type { DemandShown, Point, ReadingShown } from '../rules/points.ts'
import { citeOf } from '../rules/waiting.ts'
import { lawWords } from '../words.ts'
import { Cites } from './cites.tsx'

export type SayingsProps = {
  says: {
    points: readonly Point[]
    readings: readonly ReadingShown[]
    corrections: readonly Correction[]
    on: string
  }
  locale: Locale
}
/** The draft in which it stands, when it may be changed. */
export type Editing = { id: number; version: number }

/** Everything that a version says, to be read. */
export function SayingsShown({ says: { points, readings, corrections }, locale }: SayingsProps) {
  const t = lawWords[locale]
  const chosen = readings.filter((one) => one.chosen !== '')
  const said = points.filter((point) => point.says !== 'silent')
  return (
    <>
      {chosen.length > 0 && <h3 class="law-part">{t.readings}</h3>}
      <ul class="law-sayings">
        {chosen.map((one) => (
          <li key={one.key}>
            <ReadingChosen reading={one} locale={locale} />
          </li>
        ))}
      </ul>
      {said.length > 0 && <h3 class="law-part">{t.regulation}</h3>}
      {said.map((point) => (
        <PointShown key={point.slot.key} point={point} locale={locale} />
      ))}
      {corrections.length > 0 && <h3 class="law-part">{t.corrections}</h3>}
      <Corrections corrections={corrections} locale={locale} />
    </>
  )
}

export function ReadingChosen({ reading, locale }: { reading: ReadingShown; locale: Locale }) {
  const t = lawWords[locale]
  const name = reading.of.find(({ key }) => key === reading.chosen)?.name
  return (
    <>
      <b>{name?.[locale]}</b>
      <small class="cell-note">{t.confirmed(reading.source, formatDay(reading.on))}</small>
      <Cites cites={reading.cite} locale={locale} />
    </>
  )
}

type PointProps = { point: Point; editing?: Editing; locale: Locale }

/** A point with what the regulation asks there, each demand with its two examples. */
export function PointShown({ point, editing, locale }: PointProps) {
  const t = lawWords[locale]
  const { slot, says } = point
  const awards = [...new Set(slot.for.map(({ award }) => award))]
  return (
    <section class="law-point">
      <h4>{slot.kind === 'beyond' ? honourName(awards[0] ?? '', locale) : slot.asks[locale]}</h4>
      <p class="muted">
        {t.slotKinds[slot.kind]}
        {slot.kind === 'open' && `: ${awards.map((award) => honourName(award, locale)).join(' · ')}`}
      </p>
      <Cites cites={slot.cite} locale={locale} />
      {says === 'silent' && <p>{slot.kind === 'open' ? t.nothingSaid : t.nothingBeyond}</p>}
      {says === 'none' && (
        <p>
          {t.nothingMore} {editing && <Drop editing={editing} point={point} at={0} locale={locale} />}
        </p>
      )}
      {typeof says !== 'string' && (
        <ol class="law-demands">
          {says.map((shown, at) => (
            <li key={shown.says.vi}>
              <DemandItem shown={shown} locale={locale} />
              {editing && <Drop editing={editing} point={point} at={at} locale={locale} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function DemandItem({ shown: { demand, says, met, unmet }, locale }: { shown: DemandShown; locale: Locale }) {
  const t = lawWords[locale]
  const stands = [demand.clause && `khoản ${demand.clause}`, demand.article && `Điều ${demand.article}`]
  return (
    <>
      <p>
        <b>{says[locale]}</b> <span class="clause-cite">{stands.filter(Boolean).join(' ')}</span>
      </p>
      <p class="muted">
        <Status tone={met.answer === 'met' ? 'met' : 'unknown'} plain>
          {t.exampleMet}
        </Status>{' '}
        {presentIn(met, locale)}
        {' · '}
        <Status tone={unmet.answer === 'unmet' ? 'unmet' : 'unknown'} plain>
          {t.exampleUnmet}
        </Status>{' '}
        {presentIn(unmet, locale)}
      </p>
    </>
  )
}

const presentIn = ({ clauses }: SaidVerdict, locale: Locale): string =>
  clauses.map(({ present, needed }) => present[locale] || needed[locale]).join('; ')

type DropProps = { editing: Editing; point: Point; at: number; locale: Locale }

function Drop({ editing, point: { slot, says }, at, locale }: DropProps) {
  const t = lawWords[locale]
  const what = typeof says === 'string' ? t.nothingMore : (says[at]?.says[locale] ?? '')
  return (
    <Form
      action={addresses.laws.drop({ lawVersion: editing.id })}
      version={editing.version}
      locale={locale}
      class="form-inline"
    >
      <input type="hidden" name="key" value={slot.key} />
      <input type="hidden" name="at" value={at} />
      <Button kind="quiet" label={t.dropOne(what)}>
        {t.drop}
      </Button>
    </Form>
  )
}

type CorrectionsProps = { corrections: readonly Correction[]; editing?: Editing; locale: Locale }

export function Corrections({ corrections, editing, locale }: CorrectionsProps) {
  const t = lawWords[locale]
  return (
    <ul class="law-sayings">
      {corrections.map((one, at) => (
        <li key={correctionWords(one, locale)}>
          {correctionWords(one, locale)}
          <small class="cell-note">{t.confirmed(one.source, formatDay(one.on))}</small>
          {editing && (
            <Form
              action={addresses.laws.uncorrect({ lawVersion: editing.id })}
              version={editing.version}
              locale={locale}
              class="form-inline"
            >
              <input type="hidden" name="at" value={at} />
              <Button kind="quiet" label={t.dropOne(correctionWords(one, locale))}>
                {t.drop}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

function correctionWords(one: Correction, locale: Locale): string {
  const { corrects } = lawWords[locale]
  switch (one.kind) {
    case 'citation':
      return corrects.citation(citation(citeOf(one))[locale])
    case 'figure':
      return corrects.figure(`${honourName(one.award, locale)} (${one.clause})`, one.was, one.now)
    case 'base-salary':
      return corrects['base-salary'](formatDay(one.from), formatMoney(one.amount, locale))
  }
}
