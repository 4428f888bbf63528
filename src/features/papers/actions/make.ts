/** Making papers from the records. Papers are in Vietnamese, whatever the reader's language. Nothing is written. */
import type { Ctx } from '#context.ts'
import {
  type AchievementRecord,
  achievementReport,
  achievementSummary,
} from '#documents/achievement-report.ts'
import { compactPaper } from '#documents/compact.ts'
import { minutesPaper } from '#documents/council-minutes.ts'
import type { OfficePaper } from '#documents/office-paper.ts'
import { proposalPaper } from '#documents/proposal.ts'
import { achievementsOf, goalsOf, personShown, unitShown } from '#features/achievements/index.ts'
import { minutesOf } from '#features/ballots/index.ts'
import { councilById, mayRead, meetingById } from '#features/councils/index.ts'
import { linesOf } from '#features/decisions/index.ts'
import { registrationsOf } from '#features/registrations/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { honourName, honourNamed } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { formatDay } from '#words/dates.ts'
import type { PaperInput } from '../forms.ts'
import * as queries from '../queries.ts'
import { goalTarget, periodWords } from '../rules.ts'

type Asked = Pick<PaperInput, 'tu' | 'den' | 'hinh-thuc'>

/** The head of papers of a unit: number, place and day are filled in by whoever signs. */
async function headFor({ db }: Ctx, unit: string) {
  const settings = await settingsOf(db)
  const superior = unit === settings?.agency_name ? settings.superior_name : (settings?.agency_name ?? '')
  const style = settings?.party_style ? ('dang' as const) : ('nha-nuoc' as const)
  return { style, superior, agency: unit, number: '', place: '', on: null }
}

/** The period that was asked for; the year so far where none was. */
export function periodOf({ house }: Ctx, { tu, den }: Pick<Asked, 'tu' | 'den'>) {
  const on = today(house.clock)
  return { from: tu ?? `${(den ?? on).slice(0, 4)}-01-01`, to: den ?? on }
}

const awardIn = (asked: Asked): string | null =>
  honourNamed(asked['hinh-thuc']) === undefined ? null : asked['hinh-thuc']

const signer = (head: { name: string; title: string } | undefined) => ({
  title: head?.title || 'Thủ trưởng đơn vị',
  name: head?.name ?? '',
})

async function personRecord(ctx: Ctx, id: number, asked: Asked): Promise<AchievementRecord> {
  const person = found(await personShown(ctx.db, id))
  const period = periodOf(ctx, asked)
  const told = await achievementsOf({ db: ctx.db, locale: 'vi' }, { kind: 'person', id, ...period })
  const lines = [
    `Họ và tên: ${person.name}.`,
    ...(person.bornOn ? [`Ngày sinh: ${formatDay(person.bornOn)}.`] : []),
    `Chức vụ, đơn vị: ${[person.title, person.unit].filter(Boolean).join(', ') || 'chưa ghi'}.`,
  ]
  return {
    ...(await headFor(ctx, person.unit ?? '')),
    subject: { kind: 'person', name: person.name, lines },
    period: periodWords(period),
    award: awardIn(asked),
    sections: told.sections,
    head: signer(person.unitId === null ? undefined : await queries.headOf(ctx.db, person.unitId)),
  }
}

async function unitRecord(ctx: Ctx, id: number, asked: Asked): Promise<AchievementRecord> {
  const unit = found(await unitShown(ctx.db, id))
  const period = periodOf(ctx, asked)
  const told = await achievementsOf({ db: ctx.db, locale: 'vi' }, { kind: 'unit', id, ...period })
  const staff = await queries.staffOf(ctx.db, unit.path)
  return {
    ...(await headFor(ctx, unit.name)),
    subject: { kind: 'unit', name: unit.name, lines: [`Số người đang công tác: ${staff}.`] },
    period: periodWords(period),
    award: awardIn(asked),
    sections: told.sections,
    head: signer(await queries.headOf(ctx.db, id)),
  }
}

export const reportOfPerson = async (ctx: Ctx, id: number, asked: Asked): Promise<OfficePaper> =>
  achievementReport(await personRecord(ctx, id, asked))
export const summaryOfPerson = async (ctx: Ctx, id: number, asked: Asked): Promise<OfficePaper> =>
  achievementSummary(await personRecord(ctx, id, asked))
export const reportOfUnit = async (ctx: Ctx, id: number, asked: Asked): Promise<OfficePaper> =>
  achievementReport(await unitRecord(ctx, id, asked))
export const summaryOfUnit = async (ctx: Ctx, id: number, asked: Asked): Promise<OfficePaper> =>
  achievementSummary(await unitRecord(ctx, id, asked))

/** What a unit promises for a year, from its goals and registrations; the head above takes the promise. */
export async function compactOfUnit(ctx: Ctx, id: number, year: number): Promise<OfficePaper> {
  const { db } = ctx
  const unit = found(await unitShown(db, id))
  const goals = await goalsOf(db, unit.path, { from: `${year}-01-01`, to: `${year}-12-31` })
  const titles = await queries.titlesRegistered(db, unit.path, year)
  const own = await registrationsOf(db, { unitId: id, year })
  const above = unit.parentId === null ? undefined : await queries.headOf(db, unit.parentId)
  return compactPaper({
    ...(await headFor(ctx, unit.name)),
    unit: unit.name,
    year,
    goals: goals.map((goal) => ({ name: goal.name, target: goalTarget(goal), due: formatDay(goal.dueOn) })),
    titles: titles.map(({ award, count }) => ({ name: honourName(award, 'vi'), count })),
    pledge: own
      .map(({ pledge }) => pledge)
      .filter(Boolean)
      .join(' '),
    promises: signer(await queries.headOf(db, id)),
    takes: above ? signer(above) : { title: 'Đại diện cơ quan', name: '' },
  })
}

/** The proposal that goes before a decision: those on its list, by its grounds. */
export async function proposalOf(ctx: Ctx, id: number): Promise<OfficePaper> {
  const decision = found(await queries.decisionToPropose(ctx.db, id))
  const lines = await linesOf(ctx.db, id)
  return proposalPaper({
    ...(await headFor(ctx, decision.unit)),
    place: decision.place,
    about: decision.about,
    to: decision.authority,
    grounds: decision.grounds,
    proposed: lines.map(({ name, place, award, year, merit }) => ({
      ...{ name, place, award, merit },
      awardName: `${honourName(award, 'vi')} (${year})`,
    })),
    opinions: '',
    examined: '',
    recipients: ['Như trên', 'Hội đồng Thi đua - Khen thưởng', 'Lưu đơn vị.'],
    signatory: { onBehalf: '', title: 'Thường trực Hội đồng Thi đua - Khen thưởng', name: '' },
  })
}

/** The minutes of a council's meeting; a draft until all its ballots are counted. */
export async function minutesOfMeeting(ctx: Ctx, id: number): Promise<OfficePaper> {
  const meeting = found(await meetingById(ctx.db, id))
  found((await mayRead(ctx, { id: meeting.council_id, unitPath: meeting.unitPath })) || undefined)
  const council = found(await councilById(ctx.db, meeting.council_id))
  return minutesPaper({
    ...(await headFor(ctx, council.unitName)),
    ...(await minutesOf(ctx.db, meeting)),
    on: meeting.held_on,
  })
}
