import { addresses } from '#addresses.ts'
import {
  Contents,
  Hero,
  Honoured,
  type PublicMovement,
  type publicMovements,
  Scoreboard,
} from '#features/movements/index.ts'
import { DeedCards, type publicDeeds } from '#features/recognitions/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { SectionHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatPeriod } from '#words/dates.ts'
import { portalWords } from '../words.ts'

type Props = {
  frame: Frame
  running: PublicMovement | undefined
  others: Awaited<ReturnType<typeof publicMovements>>
  honours: PublicMovement['honours']
  deeds: Awaited<ReturnType<typeof publicDeeds>>
}

/** The running movement as a banner, its contents, the units, and who was honoured. */
export function HomePage({ frame, running, others, honours, deeds }: Props) {
  const t = portalWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.home} description={t.description}>
      {running ? (
        <>
          <Hero frame={frame} {...running} link />
          <p>
            <ButtonLink
              kind="primary"
              icon="arrow-right"
              href={addresses.publicMovements.show({ movement: running.movement.id })}
            >
              {t.wholeMovement}
            </ButtonLink>
          </p>
          <Contents frame={frame} {...running} />
          <div class="section two">
            <Scoreboard frame={frame} {...running} />
            <Honoured frame={frame} {...running} honours={honours} />
          </div>
        </>
      ) : (
        <>
          <h1 class="visually-hidden">{frame.agency.name}</h1>
          <EmptyState
            title={t.none}
            action={!frame.actor && <ButtonLink href={addresses.signIn()}>{t.begin}</ButtonLink>}
          >
            {t.noneLead}
          </EmptyState>
        </>
      )}
      {deeds.length > 0 && (
        <section class="section">
          <SectionHead title={t.deeds} href={addresses.publicDeeds()} link={t.allDeeds} />
          <DeedCards deeds={deeds} locale={frame.locale} />
        </section>
      )}
      {others.length > 0 && (
        <section class="section">
          <SectionHead title={t.others} />
          <ul class="card card-padded plain-list">
            {others.map((movement) => (
              <li key={movement.id}>
                <a href={addresses.publicMovements.show({ movement: movement.id })}>{movement.title}</a>{' '}
                <span class="muted">{formatPeriod(movement.startsOn, movement.endsOn, frame.locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PortalPage>
  )
}
