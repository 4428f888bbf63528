/** Every standard of the catalogue, titles first. */
import { labourOrders } from './awards/huan-chuong-lao-dong.ts'
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
  ...labourOrders,
]
