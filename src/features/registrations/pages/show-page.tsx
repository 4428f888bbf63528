import { addresses } from '#addresses.ts'
import { type Forecast, forecastWords, LetterStatus } from '#features/eligibility/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { Registration } from '../queries/registrations.ts'
import { registrable } from '../rules.ts'
import { registrationWords } from '../words.ts'
import { State } from './state.tsx'
import { WishFields } from './wish-fields.tsx'

type Props = {
  frame: Frame
  form: FormState
  one: Registration
  forecasts: readonly Forecast[] | undefined
  history: readonly Happened[]
  mayCorrect: boolean
  mayWithdraw: boolean
  mayAccept: boolean
  mayGiveBack: boolean
}

const crumbsOf = ({ frame, one }: Pick<Props, 'frame' | 'one'>) => [
  {
    label: registrationWords[frame.locale].title,
    href: addresses.registrations.list({ dot: one.window_id }),
  },
  { label: one.name },
]

/** One registration with its forecasts, its history and the step that waits. */
export function ShowPage(props: Props) {
  const { frame, form, one, mayCorrect, mayGiveBack } = props
  const { locale } = frame
  const t = registrationWords[locale]
  const here = { registration: one.id }
  return (
    <WorkspacePage frame={frame} title={`${t.titleOf(one.year)}: ${one.name}`}>
      <PageHead
        title={`${t.titleOf(one.year)}: ${one.name}`}
        lead={one.unitName}
        locale={locale}
        crumbs={crumbsOf(props)}
      >
        <State one={one} locale={locale} />
        {mayCorrect && (
          <ButtonLink icon="pencil" href={addresses.registrations.correct(here)}>
            {t.correct}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Choices {...props} />
      <Card>
        <DescriptionList
          items={[
            { term: t.subject, value: t.subjects[one.subject] },
            ...(one.pledge ? [{ term: t.pledge, value: <span class="pre-line">{one.pledge}</span> }] : []),
            { term: t.madeBy, value: one.madeBy ?? '' },
            { term: t.madeAt, value: formatInstant(one.made_at) },
          ]}
        />
      </Card>
      <Steps {...props} />
      {mayGiveBack && <GiveBack {...props} />}
      <History {...props} />
    </WorkspacePage>
  )
}

function Choices({ frame, one, forecasts }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  const rows = one.awards.map((award, at) => ({ award, place: at + 1 }))
  const of = (award: string) => forecasts?.find((each) => each.award === award)
  return (
    <Table
      caption={t.wishes}
      locale={locale}
      rows={rows}
      rowKey={({ award }) => award}
      empty={t.none}
      columns={[
        { label: t.award, cell: ({ award }) => honourName(award, locale) },
        { label: t.place, figure: true, cell: ({ place }) => place },
        {
          label: t.forecast,
          cell: ({ award }) => {
            const forecast = of(award)
            if (!forecast) return t.noForecast
            return (
              <>
                <LetterStatus letter={forecast.letter} locale={locale} />
                <span class="sub">{forecastWords(forecast, one.year, locale)}</span>
              </>
            )
          },
        },
      ]}
    />
  )
}

function Steps({ frame, one, mayAccept, mayWithdraw }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  const here = { registration: one.id }
  if (!mayAccept && !mayWithdraw) return null
  return (
    <div class="form-actions">
      {mayAccept && (
        <Form
          action={addresses.registrations.accept(here)}
          locale={locale}
          version={one.version}
          class="form-inline"
        >
          <Button icon="check">{t.accept}</Button>
        </Form>
      )}
      {mayWithdraw && (
        <Form
          action={addresses.registrations.withdraw(here)}
          locale={locale}
          version={one.version}
          class="form-inline"
        >
          <Button kind="quiet">{t.withdraw}</Button>
        </Form>
      )}
    </div>
  )
}

function GiveBack({ frame, form, one }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <Card title={t.giveBack}>
      <Form
        action={addresses.registrations.giveBack({ registration: one.id })}
        locale={locale}
        version={one.version}
      >
        <Fields>
          <TextField form={form} name="reason" label={t.reason} maxLength={500} required wide />
        </Fields>
        <FormActions>
          <Button kind="quiet" icon="undo-2">
            {t.giveBack}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function History({ frame, history }: Props) {
  const t = registrationWords[frame.locale]
  return (
    <section class="section stack">
      <h2>{t.history}</h2>
      <EventList events={history} empty={t.none} />
    </section>
  )
}

/** The wishes again, to change them. */
export function CorrectPage({ frame, form, one, forecasts }: Omit<Props, 'history' | `may${string}`>) {
  const { locale } = frame
  const t = registrationWords[locale]
  const show = addresses.registrations.show({ registration: one.id })
  const title = `${t.correct}: ${one.name}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={t.titleOf(one.year)} locale={locale} crumbs={crumbsOf({ frame, one })} />
      <Card>
        <Form
          action={addresses.registrations.correct({ registration: one.id })}
          locale={locale}
          form={form}
          version={one.version}
        >
          <WishFields
            form={form}
            locale={locale}
            year={one.year}
            awards={registrable(one.subject)}
            forecasts={forecasts}
          />
          <FormActions>
            <Button icon="check">{t.send}</Button>
            <ButtonLink href={show}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
