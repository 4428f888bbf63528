import { beginToday, perform, schedules } from '#app.ts'
import { openProgram, untilToldToStop } from './open-program.ts'

/** Performs jobs without serving, beside other servers on one database. */
export async function run(): Promise<undefined> {
  const { house, close } = await openProgram()
  try {
    await beginToday(house)
    await house.jobs.work(perform(house), schedules)
    process.stdout.write('Thi Đua: đang làm việc nền · performing jobs\n')
    await untilToldToStop()
  } finally {
    await close()
  }
}
