import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, NumberField, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatPercent } from '#words/numbers.ts'
import type { Cap } from '../queries/caps.ts'
import type { Room, Share } from '../rules/caps.ts'
import { eligibilityWords } from '../words.ts'

const shareWords = ({ award, of, percent, source }: Share, locale: Locale): string =>
  eligibilityWords[locale].capLine({
    award: honourName(award, locale),
    share: formatPercent(percent, locale),
    of: honourName(of, locale),
    source: source[locale],
  })

/** What the sheet says of the shares of the titles that it shows. */
export function Rooms({ rooms, locale }: { rooms: readonly Room[]; locale: Locale }) {
  const t = eligibilityWords[locale]
  return (
    <>
      {rooms.map((room) => (
        <Notice key={room.award} kind={room.met > room.most ? 'warning' : 'info'}>
          <p>
            {shareWords(room, locale)}: {t.capRoom(room.most, room.group, room.met)}.
          </p>
        </Notice>
      ))}
    </>
  )
}

type Props = {
  frame: Frame
  form: FormState
  ofLaw: readonly Share[]
  caps: readonly Cap[]
  awards: readonly string[]
}

/** The shares of the law and of the agency, and setting one. */
export function CapsPage(props: Props) {
  const { frame, ofLaw } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.caps}>
      <PageHead
        title={t.caps}
        lead={t.capsLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.eligibility.sheet() }, { label: t.caps }]}
      />
      <ul>
        {ofLaw.map((share) => (
          <li key={share.award}>{shareWords(share, locale)}</li>
        ))}
        <li>{t.capsLaw}</li>
      </ul>
      <Caps {...props} />
      <SetCap {...props} />
    </WorkspacePage>
  )
}

function Caps({ frame, caps }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <Table
      caption={t.caps}
      locale={locale}
      rows={caps}
      rowKey={({ id }) => id}
      empty={t.capNone}
      columns={[
        { label: t.capAward, cell: ({ award }) => honourName(award, locale) },
        { label: t.capPercent, figure: true, cell: ({ percent }) => formatPercent(percent, locale) },
        { label: t.capOf, cell: ({ of_award }) => honourName(of_award, locale) },
        { label: t.capSource, cell: ({ source }) => source },
        { label: t.capFrom, cell: ({ holds_from }) => formatDay(holds_from) },
        {
          label: t.capLift,
          cell: ({ id, award }) => (
            <Form action={addresses.eligibility.liftCap()} locale={locale} class="form-inline">
              <input type="hidden" name="cap" value={id} />
              <Button kind="quiet" label={t.capLiftOf(honourName(award, locale))}>
                {t.capLift}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function SetCap({ frame, form, awards }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  const options = awards.map((value) => ({ value, label: honourName(value, locale) }))
  return (
    <Card title={t.capSet}>
      <Form action={addresses.eligibility.caps()} locale={locale} form={form}>
        <Fields>
          <Select form={form} name="award" label={t.capAward} options={options} empty="–" required />
          <NumberField form={form} name="percent" label={t.capPercent} unit="%" min={1} max={100} required />
          <Select form={form} name="of_award" label={t.capOf} options={options} empty="–" required />
          <DateField form={form} name="holds_from" label={t.capFrom} required />
          <TextField form={form} name="source" label={t.capSource} maxLength={300} required wide />
        </Fields>
        <FormActions>
          <Button icon="check">{t.capSet}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
