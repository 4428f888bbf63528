import { evidenceStanding, goalStanding, reportStanding, taskStanding } from './queries.ts'

export { assignTask, closeGoal, correctGoal, setGoal, setGoals, startTask } from './actions/goals.ts'
export { changeScore, confirmReport, reportGoal, reportTask, returnReport } from './actions/reports.ts'
export { writeReminders } from './later.ts'
export { progressByUnit, progressOf } from './progress-queries.ts'
export { lateAndDueSoon, type MyTask, myTasks, reportsWaiting } from './queries.ts'
export { goalEvents } from './words.ts'

/** Where goals, tasks, reports and their evidence stand, for the guard. */
export const scopes = { goal: goalStanding, task: taskStanding, report: reportStanding, evidence: evidenceStanding }
