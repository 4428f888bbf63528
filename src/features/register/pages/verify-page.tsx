import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RatingForm } from '#web/ui/rating.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { PublicHonour } from '../queries/honours.ts'
import { spelt, standingOf } from '../rules.ts'
import { registerWords } from '../words.ts'

/** What a code says: an honour as it stands now, that there is none, or that too many were asked. */
export type Verdict =
  | { found: PublicHonour; revokedOn: string | null; correction: string | null; size: number }
  | { found: null; why: 'unknown' | 'too-many' }

type Props = { frame: Frame; typed: string; wrong?: boolean; verdict?: Verdict; keeping?: FormState }

/** A stranger holds a certificate and learns in plain words whether it is genuine. */
export function VerifyPage({ frame, typed, wrong, verdict, keeping }: Props) {
  const t = registerWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.verifyTitle} description={t.verifyLead}>
      <PageHead
        title={t.verifyTitle}
        lead={t.verifyLead}
        locale={frame.locale}
        crumbs={[{ label: t.title, href: addresses.register.list() }, { label: t.verify }]}
      />
      <div aria-live="polite">{verdict && <Answer frame={frame} verdict={verdict} />}</div>
      <CodeForm frame={frame} typed={typed} wrong={wrong} />
      {verdict && <RatingForm frame={frame} topic="xac-minh" />}
      {verdict?.found && keeping && <Keeping frame={frame} honour={verdict.found} form={keeping} />}
    </PortalPage>
  )
}

function CodeForm({ frame, typed, wrong }: Pick<Props, 'frame' | 'typed' | 'wrong'>) {
  const t = registerWords[frame.locale]
  return (
    <Card>
      <form method="get" action={addresses.register.verify()} class="form">
        <TextField
          name="ma"
          label={t.code}
          hint={t.codeHint}
          form={{ status: 200, typed: { ma: typed }, errors: wrong ? { ma: t.wrongCode } : {} }}
        />
        <FormActions>
          <Button icon="circle-check">{t.verify}</Button>
        </FormActions>
      </form>
    </Card>
  )
}

function Answer({ frame, verdict }: { frame: Frame; verdict: Verdict }) {
  const t = registerWords[frame.locale]
  if (!verdict.found)
    return verdict.why === 'too-many' ? (
      <Notice kind="warning">{t.tooMany}</Notice>
    ) : (
      <Notice kind="danger" title={t.unknownTitle}>
        <p>{t.unknownLead}</p>
      </Notice>
    )
  const { found: honour, size } = verdict
  return (
    <>
      <StandingNotice frame={frame} verdict={verdict} />
      <Card title={honour.facts.honouree}>
        <DescriptionList
          items={[
            { term: t.award, value: `${honour.facts.awardName} (${honour.year})` },
            { term: t.unit, value: honour.facts.unit },
            { term: t.decision, value: `${honour.decisionNumber}, ${formatDay(honour.decidedOn)}` },
            { term: t.code, value: <code>{spelt(honour.code)}</code> },
            { term: t.entry, value: t.entryOf(honour.entry, size) },
          ]}
        />
        <h3>{t.proof}</h3>
        <p class="muted">{t.proofLead}</p>
        <p class="form-actions">
          <ButtonLink icon="download" href={addresses.register.proof({ code: honour.code })} download>
            {t.downloadProof}
          </ButtonLink>
          <ButtonLink
            kind="quiet"
            icon="award"
            href={addresses.register.badge({ code: honour.code })}
            download
          >
            {t.downloadBadge}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="download" href={addresses.register.checker()} download>
            {t.downloadChecker}
          </ButtonLink>
          <a href={addresses.register.log()}>{t.log}</a>
        </p>
      </Card>
    </>
  )
}

type Found = Extract<Verdict, { found: PublicHonour }>

function StandingNotice({ frame, verdict }: { frame: Frame; verdict: Found }) {
  const t = registerWords[frame.locale]
  const standing = standingOf(verdict.found)
  if (standing === 'revoked')
    return (
      <Notice kind="danger" title={t.revokedTitle(verdict.revokedOn ? formatDay(verdict.revokedOn) : '')}>
        <p>{t.revokedLead}</p>
      </Notice>
    )
  if (standing === 'corrected')
    return (
      <Notice kind="warning" title={t.correctedTitle}>
        <p>{t.correctedLead}</p>
        {verdict.correction && (
          <p>
            <a href={addresses.register.code({ code: verdict.correction })}>{t.seeCorrected}</a>
          </p>
        )}
      </Notice>
    )
  return (
    <Notice kind="success" title={t.genuine}>
      <p>{t.genuineLead(verdict.found.facts.agency)}</p>
    </Notice>
  )
}

function Keeping({ frame, honour, form }: { frame: Frame; honour: PublicHonour; form: FormState }) {
  const t = registerWords[frame.locale]
  return (
    <Card title={honour.unlisted ? t.relist : t.unlist}>
      <Form
        action={addresses.register.unlist({ entry: honour.entry })}
        locale={frame.locale}
        form={form}
        version={honour.version}
      >
        <input type="hidden" name="unlisted" value={honour.unlisted ? '0' : '1'} />
        <TextField name="reason" label={t.unlistReason} hint={t.unlistHint} form={form} />
        <FormActions>
          <Button kind="quiet">{honour.unlisted ? t.relist : t.unlist}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
