/** Every standard of the catalogue, titles first. */

import { heroes } from './awards/anh-hung.ts'
import { ministries } from './awards/bang-khen-bo-tinh.ts'
import { primeMinisters } from './awards/bang-khen-thu-tuong.ts'
import { partyHonours } from './awards/dang.ts'
import { titlesOfProfessions } from './awards/danh-hieu-vinh-du.ts'
import { commemorativeMedals, otherCertificates } from './awards/giay-khen.ts'
import { highOrders } from './awards/huan-chuong-bac-cao.ts'
import { medals, otherOrders } from './awards/huan-chuong-khac.ts'
import { labourOrdersOfPersons } from './awards/huan-chuong-lao-dong.ts'
import { labourOrdersOfCollectives } from './awards/huan-chuong-lao-dong-tap-the.ts'
import { forcesOrders } from './awards/huan-chuong-luc-luong.ts'
import type { Standard } from './standard.ts'
import { emulationFighters } from './titles/chien-si-thi-dua.ts'
import { flags } from './titles/co-thi-dua.ts'
import { localities } from './titles/dia-phuong.ts'
import { advancedPeople } from './titles/lao-dong-tien-tien.ts'
import { collectives } from './titles/tap-the.ts'

export const standards: readonly Standard[] = [
  ...emulationFighters,
  ...advancedPeople,
  ...flags,
  ...collectives,
  ...localities,
  ...highOrders,
  ...labourOrdersOfPersons,
  ...labourOrdersOfCollectives,
  ...forcesOrders,
  ...otherOrders,
  ...medals,
  ...heroes,
  ...titlesOfProfessions,
  ...primeMinisters,
  ...ministries,
  ...otherCertificates,
  ...commemorativeMedals,
  ...partyHonours,
]
