/**
 * A stage for the tests of goals: unit A's head `binh` and its staff `an` in their browsers, and for each test a
 * movement of 2026 of its own, with two contents and one drive.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, type Fields, startApp } from './app.ts'

export class GoalStage {
  // put in place by the hooks below, before any test reads them
  app!: App
  binh!: Browser
  an!: Browser
  movement = 0
  contents: number[] = []
  drive = 0

  /** Puts the stage up around the tests of the file that calls this. */
  static up(): GoalStage {
    const stage = new GoalStage()
    before(async () => {
      stage.app = await startApp()
      stage.binh = await stage.app.as('binh')
      stage.an = await stage.app.as('an')
    })
    after(() => stage.app.close())
    beforeEach(async () => {
      stage.movement = await stage.movementIn('launched')
      stage.app.mails.length = 0
    })
    return stage
  }

  /** A movement of 2026 as if it had come to this state. */
  async movementIn(state: 'draft' | 'launched' | 'ended'): Promise<number> {
    const { db, units, clock } = this.app
    const { id } = await db
      .insertInto('movements')
      .values({
        unit_id: units.agency.id,
        title: 'Thi đua năm 2026',
        state,
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rows = ['Tham mưu', 'Chuyển đổi số'].map((title, index) => ({
      movement_id: id,
      ordinal: index + 1,
      title,
    }))
    const contents = await db.insertInto('movement_contents').values(rows).returning('id').execute()
    this.contents = contents.map((row) => row.id)
    const drive = {
      movement_id: id,
      ordinal: 1,
      name: 'Đợt 1',
      starts_on: '2026-01-01',
      ends_on: '2026-06-30',
    }
    this.drive = (
      await db.insertInto('movement_drives').values(drive).returning('id').executeTakeFirstOrThrow()
    ).id
    return id
  }

  goalFields = (fields: Fields = {}): Fields => ({
    movement: this.movement,
    content: this.contents[0] ?? 0,
    drive: '',
    unit: this.app.units.a.id,
    name: 'Số văn bản tham mưu đúng hạn',
    kind: 'number',
    measure: 'văn bản',
    counted_by: 'value',
    baseline: '0',
    target: '200',
    weight: 1,
    starts_on: '2026-01-01',
    due_on: '2026-12-31',
    ...fields,
  })

  taskFields = (fields: Fields = {}): Fields => ({
    person: this.app.people.an.personId,
    name: 'Soạn thảo chương trình',
    product: 'Dự thảo',
    resources: '',
    weight: 1,
    starts_on: '2026-10-01',
    due_on: '2026-11-30',
    ...fields,
  })

  reportFields = (fields: Fields = {}): Fields => ({
    value: '50',
    text: 'Đã xong phần đầu.',
    reported_on: '2026-11-23',
    ...fields,
  })

  goalNow = (id: number) =>
    this.app.db.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  taskNow = (id: number) =>
    this.app.db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  goalsHere = () =>
    this.app.db
      .selectFrom('goals')
      .selectAll()
      .where('movement_id', '=', this.movement)
      .orderBy('id')
      .execute()
  lastEvent = () =>
    this.app.db
      .selectFrom('events')
      .select(['verb', 'facts'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  lastOf = async (table: 'tasks' | 'reports') =>
    (
      await this.app.db
        .selectFrom(table)
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id

  /** Binh sets a goal. */
  goal = async (fields: Fields = {}): Promise<number> => {
    const answer = await this.binh.post(addresses.goals.add(), this.goalFields(fields))
    assert.equal(answer.status, 303, answer.text)
    return numberIn(answer.location)
  }

  /** Binh gives An a task. */
  task = async (goal: number, fields: Fields = {}): Promise<number> => {
    const answer = await this.binh.post(addresses.goals.addTask({ goal }), this.taskFields(fields))
    assert.equal(answer.status, 303, answer.text)
    return this.lastOf('tasks')
  }

  /** An reports on a task. */
  reported = async (task: number, fields: Fields = {}): Promise<number> => {
    const answer = await this.an.post(addresses.goals.reportTask({ task }), this.reportFields(fields))
    assert.equal(answer.status, 303, answer.text)
    return this.lastOf('reports')
  }

  /** Binh, or whoever it is, confirms a report as it stands. */
  confirm = async (report: number, by: Browser = this.binh) => {
    const { version } = await this.app.db
      .selectFrom('reports')
      .select('version')
      .where('id', '=', report)
      .executeTakeFirstOrThrow()
    return by.post(addresses.goals.confirmReport({ report }), { _version: version, answer: '' })
  }

  /** The movement ends. */
  end = () =>
    this.app.db.updateTable('movements').set({ state: 'ended' }).where('id', '=', this.movement).execute()
}

/** The first number of an address. */
export const numberIn = (location: string | null): number => Number(/\/(\d+)/.exec(location ?? '')?.[1])
