import { addresses } from '#addresses.ts'
import type { Settings } from '#features/settings/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { DescriptionList } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { aboutWords, accessibilityParts, privacyParts } from '../words.ts'

type Props = { frame: Frame; settings: Settings | undefined }

/** How to reach the agency. */
export function ContactPage({ frame, settings }: Props) {
  const t = aboutWords[frame.locale]
  const details = [
    { term: t.address, value: settings?.address ?? '' },
    {
      term: t.phone,
      value: settings?.phone ? <a href={`tel:${dialled(settings.phone)}`}>{settings.phone}</a> : '',
    },
    {
      term: t.email,
      value: settings?.email ? <a href={`mailto:${settings.email}`}>{settings.email}</a> : '',
    },
    { term: t.hours, value: settings?.office_hours ?? '' },
    { term: t.editor, value: settings?.responsible_editor ?? '' },
  ].filter(({ value }) => value !== '')
  return (
    <PortalPage frame={frame} title={t.contact} description={t.contactLead}>
      <PageHead title={t.contact} lead={t.contactLead} locale={frame.locale} />
      <h2>{frame.agency.name}</h2>
      {details.length > 0 ? <DescriptionList items={details} /> : <p class="muted">{t.noDetails}</p>}
      <section class="section plain-words">
        <h2>{t.alsoHere}</h2>
        <ul>
          {[
            { href: addresses.publicPostings.list(), label: t.toConsultation },
            { href: addresses.satisfaction.rate(), label: t.toRate },
            { href: addresses.register.verify(), label: t.toVerify },
          ].map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </PortalPage>
  )
}

/** The first number of what was typed, as a telephone dials it. */
const dialled = (phone: string): string =>
  (/[+\d][\d .()-]*/.exec(phone)?.[0] ?? phone).replace(/[^+\d]/g, '')

const Parts = ({ parts }: { parts: readonly { title: string; lines: readonly string[] }[] }) => (
  <>
    {parts.map(({ title, lines }) => (
      <section key={title} class="section plain-words">
        <h2>{title}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

/** What the program keeps of people, in plain words. */
export function PrivacyPage({ frame, settings }: Props) {
  const t = aboutWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.privacy} description={t.privacyLead}>
      <PageHead title={t.privacy} lead={t.privacyLead} locale={frame.locale} />
      <Parts parts={privacyParts[frame.locale]} />
      <section class="section">
        <h2>{t.dataContact}</h2>
        <p>{settings?.data_contact || <a href={addresses.contact()}>{t.contact}</a>}</p>
      </section>
    </PortalPage>
  )
}

/** What was done for everybody, how it is checked, and what is not done. */
export function AccessibilityPage({ frame }: { frame: Frame }) {
  const t = aboutWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.accessibility} description={t.accessibilityLead}>
      <PageHead title={t.accessibility} lead={t.accessibilityLead} locale={frame.locale} />
      <Parts parts={accessibilityParts[frame.locale]} />
      <p class="section">
        <a href={addresses.contact()}>{t.contact}</a>
      </p>
    </PortalPage>
  )
}
