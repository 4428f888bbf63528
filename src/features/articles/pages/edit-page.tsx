import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import {
  DateField,
  Fields,
  Fieldset,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { longestTitle } from '../forms.ts'
import type { ArticleAtWork, ArticleFile } from '../queries/articles.ts'
import type { ArticlePicture } from '../queries/pictures.ts'
import { kinds } from '../rules.ts'
import { articleWords } from '../words.ts'
import { FilesPart, PicturesPart } from './attached.tsx'
import { ArticleStatus } from './desk-page.tsx'

export type EditProps = ArticleAtWork & {
  frame: Frame
  form: FormState
  attached: FormState
  movements: readonly Option[]
  pictures: ReadonlyMap<number, ArticlePicture>
  files: readonly ArticleFile[]
}

/** Write at an article. The text is a plain one without scripts, and an editor with them. */
export function EditPage(props: EditProps) {
  const { frame, article, current } = props
  const { locale } = frame
  const t = articleWords[locale]
  const show = addresses.articles.show({ article: article.id })
  return (
    <WorkspacePage frame={frame} title={t.edit} islands={['article-editor.js']}>
      <PageHead
        title={t.edit}
        locale={locale}
        crumbs={[
          { label: t.desk, href: addresses.articles.list() },
          { label: current.title, href: show },
          { label: t.edit },
        ]}
      >
        <ArticleStatus state={article.state} locale={locale} />
        <ButtonLink href={addresses.articles.preview({ article: article.id })}>{t.preview}</ButtonLink>
      </PageHead>
      <autosave-draft
        draft-key={`article:${article.id}:${article.version}`}
        offer={t.autosaveOffer}
        take={t.autosaveTake}
        drop={t.autosaveDrop}
      >
        <TextForm {...props} />
      </autosave-draft>
      <div class="section">
        <PicturesPart {...props} />
        <FilesPart {...props} />
      </div>
    </WorkspacePage>
  )
}

function TextForm(props: EditProps) {
  const { frame, form, article, movements } = props
  const { locale } = frame
  const t = articleWords[locale]
  const wasPublished = article.state === 'published' || article.state === 'withdrawn'
  return (
    <Form
      action={addresses.articles.edit({ article: article.id })}
      locale={locale}
      form={form}
      version={article.version}
      id="bai"
    >
      <Fields>
        <TextField form={form} name="title" label={t.title} maxLength={longestTitle} wide required />
        <TextArea form={form} name="lead" label={t.lead} hint={t.leadHint} rows={3} />
      </Fields>
      <Text {...props} />
      <Fieldset legend={t.about}>
        <Select
          form={form}
          name="kind"
          label={t.kind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          required
        />
        <TextField form={form} name="author" label={t.author} />
        <TextField form={form} name="source" label={t.source} hint={t.sourceHint} />
        <TextField form={form} name="tags" label={t.tags} hint={t.tagsHint} />
        <Select
          form={form}
          name="movement"
          label={t.movement}
          options={movements}
          empty={t.noMovement}
          wide
        />
      </Fieldset>
      <CoverFields {...props} />
      <Fieldset legend={t.aboutDocument}>
        <TextField form={form} name="document_number" label={t.documentNumber} />
        <DateField form={form} name="document_on" label={t.documentOn} />
        <TextField form={form} name="issuer" label={t.issuer} />
      </Fieldset>
      {wasPublished && (
        <Fields>
          <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} wide required />
        </Fields>
      )}
      <FormActions>
        <Button icon="check">{t.save}</Button>
      </FormActions>
    </Form>
  )
}

/** The text field, and around it what the editor needs: the words of its buttons and where pictures go. */
function Text({ frame, form, article }: EditProps) {
  const t = articleWords[frame.locale]
  return (
    <article-editor
      words={JSON.stringify(t.editor)}
      upload={addresses.articles.uploadPicture({ article: article.id })}
      pictures={addresses.articles.addPicture({ article: article.id })}
    >
      <TextArea form={form} name="plain" label={t.body} hint={t.plainHint} rows={24} />
      {/* taken into use by the editor, and not sent without it */}
      <textarea name="body" hidden disabled>
        {typedIn(form, 'body')}
      </textarea>
    </article-editor>
  )
}

function CoverFields({ frame, form, pictures }: EditProps) {
  const t = articleWords[frame.locale]
  const options = [...pictures.values()].map(({ id, name }) => ({ value: id, label: `${id}: ${name}` }))
  return (
    <Fieldset legend={t.cover}>
      <Select form={form} name="cover" label={t.picture} options={options} empty={t.noCover} />
      <TextField form={form} name="cover_alt" label={t.coverAlt} wide />
      <TextField form={form} name="cover_caption" label={t.coverCaption} wide />
      <NumberField form={form} name="focus_x" label={`${t.focus}: ${t.focusX}`} min={0} max={100} />
      <NumberField form={form} name="focus_y" label={`${t.focus}: ${t.focusY}`} min={0} max={100} />
    </Fieldset>
  )
}
