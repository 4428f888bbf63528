import type { Kysely } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Tables } from '#db/tables.ts'
import type { Certificate } from '#documents/certificate-paper.ts'
import { spelt } from '#features/register/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import * as queries from '../queries.ts'

export type LineCertificate = { line: number; award: string; certificate: Certificate }

/** The certificates of a decision's honours that are in force, in the order of its list; `only` these lines where said. */
export async function certificatesOf(
  db: Kysely<Tables>,
  decision: queries.Decision,
  { site, only }: { site: string; only?: readonly number[] },
): Promise<LineCertificate[]> {
  const settings = await settingsOf(db)
  const lines = (await queries.linesOf(db, decision.id)).filter(
    ({ id, state, code }) => state === 'issued' && code && (only?.includes(id) ?? true),
  )
  return lines.map((one) => ({
    line: one.id,
    award: one.award,
    certificate: {
      style: settings?.party_style ? ('dang' as const) : ('nha-nuoc' as const),
      superior: settings?.superior_name ?? '',
      agency: settings?.agency_name ?? '',
      awardName: honourName(one.award, 'vi'),
      honouree: one.name,
      place: one.place,
      merit: one.merit,
      decision: { number: decision.number_text, on: found(decision.decided_on) },
      city: decision.place,
      signerTitle: decision.signer_title,
      signer: decision.signer,
      serial: String((one.entry ?? 0) + 1),
      code: spelt(one.code ?? ''),
      verifyAt: `${site}${addresses.register.code({ code: one.code ?? '' })}`,
    },
  }))
}
