import { addresses } from '#addresses.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FileField, FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Picture } from '#web/ui/picture.tsx'
import { formatBytes } from '#words/numbers.ts'
import { articleWords } from '../words.ts'
import type { EditProps } from './edit-page.tsx'

type Props = Pick<EditProps, 'frame' | 'article' | 'attached' | 'pictures' | 'files'>

/** The pictures that the text may use, and one more. */
export function PicturesPart({ frame, article, attached, pictures }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  return (
    <Card title={t.pictures}>
      <p class="muted">{t.picturesLead}</p>
      {pictures.size === 0 && <p>{t.noPictures}</p>}
      <ul class="article-pictures">
        {[...pictures.values()].map((picture) => (
          <li key={picture.id}>
            <Picture
              picture={{ ...picture, alt: `${t.picture} ${picture.id}: ${picture.name}` }}
              address={(name) =>
                addresses.articles.picture({ article: article.id, picture: picture.id, name })
              }
              sizes="160px"
            />
            <p class="small">
              <b>{picture.id}</b> {picture.name}
            </p>
            <p class="muted small">{t.picturePlaceHint(picture.id)}</p>
          </li>
        ))}
      </ul>
      <Form
        action={addresses.articles.addPicture({ article: article.id })}
        locale={locale}
        form={attached}
        files
      >
        <FileField
          form={attached}
          name="file"
          label={t.addPicture}
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
        />
        <FormActions>
          <Button kind="quiet" icon="upload">
            {t.addPicture}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Documents beside the article. */
export function FilesPart({ frame, article, attached, files }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  return (
    <Card title={t.files}>
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.id} class="cluster">
            <a href={addresses.articles.file({ article: article.id, file: file.id })}>{file.name}</a>
            <span class="muted">{formatBytes(Number(file.size), locale)}</span>
            <Form
              action={addresses.articles.removeFile({ article: article.id })}
              locale={locale}
              class="form-inline"
            >
              <input type="hidden" name="file" value={file.id} />
              <Button kind="quiet" icon="trash-2" label={`${t.removeFile} ${file.name}`}>
                {t.removeFile}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={addresses.articles.addFile({ article: article.id })} locale={locale} files>
        <FileField form={attached} name="files" label={t.file} accept=".pdf,.docx,.xlsx,.odt,.ods" multiple />
        <FormActions>
          <Button kind="quiet" icon="paperclip">
            {t.addFile}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
