/** The demonstration's own regulation: one in force with an article confirmed, and a stricter draft tried on the records. */
import { beginRehearsal, declareCoverage } from '#features/eligibility/index.ts'
import {
  addCorrection,
  addDemand,
  beginDraft,
  chooseReading,
  enactDraft,
  nameDraft,
} from '#features/laws/index.ts'
import type { Stage } from './load.ts'

const source = 'Quy chế thi đua, khen thưởng của cơ quan (minh họa), kèm theo Quyết định số 08-QĐ/CQ'
const open = 'chi-tiet-lao-dong-tien-tien'
const stands = { article: '6', clause: '1' }

export async function loadLaws(stage: Stage): Promise<void> {
  stage.clock.set('2026-01-08T02:00:00Z')
  const officer = await stage.ctx('canbo')
  // the demonstration's records begin with its clock
  await declareCoverage(officer, { since: 2023, _version: 1 })
  const { id } = await beginDraft(officer, { from: null })
  await nameDraft(officer, id, { source, holds_from: '2026-01-10', _version: 1 })
  const months = { kind: 'months' as const, months: 6, less: ['khong-luong' as const], ...stands }
  await addDemand(officer, id, { ...months, key: open, _version: 2 })
  const discipline = { kind: 'discipline', form: 'canh-cao', article: '6', clause: '2' } as const
  await addDemand(officer, id, { ...discipline, key: open, _version: 3 })
  const merit = {
    kind: 'council',
    vi: 'Có thành tích tiêu biểu trong một việc cụ thể của cơ quan, đơn vị',
    en: 'Stands out in a piece of work of the agency',
    article: '9',
    clause: '1',
  } as const
  await addDemand(officer, id, { ...merit, key: 'tieu-chuan-giay-khen-ca-nhan', _version: 4 })
  await addDemand(officer, id, { ...merit, key: 'tieu-chuan-giay-khen-tap-the', _version: 5 })
  await addCorrection(officer, id, {
    kind: 'citation',
    place: 'luat-06-2022-qh15/74/1/d',
    ground: 'Công báo, bản in của Luật (minh họa)',
    ground_on: '2026-01-08',
    _version: 6,
  })
  await beginRehearsal(officer, id, { nam: 2025, _version: 7 })
  await enactDraft(await stage.ctx('thutruong'), id, { _version: 7 })
}

/** A draft that waits for somebody else, with whose verdict it would change. */
export async function draftLaws(stage: Stage): Promise<void> {
  stage.clock.set('2026-11-21T03:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id } = await beginDraft(officer, { from: null })
  await nameDraft(officer, id, {
    source: 'Dự thảo sửa đổi Quy chế thi đua, khen thưởng (minh họa)',
    holds_from: '2026-12-01',
    _version: 1,
  })
  await addDemand(officer, id, {
    key: 'tap-the-lao-dong-tien-tien/tap-the',
    kind: 'share',
    part: 'women',
    percent: 30,
    article: '7',
    clause: '3',
    _version: 2,
  })
  const rating = { kind: 'rating', class: 'hoan-thanh-xuat-sac', years: 1 } as const
  await addDemand(officer, id, { ...rating, key: open, article: '6', clause: '1a', _version: 3 })
  await chooseReading(officer, id, {
    key: 'bang-khen-thu-tuong-moc-tinh',
    reading: 'tu-lan-khen-truoc',
    ground: 'Văn bản trao đổi nghiệp vụ (minh họa)',
    ground_on: '2026-11-20',
    _version: 4,
  })
  await beginRehearsal(officer, id, { nam: 2025, _version: 5 })
}
