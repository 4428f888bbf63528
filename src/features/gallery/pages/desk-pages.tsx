import { addresses } from '#addresses.ts'
import { renditionName } from '#platform/pictures.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FileField,
  FormActions,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { Album, AlbumCard, Photo } from '../queries.ts'
import type { AlbumState } from '../rules.ts'
import { galleryWords } from '../words.ts'

const tones = { draft: 'draft', published: 'done', withdrawn: 'held' } as const

const State = ({ state, locale }: { state: AlbumState; locale: Locale }) => (
  <Status tone={tones[state]}>{galleryWords[locale].states[state]}</Status>
)

type ListProps = { frame: Frame; albums: readonly AlbumCard[]; page: number; pages: number }

/** The albums that one looks after. */
export function AlbumsPage({ frame, albums, page, pages }: ListProps) {
  const { locale } = frame
  const t = galleryWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.desk}>
      <PageHead title={t.desk} lead={t.deskLead} locale={locale}>
        <ButtonLink kind="primary" icon="plus" href={addresses.gallery.begin()}>
          {t.begin}
        </ButtonLink>
      </PageHead>
      <Table
        caption={t.desk}
        locale={locale}
        rows={albums}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t.name,
            cell: ({ id, title }) => <a href={addresses.gallery.show({ album: id })}>{title}</a>,
          },
          { label: t.happenedOn, cell: ({ happenedOn }) => (happenedOn ? formatDay(happenedOn) : '–') },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.files, cell: ({ count }) => count, figure: true },
          { label: t.state, cell: ({ state }) => <State state={state} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.gallery.list({ trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

type FieldsProps = { form: FormState; locale: Locale; movements: readonly Option[] }

function AlbumFields({ form, locale, movements }: FieldsProps) {
  const t = galleryWords[locale]
  return (
    <>
      <TextField form={form} name="title" label={t.name} required wide />
      <TextArea form={form} name="description" label={t.description} rows={3} />
      <DateField form={form} name="happened_on" label={t.happenedOn} />
      <Select
        form={form}
        name="movement_id"
        label={t.movement}
        options={movements}
        empty={t.noMovement}
        wide
      />
    </>
  )
}

/** A new album. */
export function BeginAlbumPage({
  frame,
  form,
  units,
  movements,
}: {
  frame: Frame
  form: FormState
  units: readonly Option[]
  movements: readonly Option[]
}) {
  const { locale } = frame
  const t = galleryWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.begin}>
      <PageHead
        title={t.begin}
        locale={locale}
        crumbs={[{ label: t.desk, href: addresses.gallery.list() }, { label: t.begin }]}
      />
      <Form action={addresses.gallery.begin()} locale={locale} form={form}>
        <Fields>
          <AlbumFields form={form} locale={locale} movements={movements} />
          <Select form={form} name="unit_id" label={t.unit} options={units} required />
        </Fields>
        <FormActions>
          <Button>{t.save}</Button>
          <ButtonLink href={addresses.gallery.list()}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

type AlbumProps = {
  frame: Frame
  album: Album
  photos: readonly Photo[]
  movements: readonly Option[]
  /** What the forms of the album stand at; a picture's form by its number. */
  form: FormState
  about: FormState
  described: { photo: number; form: FormState } | undefined
  history: readonly Happened[]
}

/** One album at work: its pictures, what they show, their order, and the steps. */
export function AlbumPage(props: AlbumProps) {
  const { frame, album, photos, form } = props
  const { locale } = frame
  const t = galleryWords[locale]
  return (
    <WorkspacePage frame={frame} title={album.title} islands={['photo-desk.js']}>
      <PageHead
        title={album.title}
        lead={album.unitName}
        locale={locale}
        crumbs={[{ label: t.desk, href: addresses.gallery.list() }, { label: album.title }]}
      >
        <State state={album.state} locale={locale} />
        {album.state === 'published' && (
          <ButtonLink icon="external-link" href={addresses.publicGallery.album({ album: album.id })}>
            {t.view}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Steps {...props} />
      <Card title={t.add}>
        <Form action={addresses.gallery.addPhotos({ album: album.id })} locale={locale} files id="them-anh">
          <FileField
            form={form}
            name="files"
            label={t.files}
            hint={t.filesHint}
            accept="image/jpeg,image/png,image/webp,image/avif"
            multiple
          />
          <FormActions>
            <Button icon="upload">{t.upload}</Button>
          </FormActions>
          <p class="muted" role="status" data-uploading={t.uploading} />
        </Form>
      </Card>
      {photos.length > 0 && (
        <section class="section">
          <SectionHead title={t.count(photos.length)} />
          <p class="muted" data-dragging hidden>
            {t.order}
          </p>
          <ol class="photo-desk" data-order={addresses.gallery.order({ album: album.id })}>
            {photos.map((photo) => (
              <PhotoAtWork key={photo.id} {...props} photo={photo} />
            ))}
          </ol>
        </section>
      )}
      <About {...props} />
      <Card title={t.edit}>
        <EventList events={props.history} empty="" />
      </Card>
    </WorkspacePage>
  )
}

function Steps({ frame, album }: AlbumProps) {
  const { locale } = frame
  const t = galleryWords[locale]
  const published = album.state === 'published'
  const address = published ? addresses.gallery.withdraw : addresses.gallery.publish
  return (
    <Form action={address({ album: album.id })} locale={locale} version={album.version} class="form-inline">
      <Button kind={published ? 'quiet' : 'primary'} icon={published ? 'undo-2' : 'check'}>
        {published ? t.withdraw : t.publish}
      </Button>
    </Form>
  )
}

function PhotoAtWork({ frame, album, photo, described }: AlbumProps & { photo: Photo }) {
  const { locale } = frame
  const t = galleryWords[locale]
  const here = { album: album.id, photo: photo.id }
  const narrow = photo.renditions.find(({ format }) => format === 'jpeg')
  const form: FormState =
    described?.photo === photo.id
      ? described.form
      : {
          status: 200,
          typed: { alt: photo.alt, caption: photo.caption, photographer: photo.photographer },
          errors: {},
        }
  return (
    <li class="card card-padded photo-at-work" data-photo={photo.id}>
      {narrow && (
        <img
          src={addresses.gallery.picture({ ...here, name: renditionName(narrow) })}
          alt={photo.alt}
          width={photo.width}
          height={photo.height}
          loading="lazy"
        />
      )}
      <Form action={addresses.gallery.describe(here)} locale={locale} form={form}>
        <TextField form={form} name="alt" label={t.alt} hint={t.altHint} wide />
        <TextField form={form} name="caption" label={t.caption} wide />
        <TextField form={form} name="photographer" label={t.photographer} />
        <FormActions>
          <Button kind="quiet">{t.save}</Button>
          <Button kind="quiet" icon="arrow-up" formAction={addresses.gallery.move(here)} name="by" value="up">
            {t.up}
          </Button>
          <Button
            kind="quiet"
            icon="arrow-down"
            formAction={addresses.gallery.move(here)}
            name="by"
            value="down"
          >
            {t.down}
          </Button>
          <Button kind="quiet" icon="trash-2" formAction={addresses.gallery.remove(here)}>
            {t.remove}
          </Button>
        </FormActions>
      </Form>
    </li>
  )
}

function About({ frame, album, about, movements }: AlbumProps) {
  const { locale } = frame
  const t = galleryWords[locale]
  return (
    <Card title={t.edit}>
      <Form
        action={addresses.gallery.correct({ album: album.id })}
        locale={locale}
        form={about}
        version={album.version}
      >
        <Fields>
          <AlbumFields form={about} locale={locale} movements={movements} />
        </Fields>
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
