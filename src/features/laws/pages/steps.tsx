/**
 * What happens to a version next: tried on the records, put in force, given up; an earlier one taken up again.
 */
import { addresses } from '#addresses.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form } from '#web/ui/form.tsx'
import { formatNumber } from '#words/numbers.ts'
import { lawWords } from '../words.ts'
import type { VersionProps } from './version-page.tsx'

export function VersionSteps(props: VersionProps) {
  const { frame, version, mayDraft } = props
  const { locale } = frame
  const t = lawWords[locale]
  if (version.state === 'draft')
    return (
      <>
        <Rehearsal {...props} />
        <Enact {...props} />
      </>
    )
  if (version.state !== 'in-force' || !mayDraft) return null
  return (
    <Card title={t.steps}>
      <Form action={addresses.laws.begin()} locale={locale}>
        <input type="hidden" name="from" value={version.id} />
        <Button kind="quiet">{t.again}</Button>
      </Form>
    </Card>
  )
}

function Rehearsal({ frame: { locale }, version, rehearsal, mayDraft, mayCompare }: VersionProps) {
  const t = lawWords[locale]
  const here = addresses.laws.rehearse({ lawVersion: version.id })
  const count = (value: number | string | null) => formatNumber(Number(value ?? 0), locale)
  return (
    <Card title={t.rehearsal}>
      <p class="muted">{t.rehearsalLead}</p>
      {!rehearsal && <p>{t.notRehearsed}</p>}
      {rehearsal?.state === 'done' && (
        <p>
          <b>{t.rehearsed(count(rehearsal.changes), count(rehearsal.total))}</b>
        </p>
      )}
      {(rehearsal?.state === 'running' || rehearsal?.state === 'waiting') && (
        <p>{t.rehearsing(count(rehearsal.judged), count(rehearsal.total))}</p>
      )}
      {rehearsal && mayCompare && <ButtonLink href={here}>{t.toRehearsal}</ButtonLink>}
      {mayDraft && rehearsal?.state !== 'running' && rehearsal?.state !== 'waiting' && (
        <Form action={here} locale={locale} version={version.version}>
          <Button kind={rehearsal ? 'quiet' : 'primary'}>{t.rehearse}</Button>
        </Form>
      )}
    </Card>
  )
}

function Enact({ frame: { locale }, version, mayDraft, mayEnact, isOwn }: VersionProps) {
  const t = lawWords[locale]
  return (
    <Card title={t.steps}>
      <p class="muted">{isOwn ? t.ownDraftHint : t.enactHint}</p>
      {mayEnact && !isOwn && (
        <Form
          action={addresses.laws.enact({ lawVersion: version.id })}
          locale={locale}
          version={version.version}
        >
          <Button>{t.enact}</Button>
        </Form>
      )}
      {mayDraft && (
        <Form
          action={addresses.laws.abandon({ lawVersion: version.id })}
          locale={locale}
          version={version.version}
        >
          <Button kind="quiet">{t.abandon}</Button>
        </Form>
      )}
    </Card>
  )
}
