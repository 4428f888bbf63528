import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { Fields, FormActions, NumberField, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatDay } from '#words/dates.ts'
import type { Ceremony, Recipient } from '../queries.ts'
import { ceremonyWords } from '../words.ts'
import { CeremonyFields, CeremonyStatus } from './ceremonies-page.tsx'
import { RecipientList } from './recipient-list.tsx'

export type Came = 'edit' | 'fill' | 'arrange' | 'other'

export type Props = {
  frame: Frame
  ceremony: Ceremony
  recipients: readonly Recipient[]
  page: number
  pages: number
  forms: Record<Came, FormState>
  decisions: readonly Option[]
  albums: readonly Option[]
  /** Whether the album that is tied may be opened by the reader. */
  mayOpenAlbum: boolean
  mayKeep: boolean
  history: readonly Happened[]
}

/** One ceremony: its list, its order, and what remains to be done. */
export function CeremonyPage(props: Props) {
  const { frame, ceremony, forms, mayKeep } = props
  const { locale } = frame
  const t = ceremonyWords[locale]
  const planned = ceremony.state === 'planned'
  return (
    <WorkspacePage frame={frame} title={ceremony.title}>
      <PageHead
        title={ceremony.title}
        lead={[ceremony.begins, formatDay(ceremony.held_on), ceremony.place, ceremony.unitName]
          .filter(Boolean)
          .join(' · ')}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.ceremonies.list() }, { label: ceremony.title }]}
      >
        <CeremonyStatus state={ceremony.state} locale={locale} />
      </PageHead>
      <Trouble form={forms.other} locale={locale} />
      <RecipientList {...props} />
      <Split
        main={
          <>
            {planned && mayKeep && <Fill {...props} />}
            {planned && mayKeep && ceremony.count > 0 && <Arrange {...props} />}
            {planned && mayKeep && <Edit {...props} />}
            {!(planned && mayKeep) && <About {...props} />}
          </>
        }
        aside={
          <>
            <Steps {...props} />
            <Photos {...props} />
            <Card title={t.history}>
              <EventList events={props.history} empty="" />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function Fill({ frame: { locale }, ceremony, decisions, forms }: Props) {
  const t = ceremonyWords[locale]
  return (
    <Card title={t.fill}>
      {decisions.length === 0 ? (
        <>
          <Trouble form={forms.fill} locale={locale} />
          <p class="muted">{t.noDecision}</p>
        </>
      ) : (
        <Form
          action={addresses.ceremonies.addDecision({ ceremony: ceremony.id })}
          locale={locale}
          form={forms.fill}
          version={ceremony.version}
        >
          <Select form={forms.fill} name="decision_id" label={t.decision} options={decisions} required wide />
          <FormActions>
            <Button icon="plus">{t.add}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

function Arrange({ frame: { locale }, ceremony, forms }: Props) {
  const t = ceremonyWords[locale]
  const form = forms.arrange
  return (
    <Card title={t.arrange}>
      <p class="muted">{t.arrangeHint}</p>
      <Form
        action={addresses.ceremonies.arrange({ ceremony: ceremony.id })}
        locale={locale}
        form={form}
        version={ceremony.version}
      >
        <Fields>
          <NumberField form={form} name="per_turn" label={t.perTurn} min={1} max={50} required />
          <NumberField form={form} name="per_row" label={t.perRow} min={1} max={60} required />
          <TextField form={form} name="first_row" label={t.firstRow} maxLength={1} required />
        </Fields>
        <FormActions>
          <Button kind="quiet" icon="list">
            {t.arrangeAll}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Edit({ frame: { locale }, ceremony, forms }: Props) {
  const t = ceremonyWords[locale]
  return (
    <Card title={t.about}>
      <Form
        action={addresses.ceremonies.edit({ ceremony: ceremony.id })}
        locale={locale}
        form={forms.edit}
        version={ceremony.version}
      >
        <CeremonyFields form={forms.edit} locale={locale} />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function About({ frame: { locale }, ceremony }: Props) {
  const t = ceremonyWords[locale]
  return (
    <Card title={t.about}>
      <DescriptionList
        items={[
          { term: t.place, value: ceremony.place || '–' },
          { term: t.programme, value: ceremony.programme.join(' · ') || '–' },
        ]}
      />
    </Card>
  )
}

function Steps({ frame: { locale }, ceremony, mayKeep }: Props) {
  const t = ceremonyWords[locale]
  const here = { ceremony: ceremony.id }
  return (
    <Card title={t.state}>
      <p>{`${t.received}: ${t.receivedOf(ceremony.received, ceremony.count)}`}</p>
      <div class="stack step-buttons">
        <ButtonLink icon="printer" href={addresses.ceremonies.paper(here)}>
          {t.print}
        </ButtonLink>
        <ButtonLink icon="printer" href={addresses.ceremonies.paper(here, { theo: 'cho-ngoi' })}>
          {t.printSeats}
        </ButtonLink>
      </div>
      {mayKeep && ceremony.state === 'planned' && (
        <Form action={addresses.ceremonies.hold(here)} locale={locale} version={ceremony.version}>
          <FormActions>
            <Button icon="check">{t.hold}</Button>
            <Button kind="quiet" formAction={addresses.ceremonies.callOff(here)}>
              {t.callOff}
            </Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

function Photos({ frame: { locale }, ceremony, albums, mayOpenAlbum, mayKeep }: Props) {
  const t = ceremonyWords[locale]
  const form = { status: 200 as const, typed: { album_id: String(ceremony.album_id ?? '') }, errors: {} }
  return (
    <Card title={t.photos}>
      <p>{ceremony.albumTitle ?? t.noAlbum}</p>
      {ceremony.album_id !== null && mayOpenAlbum && (
        <p>
          <ButtonLink href={addresses.gallery.show({ album: ceremony.album_id })} icon="copy">
            {t.toAlbum}
          </ButtonLink>
        </p>
      )}
      {mayKeep && (
        <Form
          action={addresses.ceremonies.album({ ceremony: ceremony.id })}
          locale={locale}
          version={ceremony.version}
        >
          <Select form={form} name="album_id" label={t.album} options={albums} empty={t.noAlbum} />
          <FormActions>
            <Button kind="quiet">{t.tie}</Button>
            <ButtonLink href={addresses.gallery.begin()} icon="plus">
              {t.newAlbum}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}
