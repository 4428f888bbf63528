import { addresses } from '#addresses.ts'
import type { returnedTo, toExamine, waitingAt } from '#features/dossiers/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { formatDue } from '#words/dates.ts'
import { workWords } from '../words.ts'
import { Lines } from './lines.tsx'

export type DossierProps = {
  dossiersBack: Awaited<ReturnType<typeof returnedTo>>
  toExamine: Awaited<ReturnType<typeof toExamine>>
  toReceive: Awaited<ReturnType<typeof waitingAt>>
}
type Named = { name: string; award: string; year: number }

/** Dossiers that wait for a step: to be completed, examined, received or taken further. */
export function Dossiers(props: DossierProps & { frame: Frame; on: string }) {
  const { on } = props
  const { locale } = props.frame
  const t = workWords[locale]
  const called = ({ name, award, year }: Named) => `${name}: ${honourName(award, locale)} (${year})`
  const due = (day: string | null) => (day === null ? '' : formatDue(day, on, locale))
  return (
    <>
      <Lines
        title={t.dossiersBack}
        button={t.open}
        rows={props.dossiersBack.map((one) => ({
          key: one.id,
          what: called(one),
          unit: one.reason,
          href: addresses.dossiers.show({ dossier: one.id }),
        }))}
      />
      <Lines
        title={t.toExamine}
        button={t.examine}
        rows={props.toExamine.map((one) => ({
          key: one.id,
          what: called(one),
          unit: due(one.dueOn),
          href: addresses.dossiers.examine({ examination: one.id }),
        }))}
      />
      <Lines
        title={t.toReceive}
        button={t.open}
        rows={props.toReceive.map((one) => ({
          key: one.id,
          what: called(one),
          unit: one.unitName,
          href: addresses.dossiers.show({ dossier: one.id }),
        }))}
      />
    </>
  )
}
