import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, NumberField, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { type BlockKind, blockKinds, isList, isWritten } from '../rules.ts'
import { portalWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  version: number
  hasDraft: boolean
  hasFormer: boolean
  history: readonly Happened[]
}

/** An editor puts the blocks of the front page in order. Works by buttons alone. */
export function ArrangePage({ frame, form, version, hasDraft, hasFormer, history }: Props) {
  const { locale } = frame
  const t = portalWords[locale]
  const kinds = kindsIn(form)
  return (
    <WorkspacePage frame={frame} title={t.arrange}>
      <PageHead title={t.arrange} lead={t.arrangeLead} locale={locale}>
        <Status tone={hasDraft ? 'draft' : 'done'}>{hasDraft ? t.draftWaits : t.asPublished}</Status>
        {hasDraft && <ButtonLink href={addresses.frontPage.preview()}>{t.preview}</ButtonLink>}
        {hasDraft && (
          <Form action={addresses.frontPage.publish()} locale={locale} version={version} class="inline-form">
            <Button icon="check">{t.publish}</Button>
          </Form>
        )}
      </PageHead>
      <div class="split">
        <div class="split-main">
          <Form action={addresses.frontPage.arrange()} locale={locale} form={form} version={version}>
            {/* Enter in a field saves; it moves no block */}
            <button type="submit" name="press" value="keep" class="visually-hidden" tabIndex={-1}>
              {t.keep}
            </button>
            {kinds.length === 0 && <EmptyState title={t.empty}>{t.emptyLead}</EmptyState>}
            <ol class="tight-list">
              {kinds.map((kind, at) => (
                <BlockFields key={at} frame={frame} form={form} kind={kind} at={at} last={kinds.length - 1} />
              ))}
            </ol>
            <Card>
              <Fields>
                <Select
                  form={form}
                  name="add_kind"
                  label={t.addKind}
                  options={blockKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
                />
              </Fields>
              <FormActions>
                <Button kind="quiet" icon="plus" name="press" value="add">
                  {t.add}
                </Button>
              </FormActions>
            </Card>
            <FormActions>
              <Button name="press" value="keep">
                {t.keep}
              </Button>
            </FormActions>
          </Form>
        </div>
        <aside class="split-aside">
          <TakeUp frame={frame} version={version} hasDraft={hasDraft} hasFormer={hasFormer} />
          <Card>
            <SectionHead title={t.history} />
            <EventList events={history} empty={t.noHistory} />
          </Card>
        </aside>
      </div>
    </WorkspacePage>
  )
}

/** The kinds of the rows of the form, in order. */
function kindsIn(form: FormState): BlockKind[] {
  const kinds: BlockKind[] = []
  for (let at = 0; ; at++) {
    const typed = typedIn(form, `blocks.${at}.kind`)
    const kind = blockKinds.find((one) => one === typed)
    if (!kind) return kinds
    kinds.push(kind)
  }
}

type BlockProps = { frame: Frame; form: FormState; kind: BlockKind; at: number; last: number }

function BlockFields({ frame, form, kind, at, last }: BlockProps) {
  const t = portalWords[frame.locale]
  const name = (field: string) => `blocks.${at}.${field}`
  const label = t.kinds[kind]
  return (
    <li class="card card-padded">
      <div class="card-head">
        <h2>{t.block(at + 1, label)}</h2>
        <BlockTools {...{ frame, label, at, last }} />
      </div>
      <input type="hidden" name={name('kind')} value={kind} />
      {hasFields(kind) && (
        <Fields>
          {hasOwnTitle(kind) && (
            <TextField
              form={form}
              name={name('title')}
              label={t.ownTitle}
              hint={t.ownTitleHint}
              maxLength={120}
            />
          )}
          {isList(kind) && <NumberField form={form} name={name('count')} label={t.count} min={1} max={12} />}
          {isWritten(kind) && (
            <TextArea
              form={form}
              name={name('text')}
              label={kind === 'links' ? t.linksText : t.wordsText}
              {...(kind === 'links' && { hint: t.linksHint })}
              maxLength={4_000}
            />
          )}
        </Fields>
      )}
    </li>
  )
}

type ToolProps = Pick<BlockProps, 'frame' | 'at' | 'last'> & { label: string }

function BlockTools({ frame, label, at, last }: ToolProps) {
  const t = portalWords[frame.locale]
  return (
    <div class="card-tools">
      <Button kind="quiet" name="press" value={`up:${at}`} disabled={at === 0} label={t.moveUp(label)}>
        {t.up}
      </Button>
      <Button kind="quiet" name="press" value={`down:${at}`} disabled={at === last} label={t.moveDown(label)}>
        {t.down}
      </Button>
      <Button kind="quiet" name="press" value={`drop:${at}`} label={t.dropBlock(label)}>
        {t.drop}
      </Button>
    </div>
  )
}

/** Sections of a movement bring their own headings. */
const hasOwnTitle = (kind: BlockKind): boolean =>
  !['movement', 'contents', 'standing', 'honours'].includes(kind)

const hasFields = (kind: BlockKind): boolean => hasOwnTitle(kind) || isList(kind)

function TakeUp({ frame, version, hasDraft, hasFormer }: Omit<Props, 'form' | 'history'>) {
  const { locale } = frame
  const t = portalWords[locale]
  return (
    <Card>
      {hasDraft && (
        <Form action={addresses.frontPage.discard()} locale={locale} version={version} class="inline-form">
          <Button kind="quiet">{t.discard}</Button>
        </Form>
      )}
      <Form action={addresses.frontPage.takeUp()} locale={locale} version={version} class="inline-form">
        {hasFormer && (
          <Button kind="quiet" icon="undo-2" name="which" value="former">
            {t.takeUpFormer}
          </Button>
        )}
        <Button kind="quiet" name="which" value="delivered">
          {t.takeUpDelivered}
        </Button>
      </Form>
    </Card>
  )
}
