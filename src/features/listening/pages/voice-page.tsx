import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatInstant } from '#words/dates.ts'
import type { RecordingRow } from '../queries.ts'
import { type Heard, textHash } from '../rules.ts'
import { listeningWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  heard: Heard
  recordings: readonly RecordingRow[]
  to: { page: string; sound: (recording: number) => string; upload: string; drop: string; again: string }
}

/** The recordings of one page: what there is, a person's own, and having it read again. */
export function VoicePage({ frame, form, heard, recordings, to }: Props) {
  const { locale } = frame
  const t = listeningWords[locale]
  return (
    <WorkspacePage frame={frame} title={`${t.voicePage}: ${heard.title}`}>
      <PageHead
        title={t.voicePage}
        lead={t.voiceLead}
        locale={locale}
        crumbs={[{ label: heard.title, href: to.page }, { label: t.voicePage }]}
      />
      <Card title={t.made}>
        {recordings.length === 0 && <p class="muted">{t.none}</p>}
        <ul class="plain-list">
          {recordings.map((one) => (
            <li key={one.id} class="listen-made">
              <p>
                <b>{one.reader ? t.personVoice(one.reader) : t.voices[one.voice]}</b>{' '}
                <span class="muted">
                  {formatInstant(one.made_at)}, {one.text_hash === textHash(heard.lines) ? t.current : t.old}
                </span>
              </p>
              {/* biome-ignore lint/a11y/useMediaCaption: its words are the article itself */}
              <audio controls preload="none" src={to.sound(one.id)} />
            </li>
          ))}
        </ul>
        {recordings.some(({ voice }) => voice === 'person') && (
          <Form action={to.drop} locale={locale}>
            <FormActions>
              <Button kind="quiet">{t.drop}</Button>
            </FormActions>
          </Form>
        )}
        {heard.public && (
          <Form action={to.again} locale={locale}>
            <p class="muted">{t.againHint}</p>
            <FormActions>
              <Button kind="quiet">{t.again}</Button>
            </FormActions>
          </Form>
        )}
      </Card>
      <Card title={t.upload}>
        <Form action={to.upload} locale={locale} form={form} files>
          <Fields>
            <TextField form={form} name="reader" label={t.reader} />
            <FileField
              form={form}
              name="file"
              label={t.file}
              hint={t.fileHint}
              accept=".mp3,.m4a,.ogg,.opus"
            />
          </Fields>
          <FormActions>
            <Button icon="upload">{t.save}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
