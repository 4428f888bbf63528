/**
 * One thing of every kind that an address can name, standing in a unit: for the walk over all routes.
 */
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Stage, UnitName } from './cast.ts'

export type Place = { unit: UnitName; person: number }
type Make = (db: Kysely<Tables>, stage: Stage, place: Place) => Promise<number>

const now = new Date('2026-11-23T02:00:00Z')

const movement: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    title: 'Phong trào thử',
    state: 'launched' as const,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    created_at: now,
  }
  return (await db.insertInto('movements').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const goal: Make = async (db, stage, place) => {
  const movement_id = await movement(db, stage, place)
  const content = await db
    .insertInto('movement_contents')
    .values({ movement_id, ordinal: 1, title: 'Nội dung thử' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const values = {
    movement_id,
    content_id: content.id,
    unit_id: stage.units[place.unit].id,
    name: 'Chỉ tiêu thử',
    kind: 'number' as const,
    target: '10',
    starts_on: '2026-01-01',
    due_on: '2026-12-31',
  }
  return (await db.insertInto('goals').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const task: Make = async (db, stage, place) => {
  const goal_id = await goal(db, stage, place)
  const { movement_id } = await db
    .selectFrom('goals')
    .select('movement_id')
    .where('id', '=', goal_id)
    .executeTakeFirstOrThrow()
  const values = {
    goal_id,
    movement_id,
    unit_id: stage.units[place.unit].id,
    person_id: place.person,
    name: 'Nhiệm vụ thử',
    starts_on: '2026-01-01',
    due_on: '2026-12-31',
  }
  return (await db.insertInto('tasks').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const report: Make = async (db, stage, place) => {
  const task_id = await task(db, stage, place)
  const { goal_id } = await db
    .selectFrom('tasks')
    .select('goal_id')
    .where('id', '=', task_id)
    .executeTakeFirstOrThrow()
  const values = {
    goal_id,
    task_id,
    person_id: place.person,
    reported_on: '2026-11-01',
    value: '50',
    text: 'Đã làm',
    sent_at: now,
  }
  return (await db.insertInto('reports').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const listToImport: Make = async (db, stage, place) => {
  const values = {
    kind: 'nguoi' as const,
    unit_id: stage.units[place.unit].id,
    file_name: 'danh-sach.xlsx',
    lines: '[]',
    total: 1,
    created_at: now,
  }
  return (await db.insertInto('imports').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const cluster: Make = async (db, stage, { unit }) => {
  const { count } = await db
    .selectFrom('clusters')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const values = { unit_id: stage.units[unit].id, name: `Cụm thử ${count}`, year: 2026, total: 10_000 }
  return (await db.insertInto('clusters').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const clusterMember: Make = async (db, stage, place) => {
  const values = {
    cluster_id: await cluster(db, stage, { ...place, unit: 'agency' }),
    unit_id: stage.units[place.unit].id,
    name: 'Thành viên thử',
  }
  return (await db.insertInto('cluster_members').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const article: Make = async (db, stage, { unit }) => {
  const { id } = await db
    .insertInto('articles')
    .values({ unit_id: stage.units[unit].id, kind: 'tin-tuc', created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const body = JSON.stringify({ type: 'doc', content: [] })
  const version = await db
    .insertInto('article_versions')
    .values({
      article_id: id,
      number: 1,
      kind: 'tin-tuc',
      title: 'Bài thử',
      body,
      body_text: '',
      saved_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.updateTable('articles').set({ current_version: version.id }).where('id', '=', id).execute()
  return id
}

const album: Make = async (db, stage, { unit }) => {
  const values = { unit_id: stage.units[unit].id, title: 'Album thử', created_at: now }
  return (await db.insertInto('albums').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const decision: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    about: 'Về việc thử',
    authority: 'Người thử',
    suffix: 'QĐ/T',
    created_at: now,
  }
  return (await db.insertInto('decisions').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const decisionLine: Make = async (db, stage, place) => {
  const values = {
    decision_id: await decision(db, stage, place),
    ordinal: 1,
    subject: 'ca-nhan' as const,
    name: 'Người thử',
    award: 'giay-khen',
    year: 2026,
  }
  return (await db.insertInto('decision_lines').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const batch: Make = async (db, stage, place) => {
  const values = {
    decision_id: await decision(db, stage, place),
    state: 'cancelled' as const,
    site: 'https://vi-du.vn',
    lines: [],
    begun_at: now,
  }
  return (await db.insertInto('certificate_batches').values(values).returning('id').executeTakeFirstOrThrow())
    .id
}

const blank: Make = async (db) => {
  const values = {
    name: 'Phôi thử',
    award: 'giay-khen',
    sheet: 'a4-ngang' as const,
    renditions: '[]',
    kept_at: now,
  }
  return (await db.insertInto('certificate_blanks').values(values).returning('id').executeTakeFirstOrThrow())
    .id
}

const ceremony: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    title: 'Buổi lễ thử',
    held_on: '2026-11-23',
    made_at: now,
  }
  return (await db.insertInto('ceremonies').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const printing: Make = async (db, stage, place) => {
  const values = {
    line_id: await decisionLine(db, stage, place),
    copy: 1,
    why: '',
    printed_by: '',
    printed_at: now,
  }
  const { id } = await db
    .insertInto('certificate_printings')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const council: Make = async (db, stage, { unit }) => {
  const values = { unit_id: stage.units[unit].id, name: 'Hội đồng thử', starts_on: '2026-01-01' }
  return (await db.insertInto('councils').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const meeting: Make = async (db, stage, place) => {
  const values = { council_id: await council(db, stage, place), held_on: '2026-11-23' }
  return (await db.insertInto('meetings').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const ballot: Make = async (db, stage, place) => {
  const values = {
    code: randomUUID(),
    meeting_id: await meeting(db, stage, place),
    paper: JSON.stringify({
      ballot: 'thử',
      title: 'Phiếu thử',
      questions: [
        {
          id: '1',
          subject: 'Người thử',
          text: 'Giấy khen',
          threshold: { votes: 1, of: 2, base: 'all-members', above: true, cite: '' },
        },
      ],
    }),
    right_key: '{}',
    sealed_key: Buffer.from('x'),
    members: 3,
    present: 3,
  }
  return (await db.insertInto('ballots').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const recognition: Make = async (db, stage, { unit, person }) => {
  const giver = Object.values(stage.people).find(({ personId }) => personId !== person)
  const values = {
    person_id: person,
    giver_id: giver?.personId ?? 0,
    unit_id: stage.units[unit].id,
    was_head: false,
    kind: 'viec-tot' as const,
    text: 'Việc tốt để thử',
    happened_on: '2026-11-20',
    given_at: now,
  }
  return (await db.insertInto('recognitions').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const judging: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    subject: 'ca-nhan' as const,
    year: 2026,
    judged_on: '2026-11-23',
    titles: ['cstd-co-so'],
    rules_hash: '',
    last_event: 0,
    state: 'done' as const,
    begun_at: now,
  }
  return (await db.insertInto('judgings').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const objection: Make = async (db, stage, { unit, person }) => {
  const values = {
    person_id: person,
    unit_id: stage.units[unit].id,
    year: 2026,
    award: 'cstd-co-so',
    says: 'Thiếu sáng kiến năm 2025',
    made_at: now,
  }
  return (await db.insertInto('verdict_objections').values(values).returning('id').executeTakeFirstOrThrow())
    .id
}

const posting: Make = async (db, stage, { unit, person }) => {
  const values = {
    unit_id: stage.units[unit].id,
    audience: 'public' as const,
    about: 'Danh sách thử',
    begins_on: '2026-11-23',
    days: 10,
    ends_on: '2026-12-08',
    answerer_id: person,
    begun_at: now,
  }
  return (await db.insertInto('postings').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** A unit opens one a year, so that all registrations below it share it. */
const registrationWindow: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    year: 2030,
    opens_on: '2026-11-01',
    closes_on: '2026-12-15',
  }
  return (
    await db
      .insertInto('registration_windows')
      .values(values)
      .onConflict((there) => there.columns(['unit_id', 'year']).doUpdateSet({ note: '' }))
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

const registration: Make = async (db, stage, place) => {
  const values = {
    window_id: await registrationWindow(db, stage, { ...place, unit: 'agency' }),
    subject: 'ca-nhan' as const,
    person_id: place.person,
    name: 'Người thử',
    unit_id: stage.units[place.unit].id,
    at_unit_id: stage.units[place.unit].id,
    // one person has one that counts, and any number taken back
    state: 'withdrawn' as const,
    made_at: now,
  }
  const { id } = await db.insertInto('registrations').values(values).returning('id').executeTakeFirstOrThrow()
  const choice = { registration_id: id, ordinal: 1, award: 'lao-dong-tien-tien' }
  await db.insertInto('registration_choices').values(choice).execute()
  return id
}

/** The agency's own settlement stands in its topmost unit, whoever drafts it. One draft at a time. */
const lawVersion: Make = async (db, _stage) => {
  const values = {
    source: 'Quy chế thi đua, khen thưởng',
    holds_from: '2026-01-01',
    state: 'in-force' as const,
    made_at: now,
  }
  return (await db.insertInto('law_versions').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const apiToken: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    name: 'Hệ thống thử',
    token_hash: Buffer.from(randomUUID()),
    created_at: now,
    expires_on: '2027-06-30',
  }
  return (await db.insertInto('api_tokens').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** Taken back, since of those on their way a person has one for the same honour and year. */
const dossier: Make = async (db, stage, { unit, person }) => {
  const values = {
    subject: 'ca-nhan' as const,
    person_id: person,
    name: 'Người thử',
    unit_id: stage.units[unit].id,
    at_unit_id: stage.units[unit].id,
    award: 'bang-khen-bo-tinh',
    year: 2026,
    basis: 'cong-trang' as const,
    state: 'withdrawn' as const,
    made_at: now,
  }
  return (await db.insertInto('dossiers').values(values).returning('id').executeTakeFirstOrThrow()).id
}

const examination: Make = async (db, stage, place) => {
  const values = {
    dossier_id: await dossier(db, stage, place),
    unit_id: stage.units[place.unit].id,
    examiner_id: place.person,
  }
  const { id } = await db
    .insertInto('dossier_examinations')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const initiative: Make = async (db, stage, { unit, person }) => {
  const values = {
    unit_id: stage.units[unit].id,
    title: 'Sáng kiến thử',
    kind: 'quan-ly' as const,
    problem: 'Trước đây làm tay',
    solution: 'Nay dùng biểu mẫu',
    effect: 'Nhanh hơn',
    applied: 'Ở đơn vị',
    made_by: person,
    made_at: now,
  }
  const { id } = await db
    .insertInto('initiative_filings')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('initiative_authors').values({ filing_id: id, person_id: person, share: 100 }).execute()
  return id
}

const initiativeBoard: Make = async (db, stage, { unit }) => {
  const values = {
    unit_id: stage.units[unit].id,
    name: 'Hội đồng sáng kiến thử',
    criteria: JSON.stringify([{ name: 'Tính mới', most: 30 }]),
    votes: 2,
    of_votes: 3,
    starts_on: '2026-01-01',
  }
  return (await db.insertInto('initiative_boards').values(values).returning('id').executeTakeFirstOrThrow())
    .id
}

const initiativeMark: Make = async (db, stage, place) => {
  const filing_id = await initiative(db, stage, place)
  const board_id = await initiativeBoard(db, stage, place)
  const round = { state: 'examining' as const, board_id, round: 1 }
  await db.updateTable('initiative_filings').set(round).where('id', '=', filing_id).execute()
  const mark = { filing_id, round: 1, member_id: place.person }
  return (await db.insertInto('initiative_marks').values(mark).returning('id').executeTakeFirstOrThrow()).id
}

/** By the name of the scope that the guard looks up. */
export const things: Record<string, Make> = {
  meeting,
  posting,
  movement,
  goal,
  task,
  report,
  import: listToImport,
  album,
  batch,
  blank,
  ceremony,
  printing,
  ballot,
  recognition,
  cluster,
  council,
  decision,
  clusterMember,
  lawVersion,
  judging,
  objection,
  registration,
  registrationWindow,
  apiToken,
  dossier,
  examination,
  initiative,
  initiativeBoard,
  initiativeMark,
  article,
  unit: async (_, stage, { unit }) => stage.units[unit].id,
  person: async (_, __, { person }) => person,
  account: async (db, _, { person }) =>
    (await db.selectFrom('accounts').select('id').where('person_id', '=', person).executeTakeFirstOrThrow())
      .id,
}
