import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { Fields, FormActions, RadioGroup, TextArea } from '#web/ui/fields.tsx'
import { chosenIn, Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Board, Mark } from '../queries/boards.ts'
import type { Filing, FilingFile, Similar } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import { Files, Said } from './said.tsx'
import { SimilarCard } from './similar.tsx'

type Props = {
  frame: Frame
  form: FormState
  own: Mark
  one: Filing
  board: Board
  files: readonly FilingFile[]
  similar: readonly Similar[]
}

/** A member reads an initiative without its authors' names, and gives points. */
export function MarkPage(props: Props) {
  const { frame, form, own, one, files, similar } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  const open = one.state === 'examining' && one.round === own.round
  return (
    <WorkspacePage frame={frame} title={t.markTitle}>
      <PageHead
        title={one.title}
        lead={`${t.kinds[one.kind]} · ${t.round(own.round)}`}
        locale={locale}
        crumbs={[{ label: t.markTitle }]}
      />
      <p class="hint">{t.markLead}</p>
      <Split
        main={
          <>
            <Said one={one} locale={locale} />
            <Files
              files={files}
              locale={locale}
              addressOf={(file) => addresses.initiatives.markedFile({ initiativeMark: own.id, file })}
            />
          </>
        }
        aside={
          <>
            {open ? (
              <Points {...props} />
            ) : (
              <Card title={t.marks}>
                <Trouble form={form} locale={locale} />
                <p>{t.roundClosed}</p>
              </Card>
            )}
            <SimilarCard similar={similar} locale={locale} />
          </>
        }
      />
    </WorkspacePage>
  )
}

function Points({ frame, form, own, board }: Props) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const typed = chosenIn(form, 'points')
  return (
    <Card title={t.markTitle}>
      <Form action={addresses.initiatives.mark({ initiativeMark: own.id })} locale={locale} form={form}>
        <Fields>
          {board.criteria.map(({ name, most }, at) => (
            <div key={name} class="field">
              <label for={`f-points-${at}`}>{t.points(name, most)}</label>
              <input
                id={`f-points-${at}`}
                name="points"
                type="number"
                min={0}
                max={most}
                required
                value={typed[at] ?? ''}
              />
            </div>
          ))}
          <RadioGroup
            form={form}
            name="agrees"
            label={t.agrees}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
            required
          />
          <TextArea form={form} name="remark" label={t.remark} rows={4} />
        </Fields>
        <FormActions>
          <Button icon="check">{t.markSave}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
