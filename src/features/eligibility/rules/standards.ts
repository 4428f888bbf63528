/**
 * The standards by which this agency judges: the law's, with what the agency's regulation fills in and the
 * readings that it confirmed.
 */
import { standards } from '#law/catalogue.ts'
import { type InUse, ruleInUse } from '#law/in-use.ts'
import type { SubjectKind } from '../queries/facts.ts'
import type { Standard } from './judging.ts'

/** What an agency looks at year by year, in the order of its work; the rest of the catalogue follows. */
const usual = [
  'lao-dong-tien-tien',
  'tap-the-lao-dong-tien-tien',
  'cstd-co-so',
  'tap-the-lao-dong-xuat-sac',
  'cstd-bo-tinh',
  'giay-khen',
  'bang-khen-bo-tinh',
  'co-thi-dua-bo-tinh',
  'cstd-toan-quoc',
  'bang-khen-thu-tuong',
  'co-thi-dua-chinh-phu',
  'huan-chuong-lao-dong-hang-ba',
  'huan-chuong-lao-dong-hang-nhi',
  'huan-chuong-lao-dong-hang-nhat',
]
const place = (award: string) => (usual.includes(award) ? usual.indexOf(award) : usual.length)

/** What the law and the agency ask for on that day. */
export const standardsFor = (subject: SubjectKind, on: string, law: InUse): Standard[] =>
  standards
    .filter((standard) => standard.subject === subject)
    .flatMap(({ award }) => {
      const rule = ruleInUse([award, subject], on, law)
      return rule ? [{ award, rule }] : []
    })
    .toSorted((one, other) => place(one.award) - place(other.award))
